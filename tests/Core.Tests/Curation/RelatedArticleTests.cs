using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using ArticlesPS.Articles;
using ArticlesPS.Curation.Related;
using ArticlesPS.Curation.Similarity;
using ArticlesPS.Text;
using Xunit;

namespace ArticlesPS.Tests.Curation;

public class RelatedArticleTests
{
    [Theory]
    // what is asked about, then what is related to it, best first; of others there is more than one in each language
    [InlineData("Camera traps count foxes in the city", "Foxes counted by cameras in city parks", "Traps for foxes are banned")]
    [InlineData("Die Hafenkräne werden zum Park", "Ein Park auf dem Hafenkran", "Neuer Park für die Stadt")]
    [InlineData("Paris rouvre ses bibliothèques", "La bibliothèque de Paris rouvrira", "Paris sous la neige")]
    [InlineData("Şehirdeki kitaplıklar açıldı", "Kitaplık şehirde açılıyor", "Şehir tiyatrosu")]
    [InlineData("Городские библиотеки открылись", "Библиотека в городе открыта", "Городской театр")]
    [InlineData("港口起重机将成为公园", "旧起重机变成公园", "公园的新规定")]
    [InlineData("図書館が再び開館した", "図書館の開館時間", "新しい公園")]
    [InlineData("สวนสาธารณะแห่งใหม่เปิดแล้ว", "เปิดสวนสาธารณะริมน้ำ", "ตลาดแห่งใหม่")]
    [InlineData("افتتاح المكتبة الجديدة في المدينة", "المكتبات الجديدة في المدن", "المدينة تحت الثلج")]
    public void The_article_that_shares_more_comes_first(string title, string near, string far)
    {
        ArticleIndex index = new([Titled(far), Titled("Something else altogether"), Titled(near), Titled("其他"), Titled("その他")]);

        IReadOnlyList<ArticleMatch> matches = index.FindRelated(Titled(title));

        Assert.Equal(near, matches[0].Title);
        Assert.All(matches, match => Assert.InRange(match.Score, double.Epsilon, 1));
    }

    [Fact]
    public void A_score_is_two_thirds_of_the_titles_and_one_third_of_the_texts()
    {
        NewsArticle same = new() { Title = "Ferries return", Excerpt = "The boats sail again." };
        ArticleIndex index = new([
            same,
            Titled("Ferries return"),
            new() { Title = "Night trains", Excerpt = "The boats sail again." },
            Titled("Nothing"),
        ]);

        IReadOnlyList<ArticleMatch> matches = index.FindRelated(
            new NewsArticle { Title = "Ferries return", Excerpt = "The boats sail again." }
        );

        Assert.Equal((1, 1, 1), (matches[0].Score, matches[0].TitleScore, matches[0].TextScore));
        Assert.Equal(1, matches[1].TitleScore);
        Assert.InRange(matches[1].TextScore, 0.3, 0.8);
        Assert.All(matches, match => Assert.Equal(((2 * match.TitleScore) + match.TextScore) / 3, match.Score, 3));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("?!", "—")]
    [InlineData("Quokka", "zyzzyva")]
    public void What_shares_nothing_is_related_to_nothing(string title, string excerpt) =>
        Assert.Empty(
            new ArticleIndex([Titled("Ferries return"), Titled(""), new()]).FindRelated(
                new NewsArticle { Title = title, Excerpt = excerpt }
            )
        );

    [Fact]
    public void An_article_is_never_related_to_itself_or_its_own_page()
    {
        Article source = Article.Parse("---\ntitle: Ferries return\nwebUrl: https://example.com/a\n---\n", "/site/a.md");
        Article again = Article.Parse("---\ntitle: Ferries return\n---\n", "/site/a.md");
        NewsArticle page = new() { Title = "Ferries return", WebUrl = "http://www.example.com/a/?utm_source=x" };
        NewsArticle other = new() { Title = "Ferries return", WebUrl = "https://example.com/b" };

        ArticleMatch match = Assert.Single(new ArticleIndex([source, again, page, other]).FindRelated(source));

        Assert.Same(other, match.Article);
        Assert.Same(source, match.Source);
    }

