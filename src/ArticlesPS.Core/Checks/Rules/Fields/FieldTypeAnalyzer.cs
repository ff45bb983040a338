using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Checks.Values;

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
    public override IEnumerable<Finding> Find(CheckedArticle given) =>
        OtherValue
            .In(given)
            .Where(other => !other.Key.IsOfSite)
            .Select(other => new Finding(other.Path, $"'{other.Text}' is not {other.Key.Field.Type.Description}."));
}
