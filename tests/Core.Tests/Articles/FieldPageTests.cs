using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ArticlesPS.Articles;
using ArticlesPS.Schemas;
using Xunit;

namespace ArticlesPS.Tests.Articles;

/// <summary>The page about_ArticleFields says what the field tables say.</summary>
public class FieldPageTests
{
    private static readonly string _page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "en-US", "about_ArticleFields.md"));

    private static readonly Dictionary<string, FieldTable> _tables = new()
    {
        ["an article"] = FieldTables.Article.Table,
        ["a provider"] = FieldTables.Provider.Table,
        ["an author"] = FieldTables.Author.Table,
        ["an image"] = FieldTables.Image.Table,
        ["a related article"] = FieldTables.Related.Table,
        ["a topic"] = FieldTables.Topic.Table,
    };

    private static readonly Dictionary<FieldType, string> _types = new()
    {
        [FieldType.String] = "text",
        [FieldType.Integer] = "number",
        [FieldType.Boolean] = "flag",
        [FieldType.Date] = "date",
        [FieldTables.Article.Topics.Type] = "list of text",
        [FieldTables.Topic.Keywords.Type] = "list of text",
        [FieldTables.Topic.Hashtags.Type] = "list of text",
        [RecordTypes.Provider] = "provider",
        [RecordTypes.Authors] = "list of authors",
        [RecordTypes.Images] = "list of images",
        [RecordTypes.Related] = "list of articles",
    };

    public static TheoryData<string> Records => [.. _tables.Keys];

    [Theory]
    [MemberData(nameof(Records))]
    public void The_fields_stand_in_the_page_in_their_order_with_type_and_older_name(string record)
    {
        IEnumerable<string> expected = _tables[record].Fields.Select(field => $"{field.Name}: {_types[field.Type]}{Older(field.Alias)}");

        IEnumerable<string> actual = RowsOf(record)
            .Select(row => $"{row[0]}: {row[1]}{Older(Regex.Match(row[2], @"Older name: (\w+)\.").Groups[1].Value)}");

        Assert.Equal(expected, actual);
        Assert.All(RowsOf(record), row => Assert.NotEqual("", row[2]));
    }

    [Fact]
    public void Every_table_of_fields_has_its_place_in_the_page()
    {
        IEnumerable<object?> tables = typeof(FieldTables)
            .GetNestedTypes(System.Reflection.BindingFlags.NonPublic)
            .Select(record => record.GetField("Table")!.GetValue(null));

        Assert.Equal(tables.ToHashSet(), _tables.Values.ToHashSet<object?>());
    }

    [Fact]
    public void The_columns_stand_in_the_page_in_their_order() =>
        Assert.Contains(
            $": {string.Join(", ", ArticleColumns.All.Select(column => column.Name))}.",
            Regex.Replace(_page, @"\s+", " "),
            StringComparison.Ordinal
        );

    private static List<string[]> RowsOf(string record) =>
        [
            .. _page
                .Split($"### Fields of {record}\n")[1]
                .Split("\n### ")[0]
                .Split('\n')
                .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
                .Skip(1)
                .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray()),
        ];

    private static string Older(string? name) => string.IsNullOrEmpty(name) ? "" : $" ({name})";
}
