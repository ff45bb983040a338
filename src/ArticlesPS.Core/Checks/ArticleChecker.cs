using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter;

namespace ArticlesPS;

/// <summary>Checks articles one after the other, and against each other.</summary>
public sealed class ArticleChecker
{
    private readonly IReadOnlyList<ArticleCheck> _checks;
    private readonly ExcerptCutCheck? _excerptCut;
    private readonly Queue<Pending> _pending = new();

    /// <summary>Makes a checker.</summary>
    /// <exception cref="ArgumentException">A pattern for rules fits none.</exception>
    public ArticleChecker(ArticleCheckOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        List<ArticleCheck> checks = [.. options.Choose(ArticleChecks.Create(options))];
        _excerptCut = checks.OfType<ExcerptCutCheck>().FirstOrDefault();
        checks.Remove(_excerptCut!);
        _checks = checks;
    }

    /// <summary>How many results are left for <see cref="Complete"/>.</summary>
    public int PendingCount => _pending.Count;

    /// <summary>Checks an article.</summary>
    /// <returns>
    /// The results that are certain now, in the order of the articles. One that needs all articles to be known, and those
    /// behind it, come with <see cref="Complete"/>.
    /// </returns>
    public IReadOnlyList<ArticleCheckResult> Add(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        CheckedArticle given = new(article);
        List<(ArticleRule, Finding)> found = [.. _checks.SelectMany(check => check.Find(given), (check, finding) => (check.Rule, finding))];
        bool waits = _excerptCut?.Learn(given) ?? false;
        _pending.Enqueue(new Pending(given, found, waits));
        List<ArticleCheckResult> results = [];
        while (_pending.Count > 0 && !_pending.Peek().Waits)
        {
            results.Add(ResultOf(_pending.Dequeue()));
        }

        return results;
    }

    /// <summary>The results that are left when all articles were given.</summary>
    public IEnumerable<ArticleCheckResult> Complete()
    {
        while (_pending.Count > 0)
        {
            Pending next = _pending.Dequeue();
            if (next.Waits)
            {
                next.Found.AddRange(_excerptCut!.Find(next.Given).Select(finding => (_excerptCut.Rule, finding)));
            }

            yield return ResultOf(next);
        }
    }

    private static ArticleCheckResult ResultOf(Pending pending)
    {
        Article article = pending.Given.Article;
        IEnumerable<ArticleProblem> problems = pending.Found
            .Select(found => new ArticleProblem(article, found.Rule, found.Finding, PositionOf(pending.Given, found.Finding)))
            .OrderBy(problem => problem.Line);
        return new ArticleCheckResult(article, [.. problems]);
    }

    private static TextPosition? PositionOf(CheckedArticle given, Finding finding) =>
        given.Document is { } document ? FieldPlace.PositionOf(document, finding.Field) : null;

    private sealed record Pending(CheckedArticle Given, List<(ArticleRule Rule, Finding Finding)> Found, bool Waits);
}
