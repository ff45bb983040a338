using System.Globalization;
using ArticlesPS.FrontMatter.Yaml;

namespace ArticlesPS.FrontMatter.Json;

/// <summary>
/// JSON values without quotation marks: null, true, false and numbers (<see
/// href="https://www.rfc-editor.org/rfc/rfc8259"/>).
/// </summary>
internal static class JsonLiteral
{
    // As long as CoreSchema reads whole numbers exactly.
    private const int LongestNumber = 400;

    /// <summary>Whether a text is such a value.</summary>
    public static bool IsLiteral(string text) => text is "null" || IsBoolean(text) || IsNumber(text);

    public static bool IsBoolean(string text) => text is "true" or "false";

    /// <summary>Whether a text is a number: no plus sign, no leading zero, and digits on both sides of a point.</summary>
    public static bool IsNumber(string text)
    {
        int start = text.Length > 0 && text[0] == '-' ? 1 : 0;
        int i = SkipDigits(text, start);
        bool isWhole = i == start + 1 || (i > start && text[start] != '0');
        if (!isWhole)
        {
            return false;
        }

        if (i < text.Length && text[i] == '.')
        {
            int fraction = i + 1;
            i = SkipDigits(text, fraction);
            if (i == fraction)
            {
                return false;
            }
        }

        if (i < text.Length && text[i] is 'e' or 'E')
        {
            int exponent = i + 1 < text.Length && text[i + 1] is '+' or '-' ? i + 2 : i + 1;
            i = SkipDigits(text, exponent);
            if (i == exponent)
            {
                return false;
            }
        }

        return i == text.Length;
    }

    /// <summary>The value of a literal. A whole number of more than 400 digits, or one beyond every double, is a double.</summary>
    public static object? ValueOf(string literal)
    {
        object? value = literal.Length <= LongestNumber ? CoreSchema.Resolve(literal) : literal;
        if (value is not string)
        {
            return value;
        }

        // The .NET Framework reads no number that is too large.
        bool isRead = double.TryParse(literal, NumberStyles.Float, CultureInfo.InvariantCulture, out double number);
        double beyond = literal[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
        return isRead ? number : beyond;
    }

    private static int SkipDigits(string text, int start)
    {
        int i = start;
        while (i < text.Length && text[i] is >= '0' and <= '9')
        {
            i++;
        }

        return i;
    }
}
