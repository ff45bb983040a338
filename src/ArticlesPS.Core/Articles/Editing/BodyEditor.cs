using ArticlesPS.FrontMatter;

namespace ArticlesPS;

/// <summary>Changes the text behind the front matter and leaves the blank lines around it.</summary>
internal static class BodyEditor
{
    public static FrontMatterDocument Set(FrontMatterDocument document, string body)
    {
        string text = document.Text;
        string newline = NewlineOf(document);
        string lines = Trim(body).Replace("\r\n", "\n").Replace('\r', '\n').Replace("\n", newline);
        TextSpan former = Article.BodySpanOf(document);
        if (former.In(text).Replace("\r\n", "\n").Replace('\r', '\n') == lines.Replace(newline, "\n"))
        {
            return document;
        }

        if (!former.IsEmpty || lines.Length == 0)
        {
            return FrontMatterDocument.Parse(new TextEdit(former, lines).ApplyTo(text));
        }

        // Blanks on the last line would indent what is new.
        int end = text.Length;
        while (end > document.Body.Start && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        // A blank line stands between the front matter and a body that is new.
        bool hasBlankLine = end > document.Body.Start;
        bool endsFence = text[document.ClosingFence.End - 1] is '\n' or '\r';
        string before = (endsFence ? "" : newline) + (hasBlankLine ? "" : newline);
        return FrontMatterDocument.Parse(new TextEdit(new TextSpan(end, text.Length), before + lines + newline).ApplyTo(text));
    }

    private static string Trim(string body)
    {
        string trimmed = body.TrimEnd();
        return trimmed.Substring(Article.SkipBlankLines(trimmed, 0, trimmed.Length));
    }

    private static string NewlineOf(FrontMatterDocument document)
    {
        TextLine first = TextLine.At(document.Text, 0);
        return document.Text.Substring(first.End, first.Next - first.End);
    }
}
