using System;
using System.Globalization;
using ArticlesPS.FrontMatter.Text.Dates;
using ArticlesPS.Schemas.Values;
using ArticlesPS.Text;

namespace ArticlesPS;

/// <summary>
/// Dates in front matter: the YAML timestamp (<see href="https://yaml.org/type/timestamp.html"/>), of which ISO 8601, such
/// as 2020-01-17T12:12:00Z, is the usual form.
/// </summary>
public static class ArticleDate
{
    private const string Today = "today";
    private const string Now = "now";

    /// <summary>The instant in UTC, 2020-01-17T12:12:00Z, with a fraction of a second only where there is one.</summary>
    public static string Format(DateTimeOffset date) => Timestamp.Format(date);

    /// <summary>The instant that a script's date means; one without a zone is UTC.</summary>
    public static DateTimeOffset Of(DateTime date) => Timestamp.Of(date);

    /// <summary>Reads a moment: a date such as 2020-11-25, which is that day's midnight here, today, now, or an age such as 90d.</summary>
    /// <param name="text">The text. An age has its unit (h, d or w): 2019 alone is neither a date nor 2019 days.</param>
    /// <param name="now">The moment that ages are counted from.</param>
    /// <param name="moment">The moment.</param>
    /// <returns>False if the text is neither.</returns>
    public static bool TryParseMoment(string? text, DateTimeOffset now, out DateTimeOffset moment)
    {
        if (TryParse(text, out moment))
        {
            moment = FormattedDate.IsDay(text!) ? LocalMidnight(moment) : moment;
            return true;
        }

        string age = (text ?? "").Trim();
        if (OfWord(age, now.ToLocalTime()) is { } word)
        {
            moment = age.Equals(Today, StringComparison.OrdinalIgnoreCase) ? LocalMidnight(word) : word;
            return true;
        }

        bool isAge = age.Length > 0 && char.ToLowerInvariant(age[age.Length - 1]) is 'h' or 'd' or 'w';
        if (!isAge || !Duration.TryParse(age, out TimeSpan period))
        {
            return false;
        }

        moment = Before(now, period);
        return true;
    }

    /// <summary>The moment that was a length of time ago, or the first there is.</summary>
    public static DateTimeOffset Before(DateTimeOffset now, TimeSpan period) =>
        period < now - DateTimeOffset.MinValue ? now - period : DateTimeOffset.MinValue;

    /// <summary>Reads a date, with or without time; one without a zone is UTC.</summary>
    /// <param name="text">The text, blanks around it allowed.</param>
    /// <param name="date">The date with the offset it is written with.</param>
    /// <returns>False if the text is not a date that exists.</returns>
    public static bool TryParse(string? text, out DateTimeOffset date) => Timestamp.TryParse(text, out date);

    /// <summary>The date that a word means: today is a day without a time, and now a moment; null for any other text.</summary>
    /// <param name="text">The text, in any case.</param>
    /// <param name="now">The present moment, in the local time zone.</param>
    internal static DateTimeOffset? OfWord(string? text, DateTimeOffset now) =>
        text?.Trim().ToLowerInvariant() switch
        {
            Today => new DateTimeOffset(now.Date, TimeSpan.Zero),
            Now => WholeSecond.Of(now),
            _ => null,
        };

    /// <summary>A day without a time, as 2020-01-17.</summary>
    internal static string FormatDay(DateTimeOffset day) => day.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>
    /// The day of a value that scripts get for a day without a time, its midnight here, as files have it; any other unchanged.
    /// </summary>
    internal static object? AsDay(object? value)
    {
        DateTime? local = value switch
        {
            DateTime { Kind: not DateTimeKind.Utc } date => date,
            DateTimeOffset date when date.Offset != TimeSpan.Zero => date.LocalDateTime,
            _ => null,
        };
        return local is { } midnight && midnight.TimeOfDay == TimeSpan.Zero ? new DateTimeOffset(midnight.Ticks, TimeSpan.Zero) : value;
    }

    /// <summary>The moment at which the day of a date in UTC begins here: what a day without a time means.</summary>
    internal static DateTimeOffset LocalMidnight(DateTimeOffset day, TimeZoneInfo? here = null) => FormattedDate.LocalMidnight(day, here);

    /// <summary>Reads a date as a file may have it: as <see cref="TryParse"/> does, or as mail and feeds write dates.</summary>
    /// <param name="text">The text, blanks around it allowed.</param>
    /// <param name="date">The date with the offset it is written with.</param>
    /// <returns>False if the text is not a date that exists, or is ambiguous.</returns>
    internal static bool TryRead(string? text, out DateTimeOffset date) => FileDate.TryParse(text, out date);
}
