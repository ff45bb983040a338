using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Curation;
using ArticlesPS.Curation.Duplicates;
using Xunit;

namespace ArticlesPS.Tests.Curation;

public class DuplicateTests
{
    private const string Title = "Old harbour cranes become a public park";
    private const string Text =
        "Three cranes that stood idle for twenty years now carry gardens. The city says the park on the quay will open in June.";

    [Theory]
    [InlineData("https://example.com/news/1")]
    [InlineData("http://example.com/news/1")]
    [InlineData("HTTPS://WWW.Example.COM/news/1")]
    [InlineData("https://example.com:443/news/1")]
    [InlineData("https://example.com/news/1/")]
    [InlineData("https://example.com/news/1#top")]
    [InlineData(" https://example.com/news/1 ")]
    [InlineData("https://example.com/news/1?utm_source=feed&utm_medium=rss&fbclid=a")]
    [InlineData("https://example.com/news/1?")]
    [InlineData("https://example.com/news/1/amp/")]
    [InlineData("https://example.com/amp/news/1")]
    [InlineData("https://amp.example.com/news/1")]
    [InlineData("https://example.com/news/1?amp=1")]
    [InlineData("https://example.com/news/1?outputType=amp")]
    [InlineData("https://example-com.cdn.ampproject.org/c/s/example.com/news/1")]
    [InlineData("https://amp-example-com.cdn.ampproject.org/v/s/amp.example.com/news/1?usqp=a&amp_js_v=0.1")]
    [InlineData("https://www.google.com/amp/s/www.example.com/news/1/amp")]
    [InlineData("https://www.bing.com/amp/s/example.com/news/1")]
    [InlineData("https://www.google.com/amp/example.com/news/1")]
    [InlineData("https://example-com.cdn.ampproject.org/c/example.com/news/1")]
    [InlineData("https://example.com./news/1")]
    [InlineData("https://example.com/amphtml/news/1")]
    [InlineData("https://example.com/news/1/amphtml")]
    [InlineData("https://example.com/news/1.amp")]
    [InlineData("https://example.com/news/1/index.html")]
    [InlineData("https://example.com/news/1/index.htm")]
    [InlineData("https://example.com/news/1?UTM_Source=feed")]
    [InlineData("https://example.com/news/1?FBCLID=a&GcLid=b")]
    [InlineData("https://example.com/news/1?utm_source=feed&UTM_SOURCE=rss")]
    [InlineData("https://example.com/news/1?source=rss----1")]
    [InlineData("https://example.com/news/1?view=amp&output=amphtml")]
    [InlineData("https://example.com/news/1?&amp&=")]
    public void Urls_of_one_page(string url) =>
        Assert.Equal(
            DuplicateMatch.Url,
            MatchOf(
                new()
                {
                    WebUrl = "https://example.com/news/1",
                    Title = "a",
                    Excerpt = "b",
                },
                new()
                {
                    WebUrl = url,
                    Title = "c",
                    Excerpt = "d",
                }
            )
        );

    [Theory]
    // The order of what chooses the page says nothing; what says where a reader comes from may stand between.
    [InlineData("https://example.com/?a=1&b=2", "https://example.com/?b=2&a=1")]
    [InlineData("https://example.com/?a=1&b=2", "https://example.com/?utm_source=x&b=2&UTM_MEDIUM=y&a=1")]
    [InlineData("https://example.com/?id=2&id=1", "https://example.com/?id=1&id=2")]
    [InlineData("https://example.com/story.amp.html", "https://example.com/story.html")]
    [InlineData("https://example.com/#!/news/1", "https://www.example.com/?utm_source=x#!/news/1")]
    [InlineData("https://example.com/#/news/1", "http://example.com/#/news/1")]
    [InlineData("https://amp.dev/news/1", "https://www.amp.dev/news/1/")]
    [InlineData("https://www.google.com/amp/s/news/1", "https://google.com/amp/s/news/1")]
    public void Two_forms_of_one_page(string url, string other)
    {
        Assert.NotNull(CanonicalUrl.Of(url));
        Assert.Equal(CanonicalUrl.Of(url), CanonicalUrl.Of(other));
    }

