using System.Linq;
using System.Text;
using ArticlesPS.Articles;
using ArticlesPS.Errors;
using ArticlesPS.Querying;
using ArticlesPS.Querying.Filtering;
using ArticlesPS.Schemas;
using ArticlesPS.Text;
using Xunit;

namespace ArticlesPS.Tests.Articles;

/// <summary>What is said of a filter that no article can meet, because none has the field.</summary>
public class FilterEvidenceTests
{
    private static readonly Wildcard[] _any = [new("*")];

    [Theory]
    [InlineData("Title", "title: x")]
    [InlineData("Provider", "provider:\n  name: x")]
    [InlineData("Topic", "topics: [x]")]
    [InlineData("Category", "category: x")]
    [InlineData("Type", "type: x")]
    [InlineData("Url", "webUrl: x")]
    [InlineData("Url", "sourceUrl: x")]
    [InlineData("Url", "originalUrl: x")]
    [InlineData("Url", "ampWebUrl: x")]
    [InlineData("Url", "cdnAmpWebUrl: x")]
    [InlineData("MinimumQuality", "quality: 1")]
    [InlineData("MinimumHeat", "heat: 1")]
    [InlineData("After", "publishedDateTime: 2026-01-01")]
    [InlineData("Before", "publishedDateTime: 2026-01-01")]
    public void A_condition_is_told_by_its_field_alone(string condition, string yaml)
    {
        FilterEvidence with = new(FilterOf(condition));
        with.Add(Parse("a: 1"));
        with.Add(Parse(yaml));
        FilterEvidence without = new(FilterOf(condition));
        without.Add(Parse("excerpt: x"));

        Assert.Null(with.Warnings().SingleOrDefault());
        Assert.NotNull(without.Warnings().SingleOrDefault());
    }

    [Theory]
    [InlineData("MinimumHeat", "heat: high")]
    [InlineData("Published", "published: yes")]
    [InlineData("After", "publishedDateTime: yesterday")]
    [InlineData("Topic", "topics: x")]
    [InlineData("Url", "sourceUrl: [x]")]
    public void A_value_of_another_type_is_there_all_the_same(string condition, string yaml)
    {
        FilterEvidence evidence = new(FilterOf(condition));
        evidence.Add(Parse(yaml));

        Assert.Null(evidence.Warnings().SingleOrDefault());
    }

    [Theory]
    [InlineData("topics: []")]
    [InlineData("topics:")]
    [InlineData("Topics: [x]")]
    [InlineData("related:\n  - topics: [x]")]
    public void A_field_that_says_nothing_or_belongs_to_something_else_is_not_there(string yaml)
    {
        Article article = Parse(yaml);
        _ = article.Topics.Count;
        FilterEvidence evidence = new(FilterOf("Topic"));
        evidence.Add(article);

        Assert.NotNull(evidence.Warnings().SingleOrDefault());
    }

    [Fact]
    public void One_warning_names_all_fields_and_options_and_counts_the_articles()
    {
        FilterEvidence evidence = new(
            new ArticleFilter
            {
                Title = _any,
                Topic = _any,
                After = System.DateTimeOffset.MinValue,
                Before = System.DateTimeOffset.MaxValue,
            }
        );
        for (int i = 0; i < 1276; i++)
        {
            evidence.Add(Parse("title: x"));
        }

        Assert.Equal(
            $"None of the 1,276 articles has `topics` or `publishedDateTime`, so {HintWords.Of(Hint.FilterTopic)}, "
                + $"{HintWords.Of(Hint.After)} and {HintWords.Of(Hint.Before)} matched nothing. Filter by a field that the articles have.",
            evidence.Warnings().SingleOrDefault()
        );
    }

    [Fact]
    public void A_URL_that_the_generator_makes_is_there()
    {
        using TemporaryDirectory directory = new();
        directory.Write("hugo.toml", "");
        string path = directory.Write("content/rye.md", "---\ntitle: Rye\n---\n");
        FilterEvidence evidence = new(FilterOf("Url"));
        evidence.Add(Article.Read(path));

        Assert.Null(evidence.Warnings().SingleOrDefault());
    }

    [Fact]
    public void One_article_is_not_counted()
    {
        FilterEvidence evidence = new(FilterOf("Type"));
        evidence.Add(Parse("title: x"));

        Assert.StartsWith("The article does not have `type`, so ", evidence.Warnings().SingleOrDefault(), System.StringComparison.Ordinal);
    }

