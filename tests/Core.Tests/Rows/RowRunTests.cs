using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ArticlesPS.Editing;
using ArticlesPS.Editing.Rows;
using Xunit;

namespace ArticlesPS.Tests.Rows;

/// <summary>Several rows of one file in one run: which agree, and which contradict an earlier one.</summary>
public sealed class RowRunTests : IDisposable
{
    private const string Text =
        "---\ntitle: \"Ferry\"\nheat: 40\npublished: true\npublishedDateTime: 2026-03-08T12:00:00Z\ntopics: [A, "
        + "B]\nprovider:\n  name: Wire\n"
        + "mood: calm\nimages:\n  - url: /a.png\n    width: 1\n---\n\nText.\n";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    public static TheoryData<string, object, object, string> Pairs { get; } =
        new()
        {
            // The first is a copy of the file, the second was edited, and the other way round.
            { "Heat", "40", "99", "RowConflict heat '40' '99'" },
            { "Heat", "99", "40", "RowConflict heat '99' '40'" },
            { "Heat", "98", "99", "RowConflict heat '98' '99'" },
            { "Heat", "99", "99", "none" },
            { "Heat", "99", 99L, "none" },
            { "Heat", "99", " ", "none" },
            { "Heat", " ", "99", "heat: 40 -> 99" },
            { "Title", "Ferry", "Boat", "RowConflict title 'Ferry' 'Boat'" },
            { "Title", "Boat", "Ferry", "RowConflict title 'Boat' 'Ferry'" },
            { "Published", "FALSE", false, "none" },
            { "Published", "FALSE", "True", "RowConflict published 'false' 'true'" },
            { "PublishedDateTime", "2026-03-09", "2026-03-09T00:00:00Z", "none" },
            {
                "PublishedDateTime",
                "2026-03-09",
                "2026-03-10",
                "RowConflict publishedDateTime '2026-03-09T00:00:00Z' '2026-03-10T00:00:00Z'"
            },
            { "Topics", "A; C", "A;C", "none" },
            { "Topics", "A; C", "A; B", "RowConflict topics 'A; C' 'A; B'" },
            { "Provider", "Other", "Wire", "RowConflict provider.name 'Other' 'Wire'" },
            {
                "Provider",
                "Other",
                new Hashtable { ["Name"] = "Wire" },
                "RowConflict provider.name 'Other' 'Wire'"
            },
            {
                "Provider",
                new Hashtable { ["Name"] = "Wire" },
                new Hashtable { ["Domain"] = "w.example" },
                "provider.domain: (none) -> w.example"
            },
            {
                "Provider",
                new Hashtable { ["mood"] = "x" },
                new Hashtable { ["Name"] = "Other" },
                "provider.name: Wire -> Other"
            },
            { "Provider", Others("mood", "x"), Others("mood", "y"), "RowConflict provider.mood 'x' 'y'" },
            {
                "Metadata",
                new Hashtable { ["mood"] = "x" },
                new Hashtable { ["mood"] = "calm" },
                "RowConflict mood 'x' 'calm'"
            },
            {
                "Metadata",
                new Hashtable { ["mood"] = "x" },
                new Hashtable { ["price"] = 5 },
                "price: (none) -> 5"
            },
            { "Images", Image(2), Image(3), "RowConflict images '/a.png' '/a.png'" },
            { "Images", Image(2), Image(2), "none" },
            { "Body", "Other.", "Text.", "RowConflict body 'Other.' 'Text.'" },
            { "Body", "Other.\r\n\r\n", "Other.", "none" },
        };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_row_that_contradicts_an_earlier_one_is_refused_and_others_are_not(
        string column,
        object first,
        object second,
        string expected
    )
    {
        Assert.Equal(expected, Last(isDryRun: false, Row(column, first), Row(column, second)));

        // In a dry run the file still says what it said, so a change that was shown already is shown again.
        string dry = Last(isDryRun: true, Row(column, first), Row(column, second));
        bool isRefused = expected.StartsWith("RowConflict", StringComparison.Ordinal);
        Assert.Equal(isRefused ? expected : "", dry.StartsWith("RowConflict", StringComparison.Ordinal) ? dry : "");
    }

    [Fact]
    public void The_third_row_is_held_against_the_first_and_the_second()
    {
        Dictionary<string, object?> heat = Row("Heat", "99");
        Dictionary<string, object?> title = Row("Title", "Boat");

        Assert.Equal("RowConflict heat '99' '40'", Last(isDryRun: false, heat, title, Row("Heat", "40")));
        Assert.Equal("RowConflict title 'Boat' 'Ferry'", Last(isDryRun: false, heat, title, Row("Title", "Ferry")));
        Assert.Equal("RowConflict heat '99' '40'", Last(isDryRun: true, heat, title, Row("Heat", "40")));
        Assert.Equal("RowConflict title 'Boat' 'Ferry'", Last(isDryRun: true, heat, title, Row("Title", "Ferry")));
    }