    [Theory]
    [InlineData("https://example.com/?a=1&b=2", "https://example.com/?a=2&b=1")]
    [InlineData("https://example.com/?A=1", "https://example.com/?a=1")]
    [InlineData("https://example.com/?source=print", "https://example.com/")]
    [InlineData("https://example.com/?view=list", "https://example.com/")]
    [InlineData("https://example.com/?utm=1", "https://example.com/")]
    [InlineData("https://example.com/#!/news/1", "https://example.com/#!/news/2")]
    [InlineData("https://example.com/#/news/1", "https://example.com/#/news/2")]
    [InlineData("https://amp.dev/news/1", "https://dev/news/1")]
    [InlineData("https://example.com/amplifier", "https://example.com/lifier")]
    [InlineData("https://example.com/amp/s/example.org/1", "https://example.org/1")]
    [InlineData("https://www.google.com/search/s/example.com/1", "https://example.com/1")]
    public void Two_pages(string url, string other) => Assert.NotEqual(CanonicalUrl.Of(url), CanonicalUrl.Of(other));

    [Theory]
    [InlineData("https://example.com/news/2")]
    [InlineData("https://example.org/news/1")]
    [InlineData("https://news.example.com/news/1")]
    [InlineData("https://example.com:8080/news/1")]
    [InlineData("https://example.com/news/1?page=2")]
    [InlineData("https://example.com/News/1")]
    [InlineData("example.com/news/1")]
    [InlineData("")]
    public void Urls_of_other_pages(string url) =>
        Assert.Empty(DuplicateFinder.Find([new() { WebUrl = "https://example.com/news/1" }, new() { WebUrl = url }]));

    [Theory]
    [InlineData("https://example.com", 0)]
    [InlineData("https://www.example.com/", 0)]
    [InlineData("https://example.com/?utm_source=x", 0)]
    [InlineData("https://example.com/?p=12", 1)]
    [InlineData("mailto:news@example.com", 0)]
    [InlineData("/news/1", 0)]
    public void A_home_page_is_no_article(string url, int groups) =>
        Assert.Equal(groups, DuplicateFinder.Find([new() { WebUrl = url }, new() { WebUrl = url }]).Count);

    [Fact]
    public void Any_of_the_urls_tells_the_page()
    {
        Assert.Equal(
            DuplicateMatch.Url,
            MatchOf(
                new() { WebUrl = "https://example.com/1", AmpWebUrl = "https://m.example.com/x" },
                new() { OriginalUrl = "https://m.example.com/x" }
            )
        );
        Assert.Equal(
            DuplicateMatch.Url,
            MatchOf(
                new() { CdnAmpWebUrl = "https://example-com.cdn.ampproject.org/c/s/example.com/1/amp" },
                new() { WebUrl = "https://example.com/1" }
            )
        );
    }

    [Theory]
    // two titles, under the providers Example Daily (daily.example.com) and Example Wire (wire.example.net)
    [InlineData("Old harbour cranes become a park", "OLD HARBOUR CRANES BECOME A PARK!")]
    [InlineData("The city’s cranes “become” a park", "The city's cranes 'become' a park")]
    [InlineData("Cranes & boats become a park", "Cranes &amp; boats become a park")]
    [InlineData("Cranes—idle for years—become a park", "Cranes - idle for years - become a park")]
    [InlineData("Cranes become a city park | Example Daily", "Cranes become a city park")]
    [InlineData("Cranes become a city park | Example Daily", "Cranes become a city park - Example Wire")]
    [InlineData("Cranes become a city park", "Cranes become a city park — wire.example.net")]
    [InlineData("Cranes become a city park | Example Wire", "Cranes become a city park")]
    [InlineData("Cranes become a city park – wire | Example Wire", "Cranes become a city park &#8211; daily")]
    [InlineData("Le café du port rouvre", "Le cafe\u0301 du port rouvre")]
    [InlineData("Ночной поезд вернулся на берег", "НОЧНОЙ ПОЕЗД ВЕРНУЛСЯ НА БЕРЕГ")]
    [InlineData("旧港口起重机变成公园", "旧港口起重机，变成公园！")]
    [InlineData("ＡＩ in the harbour office", "AI in the harbour office")]
    public void Titles_of_one_story(string title, string other) => Assert.Equal(DuplicateMatch.Title, MatchOf(Daily(title), Wire(other)));

    [Theory]
    [InlineData("Old harbour cranes become a park", "Old harbour cranes become a garden")]
    [InlineData("Cranes become a city park | Example Daily", "Boats become a park | Example Daily")]
    [InlineData("Cranes become a city park - in pictures", "Cranes become a city park")]
    [InlineData("Cranes become a city park | The harbour", "Cranes become a city park | The city")]
    [InlineData("Example Daily", "Example Daily")]
    [InlineData("Weekly harbour news", "Weekly harbour news")]
    [InlineData("This week in cranes", "This week in cranes")]
    [InlineData("旧起重机变成公园", "旧起重机变成公园")]
    [InlineData("", "")]
    [InlineData("?!", "!?")]
    [InlineData("\uD800\uDC00\uD800", "\uD800")]
    public void Titles_of_different_stories(string title, string other) => Assert.Empty(DuplicateFinder.Find([Daily(title), Wire(other)]));