    [Fact]
    public void An_article_that_is_given_twice_is_found_once()
    {
        Article article = Article.Parse("---\ntitle: Ferries return\n---\n", "/site/a.md");
        Article again = Article.Parse("---\ntitle: Ferries return\n---\n", "/site/a.md");
        Article copy = Article.Parse("---\ntitle: Ferries return\n---\n", "/site/b.md");
        Article memory = Titled("Ferries return");
        ArticleIndex index = new([article, memory, again, copy, memory, article]);

        Assert.Equal([article, memory, copy], index.Articles);
        Assert.Equal([article, memory, copy], index.FindRelated(Titled("Ferries return")).Select(match => match.Article));
        Assert.Equal(
            new ArticleIndex([article, Titled("Night trains")]).FindRelated(Titled("Ferries leave"))[0].Score,
            new ArticleIndex([article, Titled("Night trains"), again]).FindRelated(Titled("Ferries leave"))[0].Score
        );
    }

    [Fact]
    public void The_lowest_score_wanted_is_wanted_too()
    {
        ArticleIndex index = new([new NewsArticle { Title = "Ferries return", Excerpt = "They sail." }, Titled("Ferries return")]);
        NewsArticle source = new() { Title = "Ferries return", Excerpt = "They sail." };

        Assert.Equal(1, Assert.Single(index.FindRelated(source, new RelatedQuery { MinimumScore = 1 })).Score);
    }

    [Fact]
    public void Only_what_is_wanted_is_found()
    {
        Article source = Dated("Ferries return", "2026-03-10T12:00:00Z");
        Article[] articles =
        [
            Dated("Ferries return today", "2026-03-11T00:00:00Z"),
            Dated("Ferries return to the coast", "2026-03-01T12:00:00Z"),
            Titled("Ferries return at last"),
            Dated("Boats return", "2026-03-10T12:00:00Z"),
        ];
        ArticleIndex index = new(articles);

        Assert.Equal([0, 2, 1, 3], Found(new()));
        Assert.Equal([0, 2], Found(new() { First = 2 }));
        Assert.Equal([0, 2, 1], Found(new() { MinimumScore = 0.5 }));
        Assert.Equal([0, 1, 3], Found(new() { Within = TimeSpan.FromDays(9) }));
        Assert.Equal([0, 3], Found(new() { Within = TimeSpan.FromDays(8.9) }));
        Assert.Equal([0.5, null, 9.0, 0.0], index.FindRelated(source).Select(match => match.DaysApart));

        IEnumerable<int> Found(RelatedQuery query) =>
            index.FindRelated(source, query).Select(match => Array.IndexOf(articles, match.Article));
    }

    [Fact]
    public void Among_equals_the_nearer_in_time_comes_first_then_the_first()
    {
        Article[] articles =
        [
            Titled("Ferries return"),
            Titled("Ferries return"),
            Dated("Ferries return", "2026-03-01T00:00:00Z"),
            Dated("Ferries return", "2026-03-09T00:00:00Z"),
        ];

        IEnumerable<ArticleMatch> matches = new ArticleIndex(articles).FindRelated(Dated("Ferries return", "2026-03-10T00:00:00Z"));

        Assert.Equal([3, 2, 0, 1], matches.Select(match => Array.IndexOf(articles, match.Article)));
    }

    [Fact]
    public void Of_one_page_only_the_best_is_found_where_that_is_wanted()
    {
        Article[] articles =
        [
            new() { Title = "Ferries return to the coast", WebUrl = "https://example.com/a" },
            new() { Title = "Ferries return", WebUrl = "http://example.com/a/" },
            Titled("Ferries return"),
            new() { Title = "Ferries again", WebUrl = "https://example.com/b" },
        ];

        IEnumerable<ArticleMatch> matches = new ArticleIndex(articles).FindRelated(Titled("Ferries return"), new() { OnePerPage = true });

        Assert.Equal([1, 3], matches.Select(match => Array.IndexOf(articles, match.Article)));
    }

