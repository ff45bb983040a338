using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS;

/// <summary>Fields under the names of before mid-2020.</summary>
internal abstract class OlderNamesCheck(ArticleRule rule) : ArticleCheck(rule)
{
    /// <summary>The fields under their older names in the article and in all below it.</summary>
    private protected static IEnumerable<(string Path, ArticleField Field)> OlderNames(CheckedArticle given) =>
        from entry in given.Records
        from field in entry.Record.Table.Fields
        where field.OlderName is not null && entry.Record.NameOf(field) == field.OlderName
        select (entry.Path, field);

    private protected static Finding Outdated(string path, ArticleField field) => new(
        path + field.OlderName,
        $"{field.OlderName} is the older name of {field.Name}.",
        changes => changes.Rename(path + field.OlderName, field.Name));
}

/// <summary>Articles that have some URLs under older names and some under newer ones.</summary>
internal sealed class NamesMixedCheck() : OlderNamesCheck(new ArticleRule(
    "NamesMixed", ProblemSeverity.Warning, "URLs stand under the names of both generations, as sourceUrl and ampWebUrl.", canRepair: true))
{
    public override IEnumerable<Finding> Find(CheckedArticle given)
    {
        bool hasNewer = given.Records.Any(entry => entry.Record.Table.Fields.Any(field => field.OlderName is not null && entry.Record.NameOf(field) == field.Name));
        foreach ((string path, ArticleField field) in hasNewer ? OlderNames(given) : [])
        {
            yield return Outdated(path, field);
        }

        // What stands under the newer name counts; the older one says something else or the same again.
        foreach ((string path, FieldRecord record) in given.Records)
        {
            foreach (ArticleField field in record.Table.Fields.Where(field => field.OlderName is not null && record[field] is not null && record.Others.Contains(field.OlderName)))
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
    public override IEnumerable<Finding> Find(CheckedArticle given) => OlderNames(given).Select(entry => Outdated(entry.Path, entry.Field));
}