    [Theory]
    [InlineData(Text, Text)]
    [InlineData(Text, "THREE CRANES, that stood idle for twenty years, now carry “gardens”. The city says the park on the quay will op...")]
    [InlineData(
        Text,
        "Three cranes that stood idle for twenty years now carry flower gardens. The city says the park on the "
            + "quay will open in June, it hopes."
    )]
    [InlineData("Three cranes that stood idle for twenty years now", "Three cranes that stood idle for twenty years now carry gardens.")]
    [InlineData("Three cranes that stood idle for twenty years now", "Three cranes that stood idle for twenty years now")]
    // Of sixteen words the first nine are half of all that follow each other.
    [InlineData(
        "Three cranes that stood idle for twenty years now carry gardens full of trees and birds",
        "Three cranes that stood idle for twenty years now are to be sold before summer comes"
    )]
    [InlineData("三台起重机闲置了二十年，现在上面是花园，市政府说", "三台起重机闲置了二十年，现在上面是花园。")]
    public void Texts_of_one_story(string text, string other)
    {
        Assert.Equal(DuplicateMatch.Text, MatchOf(Daily("A", text), Wire("B", other)));
        Assert.Equal(DuplicateMatch.Text, MatchOf(Daily("A", text), new() { Provider = Wire("").Provider, Body = other + " More." }));
    }

    [Theory]
    [InlineData(Text, "A reader writes: " + Text)]
    [InlineData(
        Text,
        "Three cranes that stood idle for twenty years may yet fall down, an engineer told the council on "
            + "Tuesday, if nobody pays for paint."
    )]
    [InlineData("The cranes become a park in June.", "The cranes become a park in June.")]
    [InlineData("Three cranes that stood idle for twenty years", "Three cranes that stood idle for twenty years")]
    [InlineData(
        "Three cranes that stood idle for twenty years now carry gardens full of trees and many birds",
        "Three cranes that stood idle for twenty years now are to be sold before the summer comes"
    )]
    [InlineData("", "")]
    [InlineData(" … ", "…")]
    public void Texts_of_different_stories(string text, string other) =>
        Assert.Empty(DuplicateFinder.Find([Daily("A", text), Wire("B", other)]));

    [Theory]
    // two titles under one provider, days between them, whether the texts are the same too, what they are matched by
    [InlineData(Title + " in June", Title + " in June", 31, false, DuplicateMatch.Title)]
    [InlineData(Title + " in June", Title + " in June", 32, false, DuplicateMatch.None)]
    [InlineData("Old cranes become a public park in the end", "Old cranes become a public park in the end", 0, false, DuplicateMatch.Title)]
    [InlineData("Old cranes become a public park in June", "Old cranes become a public park in June", 0, false, DuplicateMatch.None)]
    [InlineData("Harbour news of the week", "Harbour news of the week", 7, false, DuplicateMatch.None)]
    [InlineData("Harbour news of the week", "Harbour news of the week", 7, true, DuplicateMatch.Title | DuplicateMatch.Text)]
    [InlineData(Title, Title, 400, true, DuplicateMatch.Title | DuplicateMatch.Text)]
    [InlineData(Title, "Update: " + Title, 1, true, DuplicateMatch.Text)]
    [InlineData("Old harbour cranes open", "Old harbour cranes close", 1, true, DuplicateMatch.Text)]
    [InlineData("Old harbour cranes", "Old harbour ferries", 1, true, DuplicateMatch.None)]
    [InlineData(Title, "Update: " + Title, 32, true, DuplicateMatch.None)]
    [InlineData(Title, "Ferries return to the harbour", 0, true, DuplicateMatch.None)]
    [InlineData(Title, "Cranes", 0, true, DuplicateMatch.None)]
    public void Under_one_provider_it_takes_more(string title, string other, int days, bool hasSameText, DuplicateMatch expected)
    {
        DateTimeOffset date = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
        foreach (
            ArticleProvider? provider in (ArticleProvider?[])
                [null, new() { Name = "Example Daily" }, new() { Domain = "daily.example.com" }]
        )
        {
            NewsArticle a = new()
            {
                Title = title,
                Excerpt = Text,
                PublishedDateTime = date,
                Provider = provider,
            };
            NewsArticle b = new()
            {
                Title = other,
                Excerpt = hasSameText ? Text : "",
                PublishedDateTime = date.AddDays(days),
                Provider = provider,
            };

            Assert.Equal(expected, MatchOf(a, b));
            Assert.Equal(expected, MatchOf(b, a));
        }
    }

