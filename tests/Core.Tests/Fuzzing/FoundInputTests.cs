using System;
using System.Linq;
using ArticlesPS.Editing;
using ArticlesPS.FrontMatter;
using Xunit;

namespace ArticlesPS.Tests.Fuzzing;

/// <summary>Inputs on which damaged files have shown a fault once, each cut down to what shows it.</summary>
public class FoundInputTests
{
    /// <summary>The new key was written behind the closing fence, again and again until the text was too long.</summary>
    [Theory]
    [InlineData("---\n# nothing yet\n? a\n---\n", "---\n# nothing yet\n? a\ntitle: x\n---\n")]
    [InlineData("---\na: 1\n? b\n---\nBody\n", "---\na: 1\n? b\ntitle: x\n---\nBody\n")]
    public void A_key_that_is_added_behind_one_without_a_value_stands_before_the_fence(string text, string changed)
    {
        FrontMatterDocument document = FrontMatterDocument.Parse(text);
        ArticleChanges changes = new();
        changes.Set("title", "x");
        long before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(changed, ArticleEditor.Apply(document, changes).Document.Text.Replace("\"x\"", "x", StringComparison.Ordinal));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 500_000);
    }

    /// <summary>A table of all pairs of entries was larger than an array can be.</summary>
    [Fact]
    public void A_topic_is_added_to_a_very_long_list()
    {
        string topics = string.Concat(Enumerable.Range(0, 80_000).Select(i => $"- topic {i}\n"));
        ArticleChanges changes = new();
        changes.AddedTopics.Add("new");

        FrontMatterDocument after = ArticleEditor.Apply(FrontMatterDocument.Parse($"---\ntopics:\n{topics}---\n"), changes).Document;

        Assert.Equal($"---\ntopics:\n{topics}- new\n---\n", after.Text);
    }
}
