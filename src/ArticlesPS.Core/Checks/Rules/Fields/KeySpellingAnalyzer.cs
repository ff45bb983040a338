using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.Schemas.Fields;
using ArticlesPS.Text;

namespace ArticlesPS.Checks.Rules.Fields;

/// <summary>Keys that nobody knows and that are one letter away from one that is known.</summary>
internal sealed class KeySpellingAnalyzer()
    : ArticleAnalyzer(
        new RuleDescriptor("KeySpelling", ProblemSeverity.Warning, "A key looks like a misspelling of one that the schema reads.")
    )
{
    // Words of four letters are a letter away from too many others.
    private const int ShortestName = 5;

    public override IEnumerable<Finding> Find(CheckedArticle given)
    {
        foreach ((string path, FieldRecord record) in given.Records)
        {
            foreach (
                KeyValuePair<string, object?> other in record.Others.Entries.Where(other =>
                    record.Table.Find(other.Key) is null && record.Table.GroupOf(other.Key) is null
                )
            )
            {
                // If the similar known key also exists, this is a key in its own right.
                if (record.Table.Fields.FirstOrDefault(field => IsMeant(record, field, other.Key)) is { } meant)
                {
                    yield return new Finding(
                        DataPath.Append(path, other.Key),
                        $"The schema does not read the key {other.Key}. Did you mean {meant.Name}?"
                    );
                }
            }
        }
    }

    // A site that has fields of its own may well have both apiDocs and api_docs.
    private static bool IsMeant(FieldRecord record, FieldDefinition field, string key)
    {
        bool isOwn = record is Article && field.Role is null;
        bool isOtherConvention = isOwn && string.Equals(LettersOf(key), LettersOf(field.Name), StringComparison.OrdinalIgnoreCase);
        return IsNear(key, field.Name) && !isOtherConvention && !record.HasValue(field);
    }

    private static string LettersOf(string key) => key.Replace("_", "").Replace("-", "");

    private static bool IsNear(string key, string name) =>
        name.Length < ShortestName ? string.Equals(key, name, StringComparison.OrdinalIgnoreCase) : Spelling.IsNear(key, name);
}
