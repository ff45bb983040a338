using System.Text.RegularExpressions;
using ArticlesPS.FrontMatter;

namespace ArticlesPS;

/// <summary>Gives every line of a file the same ending.</summary>
internal static class LineEndingEditor
{
    private static readonly Regex _ending = new("\r\n|\r|\n", RegexOptions.CultureInvariant);

    /// <summary>The document with the endings changed, and what they were; the same document and null where all are so.</summary>
    /// <exception cref="EditException">A value would say something else.</exception>
    public static (FrontMatterDocument Document, ArticleChange? Change) Apply(FrontMatterDocument document, LineEnding wanted)
    {
        string text = _ending.Replace(document.Text, wanted == LineEnding.CRLF ? "\r\n" : "\n");
        if (text == document.Text)
        {
            return (document, null);
        }

        FrontMatterDocument changed = FrontMatterDocument.Parse(text);
        return YamlComparer.AreSame(document.Root, changed.Root)
            ? (changed, new ArticleChange("line endings", Describe(document.Text), $"{wanted}"))
            : throw new EditException("The line endings cannot be changed without changing a value. Change the file by hand.");
    }

    /// <summary>How the lines of a text end: LF, CRLF, CR or mixed; empty where there is one line.</summary>
    public static string Describe(string text)
    {
        string found = "";
        for (int i = text.IndexOfAny(['\r', '\n']); i >= 0; i = text.IndexOfAny(['\r', '\n'], i))
        {
            bool isPair = text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n';
            string ending = isPair ? "CRLF" : text[i] == '\r' ? "CR" : "LF";
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
