using ArticlesPS.Editing;
using ArticlesPS.FrontMatter;
using ArticlesPS.Schemas;
using Xunit;

namespace ArticlesPS.Tests.Editing;

public class MistypedKeysTests
{
    [Theory]
    [InlineData("titel", "title: x", "No article had the key titel (is title meant?).")]
    [InlineData("Weihgt", "title: x", null)]
    [InlineData("tag", "tags: [x]", "No article had the key tag (is tags meant?).")]
    [InlineData("expiryDte", "title: x", "No article had the key expiryDte (is expiryDate meant?).")]
    [InlineData("moood", "mood: x", "No article had the key moood (is mood meant?).")]
    [InlineData("topics", "tags: [x]", "No article had the key topics (is tags meant?).")]
    [InlineData("publishedDateTime", "title: x", "No article had the key publishedDateTime (is date meant?).")]
    [InlineData("topics", "topics: [x]", null)]
    [InlineData("heat", "title: x", null)]
    // The site has it, so it's a key of its own.
    [InlineData("titel", "titel: x", null)]
    [InlineData("titel", "titel:", null)]
    // Known, in any case, or far from all that are.
    [InlineData("title", "tags: [x]", null)]
    [InlineData("TITLE", "tags: [x]", null)]
    [InlineData("mood", "tags: [x]", null)]
    [InlineData("params.titel", "tags: [x]", null)]
    public void A_key_that_no_article_had_is_named_if_it_is_a_letter_away_from_a_known_one(string key, string yaml, string? expected)
    {
        Assert.Equal(expected, Warning(changes => changes.Set(key, "x"), yaml));
        Assert.Equal(expected, Warning(changes => changes.Remove(key), yaml));
    }

    [Theory]
    [InlineData("tgas", "No article had the key tgas (is tags meant?).")]
    [InlineData("tags", null)]
    [InlineData("moods", null)]
    public void So_is_a_list_whose_entries_change(string key, string? expected)
    {
        Assert.Equal(expected, Warning(changes => changes.AddEntries(key, "x"), "title: x"));
        Assert.Equal(expected, Warning(changes => changes.RemoveEntries(key, "x"), "title: x"));
    }

    [Fact]
    public void One_article_that_has_the_key_is_enough()
    {
        Assert.Null(Warning(changes => changes.Set("titel", "x"), "tags: [x]", "titel: y", "tags: [z]"));
        Assert.Equal(
            "No article had the key titel (is title meant?) or draf (is draft meant?).",
            Warning(
                changes =>
                {
                    changes.Set("titel", "x");
                    changes.Remove("draf");
                },
                "tags: [x]",
                "title: y"
            )
        );
    }

    private static string? Warning(System.Action<ArticleChanges> change, params string[] yamls)
    {
        ArticleSchema schema = BuiltInSchemas.Get("hugo");
        ArticleChanges changes = new(schema);
        change(changes);
        MistypedKeys keys = new();
        foreach (string yaml in yamls)
        {
            keys.Add(changes, Article.Create(FrontMatterDocument.Parse($"---\n{yaml}\n---\n"), schema, fullName: null));
        }

        return keys.Warning;
    }
}
