using System.Collections.Generic;
using ArticlesPS.Schemas.Fields;

namespace ArticlesPS.Checks.Rules.Fields;

/// <summary>Known fields with a value of another type, which therefore have no value.</summary>
internal sealed class FieldTypeAnalyzer()
    : ArticleAnalyzer(
        new RuleDescriptor(
            "FieldType",
            ProblemSeverity.Error,
            "A field holds a value of another type, such as text instead of a number, date, flag, list or record."
        )
    )
{
    public override IEnumerable<Finding> Find(CheckedArticle given)
    {
        foreach ((string path, FieldRecord record) in given.Records)
        {
            foreach (KeyValuePair<string, object?> other in record.Others.Entries)
            {
                // A value under an older name beside one under the present name is here too, whatever its type.
                FieldKey? key = record.Table.FindKey(other.Key);
                FieldDefinition? field = key?.Field;
                bool isKnown = field is not null && !key!.Type.IsLenient && (key.Rank == 0 || !record.HasValue(field));
                if (isKnown)
                {
                    string? text = given.Document is { } document
                        ? FieldPosition.TextOf(document, given.Article.Schema, path + other.Key)
                        : null;
                    text ??= ArticleMetadata.TextOf(other.Value);
                    yield return new Finding(path + other.Key, $"'{text}' is not {field!.Type.Description}.");
                }
            }
        }
    }
}
