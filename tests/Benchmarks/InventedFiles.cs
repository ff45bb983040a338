using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using ArticlesPS.Curation.Duplicates;
using ArticlesPS.Curation.Heat;

namespace ArticlesPS.Benchmarks;

/// <summary>
/// Writes invented articles as files in the form of the site that ArticlesPS was made for: its keys in their order, its
/// quoting in two generations, its line endings, and related articles embedded whole in half of the files.
/// </summary>
internal sealed class InventedFiles
{
    private const int Seed = 20210201;
    private const int Sites = 20;

    // How many of a hundred lists of related articles have so many entries.
    private static readonly (int Entries, int Lists)[] _relatedCounts = [(1, 42), (2, 14), (3, 18), (5, 14), (6, 6), (11, 4), (70, 2)];

    private readonly Random _random = new(Seed);
    private readonly IReadOnlyList<InventedArticle> _articles;
    private readonly ILookup<int, InventedArticle> _byStory;
    private readonly StringBuilder _text = new();

    private InventedFiles(IReadOnlyList<InventedArticle> articles)
    {
        _articles = articles;
        _byStory = articles.ToLookup(article => article.Story);
    }

    /// <summary>Writes each article as a file, into some folders named site00/_news and so on.</summary>
    /// <returns>How many bytes all files have.</returns>
    public static long Write(IReadOnlyList<InventedArticle> articles, string directory)
    {
        InventedFiles files = new(articles);
        long bytes = 0;
        for (int i = 0; i < articles.Count; i++)
        {
            string folder = Path.Combine(directory, string.Create(CultureInfo.InvariantCulture, $"site{i % Sites:00}"), "_news");
            Directory.CreateDirectory(folder);
            byte[] content = Encoding.UTF8.GetBytes(files.TextOf(i));
            bytes += content.Length;
            using FileStream file = new(
                Path.Combine(folder, $"{articles[i].Published:yyyy-MM-dd}-{articles[i].Slug}.md"),
                FileMode.CreateNew
            );
            file.Write(content);
        }

        return bytes;
    }

    private string TextOf(int place)
    {
        InventedArticle article = _articles[place];
        bool isOlder = _random.Next(3) == 0;
        List<InventedArticle> related = _random.Next(2) == 0 ? RelatedOf(place) : [];
        _text.Clear();
        _text.Append("---\ncategory: news\n");
        AppendHead(article, indent: "", isOlder, isEntry: false);
        if (article.Quality is not null)
        {
            ArticleHeat decision = new EditorialPolicy().Decide(
                new NewsArticle
                {
                    Quality = article.Quality,
                    Related = new ArticleList<RelatedArticle>(related.Select(entry => new RelatedArticle { Quality = entry.Quality })),
                }
            );
            Append($"quality: {article.Quality}\nheat: {decision.Heat}\npublished: {(decision.Published == true ? "true" : "false")}\n");
        }

        Append($"\nprovider:\n  name: {article.ProviderName}\n  domain: {article.Domain}\n");
        if (!isOlder)
        {
            string image = $"https://www.{article.Domain}/assets/images/organizations/{article.Domain}-50x50.jpg";
            Append($"  images:\n    - url: \"{image}\"\n      width: 50\n      height: 50\n");
        }

        Append($"\ntopics:\n{string.Concat(article.Topics.Select(topic => $"  - {topic}\n"))}\nimages:\n");
        AppendImage(article, indent: "  ", isOlder, isEntry: false);
        _text.Append('\n');
        if (related.Count > 0)
        {
            _text.Append("related:\n");
            foreach (InventedArticle entry in related)
            {
                AppendHead(entry, indent: "    ", isOlder, isEntry: true);
                Append($"    provider:\n      name: {entry.ProviderName}\n      domain: {entry.Domain}\n");
                Append($"    quality: {entry.Quality ?? 0}\n    images:\n");
                AppendImage(entry, indent: "      ", isOlder, isEntry: true);
            }

            _text.Append('\n');
        }

        Append($"secured: \"{RandomBase64(16 * (12 + _random.Next(10)))};{RandomBase64(16)}\"\n---\n\n");
        return _random.Next(3) == 0 ? _text.Replace("\n", "\r\n").ToString() : _text.ToString();
    }

    // The first line of a list's entry has its dash in the indent.
    private void AppendHead(InventedArticle article, string indent, bool isOlder, bool isEntry)
    {
        string first = isEntry ? indent[..^2] + "- " : indent;
        Append($"{first}title: {DoubleQuoted(article.Title)}\n{indent}excerpt: {DoubleQuoted(article.Excerpt)}\n");
        Append($"{indent}publishedDateTime: {article.Published:yyyy-MM-ddTHH:mm:ssZ}\n");
        bool hasAmp = _random.Next(2) == 0;
        string amp = article.Url + "?amp=1";
        string cache =
            $"https://www-{article.Domain.Replace("-", "--", StringComparison.Ordinal).Replace('.', '-')}"
            + $".cdn.ampproject.org/c/s/{amp["https://".Length..]}";
        if (isOlder)
        {
            Append($"{indent}sourceUrl: {article.Url}\n{(hasAmp ? $"{indent}ampUrl: {amp}\n{indent}cdnAmpUrl: {cache}\n" : "")}");
        }
        else
        {
            Append($"{(isEntry ? "" : $"{indent}originalUrl: \"{article.Url}\"\n")}{indent}webUrl: \"{article.Url}\"\n");
            Append($"{(hasAmp ? $"{indent}ampWebUrl: \"{amp}\"\n{indent}cdnAmpWebUrl: \"{cache}\"\n" : "")}");
        }

        Append($"{indent}type: article\n");
    }

    private void AppendImage(InventedArticle article, string indent, bool isOlder, bool isEntry)
    {
        string url = $"https://images.{article.Domain}/{article.Published:yyyy/MM}/{article.Slug}.jpg";
        Append($"{indent}- url: {(isOlder ? url : DoubleQuoted(url))}\n{indent}  width: 1200\n{indent}  height: 630\n");
        if (!isOlder)
        {
            Append($"{indent}  isCached: true\n");
        }
        else if (!isEntry)
        {
            Append($"{indent}  title: {DoubleQuoted(article.Title)}\n");
        }
    }

    // Those of the same story, then those that appeared at about the same time; the best first, as in the files of the site.
    private List<InventedArticle> RelatedOf(int place)
    {
        int chance = _random.Next(_relatedCounts.Sum(count => count.Lists));
        int wanted = _relatedCounts.First(count => (chance -= count.Lists) < 0).Entries;
        IEnumerable<InventedArticle> near = Enumerable
            .Range(1, 70)
            .SelectMany(distance => (int[])[place - distance, place + distance])
            .Where(other => other >= 0 && other < _articles.Count)
            .Select(other => _articles[other]);
        return
        [
            .. _byStory[_articles[place].Story]
                .Concat(near)
                .Where(other => other != _articles[place])
                .Distinct()
                .Take(wanted)
                .OrderByDescending(other => other.Quality ?? 0),
        ];
    }

    private string RandomBase64(int count)
    {
        byte[] bytes = new byte[count];
        _random.NextBytes(bytes);
        return Convert.ToBase64String(bytes);
    }

    private static string DoubleQuoted(string value) =>
        $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private void Append(FormattableString text) => _text.Append(text.ToString(CultureInfo.InvariantCulture));
}
