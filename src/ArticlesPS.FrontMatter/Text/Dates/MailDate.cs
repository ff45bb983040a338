using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace ArticlesPS.FrontMatter.Text.Dates;

/// <summary>
/// Dates in mail and feeds (RFC 822, 2822 and 5322): Mon, 25 May 2020 04:45:26 GMT, or with the month first, such as Mon,
/// May 25 2020 04:45:26 +0000, and as pages have them: March 22nd, 2021. The day of the week, the time and the zone are optional;
/// without a zone, it's UTC.
/// </summary>
internal static class MailDate
{
    private static readonly string[] _months =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    private static readonly char[] _blanks = [' ', '\t', '\r', '\n', ','];
    private static readonly string[] _halves = ["AM", "PM"];
    private static readonly string[] _universal = ["GMT", "UTC", "UT", "Z"];

    // RFC 5322, 4.3, and the zones of Europe and Japan. All others are to be taken for UTC, as it says.
    private static readonly Dictionary<string, int> _zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["EST"] = -5,
        ["EDT"] = -4,
        ["CST"] = -6,
        ["CDT"] = -5,
        ["MST"] = -7,
        ["MDT"] = -6,
        ["PST"] = -8,
        ["PDT"] = -7,
        ["WET"] = 0,
        ["WEST"] = 1,
        ["BST"] = 1,
        ["CET"] = 1,
        ["MET"] = 1,
        ["CEST"] = 2,
        ["MEST"] = 2,
        ["EET"] = 2,
        ["EEST"] = 3,
        ["MSK"] = 3,
        ["JST"] = 9,
    };

    /// <summary>Reads a date with the offset that it is written with.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isLenient">
    /// Whether to accept other forms found in feeds: two-digit years, unknown zones (as UTC), and a wrong or foreign day of
    /// the week.
    /// </param>
    /// <param name="date">The date.</param>
    /// <returns>False if the text is not a date that exists.</returns>
    public static bool TryParse(string? text, bool isLenient, out DateTimeOffset date)
    {
        date = default;
        if (text is not { Length: < 100 })
        {
            return false;
        }

        int comment = text.IndexOf('(');
        string[] parts = (comment < 0 ? text : text.Substring(0, comment)).Split(_blanks, StringSplitOptions.RemoveEmptyEntries);
        bool hasWord = parts.Length > 0 && char.IsLetter(parts[0][0]);
        string? weekday = hasWord ? parts[0] : null;
        string[] rest = hasWord ? [.. parts.Skip(1)] : parts;
        return TryDate(weekday, rest, isLenient, out date)
            || TryDate(weekday, MonthFirst(rest), isLenient, out date)
            || (hasWord && TryDate(weekday: null, MonthFirst(parts), isLenient, out date));
    }

    // May 25 2020 is 25 May 2020. With a two-digit year, either number could be the day.
    private static string[] MonthFirst(string[] parts) =>
        parts.Length >= 3 && parts[2].Length == 4 ? [parts[1], parts[0], .. parts.Skip(2)] : [];

    // day month year [hour:minute[:second] [zone]]
    private static bool TryDate(string? weekday, string[] parts, bool isLenient, out DateTimeOffset date)
    {
        date = default;
        if (
            parts.Length is < 3 or > 5
            || !TryDay(parts[0], out int day)
            || day == 0
            || MonthOf(parts[1], isLenient) is not { } month
            || !TryYear(parts[2], isLenient, out int year)
            || day > DateTime.DaysInMonth(year, month)
        )
        {
            return false;
        }

        TimeSpan time = TimeSpan.Zero;
        TimeSpan offset = TimeSpan.Zero;
        if ((parts.Length > 3 && !TryTime(parts[3], out time)) || (parts.Length > 4 && !TryZone(parts[4], isLenient, out offset)))
        {
            return false;
        }

        DateTime local = new(year, month, day, 0, 0, 0, DateTimeKind.Unspecified);
        if (weekday is not null && !isLenient && !IsBeginning(weekday, $"{local.DayOfWeek}"))
        {
            return false;
        }

        local += time;
        if (local.Ticks - offset.Ticks < 0 || local.Ticks - offset.Ticks > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        date = new DateTimeOffset(local, offset);
        return true;
    }

    // 22, or 22nd.
    private static bool TryDay(string text, out int day)
    {
        bool isOrdinal = text.Length > 2 && char.IsLetter(text[text.Length - 1]);
        string number = isOrdinal ? text.Substring(0, text.Length - 2) : text;
        return TryNumber(number, 31, out day)
            && (!isOrdinal || text.Substring(number.Length).Equals(OrdinalOf(day), StringComparison.OrdinalIgnoreCase));
    }

    private static string OrdinalOf(int day) =>
        (day % 10) switch
        {
            1 when day != 11 => "st",
            2 when day != 12 => "nd",
            3 when day != 13 => "rd",
            _ => "th",
        };

    private static int? MonthOf(string text, bool isLenient)
    {
        string name = isLenient && text.Length > 3 ? text.Substring(0, 3) : text;
        int month = Array.FindIndex(_months, known => IsBeginning(name, known));
        return month < 0 ? null : month + 1;
    }

    // Sept is the one abbreviation of four letters that is in use, and a beginning too.
    private static bool IsBeginning(string text, string name) =>
        text.Length >= 3 && name.StartsWith(text, StringComparison.OrdinalIgnoreCase);

    // Two digits: RFC 2822, 4.3. Programs wrote three in 2000.
    private static bool TryYear(string text, bool isLenient, out int year)
    {
        bool isYear = TryNumber(text, 9998, out year) && (text.Length == 4 || (isLenient && text.Length is 2 or 3));
        year += text.Length switch
        {
            2 => year < 50 ? 2000 : 1900,
            3 => 1900,
            _ => 0,
        };
        return isYear && year > 0;
    }

    // A leap second is the first second of the next minute.
    private static bool TryTime(string text, out TimeSpan time)
    {
        time = default;
        string[] parts = text.Split(':');
        int second = 0;
        if (
            parts.Length is < 2 or > 3
            || !TryNumber(parts[0], 23, out int hour)
            || !TryNumber(parts[1], 59, out int minute)
            || (parts.Length == 3 && !TryNumber(parts[2], 60, out second))
        )
        {
            return false;
        }

        time = new TimeSpan(hour, minute, second);
        return true;
    }

    // EST, +0200, +02:00, GMT+2. AM and PM are not zones, and neither is anything that isn't a word.
    private static bool TryZone(string text, bool isLenient, out TimeSpan offset)
    {
        offset = TimeSpan.FromHours(_zones.TryGetValue(text, out int known) ? known : 0);
        int sign = text.IndexOfAny(['+', '-']);
        if (sign < 0)
        {
            return IsUniversal(text) || _zones.ContainsKey(text) || (isLenient && IsWord(text));
        }

        string digits = text.Substring(sign + 1).Replace(":", "");
        digits = digits.Length == 1 ? "0" + digits : digits;
        digits = digits.PadRight(4, '0');
        bool isNamed = sign == 0 || IsUniversal(text.Substring(0, sign));
        if (
            !isNamed
            || digits.Length != 4
            || !TryNumber(digits.Substring(0, 2), 14, out int hours)
            || !TryNumber(digits.Substring(2), 59, out int minutes)
            || (hours == 14 && minutes > 0)
        )
        {
            return false;
        }

        offset = new TimeSpan(hours, minutes, 0);
        offset = text[sign] == '-' ? -offset : offset;
        return true;
    }

    private static bool IsUniversal(string text) => _universal.Contains(text, StringComparer.OrdinalIgnoreCase);

    private static bool IsWord(string text) => text.All(char.IsLetter) && !_halves.Contains(text, StringComparer.OrdinalIgnoreCase);

    private static bool TryNumber(string text, int highest, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= highest;
}
