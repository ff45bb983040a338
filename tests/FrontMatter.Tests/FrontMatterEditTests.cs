using System;
using System.Linq;
using Xunit;

namespace ArticlesPS.FrontMatter.Tests;

public class FrontMatterEditTests
{
    public static TheoryData<string, Func<string[], string[]>> LongLists =>
        new()
        {
            { "all other", texts => [.. texts.Select(text => "new " + text)] },
            { "every second one", texts => [.. texts.Where((_, i) => i % 2 == 0)] },
            { "the other way round", texts => [.. texts.Reverse()] },
            { "one more behind each", texts => [.. texts.SelectMany(text => new[] { text, text + "b" })] },
            { "one", texts => [texts[50]] },
        };

    // By the square of their length these would take minutes.
    [Theory]
    [MemberData(nameof(LongLists))]
    public void A_list_of_a_hundred_thousand_texts_is_changed(string name, Func<string[], string[]> change)
    {
        string[] former = [.. Enumerable.Range(0, 100_000).Select(i => $"text {i}")];
        foreach (string list in (string[])[" [" + string.Join(", ", former) + "]", string.Concat(former.Select(text => "\n  - " + text))])
        {
            FrontMatterDocument document = FrontMatterDocument.Parse($"---\ntags:{list}\nlast: 1\n---\n");
            string[] wanted = change(former);

            FrontMatterDocument changed = document.Edit(edit => edit.Set("tags", wanted));

            Assert.True(wanted.SequenceEqual(((DataSequence)changed.Find("tags")!).Items.Select(item => ((DataScalar)item).Text)), name);
        }
    }

    [Fact]
    public void Entries_that_stay_in_a_long_list_keep_their_comments()
    {
        static string Line(int i) => $"  - text {i} # {i}\n";
        FrontMatterDocument document = FrontMatterDocument.Parse(
            "---\ntags:\n" + string.Concat(Enumerable.Range(0, 3000).Select(Line)) + "---\n"
        );
        int[] staying = [.. Enumerable.Range(0, 3000).Where(i => i % 3 != 1)];

        FrontMatterDocument changed = document.Edit(edit => edit.Set("tags", staying.Select(i => $"text {i}").ToList()));

        Assert.Equal("---\ntags:\n" + string.Concat(staying.Select(Line)) + "---\n", changed.Text);
    }

    [Fact]
    public void Changes_are_made_together()
    {
        FrontMatterDocument document = FrontMatterDocument.Parse("---\ntitle: 'a' # t\ntags: [x, y]\nlast: 1\n---\nbody\n");

        FrontMatterDocument changed = document.Edit(edit =>
        {
            edit.Set("title", "b");
            edit.Set("params.author", "c");
            edit.Set("params.year", 2020);
            edit.Rename("last", "final");
            edit.Remove("tags[0]");
        });

        Assert.Equal("---\ntitle: 'b' # t\ntags: [y]\nfinal: 1\nparams:\n  author: c\n  year: 2020\n---\nbody\n", changed.Text);
    }
}
