using System;
using System.Text.RegularExpressions;

namespace ArticlesPS.Articles;

/// <summary>The heading that titles a page of Markdown.</summary>
internal static class MarkdownHeading
{
    private static readonly Regex _line = new(@"^ {0,3}#[ \t]+(?<text>.*?)([ \t]+#+)?[ \t]*$", RegexOptions.CultureInvariant);
    private static readonly Regex _underline = new(@"^ {0,3}=+[ \t]*$", RegexOptions.CultureInvariant);
    private static readonly Regex _fence = new(@"^ {0,3}(?<fence>`{3,}|~{3,})", RegexOptions.CultureInvariant);

    // {#id .class}, as Docusaurus, Quarto and others have it.
    private static readonly Regex _attributes = new(@"[ \t]*\{[#.:][^{}]*\}[ \t]*$", RegexOptions.CultureInvariant);
    private static readonly Regex _link = new(@"!?\[(?<text>[^\[\]]*)\](\([^()]*\)|\[[^\[\]]*\])", RegexOptions.CultureInvariant);
    private static readonly Regex _emphasis = new(
        @"(?<![\w*])(\*{1,3}|_{1,3})(?=\S)(?<text>.+?)(?<=\S)\1(?![\w*])",
        RegexOptions.CultureInvariant
    );
    private static readonly Regex _escape = new(@"\\([!-/:-@\[-`{-~])", RegexOptions.CultureInvariant);

    /// <summary>The text of the first heading of the first level, without its markup; null if there is none.</summary>
    /// <param name="body">The text of the page.</param>
    public static string? First(string body)
    {
        string? fence = null;
        string above = "";
        int start = 0;
        while (start < body.Length)
        {
            int end = body.IndexOfAny(['\n', '\r'], start);
            string line = end < 0 ? body.Substring(start) : body.Substring(start, end - start);
            start = end < 0 ? body.Length : end + 1;
            if (_fence.Match(line) is { Success: true } match)
            {
                fence = Toggle(fence, match.Groups["fence"].Value);
                above = "";
            }
            else if (fence is null)
            {
                if (HeadingIn(line, above) is { } heading)
                {
                    return heading;
                }

                above = end >= 0 && line.Length == 0 && end > 0 && body[end - 1] == '\r' ? above : line;
            }
        }

        return null;
    }

    private static string? HeadingIn(string line, string above)
    {
        if (_line.Match(line) is { Success: true } heading)
        {
            return PlainText(heading.Groups["text"].Value);
        }

        return _underline.IsMatch(line) && above.Trim().Length > 0 ? PlainText(above) : null;
    }

    private static string? Toggle(string? open, string fence)
    {
        if (open is null)
        {
            return fence;
        }

        return fence.StartsWith(open, StringComparison.Ordinal) ? null : open;
    }

    private static string? PlainText(string heading)
    {
        string text = _link.Replace(_attributes.Replace(heading, ""), "${text}");
        text = _emphasis.Replace(text, "${text}").Replace("`", "");
        string plain = _escape.Replace(text, "$1").Trim();
        return plain.Length == 0 ? null : plain;
    }
}
