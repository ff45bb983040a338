using ArticlesPS.Editing.Rows;
using ArticlesPS.Editing.Rows.Tables;
using Xunit;

namespace ArticlesPS.Tests.Rows;

/// <summary>What the first line of a table tells.</summary>
public class TableHeadingsTests
{
    [Theory]
    [InlineData("sep=;", ';')]
    [InlineData("SEP=,", ',')]
    [InlineData("sep=\t", '\t')]
    [InlineData("sep=|", '|')]
    [InlineData("sep=", null)]
    [InlineData("sep=;;", null)]
    [InlineData("sepx;", null)]
    [InlineData(" sep=;", null)]
    [InlineData("FullName;Title", null)]
    [InlineData("", null)]
    public void A_line_that_tells_the_delimiter_is_known(string line, char? delimiter) =>
        Assert.Equal(delimiter, TableHeadings.SeparatorOf(line));

    [Theory]
    [InlineData("#TYPE ArticlesPS.Article", true)]
    [InlineData("#TYPE System.Management.Automation.PSCustomObject", true)]
    [InlineData("#type x", false)]
    [InlineData("#TYPEFullName", false)]
    [InlineData("FullName,#TYPE ", false)]
    [InlineData("", false)]
    public void A_line_that_tells_the_type_is_known(string line, bool expected) => Assert.Equal(expected, TableHeadings.IsTypeLine(line));

    [Theory]
    [InlineData(new[] { "FullName", "Title" }, null, null)]
    [InlineData(new[] { "title", "fullname" }, null, null)]
    [InlineData(new[] { "Path" }, null, null)]
    [InlineData(new[] { "Title", "Heat" }, nameof(TableFault.ColumnMissing), null)]
    [InlineData(new string[0], nameof(TableFault.ColumnMissing), null)]
    [InlineData(new[] { "Title;Heat" }, nameof(TableFault.ColumnMissing), null)]
    [InlineData(new[] { "FullName;Title" }, nameof(TableFault.OtherDelimiter), ';')]
    [InlineData(new[] { "Title;\"FullName\"" }, nameof(TableFault.OtherDelimiter), ';')]
    [InlineData(new[] { "Title; fullname" }, nameof(TableFault.OtherDelimiter), ';')]
    [InlineData(new[] { "FullName\tTitle" }, nameof(TableFault.OtherDelimiter), '\t')]
    [InlineData(new[] { "FullName,Title" }, nameof(TableFault.OtherDelimiter), ',')]
    [InlineData(new[] { "FullName;Title", " and more;Heat" }, nameof(TableFault.OtherDelimiter), ';')]
    [InlineData(new[] { "sep=;" }, nameof(TableFault.SeparatorLine), null)]
    [InlineData(new[] { "Sep=" }, nameof(TableFault.SeparatorLine), null)]
    [InlineData(new[] { "separator" }, nameof(TableFault.ColumnMissing), null)]
    [InlineData(new[] { "[" }, nameof(TableFault.Json), null)]
    [InlineData(new[] { "[{\"FullName\":\"a.md\"", "Title:\"T\"}" }, nameof(TableFault.Json), null)]
    [InlineData(new[] { " {" }, nameof(TableFault.Json), null)]
    public void A_table_without_what_names_files_is_told_why(string[] columns, string? fault, char? delimiter)
    {
        Assert.Equal(fault, TableHeadings.FaultOf(columns, ArticleRow.PathColumns, out char found)?.ToString());
        Assert.Equal(delimiter ?? default(char), found);
    }
}
