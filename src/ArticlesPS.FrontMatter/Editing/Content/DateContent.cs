using System;
using System.Collections.Generic;
using System.Globalization;
using ArticlesPS.FrontMatter.Text.Dates;

namespace ArticlesPS.FrontMatter.Editing.Content;

/// <summary>A date, written in the notation of the date it replaces if that notation can hold it.</summary>
/// <param name="Date">The instant.</param>
/// <param name="NewText">The text if it doesn't replace a date; null writes it in UTC.</param>
/// <param name="Formats">Notations of the site's own, which dates in the file may have; null for none.</param>
internal sealed record DateContent(DateTimeOffset Date, string? NewText = null, IReadOnlyList<string>? Formats = null) : ScalarContent
{
    // Z, an offset, UTC or GMT.
    private static readonly char[] _zoneStarts = ['Z', 'z', '+', '-', 'U', 'u', 'G', 'g'];

    public override bool IsSameAs(DataScalar scalar) =>
        FormattedDate.TryParse(scalar.Text, Formats ?? [], out DateTimeOffset date) && IsMeantBy(scalar.Text, date);

    public override string TextFor(DataScalar? existing)
    {
        if (existing is not null && InNotationOf(existing.Text) is { } text)
        {
            return text;
        }

        return NewText ?? Timestamp.Format(Date);
    }

    // Null where the notation cannot hold the date, such as a time in a day.
    private string? InNotationOf(string existing)
    {
        string? text = null;
        if (FormattedDate.FormatOf(existing, Formats ?? [], out DateTimeOffset former) is { } format)
        {
            text = FormattedDate.Format(FormattedDate.IsDay(existing) ? Day : Date.ToOffset(former.Offset), format);
        }
        else if (Timestamp.TryParse(existing, out former))
        {
            text = InNotationOf(existing, former.Offset);
        }

        return text is not null && FormattedDate.TryParse(text, Formats ?? [], out DateTimeOffset read) && IsMeantBy(text, read)
            ? text
            : null;
    }

    // A day is that day wherever it's read: its midnight here, or in UTC, as a program gives it.
    private bool IsMeantBy(string text, DateTimeOffset date) =>
        date.UtcTicks == Date.UtcTicks || (FormattedDate.IsDay(text) && FormattedDate.LocalMidnight(date).UtcTicks == Date.UtcTicks);

    private DateTimeOffset Day => Date.UtcDateTime.TimeOfDay == TimeSpan.Zero ? Date.ToUniversalTime() : Date.ToLocalTime();

    public override object? ValueFor(DataScalar? existing)
    {
        string text = TextFor(existing);
        return existing is { Style: ScalarStyle.Plain } ? existing.ValueOf(text) : text;
    }

    private string InNotationOf(string existing, TimeSpan offset)
    {
        DateTime local = (FormattedDate.IsDay(existing) ? Day : Date.ToOffset(offset)).DateTime;
        string text = local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        int separatorEnd = Array.FindIndex(existing.ToCharArray(), 5, c => c is 'T' or 't' or ' ');
        if (separatorEnd < 0)
        {
            return text;
        }

        int zone = existing.IndexOfAny(_zoneStarts, separatorEnd);
        string time = zone < 0 ? existing.Substring(separatorEnd) : existing.Substring(separatorEnd, zone - separatorEnd);
        bool hasSeconds = time.IndexOf(':') != time.LastIndexOf(':');
        string fraction = local.Ticks % TimeSpan.TicksPerSecond == 0 ? "" : ".FFFFFFF";
        text += existing[separatorEnd] + local.ToString(hasSeconds ? "HH:mm:ss" + fraction : "HH:mm", CultureInfo.InvariantCulture);
        string blank = time[time.Length - 1] == ' ' ? " " : "";
        return zone < 0 ? text : text + blank + existing.Substring(zone);
    }
}
