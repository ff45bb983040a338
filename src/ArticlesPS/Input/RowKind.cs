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
    // The type that Import-Csv gives a row whose file begins with #TYPE.
    private const string CsvType = "CSV:";

    /// <summary>
    /// Whether a row is of a table, whose other columns are no keys of articles. Import-Csv and ConvertFrom-Json make the
    /// same objects, so one that holds nothing but texts counts as a row of a table.
    /// </summary>
    /// <param name="input">The row.</param>
    /// <param name="cells">Its cells by column.</param>
    public static bool IsTable(PSObject input, IReadOnlyDictionary<string, object?> cells)
    {
        // What has no keys that anybody has chosen.
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
