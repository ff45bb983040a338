using System;
using System.Collections;
using ArticlesPS.Editing;
using ArticlesPS.FrontMatter;
using ArticlesPS.Schemas;
using Xunit;

namespace ArticlesPS.Tests.Editing;

/// <summary>Entries that are added to any list, or taken out of it.</summary>
public class ListEditTests
{
    [Theory]
    [InlineData("hugo", "aliases: [/a]", "aliases", "/b", "aliases: [/a, /b]")]
    [InlineData("hugo", "aliases:\n  - /a", "aliases", "/b", "aliases:\n  - /a\n  - /b")]
    [InlineData("hugo", "aliases: /a", "aliases", "/b", "aliases:\n  - /a\n  - /b")]
    [InlineData("hugo", "aliases: [/a]", "aliases", "/a", "aliases: [/a]")]
    [InlineData("hugo", "aliases: [/a]", "aliases", "/A", "aliases: [/a, /A]")]
    [InlineData("hugo", "title: x", "aliases", "/a", "title: x\naliases:\n  - /a")]
    [InlineData("hugo", "tags: [a]", "tags", "A", "tags: [a]")]
    [InlineData("hugo", "categories: [a, b]", "categories", "c", "categories: [a, b, c]")]
    [InlineData("jekyll", "tags: a b", "tags", "c", "tags: a b c")]
    [InlineData("jekyll", "categories: a b", "categories", "c", "categories: a b c")]
    [InlineData("hugo", "cast: [1, 2]", "cast", "3", "cast: [1, 2, \"3\"]")]
    [InlineData("hugo", "cast: one", "cast", "two", "cast:\n  - one\n  - two")]
    [InlineData("news", "topics:\n  - a", "topics", "b", "topics:\n  - a\n  - b")]
    // Under the key that the file has.
    [InlineData("zola", "taxonomies:\n  tags: [a]", "tags", "b", "taxonomies:\n  tags: [a, b]")]
    [InlineData("zola", "tags: [a]", "tags", "b", "tags: [a, b]")]
    [InlineData("zola", "tags: [c]\ntaxonomies:\n  tags: [a]", "tags", "b", "tags: [c, b]\ntaxonomies:\n  tags: [a]")]
    [InlineData("quarto", "tags: [a]", "keywords", "b", "tags: [a]\nkeywords:\n  - b")]
    // An entry without a value stays one.
    [InlineData("obsidian", "tags: \n- \n- a", "tags", "b", "tags: \n- \n- a\n- b")]
    [InlineData("obsidian", "tags: [~, a]", "tags", "b", "tags: [~, a, b]")]
    [InlineData("hugo", "aliases: [~, \"\", null]", "aliases", "/b", "aliases: [~, \"\", null, /b]")]
    [InlineData("jekyll", "categories: [~, a]", "categories", "b", "categories: [~, a, b]")]
    public void An_entry_is_added_once_in_the_form_of_the_list(string schema, string before, string path, string entry, string after) =>
        Assert.Equal(after, Changed(schema, before, changes => changes.AddEntries(path, entry)));

    [Theory]
    [InlineData("hugo", "aliases: [/a, /b]", "aliases", "/a", "aliases: [/b]")]
    [InlineData("hugo", "title: x\naliases: [/a]", "aliases", "/a", "title: x")]
    [InlineData("hugo", "aliases: [/a]", "aliases", "/b", "aliases: [/a]")]
    [InlineData("hugo", "title: x", "aliases", "/b", "title: x")]
    [InlineData("hugo", "cast: [1, 2]", "cast", "1", "cast: [2]")]
    [InlineData("jekyll", "tags: a b c", "tags", "b", "tags: a c")]
    [InlineData("obsidian", "tags:\n-\n- a", "tags", "a", "tags:\n-")]
    [InlineData("obsidian", "tags: [~, a]", "tags", "b", "tags: [~, a]")]
    [InlineData("obsidian", "tags: [~]", "tags", "b", "tags: [~]")]
    public void An_entry_is_taken_out(string schema, string before, string path, string entry, string after) =>
        Assert.Equal(after, Changed(schema, before, changes => changes.RemoveEntries(path, entry)));

    [Fact]
    public void A_record_is_added_and_taken_out_by_its_URL()
    {
        const string Before = "images:\n  - url: https://example.com/a.png";
        Hashtable image = new() { ["Url"] = "https://example.com/b.png" };

        string added = Changed("news", Before, changes => changes.AddEntries("images", image));
        string removed = Changed("news", added, changes => changes.RemoveEntries("images", "https://example.com/a.png"));

        Assert.Equal(
            Before + "\n  - url: \"https://example.com/b.png\"",
            added.Replace("url: https://example.com/b.png", "url: \"https://example.com/b.png\"")
        );
        Assert.DoesNotContain("a.png", removed, StringComparison.Ordinal);
        Assert.Contains("b.png", removed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title", "x", "The field title is text, not a list, so entries cannot be added or removed.")]
    [InlineData("aliases", "", "An entry of aliases is empty.")]
    [InlineData("a..b", "x", "'a..b' is not the path of a field.")]
    public void What_is_not_an_entry_of_a_list_is_refused(string path, string entry, string message)
    {
        FormatException e = Assert.Throws<FormatException>(() => new ArticleChanges(BuiltInSchemas.Get("hugo")).AddEntries(path, entry));

        Assert.StartsWith(message, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_in_place_of_a_list_is_refused()
    {
        EditException e = Assert.ThrowsAny<EditException>(() =>
            Changed("hugo", "cast:\n  lead: a", changes => changes.AddEntries("cast", "b"))
        );

        Assert.StartsWith("The field cast is not a list, so entries can't be added or removed.", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_is_not_both_added_and_removed()
    {
        ArticleChanges changes = new(BuiltInSchemas.Get("hugo"));
        changes.AddEntries("aliases", "/a");
        changes.RemoveEntries("aliases", "/a");

        FormatException e = Assert.Throws<FormatException>(changes.RejectContradictions);

        Assert.Equal("'/a' is both added to aliases and removed. Do one or the other.", e.Message);
    }

    [Fact]
    public void The_first_of_a_list_is_not_changed_beside_its_entries() =>
        Assert.ThrowsAny<EditException>(() => Changed("hugo", "categories: [a, b]", changes =>
            {
                changes.Set(ArticleRole.Category, "c");
                changes.AddEntries("categories", "d");
            }));

    private static string Changed(string schema, string before, Action<ArticleChanges> change)
    {
        ArticleChanges changes = new(BuiltInSchemas.Get(schema));
        change(changes);
        string text = ArticleEditor.Apply(FrontMatterDocument.Parse($"---\n{before}\n---\n"), changes).Document.Text;
        return text["---\n".Length..^"\n---\n".Length];
    }
}
