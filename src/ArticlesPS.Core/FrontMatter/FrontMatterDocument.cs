using System;

namespace ArticlesPS.FrontMatter;

/// <summary>
/// A file's text, cut into prefix, opening fence, YAML, closing fence and body. The five spans cover the text without
/// gap or overlap, so that what is not replaced stays as it is.
/// </summary>
/// <remarks>
/// Front matter begins at offset 0 (behind a byte-order mark) with a line of three dashes and ends with a line of
/// three dashes or three dots; blanks may follow either. A line ends with LF, CRLF or a lone CR.
/// </remarks>
internal sealed class FrontMatterDocument
{
    internal const char ByteOrderMark = '\uFEFF';

    private FrontMatterDocument(string text, TextSpan prefix, TextSpan openingFence, TextSpan yaml, TextSpan closingFence, YamlMapping root)
    {
        Text = text;
        Prefix = prefix;
        OpeningFence = openingFence;
        Yaml = yaml;
        ClosingFence = closingFence;
        Body = new TextSpan(closingFence.End, text.Length);
        Root = root;
    }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>The byte-order mark, or an empty span.</summary>
    public TextSpan Prefix { get; }

    /// <summary>The first line, its line ending included.</summary>
    public TextSpan OpeningFence { get; }

    /// <summary>The lines between the fences.</summary>
    public TextSpan Yaml { get; }

    /// <summary>The closing line, its line ending included where it has one.</summary>
    public TextSpan ClosingFence { get; }

    /// <summary>Everything behind the closing line.</summary>
    public TextSpan Body { get; }

    /// <summary>The fields. Front matter without any is an empty mapping.</summary>
    public YamlMapping Root { get; }

    /// <summary>Reads a text.</summary>
    /// <exception cref="FrontMatterException">The text has no front matter, or it is not valid.</exception>
    public static FrontMatterDocument Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        int start = TextStart(text);
        TextLine opening = TextLine.At(text, start);
        if (!IsFence(text, opening, '-') || opening.Next == opening.End)
        {
            throw FrontMatterErrors.Missing();
        }

        if (FindClosingFence(text, opening.Next) is not { } closing)
        {
            throw LooksLikeYaml(text, opening.Next)
                ? FrontMatterErrors.Unclosed(TextPosition.At(text, start))
                : FrontMatterErrors.Missing();
        }

        TextSpan yaml = new(opening.Next, closing.Start);
        return new FrontMatterDocument(
            text,
            new TextSpan(0, start),
            new TextSpan(start, opening.Next),
            yaml,
            new TextSpan(closing.Start, closing.Next),
            YamlReader.Read(text, yaml));
    }

    /// <summary>Whether all that stands outside of the front matter, fences and body, is the same in another document.</summary>
    public bool IsSameOutside(FrontMatterDocument other) =>
        Text.Substring(0, OpeningFence.End) == other.Text.Substring(0, other.OpeningFence.End)
        && ClosingFence.In(Text) == other.ClosingFence.In(other.Text)
        && Body.In(Text) == other.Body.In(other.Text);

    /// <summary>The line and column of an offset in <see cref="Text"/>.</summary>
    public TextPosition PositionOf(int offset) => TextPosition.At(Text, offset);

    /// <summary>The offset behind the byte-order mark, where there is one.</summary>
    internal static int TextStart(string text) => text.Length > 0 && text[0] == ByteOrderMark ? 1 : 0;

    private static TextLine? FindClosingFence(string text, int start)
    {
        for (TextLine line = TextLine.At(text, start); ; line = TextLine.At(text, line.Next))
        {
            if (IsFence(text, line, '-') || IsFence(text, line, '.'))
            {
                return line;
            }

            if (line.Next == line.End)
            {
                return null;
            }
        }
    }

    internal static bool IsFence(string text, TextLine line, char mark)
    {
        if (line.End - line.Start < 3)
        {
            return false;
        }

        for (int i = line.Start; i < line.End; i++)
        {
            bool fits = i < line.Start + 3 ? text[i] == mark : text[i] is ' ' or '\t';
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }

    // Three dashes are also how Markdown draws a line. What follows tells a broken article from a text that begins so.
    private static bool LooksLikeYaml(string text, int start)
    {
        for (TextLine line = TextLine.At(text, start); line.Next > line.End; line = TextLine.At(text, line.Next))
        {
            int i = line.Start;
            while (i < line.End && (char.IsLetterOrDigit(text[i]) || text[i] is '_' or '-'))
            {
                i++;
            }

            if (i > line.Start)
            {
                return i < line.End && text[i] == ':' && (i + 1 == line.End || text[i + 1] is ' ' or '\t');
            }

            if (line.End > line.Start && text[line.Start] != '#')
            {
                return false;
            }
        }

        return false;
    }
}
