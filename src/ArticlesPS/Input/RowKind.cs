using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using ArticlesPS.Editing.Rows;

namespace ArticlesPS.Input;

/// <summary>Tells the rows of a table from objects, as JSON and hashtables are.</summary>
internal static class RowKind
{
    // The type name that Import-Csv sets on a row whose file begins with #TYPE.
    private const string CsvType = "CSV:";

    /// <summary>
    /// Whether a row is from a table, whose other columns aren't keys of articles. Import-Csv and ConvertFrom-Json create
    /// the same kind of object, so one that contains only strings counts as a table row.
    /// </summary>
    /// <param name="input">The row.</param>
    /// <param name="cells">Its cells by column.</param>
    public static bool IsTable(PSObject input, IReadOnlyDictionary<string, object?> cells)
    {
        // An object without chosen keys.
        if (input.BaseObject is string or IFormattable or FileSystemInfo)
        {
            return true;
        }

        return input.BaseObject is PSCustomObject
            && (
                input.TypeNames.Any(name => name.StartsWith(CsvType, StringComparison.Ordinal))
                || cells.All(cell => cell.Value is null or string || UnknownColumns.IsOfEngine(cell.Key))
            );
    }
}
