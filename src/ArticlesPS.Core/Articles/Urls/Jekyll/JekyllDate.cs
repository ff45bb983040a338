using System;
using System.Globalization;
using System.Text.RegularExpressions;
using ArticlesPS.FrontMatter.Text.Dates;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Fields;

namespace ArticlesPS.Articles.Urls.Jekyll;

/// <summary>The day and time of a document in the time zone of its site, which its URL can have.</summary>
internal static class JekyllDate
{
    // Of a whole date: year, month, day, hour, minute, second, half of the day, zone.
    private static readonly Regex _date = new(
        @"^\s*(\d{2,4})([-/.])(\d{1,2})\2(\d{1,2})"
            + @"(?:(?:[Tt]|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d*)?)?\s*([AaPp][Mm])?\s*(Z|UTC|GMT|[-+]\d{1,2}(?::?\d{2})?)?)?\s*\z",
        RegexOptions.ECMAScript
    );

    /// <summary>The date in the front matter of an article; null if that has none, or one that isn't understood.</summary>
    /// <param name="article">The article.</param>
    /// <param name="zone">The time zone of the site; null if it's unknown.</param>
    public static DateTime? Of(Article article, TimeZoneInfo? zone)
    {
        if (article.Table.FieldOf(ArticleRole.PublishedDateTime) is not { } field)
        {
            return null;
        }

        if (article[field] is not DateTimeOffset date)
        {
            return OtherTextOf(article, field) is { } text ? Parse(text, isPlain: false, zone) : null;
        }

        // As it was read, and not set since.
        bool isAsRead = article.SourceOf(field) is { } read && FileDate.TryParse(read.Text, out DateTimeOffset known) && known == date;
        if (isAsRead && Parse(article.SourceOf(field)!.Text, article.SourceOf(field)!.IsPlain, zone) is { } parsed)
        {
            return parsed;
        }

        return article.IsDay(field) ? date.UtcDateTime.Date : In(zone, date);
    }

    /// <summary>Whether the front matter says a date, understood or not.</summary>
    public static bool IsIn(Article article) =>
        article.Table.FieldOf(ArticleRole.PublishedDateTime) is { } field
        && (article[field] is not null || OtherTextOf(article, field) is not null);

    /// <summary>Reads a date as Ruby does: one of a whole YAML timestamp without a zone is UTC, any other that lacks it local.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isPlain">Whether it stands in YAML without quotation marks.</param>
    /// <param name="zone">The time zone of the site; null if it's unknown.</param>
    public static DateTime? Parse(string text, bool isPlain, TimeZoneInfo? zone)
    {
        Match match = _date.Match(text);
        if (!match.Success || DayOf(match) is not { } day)
        {
            return null;
        }

        if (!match.Groups[5].Success)
        {
            return day;
        }

        int hour = NumberOf(match, 5);
        bool isHalf = match.Groups[8].Success;
        if (hour > 24 || (isHalf && hour > 12))
        {
            return null;
        }

        bool isAfternoon = isHalf && match.Groups[8].Value[0] is 'p' or 'P';
        hour = (isHalf ? hour % 12 : hour) + (isAfternoon ? 12 : 0);
        DateTime time = day.AddHours(hour).AddMinutes(NumberOf(match, 6)).AddSeconds(NumberOf(match, 7));
        bool isTimestamp = isPlain && match.Groups[7].Success && !isHalf && match.Groups[2].Value == "-" && match.Groups[1].Length == 4;
        if (!match.Groups[9].Success)
        {
            return isTimestamp ? In(zone, new DateTimeOffset(time, TimeSpan.Zero)) : time;
        }

        return In(zone, new DateTimeOffset(time, TimeSpan.Zero) - OffsetOf(match.Groups[9].Value));
    }

    // The 31st of a short month is a day of the next one; 20 is 2020, and 99 is 1999.
    private static DateTime? DayOf(Match match)
    {
        int year = NumberOf(match, 1);
        int month = NumberOf(match, 3);
        int day = NumberOf(match, 4);
        if (match.Groups[1].Length == 2)
        {
            year += year < 69 ? 2000 : 1900;
        }

        return year > 0 && month is >= 1 and <= 12 && day is >= 1 and <= 31
            ? new DateTime(year, month, 1, 0, 0, 0, DateTimeKind.Unspecified).AddDays(day - 1)
            : null;
    }

    private static TimeSpan OffsetOf(string zone)
    {
        if (zone[0] is not ('+' or '-'))
        {
            return TimeSpan.Zero;
        }

        string digits = zone.Substring(1).Replace(":", "");
        int hours = int.Parse(digits.Substring(0, Math.Min(digits.Length, 2)), CultureInfo.InvariantCulture);
        int minutes = digits.Length > 2 ? int.Parse(digits.Substring(digits.Length - 2), CultureInfo.InvariantCulture) : 0;
        TimeSpan offset = new(hours, minutes, 0);
        return zone[0] == '-' ? -offset : offset;
    }

    private static DateTime? In(TimeZoneInfo? zone, DateTimeOffset date) =>
        zone is null ? null : TimeZoneInfo.ConvertTime(date, zone).DateTime;

    private static int NumberOf(Match match, int group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;

    private static string? OtherTextOf(Article article, FieldDefinition field)
    {
        foreach (FieldKey key in field.Keys)
        {
            if (article.HasOther(key.Name))
            {
                return article.OtherText(key.Name) ?? "";
            }
        }

        return null;
    }
}
