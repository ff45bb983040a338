using System;
using System.Globalization;
using System.Text;

namespace ArticlesPS.Text;

/// <summary>Shortens text to a width.</summary>
internal static class Truncation
{
    /// <summary>The text in place of the omitted part.</summary>
    public const char Ellipsis = '…';

    /// <summary>How wide that is.</summary>
    public const int EllipsisWidth = 1;

    /// <summary>
    /// Returns a text that is not wider than a column: the whole, or its beginning and an ellipsis. Characters are never split.
    /// </summary>
    /// <param name="text">A text without control characters.</param>
    /// <param name="width">The width of the column.</param>
    /// <param name="widthOf">Measures a text.</param>
    public static string Fit(string text, int width, Func<string, int> widthOf)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(widthOf);
        if (widthOf(text) <= width)
        {
            return text;
        }

        int left = width - EllipsisWidth;
        StringBuilder beginning = new();
        TextElementEnumerator characters = StringInfo.GetTextElementEnumerator(text);
        while (characters.MoveNext())
        {
            string character = characters.GetTextElement();
            left -= widthOf(character);
            if (left < 0)
            {
                break;
            }

            beginning.Append(character);
        }

        return beginning.Append(Ellipsis).ToString();
    }
}
