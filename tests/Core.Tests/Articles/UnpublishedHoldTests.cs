using System.Collections.Generic;
using ArticlesPS.Querying;
using ArticlesPS.Querying.Filtering;
using Xunit;

namespace ArticlesPS.Tests.Articles;

/// <summary>When silence counts as unpublished for those who read articles.</summary>
public sealed class UnpublishedHoldTests
{
    // y: says yes. N: says no, and the filter wants it. _: silent, and the filter wants it. -: silent, and unwanted. Then what
    // is given on after each.
    [Theory]
    [InlineData("an answer", "N", "N", null)]
    [InlineData("silence waits for an answer", "_ _ N", "||__N", null)]
    [InlineData("an answer counts though its article is not wanted", "_ y _", "|_|_", null)]
    [InlineData("after an answer nothing waits", "N _ _", "N|_|_", null)]
    [InlineData("without an answer nothing is given", "_ _", "|", "None of these 2 articles says")]
    [InlineData("what is not wanted was read all the same", "_ -", "|", "None of these 2 articles says")]
    [InlineData("one alone", "_", "", "The article does not say")]
    [InlineData("what is not wanted is not missed", "- -", "|", null)]
    [InlineData("nothing", "", "", null)]
    public void Silence_is_given_on_only_where_an_article_of_the_run_answers(string _, string articles, string given, string? error)
    {
        UnpublishedHold<string> hold = new(new ArticleFilter { Published = false });
        List<string> steps = [];
        int number = 0;
        foreach (string article in articles.Split(' ', System.StringSplitOptions.RemoveEmptyEntries))
        {
            bool? says = article switch
            {
                "y" => true,
                "N" => false,
                _ => null,
            };
            steps.Add(string.Concat(hold.Admit($"/site/{number++}.md", says, article is "N" or "_" ? article : null)));
        }

        Assert.Equal(given, string.Join('|', steps));
        ArticleException? unknown = hold.Complete();
        Assert.Equal(error is null, unknown is null);
        if (unknown is not null)
        {
            Assert.Equal("PublishedUnknown", unknown.ErrorId);
            Assert.Contains(error!, unknown.Message, System.StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(null)]
    public void Where_unpublished_articles_are_not_asked_for_nothing_waits(bool? published)
    {
        UnpublishedHold<string> hold = new(published is null ? null : new ArticleFilter { Published = published });

        Assert.Equal(["a"], hold.Admit("/a.md", null, "a"));
        Assert.Empty(hold.Admit("/b.md", null, null));
        Assert.Null(hold.Complete());
    }

    [Fact]
    public void The_error_names_the_directory_of_all_that_was_read()
    {
        UnpublishedHold<string> hold = new(new ArticleFilter { Published = false });
        hold.Admit("/site/a/1.md", null, "a");
        hold.Admit("/site/b/2.md", null, null);

        Assert.Equal("/site", hold.Complete()!.Target);
    }
}
