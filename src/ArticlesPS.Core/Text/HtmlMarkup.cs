using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text.RegularExpressions;

namespace ArticlesPS.Text;

/// <summary>Distinguishes HTML from text in which &lt; and &amp; are literal.</summary>
internal static class HtmlMarkup
{
    // Elements by name (https://html.spec.whatwg.org/#elements-3), because List<string> might be literal. An opening tag
    // alone can be text in an article about HTML; one with attributes, one that is closed, and a line break are HTML.
    private static readonly Regex _tag = new(
        @"</(?<name>[a-z][a-z0-9]*)\s*>|<(?<name>[a-z][a-z0-9]*)(\s+[a-z-]+\s*=[^<>]*|\s*/)>|<(?<name>br)>|<!--",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    private static readonly Regex _reference = new(
        "&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});",
        RegexOptions.CultureInvariant
    );

    private static readonly HashSet<string> _elements = new(
        (
            "a abbr article aside audio b blockquote br button center cite code dd del div dl dt em embed figcaption "
            + "figure font footer form "
            + "h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd li link main mark meta nav ol p picture "
            + "pre q s samp script "
            + "section small source span strike strong style sub sup svg table tbody td th thead tr u ul video"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The first tag, comment or character reference in a text; null if it's plain.</summary>
    public static string? FirstIn(string text)
    {
        if (text.IndexOfAny(['<', '&']) < 0)
        {
            return null;
        }

        IEnumerable<Match> tags = _tag.Matches(text)
            .Cast<Match>()
            .Where(match => match.Value == "<!--" || _elements.Contains(match.Groups["name"].Value));

        // Known names only: B&Bs; isn't a reference.
        IEnumerable<Match> references = _reference
            .Matches(text)
            .Cast<Match>()
            .Where(match => WebUtility.HtmlDecode(match.Value) != match.Value);
        return tags.Concat(references).OrderBy(match => match.Index).FirstOrDefault()?.Value;
    }
}
