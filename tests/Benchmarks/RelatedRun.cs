using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using ArticlesPS.Curation.Similarity;

namespace ArticlesPS.Benchmarks;

/// <summary>
/// Times what a person waits for: the related articles of all articles, in a process that has just begun, as
/// related_sklearn.py does with the same texts.
/// </summary>
internal static class RelatedRun
{
    private const int Top = 10;
    private const int MostCompared = 500;

    /// <param name="count">How many articles.</param>
    /// <param name="textFile">A file of texts, in each line {"title": …, "excerpt": …, "url": …}; null for invented ones.</param>
    public static void Run(int count, string? textFile = null)
    {
        Article[] articles = textFile is null
            ? [.. InventedArticles.Make(count).Select(article => article.ToArticle())]
            : [.. File.ReadLines(textFile).Take(count).Select(Read)];
        string source = textFile is null ? "invented" : "of a file";
        Print("articles", $"{articles.Length:N0}, {source}; {Environment.ProcessorCount} processors, .NET {Environment.Version}");
        long before = PeakMegabytes();

        // All processors come first, so that these figures have what a process that has just begun must do once.
        TimeSpan processorBefore = ProcessorTime();
        Stopwatch watch = Stopwatch.StartNew();
        ArticleIndex index = new(articles);
        double indexed = watch.Elapsed.TotalSeconds;
        List<IReadOnlyList<ArticleMatch>> found = [.. index.FindRelated(articles)];
        double all = watch.Elapsed.TotalSeconds;
        Print("index", $"{indexed:F2} s");
        Print($"top {Top} of all", $"{all - indexed:F2} s");
        Print("index and top 10", $"{all:F2} s, of processor time {(ProcessorTime() - processorBefore).TotalSeconds:F2} s");
        Print("peak memory", $"{PeakMegabytes()} MB, of which {before} MB before the index");
        Print("found", $"{found.Sum(matches => matches.Count):N0}");
        found.Clear();

        double[] times = new double[articles.Length];
        watch.Restart();
        for (int i = 0; i < articles.Length; i++)
        {
            TimeSpan begin = watch.Elapsed;
            index.FindRelated(articles[i]);
            times[i] = (watch.Elapsed - begin).TotalMilliseconds;
        }

        Print("on one thread", $"{watch.Elapsed.TotalSeconds:F2} s without the index");
        Array.Sort(times);
        Print(
            "one query",
            $"median {times[times.Length / 2]:F2} ms, 99 of 100 below {times[times.Length * 99 / 100]:F2} ms, worst {times[^1]:F2} ms"
        );
        PrintRecall(articles);
        if (textFile is null)
        {
            Print("texts", Write(articles));
        }
    }

    // How many of the best ten, all articles compared, the candidates have among their best ten; any that score as well do.
    private static void PrintRecall(Article[] articles)
    {
        (string Title, string Excerpt)[] texts = [.. articles.Select(article => (article.Title ?? "", article.Excerpt ?? ""))];
        SimilarityIndex fast = new(texts);
        SimilarityIndex exact = new(texts) { MostCompared = int.MaxValue };
        int wanted = 0;
        int found = 0;
        int step = Math.Max(1, texts.Length / MostCompared);
        for (int place = 0; place < texts.Length; place += step)
        {
            double[] best = Best(exact, place);
            wanted += best.Length;
            found += Best(fast, place).Count(score => score >= best[^1]);
        }

        Print("recall", $"{(double)found / wanted:P2} of the exact top {Top}, over {(texts.Length + step - 1) / step} articles");

        double[] Best(SimilarityIndex index, int place) =>
            [
                .. index
                    .Find(texts[place].Title, texts[place].Excerpt, Top)
                    .Where(match => match.Place != place)
                    .Select(match => match.Similarity.Score)
                    .OrderDescending()
                    .Take(Top),
            ];
    }

    private static Article Read(string line)
    {
        JsonElement text = JsonElement.Parse(line);
        return new NewsArticle
        {
            Title = text.GetProperty("title").GetString(),
            Excerpt = text.GetProperty("excerpt").GetString(),
            WebUrl = text.GetProperty("url").GetString(),
        };
    }

    private static string Write(Article[] articles)
    {
        string directory = Path.Combine(ArticlesPS.Tests.Repository.Root, "out", "benchmarks");
        Directory.CreateDirectory(directory);
        string path = Path.Combine(directory, string.Create(CultureInfo.InvariantCulture, $"texts-{articles.Length}.jsonl"));
        File.WriteAllLines(
            path,
            articles.Select(article =>
                JsonSerializer.Serialize(
                    new
                    {
                        title = article.Title,
                        excerpt = article.Excerpt,
                        url = article.Url,
                    }
                )
            )
        );
        return path;
    }

    private static long PeakMegabytes()
    {
        using Process process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1_000_000;
    }

    private static TimeSpan ProcessorTime()
    {
        using Process process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static void Print(string name, FormattableString value) => Print(name, value.ToString(CultureInfo.InvariantCulture));

    private static void Print(string name, string value) => Console.WriteLine($"{name, -18}{value}");
}
