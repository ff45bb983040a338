using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Specialized;
using ArticlesPS.Editing.Rows;
using Xunit;

namespace ArticlesPS.Tests.Rows;

/// <summary>Cells, kinds of fields, and what the file has: what of it is a change, none, or an error.</summary>
public class ArticleRowTests
{
    [Theory]
    [InlineData("title: Ferry", "Title")]
    [InlineData("excerpt: Ferry", "Excerpt")]
    [InlineData("webUrl: https://example.com/a", "WebUrl")]
    [InlineData("quality: 5", "Quality")]
    [InlineData("published: true", "Published")]
    [InlineData("published: false", "Published")]
    [InlineData("publishedDateTime: 2026-03-08T12:00:00Z", "PublishedDateTime")]
    [InlineData("topics: [A, B]", "Topics")]
    [InlineData("images:\n  - url: /a.png", "Images")]
    [InlineData("related:\n  - title: R\n    webUrl: https://example.com/r", "Related")]
    [InlineData("provider:\n  name: Wire", "Provider")]
    [InlineData("provider:\n  name: Wire", "ProviderName")]
    [InlineData("provider:\n  domain: wire.example", "ProviderDomain")]
    [InlineData("price: 5", "Metadata")]
    [InlineData("---\ntitle: Ferry\n---\n\nText.\n", "Body")]
    [InlineData("title: Ferry", "Quality")]
    [InlineData("quality: high", "Quality")]
    public void An_empty_cell_changes_nothing(string file, string column)
    {
        foreach (object? cell in new[] { null, "", " ", "\r\n" })
        {
            Assert.Equal("none", Row.Apply(file, column, cell));
        }
    }

    [Fact]
    public void An_empty_cell_of_an_object_in_a_row_changes_nothing()
    {
        const string File = "provider:\n  name: Wire\n  mood: calm\nprice: 5\nimages:\n  - url: /a.png\n    title: A\n";
        Hashtable empty = new()
        {
            ["Name"] = "",
            ["Domain"] = null,
            ["Metadata"] = new Hashtable { ["mood"] = "" },
        };

        Assert.Equal("none", Row.Apply(File, "Provider", empty));
        Assert.Equal("none", Row.Apply(File, "Metadata", new Hashtable { ["price"] = "" }));
        Assert.Equal(
            "none",
            Row.Apply(
                File,
                "Images",
                new object[]
                {
                    new Hashtable
                    {
                        ["Url"] = "/a.png",
                        ["Title"] = "",
                        ["Width"] = null,
                    },
                }
            )
        );
    }

    [Theory]
    [InlineData("title: Ferry", "Title", "Ferry")]
    [InlineData("title: 2020", "Title", "2020")]
    [InlineData("title: \"a\\r\\nb\"", "Title", "a\nb")]
    [InlineData("title: \"a\\nb\"", "Title", "a\rb")]
    [InlineData("quality: 5", "Quality", "5")]
    [InlineData("quality: -1", "Quality", "−1")]
    [InlineData("published: true", "Published", "True")]
    [InlineData("published: true", "Published", "TRUE")]
    [InlineData("published: true", "Published", " true ")]
    [InlineData("published: false", "Published", "FALSE")]
    [InlineData("publishedDateTime: 2026-03-08T12:00:00Z", "PublishedDateTime", "2026-03-08T12:00:00Z")]
    [InlineData("publishedDateTime: 2026-03-08T13:00:00+01:00", "PublishedDateTime", "2026-03-08T12:00:00Z")]
    [InlineData("publishedDateTime: 2026-03-08T12:00:00Z", "PublishedDateTime", "2026-03-08 12:00")]
    [InlineData("publishedDateTime: 2026-03-08", "PublishedDateTime", "2026-03-08T00:00:00Z")]
    [InlineData("topics: [A, B]", "Topics", "A; B")]
    [InlineData("topics: [\"A\", \"B; C\"]", "Topics", "A; B; C")]
    [InlineData("topics: [\"A\", \"\"]", "Topics", "A; ")]
    [InlineData("images:\n  - url: /a;b.png\n  - url: /a.png", "Images", "/a;b.png; /a.png")]
    [InlineData("provider:\n  domain: wire.example", "Provider", "wire.example")]
    [InlineData("price: 5\nlist: [a, b]", "Metadata", "price=5; list[0]=a; list[1]=b")]
    [InlineData("webUrl: https://example.com/a", "Url", "https://example.com/a")]
    [InlineData("title: Ferry", "Name", "copy.md")]
    [InlineData("title: Ferry", "FullName", "/elsewhere/copy.md")]
    [InlineData("title: Ferry", "DirectoryName", "#REF!")]
    public void A_cell_that_says_what_the_file_says_changes_nothing(string file, string column, string cell) =>
        Assert.Equal("none", Row.Apply(file, column, cell));

