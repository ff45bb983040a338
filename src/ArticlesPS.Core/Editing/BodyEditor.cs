using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.Editing;

/// <summary>Changes the text after the front matter and keeps the blank lines around it.</summary>
internal static class BodyEditor
{
    /// <summary>The replacement that changes the body; null if it's unchanged.</summary>
    public static TextEdit? Plan(FrontMatterDocument document, string body)
    {
        string text = document.Text;
        string newline = NewlineOf(document);
        string lines = Trim(body).Replace("\r\n", "\n").Replace('\r', '\n').Replace("\n", newline);
        TextSpan former = Article.BodySpanOf(document);
        if (former.In(text).Replace("\r\n", "\n").Replace('\r', '\n') == lines.Replace(newline, "\n"))
        {
            return null;
        }

        if (!former.IsEmpty || lines.Length == 0)
        {
            // The first line of another body could be taken for one more key.
            bool needsBlankLine = !document.IsClosed && lines.Length > 0;
            return new TextEdit(former, needsBlankLine ? newline + lines : lines);
        }

        // Blanks on the last line would indent the new text.
        int end = text.Length;
        while (end > document.Body.Start && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        // A blank line separates the front matter and a new body.
        bool hasBlankLine = end > document.Body.Start || document.IsClosedByBlank;
        bool endsFence = text[document.Body.Start - 1] is '\n' or '\r';
        string before = (endsFence ? "" : newline) + (hasBlankLine ? "" : newline);
        return new TextEdit(new TextSpan(end, text.Length), before + lines + newline);
    }

    private static string Trim(string body)
    {
        string trimmed = body.TrimEnd();
        return trimmed.Substring(Article.SkipBlankLines(trimmed, 0, trimmed.Length));
    }

    private static string NewlineOf(FrontMatterDocument document)
    {
        TextLine first = TextLine.At(document.Text, 0);
        return first.Next > first.End ? document.Text.Substring(first.End, first.Next - first.End) : "\n";
    }
}
