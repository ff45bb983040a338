using System.Collections.Generic;
using ArticlesPS.Checks.Values;
using ArticlesPS.Text;

namespace ArticlesPS.Checks.Rules.Texts;

/// <summary>HTML in plain text.</summary>
internal sealed class HtmlTextAnalyzer()
    : ArticleAnalyzer(
        new RuleDescriptor(
            "HtmlText",
            ProblemSeverity.Warning,
            "A plain text contains HTML: a tag, or a character reference such as &#8217;."
        )
    )
{
    public override IEnumerable<Finding> Find(CheckedArticle given)
    {
        foreach (KnownValue value in given.Prose)
        {
            if (HtmlMarkup.FirstIn((string)value.Value) is { } html)
            {
                yield return new Finding(value.Path, $"{html} is HTML, and the text is read as it is.");
            }
        }
    }
}
