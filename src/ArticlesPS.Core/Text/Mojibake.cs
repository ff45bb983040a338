using System.Globalization;
using System.Linq;
using System.Text;

namespace ArticlesPS.Text;

/// <summary>Restores text whose UTF-8 was read as Windows-1252, or as ISO 8859-1.</summary>
/// <remarks>
/// That characters are the bytes of valid UTF-8 proves little: so are É and a no-break space, or ß and a quotation mark.
/// They're treated as such bytes only if they can't be text: a capital after a small letter, a sign after a letter that no
/// word has there, or several characters of one foreign script in a row. If that occurs once, the rest of the text is less
/// in doubt.
/// </remarks>
internal static class Mojibake
{
    private const int ShortestForeignRun = 2;

    // Characters that can be between two words without a blank, and around a word.
    private const string AroundWords = "\u00A0\u2018\u2019\u201A\u201C\u201D\u201E\u2039\u203A\u00AB\u00BB\u2013\u2014\u2026";

    // Characters that can directly follow the last letter of a word.
    private const string BehindWords =
        AroundWords + "\u2022\u2122\u00AE\u00A9\u00B0\u00B7\u00AA\u00BA\u00B2\u00B3\u00B9\u00BD\u00BC\u00BE\u00A1\u00BF\u00AD";

    // The second of three characters that begin with â, which no â in a word is followed by: € of â€™, ‚ of â‚¬, „ of â„¢ and so on.
    private const string BehindCircumflex = "\u20AC\u201A\u201E\u2020\u02C6\u2030\u02DC\u0153\u017E";

    /// <summary>The restored text; the same text if nothing proves that it was misread.</summary>
    public static string Decode(string text)
    {
        // In text that was misread twice, control characters are an intermediate step; if they stay, it wasn't.
        string decoded = Decode(text, allowsControls: true);
        return decoded.Any(IsHighControl) && !text.Any(IsHighControl) ? Decode(text, allowsControls: false) : decoded;
    }

    private static string Decode(string text, bool allowsControls)
    {
        string decoded = DecodeOnce(text, isProven: false, allowsControls);
        while (decoded != text)
        {
            text = decoded;
            decoded = DecodeOnce(text, isProven: false, allowsControls);
        }

        return text;
    }

