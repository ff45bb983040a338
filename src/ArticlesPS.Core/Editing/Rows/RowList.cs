using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Schemas.Fields;

namespace ArticlesPS.Editing.Rows;

/// <summary>Reads a cell as the list whose entries it joins.</summary>
internal static class RowList
{
    /// <summary>The entries of a cell that was edited.</summary>
    /// <param name="column">The column.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="current">The texts of the file's list, from which the cell was created.</param>
    /// <exception cref="FormatException">The cell can't represent the file's list, or has an empty entry.</exception>
    public static IReadOnlyList<string> EntriesOf(string column, string cell, IEnumerable<string> current)
    {
        string[] former = [.. current];
        if (former.FirstOrDefault(entry => !ReadsBack(entry)) is { } lost)
        {
            throw RowValue.Refused(column, $"cannot be changed in a cell, because {ReasonOf(lost)}. Set the field outside the table");
        }

        return FieldConversion.Split(column, cell);
    }

    /// <summary>Whether a cell is a list as JSON joins it below its depth. A person may mean one entry by it.</summary>
    public static bool IsJoinedByBlanks(object cell, IList current) =>
        cell is string text && current.Count > 1 && text == string.Join(" ", current.Cast<object?>());

    private static bool ReadsBack(string entry) => entry.Length > 0 && !entry.Contains(';') && entry == entry.Trim();

    private static string ReasonOf(string entry) =>
        entry switch
        {
            _ when string.IsNullOrWhiteSpace(entry) => "the file's list has an empty entry",
            _ when entry.Contains(';') => $"the file's entry '{entry}' contains a semicolon, which separates entries",
            _ => $"the file's entry '{entry}' begins or ends with blanks",
        };
}
