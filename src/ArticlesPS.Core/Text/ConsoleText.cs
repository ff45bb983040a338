using System;
using System.Text;

namespace ArticlesPS;

/// <summary>Makes text from files, feeds and arguments safe for a terminal and a log.</summary>
/// <remarks>
/// It escapes what a terminal obeys instead of showing, and what makes a line look like something else: control characters
/// of both sets, line separators, characters that reverse the direction of other text (<see
/// href="https://www.unicode.org/reports/tr9/#Explicit_Directional_Embeddings"/>), those without a width, and halves of
/// surrogate pairs. In a JSON or C# string, the escape means the same character.
/// </remarks>
public static class ConsoleText
{
    /// <summary>The text on one line, with control characters as \u001B, so nothing breaks the line or moves the cursor.</summary>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return EscapeCharacters(text, keepsLines: false);
    }

    /// <summary>The text with its lines and tabs, other control characters as \u001B.</summary>
    public static string EscapeLines(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return EscapeCharacters(text, keepsLines: true);
    }

    private static string EscapeCharacters(string text, bool keepsLines)
    {
        StringBuilder? printable = null;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (IsPrintable(text, i) || (keepsLines && IsOfLines(text, i)))
            {
                printable?.Append(c);
            }
            else
            {
                printable ??= new StringBuilder(text, 0, i, text.Length + 16);
                printable.Append(FormattableString.Invariant($"\\u{(int)c:X4}"));
            }
        }

        return printable?.ToString() ?? text;
    }

    private static bool IsPrintable(string text, int index) =>
        text[index] switch
        {
            >= ' ' and <= '~' => true,
            <= '\u009F' or '\u00AD' => false,
            >= '\u200B' and <= '\u200D' => IsJoiner(text, index),
            (>= '\u2028' and <= '\u202E') or (>= '\u2060' and <= '\u206F') => false,
            >= '\uD800' and <= '\uDFFF' => IsPaired(text, index),
            '\uFEFF' or (>= '\uFFF9' and <= '\uFFFB') => false,
            _ => true,
        };

    // A carriage return alone would let the rest of the line overwrite its beginning.
    private static bool IsOfLines(string text, int index) =>
        text[index] is '\n' or '\t' || (text[index] == '\r' && index + 1 < text.Length && text[index + 1] == '\n');

    // Persian, the scripts of India and of South-East Asia, and emoji are written with characters of no width inside.
    private static bool IsJoiner(string text, int index) =>
        index > 0 && index + 1 < text.Length && TakesJoiners(text[index - 1]) && TakesJoiners(text[index + 1]);

    private static bool TakesJoiners(char c) => c >= '\u0590' && c is not (>= '\u2000' and <= '\u206F');

    private static bool IsPaired(string text, int index) =>
        char.IsHighSurrogate(text[index])
            ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
            : index > 0 && char.IsHighSurrogate(text[index - 1]);
}
