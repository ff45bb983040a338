using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Editing;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Text;
using ArticlesPS.Tests.Fuzzing;
using Xunit;

namespace ArticlesPS.Tests.Editing;

/// <summary>An editor that makes mistakes is refused: what it did is read again and compared before it counts.</summary>
public class EditProofTests
{
    private const int FaultsPerFile = 60;

    private const string Text = """
        ---
        title: 'a'
        topics: [x, y] # t
        images:
          - url: u
            width: 1
          - url: v
        provider: {name: p, domain: d}
        note: &n {k: v}
        more: *n
        last: 1
        ---

        body
        ---
        """;

    [Theory]
    // what is to be set, and what becomes another text on the way
    [InlineData("title", "b", "body", "bode")]
    [InlineData("title", "b", "body\n---", "body")]
    [InlineData("title", "b", "last: 1\n---\n\n", "last: 1\n---\n")]
    [InlineData("title", "b", "---\ntitle", "--- \ntitle")]
    [InlineData("title", "b", "---\n\nbody", "---\t\n\nbody")]
    [InlineData("title", "b", "---\n\nbody", "...\n\nbody")]
    [InlineData("title", "b", "last: 1\n", "last: 1\n---\n")]
    [InlineData("title", "b", "last: 1\n", "last: 1\n...\nmore\n")]
    [InlineData("title", "b", "last: 1", "last: 2")]
    [InlineData("title", "b", "last: 1", "last: '1'")]
    [InlineData("title", "b", "last: 1", "last: !!str 1")]
    [InlineData("title", "b", "last: 1", "lost: 1")]
    [InlineData("title", "b", "last: 1\n", "")]
    [InlineData("title", "b", "last: 1\n", "last: 1\nnew: 1\n")]
    [InlineData("title", "b", "last: 1\n", "last: [1\n")]
    [InlineData("title", "b", "more: *n\nlast: 1\n", "last: 1\nmore: *n\n")]
    [InlineData("title", "b", "{k: v}", "{k: w}")]
    [InlineData("title", "b", "{k: v}", "\n  k: v")]
    [InlineData("title", "b", "[x, y]", "\n  - x\n  - y")]
    [InlineData("title", "b", "[x, y]", "[y, x]")]
    [InlineData("title", "b", "[x, y]", "[x]")]
    [InlineData("title", "b", "[x, y]", "!!seq [x, y]")]
    [InlineData("topics[0]", "z", "y] # t", "w] # t")]
    [InlineData("topics[0]", "z", ", y]", "]")]
    [InlineData("topics[0]", "z", ", y]", ", y, y]")]
    [InlineData("topics[2]", "z", "[x", "[w")]
    [InlineData("images[0].width", 2, "url: u", "url: w")]
    [InlineData("images[0].width", 2, "    width", "    title: w\n    width")]
    [InlineData("images[0].width", 2, "url: v", "url: w")]
    [InlineData("images[0].width", 2, "  - url: v\n", "")]
    [InlineData("images[0].width", 2, "title: 'a'", "title: a")]
    [InlineData("provider.name", "q", "last: 1", "last: 2")]
    [InlineData("provider.name", "q", ", domain: d", "")]
    [InlineData("heat", 5, "title: 'a'", "title: 'b'")]
    [InlineData("heat", 5, "body", "bode")]
    [InlineData("last", null, "title: 'a'", "title: 'b'")]
    [InlineData("last", null, "more: *n\n", "")]
    [InlineData("last", null, "body", "bode")]
    [InlineData("images[0].width", null, "url: u", "url: w")]
    [InlineData("images[0]", null, "  - url: v\n", "  - url: w\n")]
    [InlineData("topics[1]", null, "[x", "[w")]
    public void What_happens_beside_a_change_is_seen(string path, object? value, string found, string becomes)
    {
        foreach (string newline in (string[])["\n", "\r\n", "\r"])
        {
            FrontMatterDocument document = Parse(newline);
            int start = document.Text.IndexOf(Lines(found, newline), StringComparison.Ordinal);
            TextEdit fault = new(new TextSpan(start, start + Lines(found, newline).Length), Lines(becomes, newline));

            EditException e = Assert.Throws<EditException>(() => Apply(document, ChangesOf(path, value), fault));

            Assert.StartsWith($"The field {path} cannot be changed alone.", e.Message, StringComparison.Ordinal);
            Assert.NotSame(document, ArticleEditor.Apply(document, ChangesOf(path, value)).Document);
        }
    }

    [Theory]
    [InlineData("\uFEFF", "")]
    [InlineData("", "\uFEFF")]
    [InlineData("---\r", "---\r\n")]
    public void A_byte_order_mark_and_the_first_line_ending_are_not_touched(string before, string after)
    {
        FrontMatterDocument document = FrontMatterDocument.Parse(
            before.Contains('-', StringComparison.Ordinal) ? before + Lines(Text["---\n".Length..], "\r") : before + Text
        );
        TextEdit fault = new(new TextSpan(0, before.Length), after);

        Assert.Throws<EditException>(() => Apply(document, ChangesOf("title", "b"), fault));
    }

