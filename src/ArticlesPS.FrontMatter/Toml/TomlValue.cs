using System;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ArticlesPS.FrontMatter.Toml;

/// <summary>
/// A value without quotation marks, read by the rules of TOML (<see href="https://toml.io/en/v1.1.0"/>) and from the text
/// itself: Tomlyn 2.10 wraps integers beyond 64 bits around.
/// </summary>
/// <param name="Kind">The kind of value.</param>
/// <param name="Value">
/// A bool, int, long, double, <see cref="DateTimeOffset"/> or <see cref="DateTime"/>; a time of day is its text.
/// </param>
internal readonly record struct TomlValue(TomlValueKind Kind, object Value)
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Nobody means a longer one as a number.
    private const int Longest = 400;

    private static readonly Regex _decimal = new(@"\A[-+]?(0|[1-9](_?[0-9])*)\z", Options);
    private static readonly Regex _prefixed = new(@"\A0(x[0-9A-Fa-f](_?[0-9A-Fa-f])*|o[0-7](_?[0-7])*|b[01](_?[01])*)\z", Options);
    private static readonly Regex _float = new(
        @"\A[-+]?((0|[1-9](_?[0-9])*)(\.[0-9](_?[0-9])*)?([eE][-+]?[0-9](_?[0-9])*)?|inf|nan)\z",
        Options
    );

    private static readonly Regex _date = new(
        @"\A(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})"
            + @"([Tt ](?<time>[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.(?<fraction>[0-9]+))?)?)(?<zone>[Zz]|[-+][0-9]{2}:[0-9]{2})?)?\z",
        Options
    );

    private static readonly Regex _time = new(@"\A[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?\z", Options);

    /// <summary>Reads a value.</summary>
    /// <returns>False if the text is not a value, its date doesn't exist, or its integer has more than 64 bits.</returns>
    public static bool TryRead(string text, out TomlValue value)
    {
        object? read = null;
        TomlValueKind kind = TomlValueKind.Number;
        if (text is "true" or "false")
        {
            (kind, read) = (TomlValueKind.Boolean, text == "true");
        }
        else if (text.Length is > 0 and <= Longest && text[0] is '+' or '-' or 'i' or 'n' or (>= '0' and <= '9'))
        {
            (kind, read) = text.Length switch
            {
                > 4 when text[4] == '-' && char.IsAsciiDigit(text[3]) => (TomlValueKind.Date, DateOf(text)),
                > 2 when text[2] == ':' => (TomlValueKind.Time, TimeOf(text)),
                _ => (TomlValueKind.Number, NumberOf(text)),
            };
        }

        value = read is null ? default : new TomlValue(kind, read);
        return read is not null;
    }

    private static object? NumberOf(string text)
    {
        string digits = text.Replace("_", "");
        if (_decimal.IsMatch(text) || _prefixed.IsMatch(text))
        {
            return IntegerOf(digits) switch
            {
                null => null,
                >= int.MinValue and <= int.MaxValue and var small => (int)small,
                var number => (object)number,
            };
        }

        if (!_float.IsMatch(text))
        {
            return null;
        }

        return digits.TrimStart('+', '-') switch
        {
            "nan" => double.NaN,
            "inf" => digits[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity,
            _ => double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture),
        };
    }

    // Null if it has more than 64 bits.
    private static long? IntegerOf(string digits)
    {
        int bits =
            digits.Length < 2
                ? 0
                : digits[1] switch
                {
                    'x' => 4,
                    'o' => 3,
                    'b' => 1,
                    _ => 0,
                };
        if (bits == 0)
        {
            return long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long small) ? small : null;
        }

        long number = 0;
        for (int i = 2; i < digits.Length; i++)
        {
            if (number > long.MaxValue >> bits)
            {
                return null;
            }

            number = (number << bits) + Convert.ToInt32(digits.Substring(i, 1), 16);
        }

        return number;
    }

    private static object? DateOf(string text)
    {
        Match match = _date.Match(text);
        string day = match.Groups["date"].Value;
        if (!DateTime.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime date))
        {
            return null;
        }

        string time = match.Groups["time"].Value;
        if (time.Length == 0)
        {
            return date;
        }

        if (!IsTime(time))
        {
            return null;
        }

        int seconds = time.Length > 5 ? Number(time, 6) : 0;
        date = date.AddTicks(new TimeSpan(Number(time, 0), Number(time, 3), seconds).Ticks + FractionOf(match.Groups["fraction"].Value));
        string zone = match.Groups["zone"].Value;
        return zone.Length == 0 ? (object)date : OffsetDateOf(date, zone);
    }

    // An offset that .NET doesn't support becomes the same instant in UTC.
    private static DateTimeOffset? OffsetDateOf(DateTime date, string zone)
    {
        if (zone.Length == 1)
        {
            return new DateTimeOffset(date, TimeSpan.Zero);
        }

        int hours = Number(zone, 1);
        int minutes = Number(zone, 4);
        TimeSpan offset = new(zone[0] == '-' ? -hours : hours, zone[0] == '-' ? -minutes : minutes, 0);
        long utc = date.Ticks - offset.Ticks;
        if (hours > 23 || minutes > 59 || utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks)
        {
            return null;
        }

        return Math.Abs(offset.Ticks) <= TimeSpan.TicksPerHour * 14
            ? new DateTimeOffset(date, offset)
            : new DateTimeOffset(utc, TimeSpan.Zero);
    }

    private static string? TimeOf(string text) => _time.IsMatch(text) && IsTime(text) ? text : null;

    private static bool IsTime(string time) => Number(time, 0) < 24 && Number(time, 3) < 60 && (time.Length == 5 || Number(time, 6) < 60);

    private static int Number(string text, int start) => ((text[start] - '0') * 10) + text[start + 1] - '0';

    // The seventh digit is a tick; further digits are cut.
    private static long FractionOf(string digits) =>
        digits.Length == 0 ? 0 : long.Parse(digits.PadRight(7, '0').Substring(0, 7), NumberStyles.None, CultureInfo.InvariantCulture);
}