    [Fact]
    public void Nothing_of_a_refused_row_counts()
    {
        Dictionary<string, object?> refused = Row("Heat", "40");
        refused["Title"] = "Boat";

        Assert.Equal("title: Ferry -> Ship", Last(isDryRun: false, Row("Heat", "99"), refused, Row("Title", "Ship")));
        Assert.Contains("heat: 99\n", File.ReadAllText(Path("a.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_parameter_sets_for_every_row_is_not_of_the_row()
    {
        ArticleChanges others = new();
        others.Set("heat", 5);
        others.Set("provider.name", "Other");
        others.Set("images[0].width", 7);
        others.AddedTopics.Add("C");
        others.Body = "Else.";
        Dictionary<string, object?> row = Row("Heat", "40");
        row["Provider"] = "Wire";
        row["Topics"] = "A; B";
        row["Images"] = Image(1);
        row["Body"] = "Text.";
        File.WriteAllText(Path("a.md"), Text);
        RowRun run = new(new UnknownColumns());

        Take(run, "a.md", row, isDryRun: false, others);
        string once = File.ReadAllText(Path("a.md"));
        Take(run, "a.md", row, isDryRun: false, others);

        Assert.Equal(once, File.ReadAllText(Path("a.md")));
        Assert.NotEqual(Text, once);

        run = new RowRun(new UnknownColumns());
        Take(run, "a.md", Row("Heat", "5"), isDryRun: false);
        others.Set("heat", 6);
        Assert.Equal("heat: 5 -> 6", $"{Take(run, "a.md", Row("Title", "Ferry"), isDryRun: false, others).Changes[0]}");
    }

    [SkippableTheory]
    [InlineData("sub/../a.md")]
    [InlineData("./a.md")]
    [InlineData("link.md")]
    [InlineData("link-of-link.md")]
    [InlineData("folder/a.md")]
    public void A_file_is_the_same_by_every_path(string other)
    {
        Directory.CreateDirectory(Path("sub"));
        File.WriteAllText(Path("a.md"), Text);
        MakeLinks();
        RowRun run = new(new UnknownColumns());
        Take(run, "a.md", Row("Heat", "99"), isDryRun: false);

        Assert.Equal("RowConflict", Assert.Throws<ArticleException>(() => Take(run, other, Row("Heat", "40"), isDryRun: false)).ErrorId);
    }

    [Fact]
    public void Rows_of_two_files_have_nothing_to_do_with_each_other()
    {
        File.WriteAllText(Path("a.md"), Text);
        File.WriteAllText(Path("b.md"), Text);
        RowRun run = new(new UnknownColumns());
        Take(run, "a.md", Row("Heat", "99"), isDryRun: false);

        Assert.Equal("heat: 40 -> 5", $"{Take(run, "b.md", Row("Heat", "5"), isDryRun: false).Changes.Single()}");
    }

    private static Hashtable Others(string key, object value) => new() { ["Metadata"] = new Hashtable { [key] = value } };

    private static object[] Image(int width) =>
        new object[]
        {
            new Hashtable { ["Url"] = "/a.png", ["Width"] = width },
        };

    private static Dictionary<string, object?> Row(string column, object? cell) =>
        new(StringComparer.OrdinalIgnoreCase) { [column] = cell };

    private string Path(string name) => System.IO.Path.Combine(_directory.FullPath, name);

    private void MakeLinks()
    {
        try
        {
            File.CreateSymbolicLink(Path("link.md"), "a.md");
            File.CreateSymbolicLink(Path("link-of-link.md"), "link.md");
            Directory.CreateSymbolicLink(Path("folder"), _directory.FullPath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Skip.If(true, "Links cannot be made here.");
        }
    }

    // What becomes of the last of some rows of one file.
    private string Last(bool isDryRun, params Dictionary<string, object?>[] rows)
    {
        File.WriteAllText(Path("a.md"), Text);
        RowRun run = new(new UnknownColumns());
        string last = "";
        foreach (Dictionary<string, object?> row in rows)
        {
            try
            {
                IReadOnlyList<ArticleChange> changes = Take(run, "a.md", row, isDryRun).Changes;
                last = changes.Count == 0 ? "none" : string.Join("; ", changes);
            }
            catch (ArticleException e)
            {
                Assert.Equal(ArticleErrorKind.Contradiction, e.Kind);
                Assert.EndsWith(", so nothing of this row was written. Leave one row per file.", e.Reason, StringComparison.Ordinal);
                string[] parts = e.Reason.Split('\'');
                last = $"{e.ErrorId} {parts[0].Split(' ')[4]} '{parts[1]}' '{parts[3]}'";
            }
        }

        return last;
    }

    private ArticleEdit Take(RowRun run, string name, Dictionary<string, object?> row, bool isDryRun, ArticleChanges? others = null)
    {
        ArticleEdit edit = run.Prepare(System.IO.Path.GetFullPath(Path(name)), row, _ => others ?? new ArticleChanges());
        if (!isDryRun)
        {
            ArticleWriter.Save(edit);
        }

        run.Add(edit, isSaved: !isDryRun);
        return edit;
    }
}