    [Fact]
    public void A_match_tells_the_words_and_topics_that_both_have()
    {
        NewsArticle source = new()
        {
            Title = "Harbour cranes become a park",
            Excerpt = "The CRANES carry gardens.",
            Topics = ["City", "Harbour"],
        };
        NewsArticle other = new()
        {
            Title = "A crane in the harbours",
            Excerpt = "No garden.",
            Topics = ["harbour", "Trains"],
        };
        ArticleIndex index = new([other, .. Enumerable.Range(0, 20).Select(i => Titled($"The {i} and a"))]);

        ArticleMatch match = index.FindRelated(source)[0];

        Assert.Equal("Harbour; gardens; cranes", match.Terms.ToString());
        Assert.Equal(["Harbour"], match.SharedTopics);
    }

    [Theory]
    // All are compared, or only candidates.
    [InlineData(400)]
    [InlineData(1_500)]
    public void Many_threads_find_what_one_finds(int count)
    {
        Article[] articles = [.. Invented(count)];
        ArticleIndex index = new(articles);
        string[] expected = [.. articles.Select(article => Text(index.FindRelated(article)))];

        Assert.Equal(expected, index.FindRelated(articles).Select(Text));
        Parallel.For(0, articles.Length, i => Assert.Equal(expected[i], Text(index.FindRelated(articles[i]))));
    }

    [Fact]
    public void Of_many_articles_few_that_are_related_go_without_being_compared()
    {
        (string, string)[] texts = [.. Invented(6_000).Select(article => (article.Title!, article.Excerpt!))];
        SimilarityIndex fast = new(texts);
        SimilarityIndex whole = new(texts) { MostCompared = int.MaxValue };

        int found = 0;
        int all = 0;
        for (int i = 0; i < texts.Length; i += 20)
        {
            HashSet<int> best = [.. Best(whole, i)];
            found += Best(fast, i).Count(best.Contains);
            all += best.Count;
        }

        Assert.InRange(all, texts.Length / 20, texts.Length);
        Assert.InRange((double)found / all, 0.95, 1);

        IEnumerable<int> Best(SimilarityIndex index, int source) =>
            index
                .Find(texts[source].Item1, texts[source].Item2, 10)
                .Where(found => found.Place != source && found.Similarity.Score >= new RelatedPolicy().MinimumScore)
                .OrderByDescending(found => found.Similarity.Score)
                .Take(10)
                .Select(found => found.Place);
    }

    [Fact]
    public void Sources_are_asked_for_as_their_matches_are_taken()
    {
        ArticleIndex index = new([Titled("Ferries return"), Titled("Ferries return at last")]);
        int asked = 0;

        Assert.Equal(10, index.FindRelated(Endless()).Take(10).Count(matches => matches.Count == 2));
        Assert.InRange(asked, 10, 1_000 + (100 * Environment.ProcessorCount));

        IEnumerable<Article> Endless()
        {
            while (true)
            {
                asked++;
                yield return Titled("Ferries return today");
            }
        }
    }

    [Fact]
    public void Of_many_articles_those_that_are_near_in_time_are_all_compared()
    {
        // What is far in time shares more, and would take all places among the candidates.
        Article[] articles =
        [
            .. Enumerable.Range(0, 3_000).Select(i => Dated($"Ferries return to the coast {i}", "2020-01-01T00:00:00Z")),
            Dated("The coast in winter", "2026-03-09T00:00:00Z"),
            Titled("Ferries return to the coast"),
            Dated("Boats of the coast", "2026-03-14T00:00:00Z"),
            Dated("Ferries return", "2026-03-20T00:00:01Z"),
        ];
        ArticleIndex index = new(articles);

        IEnumerable<ArticleMatch> matches = index.FindRelated(
            Dated("Ferries return to the coast", "2026-03-10T00:00:00Z"),
            new() { Within = TimeSpan.FromDays(10) }
        );

        Assert.Equal(["Boats of the coast", "The coast in winter"], matches.Select(match => match.Title).Order());
    }

