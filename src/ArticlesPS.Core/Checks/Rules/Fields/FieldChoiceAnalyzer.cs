using System.Collections.Generic;
using ArticlesPS.Checks.Values;
using ArticlesPS.Schemas.Fields;
using ArticlesPS.Text;

namespace ArticlesPS.Checks.Rules.Fields;

/// <summary>Values that are not among the choices of a site's own field.</summary>
internal sealed class FieldChoiceAnalyzer()
    : ArticleAnalyzer(
        new RuleDescriptor(
            "FieldChoice",
            ProblemSeverity.Warning,
            "A field has a value that is not among the choices of the site's schema."
        )
    )
{
    public override IEnumerable<Finding> Find(CheckedArticle given)
    {
        foreach (KnownValue value in given.Values)
        {
            if (FieldConversion.OtherChoice(value.Field, value.Value) is { } other)
            {
                yield return new Finding(value.Path, $"'{other}' is not one of {WordList.Join(value.Field.Choices, "and")}.");
            }
        }
    }
}
