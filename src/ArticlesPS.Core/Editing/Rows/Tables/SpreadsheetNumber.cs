using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace ArticlesPS.Editing.Rows.Tables;

/// <summary>Digits as spreadsheets rewrite them: 007 as 7, 1E5 as 1.00E+05, and no digits after the fifteenth.</summary>
internal static class SpreadsheetNumber
{
    // The digits that a spreadsheet keeps.
    private const int Precision = 15;

    private static readonly Regex _number = new(
        "^(?<sign>[+-]?)(?<whole>[0-9]+)([.,](?<part>[0-9]+))?([eE](?<exponent>[+-]?[0-9]{1,4}))?$",
        RegexOptions.CultureInvariant
    );

    /// <summary>Whether a cell is the number that a text is to a spreadsheet.</summary>
    public static bool IsRewritten(string cell, string former)
    {
        if (Parse(cell) is not { } shown || Parse(former) is not { } number || shown.Sign != number.Sign)
        {
            return false;
        }

        // Scientific notation rounds to the width of the column.
        bool isScientific = cell.IndexOfAny(['e', 'E']) >= 0 && shown.Digits.Length < number.Digits.Length;
        bool isLong = number.Digits.Length > Precision;
        return shown == number
            || (isScientific && shown == Round(number, shown.Digits.Length))
            || (isLong && (shown == Cut(number) || shown == Round(number, Precision)));
    }

    private static Number? Parse(string text)
    {
        Match match = _number.Match(text.Trim());
        if (!match.Success)
        {
            return null;
        }

        int exponent = match.Groups["exponent"].Success ? int.Parse(match.Groups["exponent"].Value, CultureInfo.InvariantCulture) : 0;
        string part = match.Groups["part"].Value;
        return Of(match.Groups["sign"].Value == "-" ? -1 : 1, match.Groups["whole"].Value + part, exponent - part.Length);
    }

    private static Number Of(int sign, string digits, int exponent)
    {
        string leading = digits.TrimStart('0');
        string trimmed = leading.TrimEnd('0');
        return trimmed.Length == 0 ? new Number(1, "", 0) : new Number(sign, trimmed, exponent + leading.Length - trimmed.Length);
    }

    private static Number Cut(Number number) =>
        Of(number.Sign, number.Digits.Substring(0, Precision), number.Exponent + number.Digits.Length - Precision);

    private static Number Round(Number number, int digits)
    {
        if (digits == 0 || number.Digits.Length <= digits)
        {
            return number;
        }

        BigInteger kept = BigInteger.Parse(number.Digits.Substring(0, digits), CultureInfo.InvariantCulture);
        kept += number.Digits[digits] >= '5' ? 1 : 0;
        return Of(number.Sign, kept.ToString(CultureInfo.InvariantCulture), number.Exponent + number.Digits.Length - digits);
    }

    /// <summary>A number by its digits without zeros around them, and the power of ten of the last one.</summary>
    private readonly record struct Number(int Sign, string Digits, int Exponent);
}
