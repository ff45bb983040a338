using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter;
using ArticlesPS.Tests.Fuzzing;
using Xunit;

namespace ArticlesPS.Tests.Editing;

/// <summary>An editor that makes mistakes is refused: what it did is read again and compared before it counts.</summary>
public class EditProofTests
{
    private const int FaultsPerFile = 60;

    private const string Text =
        """
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

            EditException e = Assert.Throws<EditException>(() => ArticleEditor.Apply(document, ChangeOf(path, value), WithFault(document, fault)));

            Assert.StartsWith($"The field {path} cannot be changed alone.", e.Message, StringComparison.Ordinal);
            Assert.NotSame(document, ArticleEditor.Apply(document, ChangeOf(path, value), ArticleEditor.Plan));
        }
    }

    [Theory]
    [InlineData("\uFEFF", "")]
    [InlineData("", "\uFEFF")]
    [InlineData("---\r", "---\r\n")]
    public void A_byte_order_mark_and_the_first_line_ending_are_not_touched(string before, string after)
    {
        FrontMatterDocument document = FrontMatterDocument.Parse(before.Contains('-', StringComparison.Ordinal) ? before + Lines(Text["---\n".Length..], "\r") : before + Text);
        TextEdit fault = new(new TextSpan(0, before.Length), after);

        Assert.Throws<EditException>(() => ArticleEditor.Apply(document, ChangeOf("title", "b"), WithFault(document, fault)));
    }

    [Fact]
    public void A_line_ending_that_would_belong_to_the_first_line_is_not_added_to_it()
    {
        FrontMatterDocument document = Parse("\r");
        TextEdit fault = TextEdit.Insert(document.Yaml.Start, "\n");

        Assert.Throws<EditException>(() => ArticleEditor.Apply(document, ChangeOf("last", 2), WithFault(document, fault)));
    }

    public static TheoryData<string[]> Endless => new()
    {
        // What is inserted before the last field, over and over.
        { [""] },
        { ["# a\n"] },
        { ["new: 1\n"] },
    };

    [Theory]
    [MemberData(nameof(Endless))]
    public void An_editor_that_comes_to_no_end_is_stopped(string[] lines)
    {
        int steps = 0;
        IReadOnlyList<TextEdit> Plan(FrontMatterDocument document, FieldChange change, ArticleHabits habits, WritingHabits layout)
        {
            steps++;
            return [.. lines.Select(line => TextEdit.Insert(document.Text.IndexOf("last:", StringComparison.Ordinal), line))];
        }

        Assert.Throws<EditException>(() => ArticleEditor.Apply(Parse("\n"), ChangeOf("title", "b"), Plan));
        Assert.InRange(steps, 1, 20_000);
    }

    [Fact]
    public void An_editor_that_goes_to_and_fro_is_stopped()
    {
        int steps = 0;
        IReadOnlyList<TextEdit> Plan(FrontMatterDocument document, FieldChange change, ArticleHabits habits, WritingHabits layout)
        {
            int title = document.Text.IndexOf("title: ", StringComparison.Ordinal) + "title: '".Length;
            return [new TextEdit(new TextSpan(title, title + 1), steps++ % 3 == 0 ? "c" : "d")];
        }

        Assert.Throws<EditException>(() => ArticleEditor.Apply(Parse("\n"), ChangeOf("title", "b"), Plan));
        Assert.InRange(steps, 1, 100);
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
                if (edit.ChangesFor(new Article(document, null)).Fields is not [FieldChange change])
                {
                    continue;
                }

                TextEdit fault = RandomFault(random, document.Text);
                try
                {
                    FrontMatterDocument changed = ArticleEditor.Apply(document, change, WithFault(document, fault));
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

    private static string Lines(string text, string newline) => text.ReplaceLineEndings("\n").Replace("\n", newline, StringComparison.Ordinal);

    private static FieldChange ChangeOf(string path, object? value)
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

        return Assert.Single(changes.Fields);
    }

    // The first step does something else besides, where the two do not meet.
    private static EditPlanner WithFault(FrontMatterDocument before, TextEdit fault) => (document, change, habits, layout) =>
    {
        IReadOnlyList<TextEdit> edits = ArticleEditor.Plan(document, change, habits, layout);
        bool isFirst = document.Text == before.Text && edits.Count > 0;
        return isFirst && !edits.Any(edit => Meets(edit.Span, fault.Span)) ? [.. edits, fault] : edits;
    };

    private static bool Meets(TextSpan a, TextSpan b) => a.Start < b.End && b.Start < a.End;

    private static TextEdit RandomFault(Random random, string text)
    {
        int start = random.Next(text.Length);
        int end = Math.Min(text.Length, start + random.Next(3));
        string[] texts = ["", "x", "\n", " ", "'", "\"", ": ", "# ", "- ", "---\n", "[", "&a ", "!!str "];
        return new TextEdit(new TextSpan(start, end), texts[random.Next(end > start ? 0 : 1, texts.Length)]);
    }
}
