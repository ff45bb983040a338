using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ArticlesPS.Editing;
using ArticlesPS.Editing.Rows;
using ArticlesPS.Schemas;
using Xunit;

namespace ArticlesPS.Tests.Rows;

/// <summary>Rows of articles whose schema is another than that of news.</summary>
public class SchemaRowTests
{
    [Theory]
    [InlineData("title: A", "Published", "False", "draft: (none) -> true")]
    [InlineData("title: A", "Published", "True", "none")]
    [InlineData("title: A\ndraft: true", "Published", "False", "none")]
    [InlineData("title: A\npublishDate: 2099-01-01", "Published", "True", "none")]
    [InlineData("title: A\npublished: 2099-01-01", "Published", "True", "none")]
    [InlineData("title: A", "publishDate", "2099-01-01", "publishDate: (none) -> 2099-01-01")]
    [InlineData("title: A", "Lastmod", "2099-01-01", "lastmod: (none) -> 2099-01-01")]
    [InlineData("title: A", "description", "Short", "description: (none) -> Short")]
    public void A_column_of_a_property_is_never_taken_for_a_key_of_the_same_name(string file, string column, string cell, string changes) =>
        Assert.Equal(changes, Apply("hugo", file, new() { [column] = cell }));

    [Fact]
    public void A_table_of_a_site_comes_back_without_a_change()
    {
        const string File = "title: A\ndate: 2024-01-02\npublishDate: 2099-01-01\ntags: [a, b]\nimages: [/x.png]\nextra: 1";
        Dictionary<string, object?> row = new()
        {
            ["Title"] = "A",
            ["State"] = "Scheduled",
            ["Published"] = "True",
            ["PublishedDateTime"] = "2024-01-02",
            ["ScheduledDateTime"] = "2099-01-01",
            ["Topics"] = "a; b",
            ["Image"] = "/x.png",
            ["Metadata"] = "extra=1",
        };
        Assert.Equal("none", Apply("hugo", File, row));
    }

    [Theory]
    [InlineData("date: 2020-01-01", "Scheduled", true)]
    [InlineData("date: 2020-01-01", "scheduled", false)]
    [InlineData("date: 2020-01-01\nexpiryDate: 2021-01-01", "Scheduled", true)]
    [InlineData("date: 2020-01-01\nexpiryDate: 2021-01-01", "Published", true)]
    [InlineData("date: 2020-01-01\nexpiryDate: 2021-01-01", "Draft", false)]
    [InlineData("date: 2020-01-01", "Expired", false)]
    [InlineData("date: 2099-01-01", "Published", false)]
    [InlineData("draft: true", "Scheduled", false)]
    [InlineData("draft: true", "Published", false)]
    public void A_state_that_time_has_changed_since_the_export_is_no_edit(string file, string cell, bool isIgnored)
    {
        Dictionary<string, object?> row = new() { ["State"] = cell };
        if (isIgnored)
        {
            Assert.Equal("none", Apply("hugo", file, row));
            return;
        }

        Assert.Contains("is computed", Assert.ThrowsAny<Exception>(() => Apply("hugo", file, row)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", null)]
    [InlineData(1, null)]
    [InlineData("2", "Articles have no column 'extra'. It was ignored.")]
    public void A_column_of_a_key_is_known_where_it_repeats_the_file(object cell, string? warning)
    {
        UnknownColumns unknown = new();
        Assert.Equal("none", Apply("hugo", "title: A\nextra: 1", new() { ["extra"] = cell }, unknown));
        Assert.Equal(warning, unknown.Warning);
    }

    private static string Apply(string schema, string frontMatter, Dictionary<string, object?> row, UnknownColumns? unknown = null)
    {
        byte[] bytes = Encoding.UTF8.GetBytes($"---\n{frontMatter}\n---\n");
        ArticleEdit edit = ArticleWriter.Prepare(
            "/site/a.md",
            bytes,
            current => ArticleRow.ChangesFrom(row, current, unknown: unknown),
            schema: BuiltInSchemas.Get(schema)
        );
        return edit.Changes.Count == 0 ? "none" : string.Join("; ", edit.Changes.Select(change => $"{change}"));
    }
}
