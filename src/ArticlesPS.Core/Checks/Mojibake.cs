using System;
using System.Text;

namespace ArticlesPS;

/// <summary>Undoes that UTF-8 was read as Windows-1252.</summary>
/// <remarks>
/// A run of characters beyond ASCII is only replaced where all of it, as bytes of Windows-1252
/// (<see href="https://encoding.spec.whatwg.org/#windows-1252"/>), is valid UTF-8. Of text that was never read wrongly
/// hardly anything is.
/// </remarks>
internal static class Mojibake
{
    private static readonly Encoding _utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // 0x80 to 0x9F; the five that the standard leaves open are control characters, as browsers read them.
    private const string HighControls =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>The text as it was before; the same text where nothing proves that it was another.</summary>
    public static string Decode(string text)
    {
        // What was read wrongly twice takes two steps.
        string decoded = DecodeOnce(text);
        while (decoded != text)
        {
            text = decoded;
            decoded = DecodeOnce(text);
        }

        return text;
    }

    private static string DecodeOnce(string text)
    {
        StringBuilder? result = null;
        int copied = 0;
        for (int i = 0; i < text.Length;)
        {
            if (text[i] < 0x80)
            {
                i++;
                continue;
            }

            int end = i;
            while (end < text.Length && text[end] >= 0x80)
            {
                end++;
            }

            if (DecodeRun(text, i, end) is { } run)
            {
                result ??= new StringBuilder();
                result.Append(text, copied, i - copied).Append(run);
                copied = end;
            }

            i = end;
        }

        return result is null ? text : result.Append(text, copied, text.Length - copied).ToString();
    }

    private static string? DecodeRun(string text, int start, int end)
    {
        byte[] bytes = new byte[end - start];
        for (int i = start; i < end; i++)
        {
            int value = text[i] is >= '\u00A0' and <= '\u00FF' ? text[i] : HighControls.IndexOf(text[i]) is >= 0 and int index ? 0x80 + index : -1;
            if (value < 0)
            {
                return null;
            }

            bytes[i - start] = (byte)value;
        }

        try
        {
            string decoded = _utf8.GetString(bytes);
            return Array.Exists(decoded.ToCharArray(), c => char.IsControl(c) || c is '\uFFFD' or '\uFEFF') ? null : decoded;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
