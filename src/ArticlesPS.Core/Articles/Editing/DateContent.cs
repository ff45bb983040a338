using System;
using System.Globalization;
using ArticlesPS.FrontMatter;

namespace ArticlesPS;

/// <summary>A date, written in the notation of the one whose place it takes where that can hold it.</summary>
internal sealed record DateContent(DateTimeOffset Date) : ScalarContent
{
    public override bool IsSameAs(YamlScalar scalar) =>
        ArticleDate.TryParse(scalar.Value, out DateTimeOffset date) && date.UtcTicks == Date.UtcTicks;

    public override string TextFor(YamlScalar? existing)
    {
        if (existing is not null && ArticleDate.TryParse(existing.Value, out DateTimeOffset former))
        {
            string text = InNotationOf(existing.Value, former.Offset);
            if (ArticleDate.TryParse(text, out DateTimeOffset read) && read.UtcTicks == Date.UtcTicks)
            {
                return text;
            }
        }

        return ArticleDate.Format(Date);
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

        int zone = existing.IndexOfAny(['Z', 'z', '+', '-'], separatorEnd);
        string time = zone < 0 ? existing.Substring(separatorEnd) : existing.Substring(separatorEnd, zone - separatorEnd);
        bool hasSeconds = time.IndexOf(':') != time.LastIndexOf(':');
        string fraction = local.Ticks % TimeSpan.TicksPerSecond == 0 ? "" : ".FFFFFFF";
        text += existing[separatorEnd] + local.ToString(hasSeconds ? "HH:mm:ss" + fraction : "HH:mm", CultureInfo.InvariantCulture);
        string blank = time[time.Length - 1] == ' ' ? " " : "";
        return zone < 0 ? text : text + blank + existing.Substring(zone);
    }
}
