using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter.Yaml;

/// <summary>Quoted text on one line, with only the escapes that JSON has.</summary>
internal static class QuotedText
{
    /// <summary>The characters of the escape at a backslash; 0 for one that is left to the parser, as half a surrogate pair is.</summary>
    public static int LengthOfEscape(string text, int backslash, int end)
    {
        int length = JsonEscapes.LengthAt(text, backslash, end);
        return length > 0 && char.IsSurrogate(JsonEscapes.CharacterAt(text, backslash)) ? 0 : length;
    }

    /// <summary>The text in the quotation marks of a span, which is known to be well-formed.</summary>
    public static string Read(string text, TextSpan span)
    {
        TextSpan inside = new(span.Start + 1, span.End - 1);
        if (text[span.Start] == '"')
        {
            return JsonEscapes.Read(text, inside);
        }

        bool hasQuote = text.IndexOf('\'', inside.Start, inside.Length) >= 0;
        return hasQuote ? inside.In(text).Replace("''", "'") : StringPool.Get(text, inside);
    }
}
