using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace ArticlesPS;

/// <summary>HTML where plain text is meant.</summary>
internal sealed class HtmlTextCheck() : ArticleCheck(new ArticleRule(
    "HtmlText", ProblemSeverity.Warning, "A plain text holds HTML: a tag, or a character reference as &#8217;."))
{
    // Elements by name, for <string> may well be meant; those of https://html.spec.whatwg.org/#elements-3 that stand in text.
    private static readonly Regex _html = new(
        @"</?(a|abbr|article|aside|audio|b|blockquote|br|button|center|cite|code|dd|del|div|dl|dt|em|embed|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|li|link|main|mark|meta|nav|ol|p|picture|pre|q|s|samp|script|section|small|source|span|strike|strong|style|sub|sup|svg|table|tbody|td|th|thead|tr|u|ul|video)(\s[^<>]*)?/?>|&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    public override IEnumerable<Finding> Find(CheckedArticle given)
    {
        foreach (KnownValue value in given.Prose)
        {
            if (((string)value.Value).IndexOfAny(['<', '&']) >= 0 && _html.Match((string)value.Value) is { Success: true } match)
            {
                yield return new Finding(value.Path, $"{match.Value} is HTML, and the text is read as it is.");
            }
        }
    }
}