    // The schemas of the articles, and whether it is said that the schema does not define the role.
    [Theory]
    [InlineData("Type", "hugo", "The schema hugo does not define Type, so ")]
    [InlineData("MinimumHeat", "hugo", "The schema hugo does not define Heat, so ")]
    [InlineData("Type", "hugo hugo", "The schema hugo does not define Type, so ")]
    [InlineData("Type", "news", "The article does not have `type`, so ")]
    [InlineData("Type", "news hugo", "None of the 2 articles has `Type`, so ")]
    [InlineData("Topic", "hugo", "The article does not have `tags`, so ")]
    public void A_role_that_the_schema_does_not_define_is_said_to_be_none(string condition, string schemas, string beginning)
    {
        FilterEvidence evidence = new(FilterOf(condition));
        foreach (string schema in schemas.Split(' '))
        {
            evidence.Add(Article.Create(BuiltInSchemas.Get(schema)));
        }

        string advice = beginning.StartsWith("The schema", System.StringComparison.Ordinal)
            ? "Filter by a field that it defines, or map the role in .articles.yml."
            : "Filter by a field that the articles have.";
        string? warning = evidence.Warnings().SingleOrDefault();
        Assert.StartsWith(beginning, warning, System.StringComparison.Ordinal);
        Assert.EndsWith($" matched nothing. {advice}", warning, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_said_where_nothing_was_read_or_asked_for()
    {
        FilterEvidence unasked = new(new ArticleFilter());
        unasked.Add(Parse("title: x"));
        FilterEvidence unfiltered = new(filter: null);
        unfiltered.Add(Parse("title: x"));

        Assert.Null(unasked.Warnings().SingleOrDefault());
        Assert.Null(unfiltered.Warnings().SingleOrDefault());
        Assert.Null(new FilterEvidence(FilterOf("Type")).Warnings().SingleOrDefault());
    }

    [Theory]
    // schema, filter, articles, how many are left out because they don't say
    [InlineData("news", false, "title: x", 0)]
    [InlineData("news", false, "published:", 0)]
    [InlineData("news", true, "title: x", 0)]
    [InlineData("news", true, "published: false", 0)]
    [InlineData("default", false, "title: x", 1)]
    [InlineData("default", false, "published:", 1)]
    [InlineData("default", false, "published: false", 0)]
    [InlineData("default", false, "published: true", 0)]
    [InlineData("default", false, "draft: true", 0)]
    [InlineData("default", false, "draft: false", 0)]
    [InlineData("default", false, "a: 1|published: true|b: 1|published: false", 2)]
    [InlineData("default", true, "a: 1|draft: false|b: 1", 2)]
    // What is there and not understood, or slipped in its case, is no silence.
    [InlineData("default", false, "published: [a]", 0)]
    [InlineData("default", false, "Published: false", 0)]
    [InlineData("default", false, "DRAFT: true", 0)]
    [InlineData("obsidian", false, "title: x", 1)]
    [InlineData("hugo", false, "title: x", 0)]
    [InlineData("hugo", true, "title: x", 0)]
    [InlineData("jekyll", false, "title: x", 0)]
    [InlineData("pelican", true, "title: x", 0)]
    public void Articles_that_are_left_out_because_they_are_silent_are_counted(string schema, bool published, string articles, int count)
    {
        FilterEvidence evidence = new(new ArticleFilter { Published = published });
        foreach (string yaml in articles.Split('|'))
        {
            evidence.Add(Parse(yaml, BuiltInSchemas.Get(schema)));
        }

        string expected = count switch
        {
            0 => "",
            1 => $"1 article was left out: it does not say whether it is published, and the schema {schema} does not say what that means. "
                + $"{HintWords.Of(Hint.FilterState)} Unknown selects such articles.",
            _ => $"{count} articles were left out: they do not say whether they are published, and the schema {schema} does not say "
                + $"what that means. {HintWords.Of(Hint.FilterState)} Unknown selects such articles.",
        };
        Assert.Equal(expected, string.Join('\n', evidence.Warnings()));
    }

    [Fact]
    public void A_silent_article_that_another_condition_leaves_out_is_not_counted()
    {
        FilterEvidence evidence = new(new ArticleFilter { Published = false, Title = [new("a*")] });
        evidence.Add(Parse("title: b"));
        evidence.Add(Parse("title: an a"));

        Assert.StartsWith("1 article was left out", Assert.Single(evidence.Warnings()), System.StringComparison.Ordinal);
    }

    private static ArticleFilter FilterOf(string condition) =>
        condition switch
        {
            "Title" => new ArticleFilter { Title = _any },
            "Provider" => new ArticleFilter { Provider = _any },
            "Topic" => new ArticleFilter { Topic = _any },
            "Category" => new ArticleFilter { Category = _any },
            "Type" => new ArticleFilter { Type = _any },
            "Url" => new ArticleFilter { Url = _any },
            "Published" => new ArticleFilter { Published = true },
            "MinimumQuality" => new ArticleFilter { MinimumQuality = 1 },
            "MinimumHeat" => new ArticleFilter { MinimumHeat = 1 },
            "After" => new ArticleFilter { After = System.DateTimeOffset.UnixEpoch },
            _ => new ArticleFilter { Before = System.DateTimeOffset.UnixEpoch },
        };

    private static Article Parse(string yaml, ArticleSchema? schema = null) =>
        ArticleSource.Parse(Encoding.UTF8.GetBytes($"---\n{yaml}\n---\n"), "/site/a.md", schema ?? ArticleSchema.Default);
}
