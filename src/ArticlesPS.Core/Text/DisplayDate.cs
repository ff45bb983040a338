using System;
using System.Globalization;

namespace ArticlesPS;

/// <summary>Dates as tables show them: the day, as files have it.</summary>
public static class DisplayDate
{
    private const string Format = "yyyy-MM-dd";

    /// <summary>Returns the day in UTC, which of a date without a time is that day in every time zone.</summary>
    /// <param name="text">
    /// The date's own text. For an article from a file, it begins with the day; for a copy from a job, it depends on the
    /// culture.
    /// </param>
    /// <param name="date">The date.</param>
    public static string Day(string text, DateTime date)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length >= Format.Length && text[4] == '-')
        {
            return text.Substring(0, Format.Length);
        }

        DateTime day = date.Kind == DateTimeKind.Local ? date.ToUniversalTime() : date;
        return day.ToString(Format, CultureInfo.InvariantCulture);
    }
}
