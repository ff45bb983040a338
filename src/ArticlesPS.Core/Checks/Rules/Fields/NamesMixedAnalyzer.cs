using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Schemas.Fields;

namespace ArticlesPS.Checks.Rules.Fields;

/// <summary>Articles that have some URLs under older names and some under newer ones.</summary>
internal sealed class NamesMixedAnalyzer()
    : OlderNamesAnalyzer(
        new RuleDescriptor(
            "NamesMixed",
            ProblemSeverity.Warning,
            "URLs have names of both generations, such as sourceUrl and ampWebUrl.",
            canRepair: true
        )
    )
{
    public override IEnumerable<Finding> Find(CheckedArticle given)
    {
        bool hasNewer = given.Records.Any(entry =>
            entry.Record.Table.Fields.Any(field => field.Alias is not null && entry.Record.NameOf(field) == field.Name)
        );
        foreach (Finding finding in hasNewer ? OlderNames(given) : [])
        {
            yield return finding;
        }

        // The newer name takes precedence; the older one either differs or repeats it.
        foreach ((string path, FieldRecord record) in given.Records)
        {
            foreach (
                FieldDefinition field in record.Table.Fields.Where(field =>
                    field.Alias is not null && record[field] is not null && record.HasOther(field.Alias)
                )
            )
            {
                bool isSame = FieldEquality.AreSame(record.Others[field.Alias!], record[field]);
                string says = isSame ? "the same" : "something else";
                yield return new Finding(
                    path + field.Alias,
                    $"{field.Alias} is the older name of {field.Name}, which also exists and has {says}.",
                    isSame ? changes => changes.Remove(path + field.Alias) : null
                );
            }
        }
    }
}
