using System;
using System.Globalization;
using ArticlesPS.FrontMatter.Text.Dates;

namespace ArticlesPS.FrontMatter.Editing.Content;

/// <summary>A date, written in the notation of the date it replaces if that notation can hold it.</summary>
/// <param name="Date">The instant.</param>
/// <param name="NewText">The text if it doesn't replace a date; null writes it in UTC.</param>
internal sealed record DateContent(DateTimeOffset Date, string? NewText = null) : ScalarContent
{
    // Z, an offset, UTC or GMT.
    private static readonly char[] _zoneStarts = ['Z', 'z', '+', '-', 'U', 'u', 'G', 'g'];

    public override bool IsSameAs(DataScalar scalar) =>
        FileDate.TryParse(scalar.Text, out DateTimeOffset date) && date.UtcTicks == Date.UtcTicks;

    public override string TextFor(DataScalar? existing)
    {
        if (existing is not null && Timestamp.TryParse(existing.Text, out DateTimeOffset former))
        {
            string text = InNotationOf(existing.Text, former.Offset);
            if (Timestamp.TryParse(text, out DateTimeOffset read) && read.UtcTicks == Date.UtcTicks)
            {
                return text;
            }
        }

        return NewText ?? Timestamp.Format(Date);
    }

    public override object? ValueFor(DataScalar? existing)
    {
        string text = TextFor(existing);
        return existing is { Style: ScalarStyle.Plain } ? existing.ValueOf(text) : text;
    }

    private string InNotationOf(string existing, TimeSpan offset)
    {
        DateTime local = Date.ToOffset(offset).DateTime;
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
