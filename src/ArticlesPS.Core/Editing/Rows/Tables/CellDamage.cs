using System;
using System.Collections;
using System.Globalization;
using System.Linq;

namespace ArticlesPS.Editing.Rows.Tables;

/// <summary>
/// Distinguishes a cell that somebody edited from one that a spreadsheet or a wrong encoding has changed. An ambiguous cell
/// counts as damaged: that costs a person a parameter, while the opposite costs a text.
/// </summary>
internal static class CellDamage
{
    private const char Replacement = '\uFFFD';

    private const string Lost =
        "contains U+FFFD, which means that letters were lost: the table was saved or read in the wrong encoding. "
        + "Save it as 'CSV UTF-8'";

    private const string Otherwise = "If you do want this value, set the field outside the table";

    // The most characters that a cell keeps: Excel, Google Sheets, LibreOffice before 24.2.
    private static readonly int[] _longestCells = [32_767, 50_000, 65_535];

    // The error values of Excel and LibreOffice, including those for text that begins with = + - or @.
    private static readonly string[] _failures =
    [
        "#NAME?",
        "#REF!",
        "#VALUE!",
        "#DIV/0!",
        "#N/A",
        "#NULL!",
        "#NUM!",
        "#SPILL!",
        "#CALC!",
        "#BLOCKED!",
        "#ERROR!",
    ];

    /// <summary>The damage of a row's value, as the end of a sentence that begins with its column; null if there is none.</summary>
    /// <param name="value">A value of a row that differs from that of the file.</param>
    /// <param name="current">The value in the file, or null.</param>
    /// <param name="text">Its text as a cell shows it, or null.</param>
    public static string? Of(object value, object? current, string? text)
    {
        if (CountOf(value) > CountOf(current ?? text))
        {
            return $"{Lost}. {Otherwise}";
        }

        return (value, current) switch
        {
            (string cell, DateTimeOffset date) => OfDate(cell, date),
            (string, int or bool) => null,
            (string cell, _) when IsCut(cell, text ?? "") => Cut(cell),
            (string cell, _) => OfText(RowValue.WithLineFeeds(cell), RowValue.WithLineFeeds(text ?? "")),
            _ => null,
        };
    }

    /// <summary>The damage of a table cell that has no file to compare with; null if there is none.</summary>
    public static string? OfNew(object? value) =>
        value is string cell && IsFull(cell.Length) ? Cut(cell) : Of(value ?? "", current: null, text: null);

    private static string? OfDate(string cell, DateTimeOffset date) =>
        SpreadsheetDate.IsCut(cell, date) ? $"is the file's date without its time. {Otherwise}" : null;

    private static string? OfText(string cell, string former)
    {
        if (IsFailure(cell.Trim()))
        {
            return $"is '{cell}', which a spreadsheet shows for an error or a narrow column. Format the column as text. {Otherwise}";
        }

        if (IsCut(cell, former))
        {
            return Cut(cell);
        }

        if (MisreadText.Is(cell, former))
        {
            return $"is the file's value, read or saved in the wrong encoding. Save the table as 'CSV UTF-8'. {Otherwise}";
        }

        bool isEscaped = cell == $"'{former}";
        if (isEscaped || SpreadsheetNumber.IsRewritten(cell, former) || SpreadsheetDate.IsRewritten(cell, former) || IsFlag(cell, former))
        {
            return $"is '{cell}', which is how a spreadsheet writes the file's '{former}'. Format the column as text. {Otherwise}";
        }

        return former.Length > 0 && former[0] == '=' && cell[0] != '='
            ? $"no longer has the text of the file, which a spreadsheet reads as a formula. Format the column as text. {Otherwise}"
            : null;
    }

    // A column that is too narrow for a number or a date is shown, and saved, as ####.
    private static bool IsFailure(string cell) =>
        Array.IndexOf(_failures, cell.ToUpperInvariant()) >= 0 || (cell.Length > 1 && cell.All(c => c == '#'));

    private static bool IsFull(int length) => Array.IndexOf(_longestCells, length) >= 0;

    // A character of two halves doesn't fit where there is room for only one more.
    private static bool IsCut(string cell, string former)
    {
        bool isLonger = former.Length > cell.Length;
        bool isFull = IsFull(cell.Length) || (isLonger && IsFull(cell.Length + 1) && char.IsSurrogatePair(former, cell.Length));
        return isLonger && isFull && former.StartsWith(cell, StringComparison.Ordinal);
    }

    private static string Cut(string cell)
    {
        string length = cell.Length.ToString(CultureInfo.InvariantCulture);
        return $"ends after {length} characters, the limit of a cell, so its end may be lost. Remove the column. {Otherwise}";
    }

    private static bool IsFlag(string cell, string former) =>
        bool.TryParse(former, out bool flag) && bool.TryParse(cell, out bool other) && flag == other;

    private static int CountOf(object? value) =>
        value switch
        {
            string text => text.Count(c => c == Replacement),
            FieldRecord record => record.Table.Fields.Sum(field => CountOf(record[field])) + CountOf(record.Others),
            IDictionary map => map.Keys.Cast<object?>().Sum(CountOf) + map.Values.Cast<object?>().Sum(CountOf),
            IEnumerable list => list.Cast<object?>().Sum(CountOf),
            _ => 0,
        };
}
