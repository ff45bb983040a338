using System.Collections.Generic;
using System.Text.Json;
using ArticlesPS.Articles;
using ArticlesPS.Curation.Heat;
using ArticlesPS.Querying;
using ArticlesPS.Querying.Search;
using Xunit;

namespace ArticlesPS.Tests.Curation;

public class EditorialRuleTests
{
    [Theory]
    // quality, qualities of related articles, heat, published
    [InlineData(71, "", 71, true)]
    [InlineData(70, "", 70, true)]
    [InlineData(69, "", 69, false)]
    [InlineData(69, "39", 79, true)]
    [InlineData(50, "50", 60, false)]
    [InlineData(50, "50,50", 70, true)]
    [InlineData(49, "49,10", 49, false)]
    [InlineData(39, "65,54", -1, false)]
    [InlineData(74, "88,84", -1, false)]
    [InlineData(54, "54", 64, false)]
    [InlineData(137, "", 137, true)]
    [InlineData(60, "-", 70, true)]
    [InlineData(0, "-", 0, false)]
    [InlineData(-5, "", -5, false)]
    public void The_site_rule(int quality, string related, int heat, bool published)
    {
        ArticleHeat decision = new EditorialPolicy().Decide(Make(quality, related));

        Assert.Equal((heat, published), (decision.Heat, decision.Published));
        Assert.Equal(heat != -1, decision.Lead);
    }

    [Fact]
    public void The_numbers_can_be_others()
    {
        EditorialPolicy rule = new()
        {
            RelatedQuality = 10,
            HeatPerRelated = 1,
            PublishedHeat = 12,
            FollowerHeat = 0,
        };

        Assert.Equal((12, true), (rule.Decide(Make(10, "1,2")).Heat, rule.Decide(Make(10, "1,2")).Published));
        Assert.Equal((0, false), (rule.Decide(Make(10, "11")).Heat, rule.Decide(Make(10, "11")).Published));
    }

    [Theory]
    [InlineData(int.MaxValue, int.MaxValue, true)]
    [InlineData(int.MinValue, int.MinValue, false)]
    public void A_heat_that_no_number_can_hold_is_the_last_there_is(int perRelated, int heat, bool published)
    {
        ArticleHeat decision = new EditorialPolicy { HeatPerRelated = perRelated }.Decide(Make(70, "1,2"));

        Assert.Equal((heat, published), (decision.Heat, decision.Published));
    }

    [Theory]
    [InlineData(39, "65", "not the lead: a related article has quality 65 > 39")]
    [InlineData(69, "39", "the lead: quality 69 + 1 x 10 for related articles = 79; published from 70")]
    [InlineData(39, "10", "the lead: quality 39, below 50, so related articles add nothing; published from 70")]
    [InlineData(71, "", "the lead: quality 71, no related articles; published from 70")]
    public void A_decision_says_why(int quality, string related, string reason) =>
        Assert.Equal(reason, new EditorialPolicy().Decide(Make(quality, related)).Reason);

    [Theory]
    [InlineData("title: a", "no decision: the article has no quality")]
    [InlineData("quality: high", "no decision: the article has no quality")]
    [InlineData("quality: 70\nrelated: [a]", "no decision: related is not a list of articles")]
    public void Without_its_grounds_there_is_no_decision(string yaml, string reason)
    {
        ArticleHeat decision = new EditorialPolicy().Decide(Article.Parse($"---\n{yaml}\nheat: 5\n---\n"));

        Assert.Equal((null, null, null), (decision.Heat, decision.Published, decision.Lead));
        Assert.Equal(reason, decision.Reason);
        Assert.False(decision.Differs);
        Assert.True(decision.ToChanges().IsEmpty);
    }

    [SkippableFact]
    public void Real_articles_are_as_the_rule_decides()
    {
        Skip.If(Repository.Corpus is null, Repository.NoCorpus);
        int compared = 0;
        foreach (string path in Repository.CorpusFiles())
        {
            if (
                ArticleReader.ReadOne(new ArticleFile(path, IsNamed: false), null).Article is
                { Category: "news", Quality: not null, Heat: not null, Published: not null } article
            )
            {
                ArticleHeat decision = new EditorialPolicy().Decide(article);
                Assert.False(decision.Differs, $"{path}: {decision.Reason}; it is {article.Heat} {article.Published}");
                compared++;
            }
        }

        Assert.NotEqual(0, compared);
    }

    [SkippableFact]
    public void Real_articles_with_related_ones_are_as_the_rule_decides()
    {
        int compared = 0;
        foreach (JsonElement line in LabelledArticles.ReadLines())
        {
            if (Number(line, "quality") is { } quality && Number(line, "heat") is { } heat)
            {
                NewsArticle article = new() { Quality = quality };
                foreach (JsonElement related in line.GetProperty("related").EnumerateArray())
                {
                    article.Related.Add(new RelatedArticle { Quality = Number(related, "quality") });
                }

                ArticleHeat decision = new EditorialPolicy().Decide(article);
                Assert.Equal((heat, line.GetProperty("published").GetBoolean()), (decision.Heat, decision.Published));
                compared++;
            }
        }

        Assert.NotEqual(0, compared);
    }

    private static int? Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;

    // A dash stands for a related article without quality.
    private static NewsArticle Make(int quality, string related)
    {
        NewsArticle article = new() { Quality = quality };
        IEnumerable<string> entries = related.Split(',', System.StringSplitOptions.RemoveEmptyEntries);
        foreach (string entry in entries)
        {
            article.Related.Add(
                new RelatedArticle { Quality = entry == "-" ? null : int.Parse(entry, System.Globalization.CultureInfo.InvariantCulture) }
            );
        }

        return article;
    }
}
