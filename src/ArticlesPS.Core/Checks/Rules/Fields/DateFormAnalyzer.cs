using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Checks.Values;
using ArticlesPS.Schemas.Types;

namespace ArticlesPS.Checks.Rules.Fields;

/// <summary>Dates that the site's generator may understand, but that aren't read here.</summary>
internal sealed class DateFormAnalyzer()
    : ArticleAnalyzer(
        new RuleDescriptor(
            "DateForm",
            ProblemSeverity.Information,
            "A date is written in a way that is not read, so the article has no date."
        )
    )
{
    public override IEnumerable<Finding> Find(CheckedArticle given) =>
        OtherValue
            .In(given)
            .Where(other => other.Key.IsOfSite && other.Key.Type is DateType)
            .Select(other => new Finding(other.Path, $"'{other.Text}' is not read as a date. Write {other.Key.Type.Description}."));
}
