using System.Collections;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Editing.Rows;
using Xunit;

namespace ArticlesPS.Tests.Rows;

/// <summary>What becomes of columns and keys that articles do not have.</summary>
public class UnknownColumnsTests
{
    private static readonly Dictionary<string, object?> _ferry = new() { ["title"] = "Ferry", ["publishedDateTime"] = "2026-03-08" };

    [Fact]
    public void A_row_of_an_existing_article_leaves_them_out_and_names_each_once()
    {
        UnknownColumns unknown = new();
        foreach (int heat in Enumerable.Range(1, 2))
        {
            Dictionary<string, object?> row = new()
            {
                ["FullName"] = "/site/a.md",
                ["heta"] = heat,
                ["sketch"] = true,
                ["MOOD"] = "a",
                ["none"] = null,
                ["empty"] = "",
            };
            Assert.Equal("none", Row.Apply("title: A", row, unknown));
        }

        Assert.Equal("Articles have no columns 'heta' (is heat meant?), 'sketch' and 'MOOD'. They were ignored.", unknown.Warning);
    }

    [Fact]
    public void One_alone_is_named_alone()
    {
        UnknownColumns unknown = new();
        Row.Apply("title: A", "price", 5, unknown);

        Assert.Equal("Articles have no column 'price'. It was ignored.", unknown.Warning);
    }

    [Theory]
    [InlineData("sourceUrl")]
    [InlineData("ProviderName")]
    [InlineData("ProviderDomain")]
    [InlineData("LiteralPath")]
    [InlineData("Length")]
    [InlineData("PSComputerName")]
    [InlineData("RunspaceId")]
    public void What_rows_have_besides_the_columns_of_articles_is_known(string column)
    {
        UnknownColumns unknown = new();
        Row.Apply("title: A", column, "x", unknown);

        Assert.Null(unknown.Warning);
    }

    [Fact]
    public void Every_column_of_articles_is_known()
    {
        UnknownColumns unknown = new();
        Assert.All(ArticleSchema.Default.Columns, column => Row.Apply("title: A", column.Name.ToLowerInvariant(), "x", unknown));

        Assert.Null(unknown.Warning);
    }

    [Fact]
    public void Keys_of_parts_are_named_by_their_path()
    {
        const string File =
            "provider:\n  name: Wire\nrelated:\n  - title: R\n    webUrl: https://example.com/r\n    provider:\n      name: Wire\n";
        UnknownColumns unknown = new();
        Dictionary<string, object?> row = new()
        {
            ["Provider"] = new Hashtable { ["Name"] = "Wire", ["domian"] = "x" },
            ["Related"] = new object[]
            {
                new Hashtable
                {
                    ["Url"] = "https://example.com/r",
                    ["LinkedFile"] = "/site/r.md",
                    ["provider"] = new Hashtable { ["mood"] = "calm" },
                },
            },
        };

        Assert.Equal("none", Row.Apply(File, row, unknown));
        Assert.Equal(
            "Articles have no columns 'Provider.domian' (is domain meant?) and 'Related.provider.mood'. They were ignored.",
            unknown.Warning
        );
    }

    [Fact]
    public void A_part_that_is_new_has_all_of_its_keys()
    {
        UnknownColumns unknown = new();
        object[] images = [new Hashtable { ["Url"] = "/a.png", ["credit"] = "Ann" }];

        Assert.Equal("images: (none) -> /a.png", Row.Apply("title: A", "Images", images, unknown));
        Assert.Null(unknown.Warning);
    }

    [Fact]
    public void A_new_article_has_every_key_of_an_object_as_it_is()
    {
        Dictionary<string, object?> row = new(_ferry)
        {
            ["heta"] = 5,
            ["sketch"] = true,
            ["labels"] = new ArrayList { "a", "b" },
            ["params"] = new Hashtable { ["count"] = 2, ["none"] = null },
            ["price.min"] = 0.5,
            ["nothing"] = null,
            ["empty"] = "",
            ["blank"] = " ",
            ["none"] = new ArrayList(),
            ["all"] = new Hashtable(),
            ["excerpt"] = "",
            ["quality"] = null,
            ["path"] = "/ferry",
            ["PSComputerName"] = "localhost",
            ["provider"] = new OrderedDictionary
            {
                ["name"] = "Wire",
                ["mood"] = "calm",
                ["nothing"] = null,
                ["domain"] = "",
            },
            ["metadata"] = new Hashtable { ["gone"] = null },
        };

        Assert.Equal(
            "---\ntitle: \"Ferry\"\npublishedDateTime: 2026-03-08T00:00:00Z\n\nprovider:\n  name: Wire\n  mood: calm\n"
                + "  nothing: null\ngone: null\nheta: 5\nsketch: true\nlabels:\n  - a\n  - b\nparams:\n  count: 2\nprice.min: "
                + "0.5\nnothing: null\nempty: \"\"\nblank: \" \"\nnone: []\nall: {}\npath: /ferry\n---\n\n",
            Row.Make(row).Replace("  none: null\n", "")
        );
    }

    [Fact]
    public void A_new_article_of_a_table_leaves_them_out_and_names_them()
    {
        UnknownColumns unknown = new();
        Dictionary<string, object?> row = new(_ferry)
        {
            ["heta"] = "5",
            ["sketch"] = "true",
            ["Mood"] = "",
        };

        Assert.Equal("---\ntitle: \"Ferry\"\npublishedDateTime: 2026-03-08T00:00:00Z\n---\n\n", Row.Make(row, unknown));
        Assert.Equal("Articles have no columns 'heta' (is heat meant?) and 'sketch'. They were ignored.", unknown.Warning);
    }

    [Fact]
    public void A_key_that_is_given_twice_or_cannot_be_written_is_refused()
    {
        Assert.Contains(
            "The column mood is also in Metadata",
            Row.Make(
                new Dictionary<string, object?>(_ferry)
                {
                    ["mood"] = "a",
                    ["Metadata"] = new Hashtable { ["Mood"] = "b" },
                }
            )
        );
        Assert.Contains("mood", Row.Make(new Dictionary<string, object?>(_ferry) { ["mood"] = new System.Version(1, 2) }));
    }
}
