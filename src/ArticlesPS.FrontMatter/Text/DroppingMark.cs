namespace ArticlesPS.FrontMatter.Text;

/// <summary>The characters after which YAML may drop text: # begins a comment, &amp; an anchor and ! a tag, each after a blank.</summary>
internal static class DroppingMark
{
    private static readonly char[] _marks = ['#', '&', '!'];

    /// <summary>Whether there is one in a part of a text. Without one, no text can have been dropped.</summary>
    public static bool IsIn(string text, TextSpan span)
    {
        int at = text.IndexOfAny(_marks, span.Start, span.Length);
        while (at >= 0)
        {
            if (at > span.Start && text[at - 1] is ' ' or '\t')
            {
                return true;
            }

            at = text.IndexOfAny(_marks, at + 1, span.End - at - 1);
        }

        return false;
    }
}