    [Fact]
    public void Providers_of_one_domain_are_one() =>
        Assert.Empty(
            DuplicateFinder.Find([
                Daily("Harbour news of the week"),
                new()
                {
                    Title = "Harbour news of the week",
                    Provider = new() { Name = "Daily", Domain = "DAILY.example.com" },
                },
            ])
        );

    [Fact]
    public void The_same_title_much_later_is_another_story()
    {
        Article first = Daily(Title);
        Article later = Wire(Title);
        first.PublishedDateTime = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
        Assert.Single(DuplicateFinder.Find([first, later]));
        later.PublishedDateTime = new(2027, 3, 1, 8, 0, 0, TimeSpan.Zero);
        Assert.Empty(DuplicateFinder.Find([first, later]));
    }

    [Theory]
    // quality and date of each, which one leads
    [InlineData("50 2026-03-02, 70 2026-03-03, 60 2026-03-01", 1)]
    [InlineData("70 2026-03-02, 70 2026-03-01, 70 2026-03-03", 1)]
    [InlineData("70 -, 70 2026-03-03", 1)]
    [InlineData("- 2026-03-01, 0 2026-03-03", 1)]
    [InlineData("- 2026-03-01, -5 2026-03-03", 1)]
    [InlineData("- -, - -", 0)]
    [InlineData("- 2026-03-03, - 2026-03-01", 1)]
    [InlineData("70 2026-03-01, 70 2026-03-01", 0)]
    public void The_best_leads_then_the_earliest_then_the_first(string articles, int lead)
    {
        Article[] copies = [.. articles.Split(", ").Select(text => Copy(text.Split(' ')))];

        DuplicateGroup group = Assert.Single(DuplicateFinder.Find(copies));

        Assert.Same(copies[lead], group.Lead);
        Assert.Equal(copies.Where(copy => copy != group.Lead).Prepend(group.Lead), group.Members.Select(member => member.Article));
        Assert.Equal([true, .. Enumerable.Repeat(false, copies.Length - 1)], group.Members.Select(member => member.IsLead));
    }

    [Fact]
    public void Groups_come_in_the_order_of_their_first_article_and_the_rest_is_left_out()
    {
        Article[] articles =
        [
            Daily("Ferries return to the coast"),
            Daily("Nothing else"),
            Daily(Title),
            Wire("Ferries return to the coast"),
            Wire(Title),
            new(),
            new(),
        ];
        articles[4].Quality = 90;

        IReadOnlyList<DuplicateGroup> groups = DuplicateFinder.Find(articles);

        Assert.Equal(
            ["0 3", "4 2"],
            groups.Select(group => string.Join(" ", group.Members.Select(member => Array.IndexOf(articles, member.Article))))
        );
        Assert.Equal([2, 2], groups.Select(group => group.Count));
        Assert.Equal(Title, groups[1].Title);
    }

    [Fact]
    public void A_copy_of_a_copy_is_a_copy_and_says_what_it_was_found_by()
    {
        NewsArticle lead = new()
        {
            Title = Title,
            Quality = 90,
            Provider = new() { Name = "A" },
        };
        NewsArticle byTitle = new()
        {
            Title = Title,
            Excerpt = Text,
            Provider = new() { Name = "B" },
        };
        NewsArticle byText = new()
        {
            Title = "Gardens",
            Excerpt = Text,
            WebUrl = "https://example.com/1",
            Provider = new() { Name = "C" },
        };
        NewsArticle byUrl = new() { WebUrl = "https://www.example.com/1/" };

        DuplicateGroup group = Assert.Single(DuplicateFinder.Find([byUrl, byText, byTitle, lead]));

        Assert.Equal(
            [
                (lead, DuplicateMatch.None, null),
                (byUrl, DuplicateMatch.Url, byText),
                (byText, DuplicateMatch.Text, byTitle),
                (byTitle, DuplicateMatch.Title, lead),
            ],
            group.Members.Select(member => (member.Article, member.MatchedBy, member.MatchedWith))
        );
        Assert.Equal("Url, Title, Text", $"{group.MatchedBy}");
    }

