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
            // A site's own field may well be meant to hold HTML.
            bool isOwn = value.Record is Article && value.Field.Role is null;
            if (!isOwn && HtmlMarkup.FirstIn((string)value.Value) is { } html)
            {
                yield return new Finding(value.Path, $"{html} is HTML, but the field is plain text.");
            }
        }
    }
}
