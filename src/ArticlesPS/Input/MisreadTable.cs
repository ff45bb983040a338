using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using ArticlesPS.Articles;
using ArticlesPS.Editing.Rows;
using ArticlesPS.Editing.Rows.Tables;
using ArticlesPS.Output;

namespace ArticlesPS.Input;

/// <summary>Tables that Import-Csv read by another delimiter or format than they have: one fault of all rows.</summary>
internal static class MisreadTable
{
    private static readonly string[] _columns = [.. ArticleRow.PathColumns, .. ArticleSchema.Default.Columns.Select(column => column.Name)];

    /// <summary>Whether a row of a table has no value at all, as those that spreadsheets leave below a table.</summary>
    public static bool IsBlank(PSObject input)
    {
        // A type that #TYPE names may add members that are computed.
        PSPropertyInfo[] cells =
            input.BaseObject is PSCustomObject
                ? [.. input.Properties.Where(property => property is not PSCodeProperty and not PSScriptProperty)]
                : [];
        return cells.Length > 0 && cells.All(cell => cell.Value is null || (cell.Value is string text && string.IsNullOrWhiteSpace(text)));
    }

    /// <summary>Returns the error about a table whose rows name files; null if it wasn't misread.</summary>
    public static ErrorRecord? ErrorOfNaming(PSObject input) => ErrorOf(input, ArticleRow.PathColumns);

    /// <summary>Returns the error about a table of new articles; null if it wasn't misread.</summary>
    public static ErrorRecord? ErrorOfNew(PSObject input) => ErrorOf(input, _columns);

    private static ErrorRecord? ErrorOf(PSObject input, IReadOnlyList<string> needed)
    {
        if (input.BaseObject is not PSCustomObject)
        {
            return null;
        }

        string[] columns = [.. input.Properties.Select(property => property.Name)];
        string? message = TableHeadings.FaultOf(columns, needed, out char delimiter) switch
        {
            TableFault.OtherDelimiter =>
                $"The table is separated by {TableHeadings.NameOf(delimiter)}. Read it with Import-Csv -Delimiter {ArgumentOf(delimiter)}.",
            TableFault.SeparatorLine =>
                "The table begins with a line sep=, which was read as the headings. Remove that line from the file.",
            TableFault.Json => "The table is JSON. Read it with Get-Content -Raw | ConvertFrom-Json.",
            _ => null,
        };
        return message is null
            ? null
            : CommandErrorRecord.Of("TableMisread", ErrorCategory.InvalidData, input, $"{message} Nothing was saved.");
    }

    private static string ArgumentOf(char delimiter) => delimiter == '\t' ? "\"`t\"" : $"'{delimiter}'";
}
