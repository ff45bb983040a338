using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using ArticlesPS.Editing.Rows.Tables;
using CsvHelper;
using CsvHelper.Configuration;

namespace ArticlesPS.Cli.Input;

/// <summary>
/// A table in CSV as spreadsheets and Export-Csv save it: delimited by commas, semicolons or tabs, with a first line in which
/// Excel names the delimiter (sep=;) or Windows PowerShell the type of the rows (#TYPE).
/// </summary>
/// <param name="text">The text of the table, without a byte-order mark.</param>
/// <param name="path">The name of the table in errors.</param>
/// <param name="needed">The columns of which one is required; errors name the first.</param>
/// <param name="given">The delimiter, or null to detect it.</param>
internal sealed class CsvTable(string text, string path, IReadOnlyList<string> needed, char? given)
{
    private const int MostNamed = 5;

    /// <summary>Reads the rows that have a value.</summary>
    /// <param name="fail">Handles the error of a single row, which is skipped.</param>
    /// <exception cref="InvalidDataException">This is not a table, or it lacks a column.</exception>
    public IEnumerable<FileRow> Read(Action<string> fail)
    {
        (int start, int skipped, char? said) = ReadPreamble();
        if (given is not null && said is not null && given != said)
        {
            throw Fault(skipped, $"The line sep={said} contradicts --delimiter. Leave one of them out.");
        }

        string table = text[start..];
        char delimiter = given ?? said ?? FindDelimiter(table);
        using CsvParser parser = Parse(table, delimiter);
        string[] columns = ReadHeadings(parser, skipped);
        int end = parser.RawRow;
        while (MoveNext(parser, skipped + end + 1))
        {
            int line = skipped + end + 1;
            end = parser.RawRow;
            string[] cells = parser.Record!;
            if (cells.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            if (cells.Skip(columns.Length).Any(cell => cell.Length > 0))
            {
                string fault = "The row has more cells than the table has columns, so it was not saved.";
                fail(Position(line) + $": {fault} Put quotation marks around text that contains {ArticleOf(delimiter)}.");
                continue;
            }

            yield return new FileRow(RowOf(cells, columns), Position(line));
        }
    }

    private static string ArticleOf(char delimiter) => $"a {TableHeadings.NameOf(delimiter).TrimEnd('s')}";

    // Nothing of the two lines is a record: quotation marks mean nothing there.
    private (int Start, int Skipped, char? Delimiter) ReadPreamble()
    {
        int start = 0;
        int skipped = 0;
        char? said = null;
        bool hasType = false;
        while (true)
        {
            int end = text.AsSpan(start).IndexOfAny('\r', '\n');
            string line = end < 0 ? text[start..] : text.Substring(start, end);
            char? separator = said is null ? TableHeadings.SeparatorOf(line) : null;
            bool isType = !hasType && TableHeadings.IsTypeLine(line);
            if (separator is null && !isType)
            {
                return (start, skipped, said);
            }

            said ??= separator;
            hasType |= isType;
            skipped++;
            start += line.Length;
            start += text.AsSpan(start).StartsWith("\r\n") ? 2 : Math.Min(1, text.Length - start);
        }
    }

    // The delimiter that reveals a required column, or else the one with the most columns, for the error to name them.
    private char FindDelimiter(string table)
    {
        char found = TableHeadings.Delimiters[0];
        int most = 1;
        foreach (char delimiter in TableHeadings.Delimiters)
        {
            using CsvParser parser = Parse(table, delimiter);
            if (!TryReadFirst(parser))
            {
                continue;
            }

            if (parser.Record!.Any(IsNeeded))
            {
                return delimiter;
            }

            if (parser.Record!.Length > most)
            {
                (found, most) = (delimiter, parser.Record!.Length);
            }
        }

        return found;
    }

    private bool IsNeeded(string column) => needed.Contains(column, StringComparer.OrdinalIgnoreCase);

    private string[] ReadHeadings(CsvParser parser, int skipped)
    {
        int last = 0;
        bool hasHeadings;
        do
        {
            last = parser.RawRow;
            hasHeadings = MoveNext(parser, skipped + last + 1, "Nothing was");
        } while (hasHeadings && parser.Record!.All(string.IsNullOrWhiteSpace));

        int line = skipped + last + 1;
        string[] columns = hasHeadings ? parser.Record! : [];
        if (TableHeadings.FaultOf(columns, needed, out char delimiter) is { } fault)
        {
            throw Fault(line, Describe(fault, columns, delimiter));
        }

        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        return Array.Find(columns, name => name.Length > 0 && !names.Add(name)) is { } repeated
            ? throw Fault(line, $"There is more than one column {repeated}. Remove all but one. Nothing was saved.")
            : columns;
    }

    private string Describe(TableFault fault, string[] columns, char delimiter)
    {
        string[] there = [.. columns.Where(column => column.Length > 0).Select(column => $"'{column}'")];
        if (there.Length == 0)
        {
            return $"The table is empty: it has no column {needed[0]}.";
        }

        if (fault == TableFault.OtherDelimiter)
        {
            string found = $"The headings are separated by {TableHeadings.NameOf(delimiter)}.";
            return $"{found} Use --delimiter {OptionOf(delimiter)}. Nothing was saved.";
        }

        string hint =
            there.Length == 1 && given is null ? " If the cells aren't separated by commas, semicolons or tabs, use --delimiter." : "";
        string more = there.Length > MostNamed ? ", …" : "";
        return $"The table has no column {needed[0]}, but {string.Join(", ", there.Take(MostNamed))}{more}.{hint} Nothing was saved.";
    }

    private static string OptionOf(char delimiter) => delimiter == '\t' ? "tab" : $"'{delimiter}'";

    private static CsvParser Parse(string table, char delimiter) =>
        new(
            new StringReader(table),
            new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = delimiter.ToString(), IgnoreBlankLines = false }
        );

    private static bool TryReadFirst(CsvParser parser)
    {
        try
        {
            bool isThere;
            do
            {
                isThere = parser.Read();
            } while (isThere && parser.Record!.All(string.IsNullOrWhiteSpace));
            return isThere;
        }
        catch (CsvHelperException)
        {
            return false;
        }
    }

    private bool MoveNext(CsvParser parser, int line, string before = "The rows before it were")
    {
        try
        {
            // The record is parsed on demand.
            return parser.Read() && parser.Record is not null;
        }
        catch (CsvHelperException e)
        {
            const string Cause =
                "The quotation marks in this row do not match. Put a cell that contains one in quotation marks, and double it.";
            throw new InvalidDataException($"{Position(line)}: {Cause} {before} saved.", e);
        }
    }

    // Columns without a heading are leftovers of spreadsheets.
    private static Dictionary<string, object?> RowOf(string[] cells, string[] columns)
    {
        Dictionary<string, object?> row = new(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < columns.Length; i++)
        {
            string name = columns[i].Length > 0 ? columns[i] : FormattableString.Invariant($"number {i + 1}");
            row[name] = i < cells.Length ? cells[i] : null;
        }

        return row;
    }

    private InvalidDataException Fault(int line, string message) => new($"{Position(line)}: {message}");

    private string Position(int line) => FormattableString.Invariant($"{path}({line})");
}
