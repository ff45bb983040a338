using System;
using System.Linq;
using ArticlesPS.Editing;
using ArticlesPS.FrontMatter;
using ArticlesPS.Schemas;
using Xunit;

namespace ArticlesPS.Tests.Editing;

/// <summary>Which keys of a file a path means: those that are there, by their whole name and whatever their case.</summary>
public class FieldPathTests
{
    [Theory]
    // A key with points in it that is there by its whole name.
    [InlineData("my.date: a", "my.date", "my.date: b")]
    [InlineData("my.date: a", "[\"my.date\"]", "my.date: b")]
    [InlineData("a.b.c: a", "a.b.c", "a.b.c: b")]
    [InlineData("a.b:\n  c: a", "a.b.c", "a.b:\n  c: b")]
    [InlineData("a:\n  b.c: a", "a.b.c", "a:\n  b.c: b")]
    [InlineData("a.b:\n  - c: a", "a.b[0].c", "a.b:\n  - c: b")]
    [InlineData("provider.name: a", "provider.name", "provider.name: b")]
    // Of two readings, the one that more of is there.
    [InlineData("my.date: a\nmy:\n  topic: x", "my.date", "my.date: b\nmy:\n  topic: x")]
    [InlineData("my:\n  date: a", "my.date", "my:\n  date: b")]
    [InlineData("a.b:\n  x: 1\na:\n  b:\n    c: a", "a.b.c", "a.b:\n  x: 1\na:\n  b:\n    c: b")]
    // Brackets say which.
    [InlineData("my.date: a\nmy:\n  date: a", "[\"my.date\"]", "my.date: b\nmy:\n  date: a")]
    [InlineData("my.date: a\nmy:\n  date: a", "my[\"date\"]", "my.date: a\nmy:\n  date: b")]
    // What is not there is made, step by step.
    [InlineData("x: 1", "my.date", "x: 1\nmy:\n  date: b")]
    [InlineData("my:\n  topic: x", "my.date", "my:\n  topic: x\n  date: b")]
    [InlineData("a.b:\n  x: 1", "a.b.c", "a.b:\n  x: 1\n  c: b")]
    [InlineData("x: 1", "[\"my.date\"]", "x: 1\nmy.date: b")]
    // A known field in whatever case.
    [InlineData("title: a", "Title", "title: b")]
    [InlineData("quality: 1", "TITLE", "title: \"b\"\nquality: 1")]
    [InlineData("sourceUrl: a", "WebUrl", "sourceUrl: b")]
    [InlineData("webUrl: a", "SOURCEURL", "webUrl: b")]
    [InlineData("provider:\n  name: a", "Provider.Name", "provider:\n  name: b")]
    [InlineData("images:\n  - url: a", "Images[0].URL", "images:\n  - url: b")]
    // A key of the file that differs only by case.
    [InlineData("Title: a", "title", "Title: b")]
    [InlineData("Title: a", "TITLE", "Title: b")]
    [InlineData("draftNote: a", "DraftNote", "draftNote: b")]
    [InlineData("ratings:\n  Count: a", "Ratings.count", "ratings:\n  Count: b")]
    [InlineData("MY.date: a", "my.Date", "MY.date: b")]
    // The key as it was given comes first.
    [InlineData("Note: x\nnote: a", "note", "Note: x\nnote: b")]
    public void Leads_to_the_key_that_is_there(string before, string path, string after) =>
        Assert.Equal(after, Changed(before, changes => changes.Set(path, "b")));

    [Theory]
    [InlineData("a: 1\nmy.date: x", "my.date", "a: 1")]
    [InlineData("a: 1\ntitle: x", "Title", "a: 1")]
    [InlineData("Title: x\ntitle: y", "Title", "title: y")]
    [InlineData("a: 1\nDraftNote: x", "draftnote", "a: 1")]
    [InlineData("ampWebUrl: a\nampUrl: b", "AmpURL", "ampWebUrl: a")]
    [InlineData("ampWebUrl: a", "AmpURL", "ampWebUrl: a")]
    [InlineData("a: 1\nb: 2", "c.d", "a: 1\nb: 2")]
    public void Leads_to_the_key_that_is_taken_out(string before, string path, string after) =>
        Assert.Equal(after, Changed(before, changes => changes.Remove(path)));

    [Theory]
    [InlineData("my.date: a\nmy:\n  date: a", "my.date", "my.date could be '[\"my.date\"]' or 'my.date', and the file has both.")]
    [InlineData("a.b:\n  c: 1\na:\n  b.c: 1", "a.b.c", "a.b.c could be")]
    [InlineData("Note: a\nNOTE: a", "note", "note could be 'Note' or 'NOTE', which differ only by case.")]
    public void That_could_lead_to_two_keys_is_refused(string yaml, string path, string error)
    {
        Assert.StartsWith(error, Assert.Throws<EditException>(() => Changed(yaml, changes => changes.Set(path, "b"))).Message);
        Assert.StartsWith(error, Assert.Throws<EditException>(() => Changed(yaml, changes => changes.Remove(path))).Message);
    }

    [Fact]
    public void Of_a_known_field_means_no_other_key() =>
        Assert.Equal(
            "provider.name: a\n\nprovider:\n  name: b",
            Changed("provider.name: a", changes => changes.Set(ArticleRole.Provider, "b", "name"))
        );

    [Fact]
    public void Is_shown_as_the_file_has_it()
    {
        FrontMatterDocument document = FrontMatterDocument.Parse("---\ndraftNote: a\nmy.date: a\n---\n");
        ArticleChanges changes = new();
        changes.Set("DRAFTNOTE", "b");
        changes.Set("my.date", "b");
        changes.Set("TITLE", "b");

        Assert.Equal(
            ["title: (none) -> b", "draftNote: a -> b", "[\"my.date\"]: a -> b"],
            ArticleEditor.Apply(document, changes).Changes.Select(change => change.ToString())
        );
    }

    [Fact]
    public void A_topic_is_added_to_the_list_in_another_case()
    {
        Assert.Equal("Topics:\n  - a\n  - b", Changed("Topics:\n  - a", changes => changes.AddedTopics.Add("b")));
        Assert.Equal("Topics:\n  - b", Changed("Topics:\n  - a\n  - b", changes => changes.RemovedTopics.Add("A")));
    }

    private static string Changed(string yaml, Action<ArticleChanges> set)
    {
        ArticleChanges changes = new();
        set(changes);
        FrontMatterDocument changed = ArticleEditor.Apply(FrontMatterDocument.Parse($"---\n{yaml}\n---\n"), changes).Document;
        return changed.Block.In(changed.Text).TrimEnd('\n');
    }
}
