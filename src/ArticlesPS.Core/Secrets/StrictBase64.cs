using System;
using System.Linq;

namespace ArticlesPS.Secrets;

/// <summary>Base64 in its one canonical form: no white space, full padding, no stray bits at the end.</summary>
internal static class StrictBase64
{
    /// <summary>The bytes; null if encoding them wouldn't produce the text.</summary>
    public static byte[]? Decode(string text) => Decode(text.ToCharArray());

    /// <inheritdoc cref="Decode(string)"/>
    public static byte[]? Decode(char[] text)
    {
        byte[]? bytes = null;
        char[] again = new char[text.Length];
        bool isCanonical = false;
        try
        {
            bytes = Convert.FromBase64CharArray(text, 0, text.Length);
            isCanonical =
                LengthOf(bytes) == text.Length
                && Convert.ToBase64CharArray(bytes, 0, bytes.Length, again, 0) == text.Length
                && again.SequenceEqual(text);
            return isCanonical ? bytes : null;
        }
        catch (FormatException)
        {
            return null;
        }
        finally
        {
            // The text may be that of a key.
            Array.Clear(again, 0, again.Length);
            if (bytes is not null && !isCanonical)
            {
                Array.Clear(bytes, 0, bytes.Length);
            }
        }
    }

    private static int LengthOf(byte[] bytes) => (bytes.Length + 2) / 3 * 4;
}
