using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS;

/// <summary>Fields under the names of before mid-2020.</summary>
internal abstract class OlderNamesCheck(ArticleRule rule) : ArticleCheck(rule)
{
    /// <summary>The fields under their older names in the article and in all below it.</summary>
    private protected static IEnumerable<Finding> OlderNames(CheckedArticle given) =>
        from entry in given.Records
        from field in entry.Record.Table.Fields
        where field.OlderName is not null && entry.Record.NameOf(field) == field.OlderName
        select Outdated(entry.Path, entry.Record, field);

    private static Finding Outdated(string path, FieldRecord record, ArticleField field) => new(
        path + field.OlderName,
        $"{field.OlderName} is the older name of {field.Name}.",
        OpensAnotherPage(record, field) ? null : changes => changes.Rename(path + field.OlderName, field.Name));

    // Beside an originalUrl a webUrl is the URL to open, and a sourceUrl is not.
    private static bool OpensAnotherPage(FieldRecord record, ArticleField field) =>
        field.Name == FieldTables.Article.WebUrl.Name
        && record[record.Table.Find(FieldTables.Article.OriginalUrl.Name)!] is string { Length: > 0 } original
        && original != (string?)record[field];
}

/// <summary>Articles that have some URLs under older names and some under newer ones.</summary>
internal sealed class NamesMixedCheck() : OlderNamesCheck(new ArticleRule(
    "NamesMixed", ProblemSeverity.Warning, "URLs stand under the names of both generations, as sourceUrl and ampWebUrl.", canRepair: true))
{
    public override IEnumerable<Finding> Find(CheckedArticle given)
    {
        bool hasNewer = given.Records.Any(entry => entry.Record.Table.Fields.Any(field => field.OlderName is not null && entry.Record.NameOf(field) == field.Name));
        foreach (Finding finding in hasNewer ? OlderNames(given) : [])
        {
            yield return finding;
        }

        // What stands under the newer name counts; the older one says something else or the same again.
        foreach ((string path, FieldRecord record) in given.Records)
        {
            foreach (ArticleField field in record.Table.Fields.Where(field => field.OlderName is not null && record[field] is not null && record.Others.Entries.Any(other => other.Key == field.OlderName)))
            {
                bool isSame = Equals(record.Others[field.OlderName!], record[field]);
                yield return new Finding(
                    path + field.OlderName,
                    $"{field.OlderName} is the older name of {field.Name}, which is there too and says {(isSame ? "the same" : "something else")}.",
                    isSame ? changes => changes.Remove(path + field.OlderName) : null);
            }
        }
    }
}

/// <summary>Articles that have fields under older names.</summary>
internal sealed class NamesOutdatedCheck() : OlderNamesCheck(new ArticleRule(
    "NamesOutdated", ProblemSeverity.Information, "A field stands under its name of before mid-2020, as sourceUrl.", canRepair: true, isDefault: false))
{
    public override IEnumerable<Finding> Find(CheckedArticle given) => OlderNames(given);
}
