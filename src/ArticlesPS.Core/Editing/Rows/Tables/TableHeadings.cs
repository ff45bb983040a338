using System;
using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS.Editing.Rows.Tables;

/// <summary>What the first line of a table reveals about how the table was saved.</summary>
internal static class TableHeadings
{
    private const string Separator = "sep=";

    /// <summary>The delimiters that spreadsheets write, the usual one first.</summary>
    public static IReadOnlyList<char> Delimiters { get; } = [',', ';', '\t'];

    /// <summary>Returns the delimiter of a first line such as sep=;, which is for a spreadsheet; null for any other line.</summary>
    public static char? SeparatorOf(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Length == Separator.Length + 1 && IsSeparatorLine(line) ? line[Separator.Length] : null;
    }

    /// <summary>Whether a first line is the type line that Export-Csv writes in Windows PowerShell.</summary>
    public static bool IsTypeLine(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.StartsWith("#TYPE ", StringComparison.Ordinal);
    }

    /// <summary>Names a delimiter in the plural, such as semicolons.</summary>
    public static string NameOf(char delimiter) =>
        delimiter switch
        {
            ',' => "commas",
            ';' => "semicolons",
            '\t' => "tabs",
            _ => $"'{delimiter}'",
        };

    /// <summary>Returns why a table lacks the columns that are needed.</summary>
    /// <param name="columns">The columns as they were read.</param>
    /// <param name="needed">The columns of which one is required.</param>
    /// <param name="delimiter">The delimiter that the table was saved with, where another was read.</param>
    /// <returns>Null if a required column exists.</returns>
    public static TableFault? FaultOf(IReadOnlyList<string> columns, IReadOnlyList<string> needed, out char delimiter)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(needed);
        delimiter = default;
        if (columns.Any(column => IsAmong(needed, column)))
        {
            return null;
        }

        string first = columns.Count > 0 ? columns[0].TrimStart() : "";
        if (IsSeparatorLine(first))
        {
            return TableFault.SeparatorLine;
        }

        if (first.Length > 0 && first[0] is '{' or '[')
        {
            return TableFault.Json;
        }

        // Read with another delimiter, all headings are one column, unless a heading has that delimiter in it.
        foreach (char other in Delimiters)
        {
            if (
                columns.Any(column =>
                    column.Split(other) is { Length: > 1 } parts && parts.Any(part => IsAmong(needed, part.Trim(' ', '"')))
                )
            )
            {
                delimiter = other;
                return TableFault.OtherDelimiter;
            }
        }

        return TableFault.ColumnMissing;
    }

    private static bool IsSeparatorLine(string line) =>
        line.Length <= Separator.Length + 1 && line.StartsWith(Separator, StringComparison.OrdinalIgnoreCase);

    private static bool IsAmong(IReadOnlyList<string> names, string name) => names.Contains(name, StringComparer.OrdinalIgnoreCase);
}
