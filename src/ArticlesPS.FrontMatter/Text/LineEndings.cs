using System.Text.RegularExpressions;

namespace ArticlesPS.FrontMatter.Text;

/// <summary>How the lines of a text end.</summary>
internal static class LineEndings
{
    private static readonly Regex _ending = new("\r\n|\r|\n", RegexOptions.CultureInvariant);

    /// <summary>A text all of whose lines end alike.</summary>
    public static string Replace(string text, string ending) => _ending.Replace(text, ending);

    /// <summary>Whether the lines of a text end in more than one way.</summary>
    public static bool AreMixed(string text) => text.Contains('\r') && Describe(text) == "mixed";

    /// <summary>How the lines of a text end: LF, CRLF, CR or mixed; empty where there is one line.</summary>
    public static string Describe(string text)
    {
        string found = "";
        for (int i = text.IndexOfAny(['\r', '\n']); i >= 0; i = text.IndexOfAny(['\r', '\n'], i))
        {
            bool isPair = text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n';
            string ending = text[i] switch
            {
                '\r' when isPair => "CRLF",
                '\r' => "CR",
                _ => "LF",
            };
            if (found.Length > 0 && found != ending)
            {
                return "mixed";
            }

            found = ending;
            i += isPair ? 2 : 1;
        }

        return found;
    }
}
