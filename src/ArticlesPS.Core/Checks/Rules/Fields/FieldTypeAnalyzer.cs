using System.Collections.Generic;
using ArticlesPS.Schemas;

namespace ArticlesPS.Checks.Rules.Fields;

/// <summary>Known fields that hold another type than they should, and so have no value.</summary>
internal sealed class FieldTypeAnalyzer()
    : ArticleAnalyzer(
        new RuleDescriptor(
            "FieldType",
            ProblemSeverity.Error,
            "A field holds something else than its type: a text where a number, date, flag, list or record is meant."
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
                FieldDefinition? field = record.Table.Find(other.Key);
                bool isKnown = field is not null && (other.Key == field.Name || !record.HasValue(field));
                if (isKnown)
                {
                    string? text = given.Document is { } document ? FieldPosition.TextOf(document, path + other.Key) : null;
                    text ??= ArticleMetadata.TextOf(other.Value);
                    yield return new Finding(path + other.Key, $"'{text}' is not {field!.Type.Description}.");
                }
            }
        }
    }
}