    [Theory]
    // How many articles of the same title, which are copies of neither, appeared between two copies.
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public void Copies_are_found_though_others_appeared_between_them(int between, bool areFound)
    {
        const string Short = "Harbour news of the week";
        DateTimeOffset date = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
        Article first = Daily(Short);
        Article last = Wire(Short);
        first.PublishedDateTime = date;
        last.PublishedDateTime = date.AddHours(between + 1);
        IEnumerable<Article> others = Enumerable
            .Range(1, between)
            .Select(hour => new NewsArticle { Title = Short, PublishedDateTime = date.AddHours(hour) });

        IReadOnlyList<DuplicateGroup> groups = DuplicateFinder.Find([last, .. others, first]);

        Assert.Equal(
            areFound
                ?
                [
                    [first, last],
                ]
                : Array.Empty<Article[]>(),
            groups.Select(group => group.Members.Select(member => member.Article))
        );
    }

    [Fact]
    public void An_article_is_no_copy_of_itself()
    {
        Article article = Article.Parse($"---\ntitle: {Title}\nexcerpt: {Text}\n---\n", "/site/a.md");
        Article again = Article.Parse($"---\ntitle: {Title}\nexcerpt: {Text}\n---\n", "/site/a.md");
        Article copy = Article.Parse($"---\ntitle: {Title}\nexcerpt: {Text}\n---\n", "/site/b.md");

        Assert.Empty(DuplicateFinder.Find([article, article, again]));
        DuplicateArticle member = Assert.Single(DuplicateFinder.Find([article, again, copy])).Members[1];
        Assert.Equal(("/site/b.md", copy.PSPath, "/site/b.md"), (member.FullName, member.PSPath, $"{member}"));
    }

    [Theory]
    // what all of many articles share, and what each has of its own
    [InlineData("title: {0}")]
    [InlineData("title: Harbour news\nexcerpt: {0} " + Text)]
    [InlineData("title: Harbour news of the whole week and of everything in it\nexcerpt: {0}")]
    [InlineData("title: Harbour news")]
    [InlineData("title: {0} {0}\nexcerpt: " + Text)]
    [InlineData(
        "title: {0} {0}\nexcerpt: Three cranes that stood idle for twenty years now {0}a {0}b {0}c {0}d {0}e {0}f "
            + "{0}g {0}h {0}i {0}j {0}k {0}l {0}m {0}n"
    )]
    [InlineData("webUrl: https://example.com/1?utm_source={0}")]
    [InlineData("provider:\n  name: P{0}\ntitle: Harbour news of the week\nexcerpt: {0}")]
    public void Ten_thousand_articles_that_share_everything_are_compared_without_comparing_each_with_all(string yaml)
    {
        Article[] articles =
        [
            .. Enumerable
                .Range(0, 10_000)
                .Select(i => Article.Parse($"---\n{yaml.Replace("{0}", $"{i}", StringComparison.Ordinal)}\n---\n")),
        ];

        // Comparing each with all would take an hour.
        IReadOnlyList<DuplicateGroup> groups = DuplicateFinder.Find(articles);

        Assert.InRange(groups.Count, 0, 1);
    }

    [SkippableFact]
    public void The_two_copies_among_real_articles_are_found()
    {
        string seeds = Path.Combine(Repository.Corpus ?? "", "seeds");
        Skip.IfNot(Directory.Exists(seeds), Repository.NoCorpus);

        DuplicateGroup group = Assert.Single(
            DuplicateFinder.Find(Directory.EnumerateFiles(seeds, "*.md").Order(StringComparer.Ordinal).Select(Article.Read))
        );

        Assert.Equal(["003", "002"], group.Members.Select(member => member.Article.Name![..3]));
        Assert.Equal("Title, Text", $"{group.MatchedBy}");
    }

    private static DuplicateMatch MatchOf(Article a, Article b) =>
        DuplicateFinder.Find([a, b]).Select(group => group.Members[1].MatchedBy).FirstOrDefault();

    private static Article Daily(string title, string text = "") =>
        new()
        {
            Title = title,
            Excerpt = text,
            Provider = new() { Name = "Example Daily", Domain = "daily.example.com" },
        };

    private static Article Wire(string title, string text = "") =>
        new()
        {
            Title = title,
            Excerpt = text,
            Provider = new() { Name = "Example Wire", Domain = "wire.example.net" },
        };

    private static Article Copy(string[] qualityAndDate) =>
        new()
        {
            WebUrl = "https://example.com/1",
            Quality = qualityAndDate[0] == "-" ? null : int.Parse(qualityAndDate[0], System.Globalization.CultureInfo.InvariantCulture),
            PublishedDateTime = ArticleDate.TryParse(qualityAndDate[1], out DateTimeOffset date) ? date : null,
        };
}
