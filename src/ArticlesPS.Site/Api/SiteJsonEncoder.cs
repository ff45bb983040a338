using System;
using System.Globalization;
using System.Text.Encodings.Web;

namespace ArticlesPS.Site.Api;

/// <summary>
/// Escapes the necessary characters in JSON, and those that end a line elsewhere (U+0085, U+2028, U+2029), like the sites'
/// own pages.
/// </summary>
/// <remarks>
/// The framework's encoders also escape blanks such as U+00A0 and characters unknown to their version of Unicode, so
/// another version of PowerShell would write the same article differently.
/// </remarks>
internal sealed unsafe class SiteJsonEncoder : JavaScriptEncoder
{
    public static SiteJsonEncoder Instance { get; } = new();

    public override int MaxOutputCharactersPerInputCharacter => 6;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar is < ' ' or '"' or '\\' or 0x85 or 0x2028 or 0x2029;

    public override int FindFirstCharacterToEncode(char* text, int textLength)
    {
        ReadOnlySpan<char> span = new(text, textLength);
        for (int i = 0; i < span.Length; i++)
        {
            bool isPair = i + 1 < span.Length && char.IsSurrogatePair(span[i], span[i + 1]);
            if (isPair)
            {
                i++;
            }
            else if (char.IsSurrogate(span[i]) || WillEncode(span[i]))
            {
                return i;
            }
        }

        return -1;
    }

    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        string escaped = unicodeScalar switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\b' => "\\b",
            '\f' => "\\f",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            _ => string.Create(CultureInfo.InvariantCulture, $"\\u{unicodeScalar:x4}"),
        };
        bool fits = escaped.AsSpan().TryCopyTo(new Span<char>(buffer, bufferLength));
        numberOfCharactersWritten = fits ? escaped.Length : 0;
        return fits;
    }
}
