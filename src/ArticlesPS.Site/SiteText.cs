using System.Text;

namespace ArticlesPS.Site;

/// <summary>Texts of articles as outputs in XML and JSON can hold them.</summary>
internal static class SiteText
{
    private const char Replacement = '\uFFFD';

    /// <summary>
    /// A text on one line: a blank for each run of blanks, tabs and line breaks, and U+FFFD for each character that XML
    /// can't hold (<see href="https://www.w3.org/TR/xml/#charsets"/>): control characters, halves of surrogate pairs,
    /// U+FFFE and U+FFFF. Null if nothing is left.
    /// </summary>
    public static string? Line(string? text)
    {
        if (text is null)
        {
            return null;
        }

        StringBuilder line = new(text.Length);
        bool isBlankDue = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (IsBlank(c))
            {
                isBlankDue = line.Length > 0;
                continue;
            }

            if (isBlankDue)
            {
                line.Append(' ');
                isBlankDue = false;
            }

            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                line.Append(c).Append(text[++i]);
            }
            else
            {
                line.Append(c < ' ' || char.IsSurrogate(c) || c >= '\uFFFE' ? Replacement : c);
            }
        }

        return line.Length == 0 ? null : line.ToString();
    }

    // Not blanks that somebody chose, as those that keep a number and its unit together.
    private static bool IsBlank(char c) => c is ' ' or (>= '\t' and <= '\r') or '\u0085' or '\u2028' or '\u2029';
}