    [Theory]
    [InlineData("title: Ferry", "Title", "Boat", "title: Ferry -> Boat")]
    [InlineData("title: Ferry", "title", "Boat", "title: Ferry -> Boat")]
    [InlineData("type: a", "Title", "Boat", "title: (none) -> Boat")]
    [InlineData("quality: 5", "Quality", "6", "quality: 5 -> 6")]
    [InlineData("title: Ferry", "Quality", "6", "quality: (none) -> 6")]
    [InlineData("published: true", "Published", "False", "published: true -> false")]
    [InlineData("title: Ferry", "Published", "TRUE", "published: (none) -> true")]
    [InlineData(
        "publishedDateTime: 2026-03-08T12:00:00Z",
        "PublishedDateTime",
        "2026-03-09",
        "publishedDateTime: 2026-03-08T12:00:00Z -> 2026-03-09T00:00:00Z"
    )]
    [InlineData(
        "publishedDateTime: 2026-03-08T12:00:30Z",
        "PublishedDateTime",
        "2026-03-08T12:00:00Z",
        "publishedDateTime: 2026-03-08T12:00:30Z -> 2026-03-08T12:00:00Z"
    )]
    [InlineData("topics: [A, B]", "Topics", "A;C", "topics: A; B -> A; C")]
    [InlineData("topics: [A, B]", "Topics", "B", "topics: A; B -> B")]
    [InlineData("title: Ferry", "Topics", "A; B", "topics: (none) -> A; B")]
    [InlineData("images:\n  - url: /a.png\n  - url: /b.png", "Images", "/b.png; /c.png", "images: /a.png; /b.png -> /b.png; /c.png")]
    [InlineData(
        "related:\n  - title: A\n    webUrl: https://example.com/a\n  - title: B\n    webUrl: https://example.com/b",
        "Related",
        "https://example.com/b; https://example.com/a",
        "related: https://example.com/a; https://example.com/b -> https://example.com/b; https://example.com/a"
    )]
    [InlineData("provider:\n  name: Wire", "Provider", "Other", "provider.name: Wire -> Other")]
    [InlineData("provider:\n  name: Wire", "ProviderDomain", "wire.example", "provider.domain: (none) -> wire.example")]
    [InlineData(
        "sourceUrl: https://example.com/a",
        "sourceUrl",
        "https://example.com/b",
        "webUrl: https://example.com/a -> https://example.com/b"
    )]
    [InlineData("---\ntitle: Ferry\n---\n\nText.\n", "Body", "Other.", "body: Text. -> Other.")]
    public void A_cell_that_says_something_else_is_a_change(string file, string column, string cell, string change) =>
        Assert.Equal(change, Row.Apply(file, column, cell));

