using System;
using System.Globalization;
using System.Numerics;

namespace ArticlesPS.FrontMatter.Yaml;

/// <summary>
/// The meaning of an untagged scalar in the YAML 1.2 core schema (<see
/// href="https://yaml.org/spec/1.2.2/#103-core-schema"/>): `yes`, `no` and dates are text.
/// </summary>
public static class CoreSchema
{
    private const string TagPrefix = "tag:yaml.org,2002:";

    /// <summary>The tag of text, !!str.</summary>
    internal const string TextTag = TagPrefix + "str";

    // Parsing an integer takes time quadratic in its length, and nothing longer than this is meant as a number.
    private const int LongestNumber = 400;

    /// <summary>
    /// The value of a scalar: null, bool, int, long, <see cref="BigInteger"/>, double or string. Quoted and block scalars
    /// are text; a tag of the core schema decides if the text matches it.
    /// </summary>
    internal static object? Resolve(YamlScalar scalar)
    {
        ArgumentNullException.ThrowIfNull(scalar);

        string text = scalar.Text;
        switch (scalar.Tag)
        {
            case null:
                return scalar.Style == ScalarStyle.Plain ? ResolvePlain(text) : text;
            case TagPrefix + "null" when IsNull(text):
                return null;
            case TagPrefix + "bool" when TryReadBoolean(text, out bool flag):
                return flag;
            case TagPrefix + "int" when text.Length <= LongestNumber && TryReadInteger(text, out object? integer):
                return integer;
            case TagPrefix + "float" when TryReadFloat(text, out double number):
                return number;
            default:
                return text;
        }
    }

    /// <summary>The tag of the core schema for a value that is not null.</summary>
    internal static string TagOf(object value) =>
        TagPrefix
        + value switch
        {
            string => "str",
            bool => "bool",
            double => "float",
            _ => "int",
        };

    /// <summary>The value of a text as if it were plain in a file.</summary>
    public static object? Resolve(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ResolvePlain(text);
    }

    /// <summary>Whether a scalar is null by the core schema (`null`, `~`, or nothing at all).</summary>
    internal static bool IsNull(YamlScalar scalar) =>
        (scalar.Tag == TagPrefix + "null" || scalar is { Tag: null, Style: ScalarStyle.Plain }) && IsNull(scalar.Text);

    private static object? ResolvePlain(string text)
    {
        if (IsNull(text))
        {
            return null;
        }

        if (TryReadBoolean(text, out bool flag))
        {
            return flag;
        }

        // Only these can begin a number, so the first character decides for most text.
        char first = text[0];
        if (first is not (>= '0' and <= '9' or '+' or '-' or '.') || text.Length > LongestNumber)
        {
            return text;
        }

        if (TryReadInteger(text, out object? integer))
        {
            return integer;
        }

        return TryReadFloat(text, out double number) ? number : text;
    }

    private static bool IsNull(string text) => text is "" or "~" or "null" or "Null" or "NULL";

    private static bool TryReadBoolean(string text, out bool value)
    {
        value = text is "true" or "True" or "TRUE";
        return value || text is "false" or "False" or "FALSE";
    }

    private static bool TryReadInteger(string text, out object? value)
    {
        value = null;
        BigInteger number;
        if (text.StartsWith("0o", StringComparison.Ordinal))
        {
            if (!TryReadDigits(text, 2, 8, out number))
            {
                return false;
            }
        }
        else if (text.StartsWith("0x", StringComparison.Ordinal))
        {
            if (!TryReadDigits(text, 2, 16, out number))
            {
                return false;
            }
        }
        else
        {
            int start = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
            if (!AreDigits(text, start, text.Length))
            {
                return false;
            }

            if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long small))
            {
                value = small is >= int.MinValue and <= int.MaxValue ? (object)(int)small : small;
                return true;
            }

            number = BigInteger.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        }

        if (number >= int.MinValue && number <= int.MaxValue)
        {
            value = (int)number;
            return true;
        }

        value = number >= long.MinValue && number <= long.MaxValue ? (object)(long)number : number;
        return true;
    }

    private static bool TryReadDigits(string text, int start, int radix, out BigInteger number)
    {
        number = BigInteger.Zero;
        for (int i = start; i < text.Length; i++)
        {
            int digit = text[i] switch
            {
                >= '0' and <= '9' => text[i] - '0',
                >= 'a' and <= 'f' => text[i] - 'a' + 10,
                >= 'A' and <= 'F' => text[i] - 'A' + 10,
                _ => int.MaxValue,
            };
            if (digit >= radix)
            {
                return false;
            }

            number = (number * radix) + digit;
        }

        return text.Length > start;
    }

    // [-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?
    private static bool TryReadFloat(string text, out double value)
    {
        value = 0;
        int i = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        switch (text.Substring(i))
        {
            case ".inf" or ".Inf" or ".INF":
                value = text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
                return true;
            case ".nan" or ".NaN" or ".NAN" when i == 0:
                value = double.NaN;
                return true;
        }

        int wholeEnd = SkipDigits(text, i);
        int fractionEnd = wholeEnd;
        if (wholeEnd < text.Length && text[wholeEnd] == '.')
        {
            fractionEnd = SkipDigits(text, wholeEnd + 1);
        }

        bool hasDigits = wholeEnd > i || fractionEnd > wholeEnd + 1;
        if (!hasDigits)
        {
            return false;
        }

        int end = fractionEnd;
        if (end < text.Length && text[end] is 'e' or 'E')
        {
            int exponent = end + 1;
            if (exponent < text.Length && text[exponent] is '+' or '-')
            {
                exponent++;
            }

            end = SkipDigits(text, exponent);
            if (end == exponent)
            {
                return false;
            }
        }

        return end == text.Length && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    private static bool AreDigits(string text, int start, int end) => start < end && SkipDigits(text, start) == end;

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
