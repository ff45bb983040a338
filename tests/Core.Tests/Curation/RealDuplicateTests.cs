using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Curation;
using ArticlesPS.Curation.Duplicates;
using ArticlesPS.Querying;
using ArticlesPS.Querying.Search;
using Xunit;

namespace ArticlesPS.Tests.Curation;

/// <summary>Copies among real articles, as a person labelled them.</summary>
public class RealDuplicateTests
{
    // By their places in the set. Each line here is one story.
    private const string Copies = """
        20 20/1
        28/1 57/1
        28/3 28/5
        28/8 28/10
        31 31/4 31/5
        37/2 37/3 37/4 37/5
        40/3 40/4
        40/16 40/21 40/24 40/26 40/55
        40/20 40/27
        40/22 40/61 40/62
        40/25 40/57 40/58
        40/29 40/32 40/40 40/66
        40/43 48/43
        40/64 40/70
        40/65 48/27
        40/72 40/73
        42 42/1
        43 43/1 43/3
        43/4 43/6
        """;

    // Nobody can tell whether the first is a copy of the others: not counted.
    private const string Unsure = """
        26 26/1
        37/1 37/2 37/3 37/4 37/5
        40/60 40/25 40/57 40/58
        40/56 40/25 40/57 40/58 40/60
        40/44 40/72 40/73
        43/2 43 43/1 43/3
        44/1 44/2
        """;

    [SkippableFact]
    public void Labelled_pairs_are_found_with_precision_1_and_recall_96_percent()
    {
        Dictionary<Article, string> keys = LabelledArticles
            .Pool(LabelledArticles.ReadLines())
            .Values.ToDictionary(article => article.Article, article => article.Place);
        HashSet<(string, string)> wanted = [.. Copies.Split('\n').SelectMany(story => Pairs(story.Split(' ')))];
        HashSet<(string, string)> unsure =
        [
            .. Unsure.Split('\n').Select(line => line.Split(' ')).SelectMany(line => line.Skip(1).Select(other => Pair(line[0], other))),
        ];

        List<(string, string)> found =
        [
            .. DuplicateFinder.Find(keys.Keys).SelectMany(group => Pairs([.. group.Members.Select(member => keys[member.Article])])),
        ];

        int right = found.Count(wanted.Contains);
        string[] wrong = [.. found.Where(pair => !wanted.Contains(pair) && !unsure.Contains(pair)).Select(pair => $"{pair}")];
        string missed = string.Join(", ", wanted.Except(found));
        Assert.True(wrong.Length == 0, $"Wrong: {string.Join(", ", wrong)}");
        Assert.True(right >= 44 && wanted.Count == 46, $"{right} of {wanted.Count}; missed: {missed}");
    }

    // Two AMP pages of one provider have paths and numbers of their own, from which nobody can tell the article's.
    [SkippableFact]
    public void Of_real_articles_with_AMP_pages_seven_in_eight_are_one_page_by_their_URLs_and_all_in_the_AMP_cache()
    {
        Skip.If(Repository.Corpus is null, Repository.NoCorpus);
        int pages = 0;
        int same = 0;
        foreach (
            (string? web, string? amp, string? cache) in Repository
                .CorpusFiles()
                .SelectMany(UrlsIn)
                .Where(urls => urls.Amp is not null)
                .Distinct()
        )
        {
            pages++;
            same += CanonicalUrl.Of(web) == CanonicalUrl.Of(amp) ? 1 : 0;
            Assert.Equal(CanonicalUrl.Of(amp), CanonicalUrl.Of(cache));
        }

        Assert.True(8 * same >= 7 * pages && pages > 0, $"{same} of {pages}");
    }

    private static IEnumerable<(string? Web, string? Amp, string? Cache)> UrlsIn(string path)
    {
        Article? article = ArticleReader.ReadOne(new ArticleFile(path, IsNamed: false), null).Article;
        return article is null
            ? []
            : article
                .Related.Select(related => (related.Url, related.AmpWebUrl, related.CdnAmpWebUrl))
                .Prepend((article.Url, article.AmpWebUrl, article.CdnAmpWebUrl));
    }

    private static IEnumerable<(string, string)> Pairs(string[] keys) =>
        keys.SelectMany((key, place) => keys.Skip(place + 1).Select(other => Pair(key, other)));

    private static (string, string) Pair(string a, string b) => string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);
}