    [Fact]
    public void A_value_that_is_not_of_its_fields_type_is_not_overwritten() =>
        Assert.StartsWith(
            "error: /site/a.md(2,10): The field quality holds 'high', which is not a whole number, so it was not overwritten.",
            Row.Apply("quality: high", "Quality", "6"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("title: Ferry", "Quality", "many", "'many' does not fit the field quality, which is a whole number.")]
    [InlineData("quality: 5", "Quality", "5.0", "does not fit the field quality")]
    [InlineData("quality: 5000", "Quality", "5,000", "does not fit the field quality")]
    [InlineData("quality: 5", "Quality", "#", "does not fit the field quality")]
    [InlineData("published: true", "Published", "WAHR", "'WAHR' does not fit the field published, which is true or false.")]
    [InlineData("published: true", "Published", "0", "does not fit the field published")]
    [InlineData("publishedDateTime: 2026-03-08T12:00:00Z", "PublishedDateTime", "08.03.2026", "does not fit the field publishedDateTime")]
    [InlineData("webUrl: https://example.com/a", "Url", "https://example.com/b", "The column Url is one of several URLs")]
    [InlineData("price: 5", "Metadata", "price=6", "Use the option Field")]
    [InlineData("title: Ferry", "Related", "https://example.com/a", "of which only the URL is known")]
    [InlineData("webUrl: https://example.com/a", "sourceUrl", "", "none")]
    public void A_cell_that_means_nothing_is_refused(string file, string column, string cell, string message) =>
        Assert.Contains(message, Row.Apply(file, column, cell));

    [Theory]
    [InlineData("[\"A\", \"B; C\"]", "A; B; C; D", "the file's entry 'B; C' contains a semicolon")]
    [InlineData("[\"A\", \"B; C\"]", "A; B", "the file's entry 'B; C' contains a semicolon")]
    [InlineData("[\"A\", \"B;C\"]", "A", "the file's entry 'B;C' contains a semicolon")]
    [InlineData("[\"A\", \"\"]", "A; B", "the file's list has an empty entry")]
    [InlineData("[\" A\", B]", "A; B; C", "the file's entry ' A' begins or ends with blanks")]
    [InlineData("[A, B]", "A; B; ", "The entry Topics[2] of 'A; B; ' is empty.")]
    [InlineData("[A, B]", "A; ; B", "The entry Topics[1] of 'A; ; B' is empty.")]
    [InlineData("[A, B]", ";", "The entry Topics[0] of ';' is empty.")]
    [InlineData("[A, B]", "A B", "has blanks between the entries of the file")]
    [InlineData("[A, ~, B]", "C", "does not show the file's value")]
    [InlineData("news", "C", "does not show the file's value")]
    public void A_list_that_a_cell_cannot_say_is_not_changed_in_a_cell(string topics, string cell, string message) =>
        Assert.Contains(message, Row.Apply($"topics: {topics}", "Topics", cell));

    [Theory]
    [InlineData("/a;b.png; /c.png", "the file's entry '/a;b.png' contains a semicolon")]
    public void The_same_holds_of_images(string cell, string message) =>
        Assert.Contains(message, Row.Apply("images:\n  - url: /a;b.png\n  - url: /b.png", "Images", cell));

    [Fact]
    public void An_empty_entry_of_a_list_in_JSON_is_named()
    {
        Assert.Contains("The entry topics[1] is empty.", Row.Apply("topics: [A, B]", "Topics", new object?[] { "A", null, "B" }));
        Assert.Contains("The entry topics[2] is empty.", Row.Apply("topics: [A, B]", "Topics", new object?[] { "A", "B", " " }));
        Assert.Contains(
            "The column Images has an empty entry at index 1.",
            Row.Apply("title: A", "Images", new object?[] { "/a.png", null })
        );
        Assert.Contains(
            "The entry images[0] is empty.",
            Row.Apply("provider:\n  name: A", "Provider", new Hashtable { ["Images"] = new object?[] { null } })
        );
    }

    // A new URL may be the edited one of an image that says more, which the cell does not show.
    [Theory]
    [InlineData("width: 1", "/1b.png", "has /1b.png, of which only the URL is known")]
    [InlineData("height: 1", "/1b.png", "has /1b.png, of which only the URL is known")]
    [InlineData("title: T", "/1b.png", "has /1b.png, of which only the URL is known")]
    [InlineData("attribution: T", "/1b.png", "has /1b.png, of which only the URL is known")]
    [InlineData("isCached: false", "/1b.png", "has /1b.png, of which only the URL is known")]
    [InlineData("alt: T", "/1b.png", "has /1b.png, of which only the URL is known")]
    [InlineData("width: wide", "/1b.png", "has /1b.png, of which only the URL is known")]
    [InlineData("width: 1", "/1b.png; /2.png", "has /1b.png, of which only the URL is known")]
    [InlineData("width: 1", "/1.png; /2.png; /3.png", "has /3.png, of which only the URL is known")]
    [InlineData("width: 1", "/2.png; /1.png", "images: /1.png; /2.png -> /2.png; /1.png")]
    [InlineData("width: 1", "/2.png", "images: /1.png; /2.png -> /2.png")]
    [InlineData("width:", "/1b.png; /2.png", "images: /1.png; /2.png -> /1b.png; /2.png")]
    public void A_URL_in_the_cell_of_images_is_changed_only_where_nothing_is_lost(string detail, string cell, string expected) =>
        Assert.Contains(expected, Row.Apply($"images:\n  - url: /1.png\n    {detail}\n  - url: /2.png", "Images", cell));

    [Fact]
    public void Of_two_entries_with_one_URL_each_keeps_what_is_its_own()
    {
        const string File = "images:\n  - url: /a.png\n    width: 1\n  - url: /a.png\n    width: 2";

        Assert.Equal(
            "images: /a.png; /a.png -> /a.png; /a.png; /b.png",
            Row.Apply(
                File,
                "Images",
                new object[]
                {
                    "/a.png",
                    "/a.png",
                    new Hashtable { ["Url"] = "/b.png" },
                }
            )
        );
        Assert.Contains("leaves out one of the file's entries /a.png without showing which", Row.Apply(File, "Images", "/a.png"));
        Assert.Equal("images: /a.png; /a.png -> /b.png", Row.Apply(File, "Images", new Hashtable { ["Url"] = "/b.png" }));
    }

    [Theory]
    [InlineData("calm", "none")]
    [InlineData("bright", "images: /a.png -> /a.png")]
    public void A_key_of_its_own_that_an_image_has_is_changed_where_the_row_says_something_else(string mood, string change)
    {
        Hashtable image = new()
        {
            ["Url"] = "/a.png",
            ["Metadata"] = new Hashtable { ["mood"] = mood },
        };

        Assert.Equal(change, Row.Apply("images:\n  - url: /a.png\n    mood: calm\n    width: 1", "Images", new object[] { image }));
    }

    [Fact]
    public void A_field_under_both_of_its_names_must_say_the_same()
    {
        OrderedDictionary row = new() { ["webUrl"] = "https://example.com/b", ["sourceUrl"] = "https://example.com/c" };
        Assert.Contains("The column sourceUrl differs from webUrl", Row.Apply("webUrl: https://example.com/a", Cells(row)));
        row["sourceUrl"] = "https://example.com/b";
        Assert.Equal("webUrl: https://example.com/a -> https://example.com/b", Row.Apply("webUrl: https://example.com/a", Cells(row)));
    }

    [Theory]
    [InlineData("/a.md", "/b.md", "/a.md")]
    [InlineData("", "FileSystem::/b.md", "/b.md")]
    [InlineData(null, @"Microsoft.PowerShell.Core\FileSystem::/b\c.md", @"/b\c.md")]
    [InlineData(@"/b\c.md", null, @"/b\c.md")]
    [InlineData(null, null, null)]
    public void A_row_names_its_file_as_it_stands_there(string? fullName, string? psPath, string? path) =>
        Assert.Equal(path, ArticleRow.PathOf(new Dictionary<string, object?> { ["FullName"] = fullName, ["PSPath"] = psPath }));

    private static Dictionary<string, object?> Cells(OrderedDictionary row)
    {
        Dictionary<string, object?> cells = new(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry entry in row)
        {
            cells[(string)entry.Key] = entry.Value;
        }

        return cells;
    }
}
