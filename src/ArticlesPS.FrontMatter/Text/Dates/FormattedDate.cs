using System;
using System.Collections.Generic;
using System.Globalization;

namespace ArticlesPS.FrontMatter.Text.Dates;

/// <summary>Dates in notations of a site's own, such as 01/18/2026 by MM/dd/yyyy, beside those that every file can have.</summary>
internal static class FormattedDate
{
    private const DateTimeStyles Styles =
        DateTimeStyles.AllowLeadingWhite | DateTimeStyles.AllowTrailingWhite | DateTimeStyles.AssumeUniversal;

    /// <summary>Reads a date with the offset that it is written with; one without a zone is UTC.</summary>
    /// <param name="text">The text.</param>
    /// <param name="formats">
    /// Notations as .NET writes them (https://learn.microsoft.com/dotnet/standard/base-types/custom-date-and-time-format-strings).
    /// </param>
    /// <param name="date">The date.</param>
    public static bool TryParse(string? text, IReadOnlyList<string> formats, out DateTimeOffset date) =>
        FormatOf(text, formats, out date) is not null || FileDate.TryParse(text, out date);

    /// <summary>The notation that a text is in; null if it's none of them.</summary>
    public static string? FormatOf(string? text, IReadOnlyList<string> formats, out DateTimeOffset date)
    {
        foreach (string format in formats)
        {
            if (DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, Styles, out date))
            {
                return format;
            }
        }

        date = default;
        return null;
    }

    /// <summary>A date in a notation: its day and time at its own offset.</summary>
    public static string Format(DateTimeOffset date, string format) => date.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>Whether a text that is a date has no time.</summary>
    public static bool IsDay(string text) => text.IndexOf(':') < 0;

    /// <summary>The moment at which a day begins here, of the day that a date in UTC has.</summary>
    /// <param name="day">The day.</param>
    /// <param name="here">The time zone; null for the local one.</param>
    public static DateTimeOffset LocalMidnight(DateTimeOffset day, TimeZoneInfo? here = null)
    {
        DateTime midnight = DateTime.SpecifyKind(day.UtcDateTime.Date, DateTimeKind.Unspecified);
        return new DateTimeOffset(midnight, (here ?? TimeZoneInfo.Local).GetUtcOffset(midnight));
    }
}
