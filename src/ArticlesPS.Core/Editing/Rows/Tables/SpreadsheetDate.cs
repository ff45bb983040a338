using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace ArticlesPS.Editing.Rows.Tables;

/// <summary>Dates as spreadsheets rewrite them: texts that look like one, and those that lose their time.</summary>
internal static class SpreadsheetDate
{
    // 3-4, 1/2, 1.5, 2026-03-02: a day and a month, perhaps with a year.
    private static readonly Regex _text = new("^[0-9]{1,4}[-/.][0-9]{1,2}([-/.][0-9]{1,4})?$", RegexOptions.CultureInvariant);

    // 03.04.2026, 3-Apr, 03. Apr 26, Apr 03, 02.03.2026 00:00.
    private static readonly Regex _shown = new(
        @"^([0-9]{1,4}|\p{L}{3,9}\.?)([-/. ]{1,2}([0-9]{1,4}|\p{L}{3,9}\.?)){1,2}( [0-9]{1,2}:[0-9]{2}(:[0-9]{2})?)?$",
        RegexOptions.CultureInvariant
    );

    private static readonly Regex _time = new("[ Tt][0-9]{1,2}:[0-9]{2}(?<second>:[0-9]{2})?", RegexOptions.CultureInvariant);

    private static readonly Regex _digits = new("[0-9]+", RegexOptions.CultureInvariant);

    /// <summary>Whether a cell is the date that a text is to a spreadsheet.</summary>
    public static bool IsRewritten(string cell, string former)
    {
        if (!_text.IsMatch(former))
        {
            return false;
        }

        IEnumerable<string> day = cell.Split(' ').TakeWhile(part => !part.Contains(':'));
        return IsSerial(cell, former) || (_shown.IsMatch(cell) && HasNumbersOf(day, former));
    }

    /// <summary>Whether a cell is a date of the file without its time, or without its seconds.</summary>
    public static bool IsCut(string cell, DateTimeOffset date)
    {
        if (!ArticleDate.TryParse(cell, out DateTimeOffset shown))
        {
            return false;
        }

        Match time = _time.Match(cell);
        if (!time.Success)
        {
            return shown.DateTime == date.UtcDateTime.Date || shown.DateTime == date.DateTime.Date;
        }

        long unit = time.Groups["second"].Success ? TimeSpan.TicksPerSecond : TimeSpan.TicksPerMinute;
        return shown.UtcTicks == date.UtcTicks - (date.UtcTicks % unit);
    }

    // The days since 30 December 1899, as a cell shows a date that is not formatted as one.
    private static bool IsSerial(string cell, string former) =>
        DateTime.TryParseExact(former, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day)
        && cell == day.ToOADate().ToString(CultureInfo.InvariantCulture);

    // A month can have become a word, and a year can have gained or lost its century.
    private static bool HasNumbersOf(IEnumerable<string> parts, string former)
    {
        string date = string.Join(" ", parts);
        List<string> shown = NumbersIn(date);
        List<string> left = NumbersIn(former);
        foreach (string number in shown.ToList())
        {
            int same = left.FindIndex(other => ValueOf(other) == ValueOf(number));
            if (same >= 0)
            {
                left.RemoveAt(same);
                shown.Remove(number);
            }
        }

        bool isYearAdded = shown.Count == 0 || (shown.Count == 1 && shown[0].Length > 1);
        bool isMonthWord = left.Count == 1 && ValueOf(left[0]) is >= 1 and <= 12;
        return isYearAdded && (date.Any(char.IsLetter) ? isMonthWord : left.Count == 0);
    }

    private static List<string> NumbersIn(string text) => [.. _digits.Matches(text).Cast<Match>().Select(match => match.Value)];

    // Of a year without its century.
    private static int ValueOf(string number) => int.Parse(number, CultureInfo.InvariantCulture) % 100;
}
