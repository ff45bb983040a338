using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Fields;

namespace ArticlesPS.Checks.Rules.Fields;

/// <summary>Fields under the names of before mid-2020.</summary>
internal abstract class OlderNamesAnalyzer(RuleDescriptor rule) : ArticleAnalyzer(rule)
{
    /// <summary>The fields under their older names in the article and in all below it.</summary>
    private protected static IEnumerable<Finding> OlderNames(CheckedArticle given) =>
        from entry in given.Records
        from field in entry.Record.Table.Fields
        where field.Alias is not null && entry.Record.NameOf(field) == field.Alias
        select Outdated(entry.Path, entry.Record, field);

    private static Finding Outdated(string path, FieldRecord record, FieldDefinition field) =>
        new(
            path + field.Alias,
            $"{field.Alias} is the older name of {field.Name}.",
            OpensAnotherPage(record, field) || IsTaken(record, field) ? null : changes => changes.Rename(path + field.Alias, field.Name)
        );

    // By a value of the wrong type.
    private static bool IsTaken(FieldRecord record, FieldDefinition field) => record.HasOther(field.Name);

    // Beside an originalUrl a webUrl is the URL to open, and a sourceUrl is not.
    private static bool OpensAnotherPage(FieldRecord record, FieldDefinition field) =>
        field.Role == ArticleRole.WebUrl
        && record.Table.FieldOf(ArticleRole.OriginalUrl) is { } other
        && record[other] is string { Length: > 0 } original
        && original != (string?)record[field];
}
