using System.Globalization;

namespace ArticlesPS.FrontMatter.Diagnosis;

/// <summary>Characters that look like a blank, or like nothing, but aren't blanks in YAML, TOML and JSON.</summary>
internal static class UnusualBlank
{
    public static bool IsAt(string text, int offset) => offset < text.Length && Is(text[offset]);

    /// <summary>The name of the character, with its code.</summary>
    public static string NameOf(char c)
    {
        string code = "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);
        return c switch
        {
            '\u00A0' => $"no-break space ({code})",
            '\u200B' or '\u2060' or '\uFEFF' => $"zero-width space ({code})",
            _ => $"Unicode space ({code})",
        };
    }

    private static bool Is(char c) => c is '\u200B' or '\u2060' or '\uFEFF' || (c > '\u0085' && char.IsWhiteSpace(c) && !IsBreak(c));

    private static bool IsBreak(char c) => c is '\u2028' or '\u2029';
}
