using System;
using System.Globalization;

namespace ArticlesPS.FrontMatter.Text.Dates;

/// <summary>
/// Dates in front matter: the YAML timestamp (<see href="https://yaml.org/type/timestamp.html"/>), of which ISO 8601, such
/// as 2020-01-17T12:12:00Z, is the usual form.
/// </summary>
internal static class Timestamp
{
    /// <summary>The instant in UTC, 2020-01-17T12:12:00Z, with a fraction of a second only where there is one.</summary>
    public static string Format(DateTimeOffset date)
    {
        string form = date.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";
        return date.UtcDateTime.ToString(form, CultureInfo.InvariantCulture);
    }

    /// <summary>The instant that a script's date means; one without a zone is UTC.</summary>
    public static DateTimeOffset Of(DateTime date) =>
        date.Kind == DateTimeKind.Unspecified ? new DateTimeOffset(date, TimeSpan.Zero) : new DateTimeOffset(date);

    /// <summary>Reads a date, with or without time; one without a zone is UTC.</summary>
    /// <param name="text">The text, blanks around it allowed.</param>
    /// <param name="date">The date with the offset it is written with.</param>
    /// <returns>False if the text is not a date that exists.</returns>
    public static bool TryParse(string? text, out DateTimeOffset date)
    {
        date = default;
        Cursor cursor = new((text ?? "").Trim());
        if (
            !cursor.TryNumber(4, 4, out int year)
            || !cursor.Skip('-')
            || !cursor.TryNumber(1, 2, out int month)
            || !cursor.Skip('-')
            || !cursor.TryNumber(1, 2, out int day)
        )
        {
            return false;
        }

        long timeTicks = 0;
        TimeSpan offset = TimeSpan.Zero;
        if (!cursor.AtEnd && !(TryTime(ref cursor, out timeTicks) && TryZone(ref cursor, out offset) && cursor.AtEnd))
        {
            return false;
        }

        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        DateTime local = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified).AddTicks(timeTicks);
        long utcTicks = local.Ticks - offset.Ticks;
        if (utcTicks < DateTime.MinValue.Ticks || utcTicks > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        date = new DateTimeOffset(local, offset);
        return true;
    }

    private static bool TryTime(ref Cursor cursor, out long ticks)
    {
        ticks = 0;
        bool isSeparated = cursor.Skip('T') || cursor.Skip('t') || cursor.SkipBlanks();
        if (!isSeparated || !cursor.TryNumber(1, 2, out int hour) || !cursor.Skip(':') || !cursor.TryNumber(2, 2, out int minute))
        {
            return false;
        }

        int second = 0;
        int fraction = 0;
        if (cursor.Skip(':'))
        {
            if (!cursor.TryNumber(2, 2, out second) || (cursor.Skip('.') && !cursor.TryFraction(out fraction)))
            {
                return false;
            }
        }

        ticks = new TimeSpan(hour, minute, second).Ticks + fraction;
        return hour < 24 && minute < 60 && second < 60;
    }

    // Nothing, Z, UTC, GMT, or an offset: +2, +02, +0200, +02:00.
    private static bool TryZone(ref Cursor cursor, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        cursor.SkipBlanks();
        if (cursor.AtEnd || cursor.Skip('Z') || cursor.Skip('z') || cursor.SkipWord("UTC") || cursor.SkipWord("GMT"))
        {
            return true;
        }

        bool isWest = cursor.Skip('-');
        if (!isWest && !cursor.Skip('+'))
        {
            return false;
        }

        if (!cursor.TryNumber(1, 2, out int hours))
        {
            return false;
        }

        int minutes = 0;
        if ((cursor.Skip(':') || !cursor.AtEnd) && !cursor.TryNumber(2, 2, out minutes))
        {
            return false;
        }

        offset = new TimeSpan(isWest ? -hours : hours, isWest ? -minutes : minutes, 0);
        return minutes < 60 && Math.Abs(offset.Ticks) <= TimeSpan.TicksPerHour * 14;
    }

    private struct Cursor(string text)
    {
        private int _next;

        public readonly bool AtEnd => _next == text.Length;

        public bool Skip(char c)
        {
            bool fits = _next < text.Length && text[_next] == c;
            _next += fits ? 1 : 0;
            return fits;
        }

        public bool SkipWord(string word)
        {
            bool fits = string.Compare(text, _next, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;
            _next += fits ? word.Length : 0;
            return fits;
        }

        public bool SkipBlanks()
        {
            int start = _next;
            while (_next < text.Length && text[_next] is ' ' or '\t')
            {
                _next++;
            }

            return _next > start;
        }

        public bool TryNumber(int fewest, int most, out int number)
        {
            int start = _next;
            number = 0;
            while (_next < text.Length && _next - start < most && text[_next] is >= '0' and <= '9')
            {
                number = (number * 10) + (text[_next++] - '0');
            }

            return _next - start >= fewest;
        }

        // The seventh digit is a tick; further digits are cut.
        public bool TryFraction(out int ticks)
        {
            ticks = 0;
            int digits = 0;
            while (_next < text.Length && text[_next] is >= '0' and <= '9')
            {
                if (digits++ < 7)
                {
                    ticks = (ticks * 10) + (text[_next] - '0');
                }

                _next++;
            }

            for (int i = digits; i < 7; i++)
            {
                ticks *= 10;
            }

            return digits > 0;
        }
    }
}
