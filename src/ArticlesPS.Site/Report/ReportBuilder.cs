using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using ArticlesPS.Articles;
using ArticlesPS.Checks;
using ArticlesPS.Files;
using ArticlesPS.Querying;
using ArticlesPS.Site.Report.Data;

namespace ArticlesPS.Site.Report;

/// <summary>Computes the content of a report.</summary>
internal sealed class ReportBuilder(ArticleReportOptions options, Action<Article>? advance, CancellationToken cancellation)
{
    // Whether a date lies in the future changes with the clock, and the report must not.
    private const string ClockRule = "DateFuture";

    private readonly ReportGroups _providers = new();
    private readonly ReportGroups _topics = new();
    private readonly string _root = options.Root.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;

    public ReportData Build(IReadOnlyList<Article> articles)
    {
        Article[] distinct = Distinct(articles);
        foreach (ArticleTopic topic in options.Taxonomy?.Topics ?? [])
        {
            _topics.PlaceOf(topic.Name!);
        }

        ReportArticle[] entries = [.. Check(distinct).Select(EntryOf)];
        IReadOnlyList<ReportStory> stories = ReportStory.Find(distinct);
        cancellation.ThrowIfCancellationRequested();
        return new ReportData(options.Title!, options.EditorialPolicy, entries, _providers.All, _topics.All, stories);
    }

    // Each article once, and in a fixed order: the same articles make the same report, whatever their input order.
    private static Article[] Distinct(IReadOnlyList<Article> articles) =>
        [
            .. DistinctArticles
                .Of(articles)
                .OrderBy(article => article.FullName is null)
                .ThenBy(article => article.FullName, StringComparer.Ordinal),
        ];

    private IEnumerable<ArticleCheckResult> Check(Article[] articles)
    {
        ArticleChecker checker = new(
            new ArticleCheckOptions
            {
                ExcludeRules = [ClockRule],
                Taxonomy = options.Taxonomy,
                EditorialPolicy = options.EditorialPolicy,
                Now = DateTimeOffset.MaxValue,
            }
        );
        foreach (Article article in articles)
        {
            cancellation.ThrowIfCancellationRequested();
            advance?.Invoke(article);
            foreach (ArticleCheckResult result in checker.Add(article))
            {
                yield return result;
            }
        }

        foreach (ArticleCheckResult result in checker.Complete())
        {
            cancellation.ThrowIfCancellationRequested();
            yield return result;
        }
    }

    private ReportArticle EntryOf(ArticleCheckResult result)
    {
        Article article = result.Article!;
        return new ReportArticle(
            article,
            PathOf(article),
            article.Provider?.ToString() is { Length: > 0 } provider ? _providers.Add(provider, article) : null,
            [
                .. article
                    .Topics.Where(topic => !string.IsNullOrEmpty(topic))
                    .Distinct(StringComparer.OrdinalIgnoreCase)
                    .Select(topic => _topics.Add(topic, article)),
            ],
            options.EditorialPolicy.Decide(article),
            [.. result.Problems.Select(ProblemOf)]
        );
    }

    // A problem can name another file. The location of the site on this machine is private, and might differ on another.
    private ReportProblem ProblemOf(ArticleProblem problem)
    {
        string message = problem.Message.Replace(_root, "");
        return new ReportProblem(problem.Rule, problem.Line, problem.Field.Length == 0 ? message : $"{problem.Field}: {message}");
    }

    private string? PathOf(Article article) =>
        article.FullName is { } path ? (DirectoryPath.Below(options.Root, path) ?? path).Replace(Path.DirectorySeparatorChar, '/') : null;
}
