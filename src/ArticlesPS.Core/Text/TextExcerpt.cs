namespace ArticlesPS.Text;

/// <summary>Shows where in a text something is wrong.</summary>
internal static class TextExcerpt
{
    // The width of a console line.
    private const int Reach = 12;

    /// <summary>The word around a place.</summary>
    public static string Around(string text, int at)
    {
        int start = at;
        while (start > 0 && at - start < Reach && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        int end = at;
        while (end < text.Length && end - at < Reach && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return text.Substring(start, end - start);
    }
}
