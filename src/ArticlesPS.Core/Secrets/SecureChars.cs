using System;
using System.Runtime.InteropServices;
using System.Security;

namespace ArticlesPS.Secrets;

/// <summary>The characters of secure strings, in arrays that can be cleared after use.</summary>
internal static class SecureChars
{
    public static char[] Of(SecureString text)
    {
        IntPtr copy = Marshal.SecureStringToGlobalAllocUnicode(text);
        try
        {
            char[] characters = new char[text.Length];
            Marshal.Copy(copy, characters, 0, characters.Length);
            return characters;
        }
        finally
        {
            Marshal.ZeroFreeGlobalAllocUnicode(copy);
        }
    }

    public static SecureString ToSecureString(char[] characters)
    {
        SecureString text = new();
        foreach (char character in characters)
        {
            text.AppendChar(character);
        }

        text.MakeReadOnly();
        return text;
    }
}
