using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using ArticlesPS.Schemas.Values;

namespace ArticlesPS.Articles.Urls.Jekyll;

/// <summary>Texts of values in YAML 1.1, which Ruby reads: yes is true, and 1.10 is 1.1.</summary>
internal static class JekyllYaml
{
    private static readonly Regex _integer = new(@"^[-+]?(0|[1-9][0-9]*)\z");
    private static readonly Regex _decimal = new(@"^[-+]?[0-9]{1,9}\.[0-9]{1,6}\z");
    private static readonly Regex _otherNumber = new(
        @"^[-+]?(0[0-7_,]+|0x[0-9a-fA-F_,]+|0b[01_,]+|[1-9][0-9_,]*|[0-9][0-9_,]*(:[0-5]?[0-9])+(\.[0-9_]*)?"
            + @"|([0-9][0-9_,]*)?\.[0-9]*([eE][-+]?[0-9]+)?)\z"
    );

    /// <summary>Whether Ruby reads a value as a symbol, which Jekyll refuses together with the whole of the front matter.</summary>
    public static bool IsSymbol(SourceValue value) => value is { IsPlain: true, Text: [':', _, ..] } || value.Items?.Any(IsSymbol) == true;

    /// <summary>Whether a value is null.</summary>
    public static bool IsNull(SourceValue value) => value is { IsPlain: true, Text: "" or "~" or "null" or "Null" or "NULL" };

    /// <summary>The text of a value; null if it's a number whose text isn't known here.</summary>
    public static string? TextOf(SourceValue value)
    {
        if (!value.IsPlain)
        {
            return value.Text;
        }

        switch (value.Text.ToLowerInvariant())
        {
            case "yes" or "true" or "on":
                return "true";
            case "no" or "false" or "off":
                return "false";
        }

        if (IsNull(value))
        {
            return "";
        }

        if (_integer.IsMatch(value.Text))
        {
            return value.Text.TrimStart('+');
        }

        if (_decimal.IsMatch(value.Text))
        {
            string number = double.Parse(value.Text, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
            return number.IndexOf('.') < 0 ? number + ".0" : number;
        }

        return _otherNumber.IsMatch(value.Text) ? null : value.Text;
    }

    /// <summary>Whether a value is a number or true or false, and so no text.</summary>
    public static bool IsOther(SourceValue value) =>
        value.IsPlain
        && (
            value.Text.ToLowerInvariant() is "yes" or "true" or "on" or "no" or "false" or "off"
            || _integer.IsMatch(value.Text)
            || _otherNumber.IsMatch(value.Text)
        );
}
