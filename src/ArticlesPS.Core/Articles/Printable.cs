using System;
using System.Text;

namespace ArticlesPS;

/// <summary>Makes text from files and file names fit for a terminal and a log.</summary>
public static class Printable
{
    /// <summary>The text on one line, control characters as \u001B, so that nothing breaks the line or moves the cursor.</summary>
    public static string Line(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Escape(text, keepsLines: false);
    }

    /// <summary>The text with its lines and tabs, other control characters as \u001B.</summary>
    public static string Lines(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Escape(text, keepsLines: true);
    }

    private static string Escape(string text, bool keepsLines)
    {
        StringBuilder? printable = null;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool isPrintable = !char.IsControl(c) || (keepsLines && c is '\n' or '\r' or '\t');
            if (!isPrintable)
            {
                printable ??= new StringBuilder(text, 0, i, text.Length + 16);
                printable.Append(FormattableString.Invariant($"\\u{(int)c:X4}"));
            }
            else
            {
                printable?.Append(c);
            }
        }

        return printable?.ToString() ?? text;
    }
}