    private static string DecodeOnce(string text, bool isProven, bool allowsControls)
    {
        StringBuilder? result = null;
        int copied = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] < 0x80 || Read(text, i, isProven && allowsControls) is not { } found || !IsWrong(text, i, found, isProven))
            {
                continue;
            }

            if (!isProven)
            {
                return DecodeOnce(text, isProven: true, allowsControls);
            }

            result ??= new StringBuilder();
            result.Append(text, copied, i - copied).Append(found.Decoded);
            copied = i + found.Length;
            i = copied - 1;
        }

        return result is null ? text : result.Append(text, copied, text.Length - copied).ToString();
    }

    private static bool IsHighControl(char c) => c is >= '\u0080' and <= '\u009F';

    private static bool IsWrong(string text, int index, Sequence found, bool isProven)
    {
        char first = text[index];
        char sign = SignOf(text[index + 1]);
        char before = index > 0 ? text[index - 1] : ' ';
        char behind = index + found.Length < text.Length ? text[index + found.Length] : ' ';
        return found.Length switch
        {
            2 => (isProven && first is >= 'Â' and <= 'Å')
                || IsCapitalInWord(before, first)
                || IsSignInWord(before, first, sign, behind)
                || IsForeignRun(text, index, found),
            3 => (first == 'â' && (isProven || BehindCircumflex.Contains(sign))) || IsForeignRun(text, index, found),
            _ => first == 'ð' && sign == 'Ÿ',
        };
    }

    // In ISO 8859-1, these are control characters, which text doesn't contain.
    private static char SignOf(char c) => IsHighControl(c) ? Windows1252.CharOf((byte)c) : c;

    // cafÃ©: no word goes on with a capital.
    private static bool IsCapitalInWord(char before, char first) =>
        char.IsLower(before) && char.IsUpper(first) && first is >= 'Â' and <= 'Å';

    // MÃ¼nchen, Ã‰tat, Â© 2020: a word doesn't contain a sign, and none begins with Ã and a sign. Signs around words prove
    // nothing, because people write about the letter Ã; but à becomes Ã with a no-break space before another blank.
    private static bool IsSignInWord(char before, char first, char sign, char behind)
    {
        if (char.IsLetter(before))
        {
            return char.IsUpper(before)
                && first == 'Ã'
                && (char.IsLower(behind) ? !AroundWords.Contains(sign) : !BehindWords.Contains(sign));
        }

        if (first is 'Ã' or 'Â')
        {
            return !AroundWords.Contains(sign)
                || (first == 'Ã' && (char.IsLower(behind) ? sign != '\u00A0' && !IsDash(sign) : sign == '\u00A0' && behind == ' '));
        }

        return first is 'Ä' or 'Å'
            && char.IsLower(behind)
            && !IsDash(sign)
            && sign is not ('\u00A0' or '\u2018' or '\u2019' or '\u201C' or '\u201D' or '\u2026');
    }

    private static bool IsDash(char c) => c is '\u2013' or '\u2014';

    // Two letters or more of one script that is not Latin, as nobody writes signs between letters.
    private static bool IsForeignRun(string text, int index, Sequence found)
    {
        if (ScriptOf(found.Decoded) is not { } script)
        {
            return false;
        }

        int count = 1;
        for (
            int i = index + found.Length;
            count < ShortestForeignRun
                && i < text.Length
                && Read(text, i, allowsControls: false) is { } next
                && ScriptOf(next.Decoded) == script;
            i += next.Length
        )
        {
            count++;
        }

        for (
            int i = index;
            count < ShortestForeignRun
                && i - found.Length >= 0
                && Read(text, i - found.Length, allowsControls: false) is { } former
                && former.Length == found.Length
                && ScriptOf(former.Decoded) == script;
            i -= found.Length
        )
        {
            count++;
        }

        return count >= ShortestForeignRun;
    }

    // Greek, Cyrillic, Hebrew, Arabic and the scripts after them; Chinese, Japanese and Korean count as one.
    private static int? ScriptOf(string decoded) =>
        decoded[0] switch
        {
            >= '\u0370' and <= '\u03FF' => 1,
            >= '\u0400' and <= '\u052F' => 2,
            >= '\u0590' and <= '\u05FF' => 3,
            >= '\u0600' and <= '\u06FF' => 4,
            >= '\u0900' and <= '\u0DFF' => 5,
            >= '\u0E00' and <= '\u0EFF' => 6,
            (>= '\u3000' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\uFF00' and <= '\uFFEF') => 7,
            _ => null,
        };

    // The character whose UTF-8 bytes are at a position, each read as a character; null if there is none.
    private static Sequence? Read(string text, int index, bool allowsControls)
    {
        int first = Windows1252.ByteOf(text[index]);
        int length = first switch
        {
            >= 0xC2 and <= 0xDF => 2,
            >= 0xE0 and <= 0xEF => 3,
            >= 0xF0 and <= 0xF4 => 4,
            _ => 0,
        };
        if (length == 0 || index + length > text.Length)
        {
            return null;
        }

        int code = first & (0x7F >> length);
        for (int i = 1; i < length; i++)
        {
            int next = Windows1252.ByteOf(text[index + i]);
            if (next is < 0x80 or > 0xBF)
            {
                return null;
            }

            code = (code << 6) | (next & 0x3F);
        }

        int lowest = length switch
        {
            3 => 0x800,
            4 => 0x10000,
            _ => 0x80,
        };
        bool isOverlong = code < lowest;
        if (isOverlong || code > 0x10FFFF || code is (>= 0xD800 and <= 0xDFFF) or 0xFEFF or 0xFFFD || (code < 0xA0 && !allowsControls))
        {
            return null;
        }

        string decoded = char.ConvertFromUtf32(code);
        return CharUnicodeInfo.GetUnicodeCategory(decoded, 0) is UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse
            ? null
            : new Sequence(length, decoded);
    }

    private sealed record Sequence(int Length, string Decoded);
}
