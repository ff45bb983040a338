using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace ArticlesPS.Feeds.Formats;

/// <summary>
/// Dates of feeds: those of mail (RFC 822, 2822 and 5322) with all that is obsolete in them and what feeds leave out, and
/// those of ISO 8601. One without a zone is UTC.
/// </summary>
internal static class FeedDate
{
    private static readonly string[] _months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
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
    /// <returns>False where the text is not a date that exists.</returns>
    public static bool TryParse(string? text, out DateTimeOffset date)
    {
        date = default;
        return text is { Length: < 100 } && (ArticleDate.TryParse(text, out date) || TryParseMail(text, out date));
    }

    // [day of the week,] day month year [hour:minute[:second] [zone]]
    private static bool TryParseMail(string text, out DateTimeOffset date)
    {
        date = default;
        int comment = text.IndexOf('(');
        string[] parts = (comment < 0 ? text : text.Substring(0, comment)).Split(_blanks, StringSplitOptions.RemoveEmptyEntries);
        int first = parts.Length > 0 && char.IsLetter(parts[0][0]) ? 1 : 0;
        if (
            parts.Length < first + 3
            || parts.Length > first + 5
            || !TryNumber(parts[first], 31, out int day)
            || day == 0
            || MonthOf(parts[first + 1]) is not { } month
            || !TryYear(parts[first + 2], out int year)
            || day > DateTime.DaysInMonth(year, month)
        )
        {
            return false;
        }

        TimeSpan time = TimeSpan.Zero;
        TimeSpan offset = TimeSpan.Zero;
        if (
            (parts.Length > first + 3 && !TryTime(parts[first + 3], out time))
            || (parts.Length > first + 4 && !TryZone(parts[first + 4], out offset))
        )
        {
            return false;
        }

        DateTime local = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified) + time;
        if (local.Ticks - offset.Ticks < 0 || local.Ticks - offset.Ticks > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        date = new DateTimeOffset(local, offset);
        return true;
    }

    private static int? MonthOf(string text)
    {
        int month = text.Length < 3 ? -1 : Array.FindIndex(_months, name => text.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        return month < 0 ? null : month + 1;
    }

    // Two digits: RFC 2822, 4.3. Three are what programs wrote in 2000.
    private static bool TryYear(string text, out int year)
    {
        bool isYear = TryNumber(text, 9998, out year) && text.Length is >= 2 and <= 4;
        year += text.Length switch
        {
            2 => year < 50 ? 2000 : 1900,
            3 => 1900,
            _ => 0,
        };
        return isYear && year > 0;
    }

    // A leap second is the first one of the next minute.
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

    // EST, +0200, +02:00, GMT+2. AM and PM are no zones, and what is no word is none either.
    private static bool TryZone(string text, out TimeSpan offset)
    {
        offset = TimeSpan.FromHours(_zones.TryGetValue(text, out int known) ? known : 0);
        int sign = text.IndexOfAny(['+', '-']);
        if (sign < 0)
        {
            return text.All(char.IsLetter) && !_halves.Contains(text, StringComparer.OrdinalIgnoreCase);
        }

        string digits = text.Substring(sign + 1).Replace(":", "");
        digits = digits.Length == 1 ? "0" + digits : digits;
        digits = digits.PadRight(4, '0');
        bool isNamed = sign == 0 || _universal.Contains(text.Substring(0, sign), StringComparer.OrdinalIgnoreCase);
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

    private static bool TryNumber(string text, int highest, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= highest;
}
