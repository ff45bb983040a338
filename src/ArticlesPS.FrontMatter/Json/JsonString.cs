using System.Globalization;
using System.Text;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter.Json;

/// <summary>Strings of JSON, in quotation marks and with escapes.</summary>
/// <remarks>
/// Half of a surrogate pair, \ud800, is accepted: RFC 8259 allows it, browsers and Python read it, and it's written back as
/// an escape. Rejecting it would reject a whole article because of a harmless character.
/// </remarks>
internal static class JsonString
{
    /// <summary>The text in the quotation marks of a span, which is known to be well-formed.</summary>
    public static string Read(string text, TextSpan span) => JsonEscapes.Read(text, new TextSpan(span.Start + 1, span.End - 1));

    /// <summary>
    /// Writes a text as a string. Only characters that need it are escaped, and those that editors show as a line break or
    /// not at all.
    /// </summary>
    public static string Write(string text)
    {
        StringBuilder written = new(text.Length + 2);
        written.Append('"');
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool isPair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (isPair)
            {
                written.Append(c).Append(text[++i]);
            }
            else
            {
                Append(written, c);
            }
        }

        return written.Append('"').ToString();
    }

    private static void Append(StringBuilder written, char c)
    {
        int escape = c == '/' ? -1 : JsonEscapes.Meanings.IndexOf(c);
        bool isShown = !char.IsControl(c) && !char.IsSurrogate(c) && c is not ('\u2028' or '\u2029');
        if (escape >= 0)
        {
            written.Append('\\').Append(JsonEscapes.Signs[escape]);
        }
        else if (isShown)
        {
            written.Append(c);
        }
        else
        {
            written.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }
    }
}