    [Fact]
    public void A_line_ending_that_would_belong_to_the_first_line_is_not_added_to_it()
    {
        FrontMatterDocument document = Parse("\r");
        TextEdit fault = TextEdit.Insert(document.Block.Start, "\n");

        Assert.Throws<EditException>(() => Apply(document, ChangesOf("last", 2), fault));
    }

    [Fact]
    public void A_file_is_read_twice_however_much_is_changed()
    {
        int plans = 0;
        ArticleChanges changes = new() { Body = "new" };
        changes.Set("title", "b");
        changes.Set("images[1].width", 2);
        changes.Remove("last");
        changes.Rename("topics", "tags");

        EditedDocument edited = ArticleEditor.Apply(Parse("\n"), changes, planner: (document, wanted, conventions) =>
        {
            plans++;
            return FrontMatterSyntax.Of(document.Format).Plan(document, wanted, conventions);
        });

        Assert.Equal(1, plans);
        Assert.Equal(5, edited.Changes.Count);
    }

    [Fact]
    public void Replacements_that_meet_are_refused()
    {
        FrontMatterDocument document = Parse("\n");
        int last = document.Text.IndexOf("last", StringComparison.Ordinal);

        Assert.Throws<EditException>(() =>
            ArticleEditor.Apply(document, ChangesOf("title", "b"), planner: (_, wanted, conventions) =>
                [
                    .. FrontMatterSyntax.Of(document.Format).Plan(document, wanted, conventions),
                    new(new(last, last + 4), "last"),
                    new(new(last + 2, last + 4), "st"),
                ]
            )
        );
    }

    [Fact]
    public void Of_an_editor_that_damages_any_place_of_any_file_nothing_is_taken_but_what_was_asked_for()
    {
        Random random = new(20200120);
        int made = 0;
        int refused = 0;
        foreach ((string path, EncodedText file, FrontMatterDocument document) in ArticleFixtures.Read(ArticleFixtures.Own))
        {
            for (int i = 0; i < FaultsPerFile; i++)
            {
                RandomEdit edit = RandomEdit.Next(random);
                ArticleChanges changes = edit.ChangesFor(Article.Create(document, ArticleSchema.Default, null));
                TextEdit fault = RandomFault(random, document.Text);
                try
                {
                    FrontMatterDocument changed = Apply(document, changes, fault);
                    if (changed != document)
                    {
                        edit.AssertMade(file.Encode(), new EncodedText(changed.Text, file.Encoding).Encode());
                        made++;
                    }
                }
                catch (EditException)
                {
                    refused++;
                }
                catch (Exception e)
                {
                    throw new InvalidOperationException($"{edit} in {path}, with {fault}", e);
                }
            }
        }

        // Comments, blanks and the place of the change itself may be damaged; most other places are seen.
        Assert.True(refused > made, $"{refused} were refused and {made} made.");
        Assert.NotEqual(0, made);
    }

    private static FrontMatterDocument Parse(string newline) => FrontMatterDocument.Parse(Lines(Text, newline));

    private static string Lines(string text, string newline) =>
        text.ReplaceLineEndings("\n").Replace("\n", newline, StringComparison.Ordinal);

    private static ArticleChanges ChangesOf(string path, object? value)
    {
        ArticleChanges changes = new();
        if (value is null)
        {
            changes.Remove(path);
        }
        else
        {
            changes.Set(path, value);
        }

        return changes;
    }

    // The plan does something else besides, where the two do not meet.
    private static FrontMatterDocument Apply(FrontMatterDocument document, ArticleChanges changes, TextEdit fault) =>
        ArticleEditor
            .Apply(document, changes, planner: (before, wanted, conventions) =>
            {
                IReadOnlyList<TextEdit> edits = FrontMatterSyntax.Of(before.Format).Plan(before, wanted, conventions);
                return edits.Count > 0 && !edits.Any(edit => Meets(edit.Span, fault.Span)) ? [.. edits, fault] : edits;
            })
            .Document;

    private static bool Meets(TextSpan a, TextSpan b) => a.Start < b.End && b.Start < a.End;

    private static TextEdit RandomFault(Random random, string text)
    {
        int start = random.Next(text.Length);
        int end = Math.Min(text.Length, start + random.Next(3));
        string[] texts = ["", "x", "\n", " ", "'", "\"", ": ", "# ", "- ", "---\n", "[", "&a ", "!!str "];
        return new TextEdit(new TextSpan(start, end), texts[random.Next(end > start ? 0 : 1, texts.Length)]);
    }
}
