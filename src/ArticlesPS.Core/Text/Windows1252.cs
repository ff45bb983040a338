namespace ArticlesPS.Text;

/// <summary>
/// The encoding Windows-1252 (<see href="https://encoding.spec.whatwg.org/#windows-1252"/>). The five bytes that it leaves
/// open are control characters, as browsers read them.
/// </summary>
internal static class Windows1252
{
    // 0x80 to 0x9F; all others are the characters of the same number.
    private const string HighControls =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>The character of a byte.</summary>
    public static char CharOf(byte value) => value is >= 0x80 and <= 0x9F ? HighControls[value - 0x80] : (char)value;

    /// <summary>The byte of a character, with control characters from 0x80 on unchanged; -1 if it has none.</summary>
    public static int ByteOf(char c)
    {
        if (c <= '\u00FF')
        {
            return c;
        }

        int index = HighControls.IndexOf(c);
        return index >= 0 ? 0x80 + index : -1;
    }
}