    [Theory]
    [InlineData("2026-03-10T00:00:00Z", "1.00:00:00", "2026-03-09T00:00:00Z 2026-03-11T02:00:00+02:00")]
    [InlineData("2026-03-10T00:00:00Z", "00:00:00", "")]
    [InlineData("2026-03-20T00:00:00Z", "00:00:00", "2026-03-20T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00Z", "10675199.02:48:05.4775807", "2026-03-09T00:00:00Z 2026-03-11T02:00:00+02:00 2026-03-20T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59Z", "10675199.02:48:05.4775807", "2026-03-09T00:00:00Z 2026-03-11T02:00:00+02:00 2026-03-20T00:00:00Z")]
    [InlineData("2000-01-01T00:00:00Z", "1.00:00:00", "")]
    [InlineData(null, "10675199.02:48:05.4775807", "")]
    public void A_timeline_has_what_is_near_a_date(string? date, string within, string near)
    {
        DateTimeOffset?[] dates =
        [
            DateOf("2026-03-20T00:00:00Z"),
            null,
            DateOf("2026-03-11T02:00:00+02:00"),
            null,
            DateOf("2026-03-09T00:00:00Z"),
        ];
        Timeline timeline = new(dates);

        PlaceRange range = timeline.Around(DateOf(date), TimeSpan.Parse(within, CultureInfo.InvariantCulture));

        Assert.Equal([4, 2, 0, 1, 3], timeline.Order);
        Assert.Equal(
            near.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(DateOf),
            timeline.Order.Skip(range.Start).Take(range.Count).Select(place => dates[place])
        );
    }

    [Fact]
    public void More_than_the_best_ten_are_found_where_more_are_wanted()
    {
        ArticleIndex index = new(Enumerable.Range(0, 3_000).Select(i => Titled($"Ferries return, part {i}")));

        Assert.Equal(3_000, index.FindRelated(Titled("Ferries return"), new() { First = int.MaxValue }).Count);
        Assert.Equal(1_000, index.FindRelated(Titled("Ferries return"), new() { First = 1_000 }).Count);
    }

    [Fact]
    public void Articles_of_the_same_title_are_found_however_many_there_are() =>
        Assert.Equal(
            10,
            new ArticleIndex(Enumerable.Range(0, 40_000).Select(_ => Titled("Ferries return"))).FindRelated(Titled("Ferries return")).Count
        );

    [Theory]
    [InlineData("14d", 14.0)]
    [InlineData(" 14 D ", null)]
    [InlineData("14", 14.0)]
    [InlineData("36h", 1.5)]
    [InlineData("2w", 14.0)]
    [InlineData("0.5d", 0.5)]
    [InlineData("1.12:00:00", 1.5)]
    [InlineData("0d", 0.0)]
    [InlineData("-1d", null)]
    [InlineData("-1:00", null)]
    [InlineData("1,5d", null)]
    [InlineData("1dd", null)]
    [InlineData("1hd", null)]
    [InlineData("d", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("5m", null)]
    [InlineData("99999999999w", null)]
    public void A_period_is_what_people_write(string? text, double? days) =>
        Assert.Equal(days, Duration.TryParse(text, out TimeSpan period) ? period.TotalDays : null);

    private static string Text(IReadOnlyList<ArticleMatch> matches) =>
        string.Join("|", matches.Select(match => $"{match.Article.Title} {match.Score}"));

    private static Article Titled(string title) => new() { Title = title };

    private static Article Dated(string title, string date) => new() { Title = title, PublishedDateTime = DateOf(date) };

    private static DateTimeOffset? DateOf(string? date) => date is null ? null : DateTimeOffset.Parse(date, CultureInfo.InvariantCulture);

    // Stories of a few articles each: some words of the story's own, the others as frequent as words of a language are.
    private static IEnumerable<Article> Invented(int count)
    {
        Random random = new(7);
        string[] words = [.. Enumerable.Range(0, 5_000).Select(_ => Word())];
        string[] story = [];
        for (int i = 0; i < count; i++)
        {
            story = i % 5 == 0 ? [Word(), Word(), Word(), Word()] : story;
            yield return new NewsArticle { Title = Some(3, 6), Excerpt = Some(3, 30) };
        }

        string Word() =>
            string.Concat(
                Enumerable
                    .Range(0, random.Next(1, 5))
                    .Select(_ => $"{"bcdfghjklmnpqrstvwxz"[random.Next(20)]}{"aeiouy"[random.Next(6)]}{"nrstlm   "[random.Next(9)]}".Trim())
            );

        string Some(int own, int common) =>
            string.Join(
                " ",
                Enumerable
                    .Range(0, own + common)
                    .Select(i => i < own ? story[random.Next(story.Length)] : words[(int)Math.Pow(words.Length, random.NextDouble()) - 1])
            );
    }
}
