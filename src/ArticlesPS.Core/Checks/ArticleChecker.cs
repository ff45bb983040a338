using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Checks.Rules.Files;
using ArticlesPS.Checks.Values;
using ArticlesPS.FrontMatter;
using ArticlesPS.Querying;

namespace ArticlesPS.Checks;

/// <summary>Checks articles one after the other, and against each other.</summary>
internal sealed class ArticleChecker
{
    private readonly IReadOnlyList<ArticleAnalyzer> _checks;
    private readonly RuleDescriptor? _missing;
    private readonly RuleDescriptor? _empty;
    private readonly Queue<Pending> _pending = new();

    /// <summary>Makes a checker.</summary>
    /// <exception cref="FormatException">A pattern for rules fits none.</exception>
    public ArticleChecker(ArticleCheckOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _checks = [.. options.Choose(ArticleAnalyzers.Create(options))];
        _missing = _checks.OfType<FrontMatterMissingAnalyzer>().SingleOrDefault()?.Rule;
        _empty = _checks.OfType<FileEmptyAnalyzer>().SingleOrDefault()?.Rule;
    }

    /// <summary>How many results are left for <see cref="Complete"/>.</summary>
    public int PendingCount => _pending.Count;

    /// <summary>Checks an article.</summary>
    /// <returns>
    /// The results that are final, in the order of the articles. An article that needs all others to be known, and all
    /// after it, are returned by <see cref="Complete"/>.
    /// </returns>
    public IReadOnlyList<ArticleCheckResult> Add(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        CheckedArticle given = new(article);
        ILookup<bool, ArticleAnalyzer> checks = _checks.ToLookup(check => check.Collect(given));
        _pending.Enqueue(new Pending(given, [.. checks[false].SelectMany(check => FindingsOf(check, given))], [.. checks[true]]));
        return DequeueCertain();
    }

    /// <summary>Whether a skipped file violates one of the rules.</summary>
    public bool Reports(ArticleException skipped) => SkippedFiles.IsSuspect(skipped) && RuleOf(skipped) is not null;

    /// <summary>Takes a file that breaks a rule by having no front matter, as <see cref="Reports"/> says.</summary>
    /// <returns>The results that are certain now, as with an article.</returns>
    public IReadOnlyList<ArticleCheckResult> Add(ArticleException skipped)
    {
        ArgumentNullException.ThrowIfNull(skipped);
        Finding finding = new(Field: "", skipped.Reason, Position: skipped.Position);
        ArticleProblem problem = new(skipped.Target, RuleOf(skipped)!, finding);
        _pending.Enqueue(new Pending(null, [], [], new ArticleCheckResult(null, [problem])));
        return DequeueCertain();
    }

    private RuleDescriptor? RuleOf(ArticleException skipped) => SkippedFiles.IsEmpty(skipped) ? _empty : _missing;

    private List<ArticleCheckResult> DequeueCertain()
    {
        List<ArticleCheckResult> results = [];
        while (_pending.Count > 0 && _pending.Peek().Waiting.Count == 0)
        {
            results.Add(ResultOf(_pending.Dequeue()));
        }

        return results;
    }

    /// <summary>The remaining results, after all articles were added.</summary>
    public IEnumerable<ArticleCheckResult> Complete()
    {
        while (_pending.Count > 0)
        {
            Pending next = _pending.Dequeue();
            next.Found.AddRange(next.Waiting.SelectMany(check => FindingsOf(check, next.Checked!)));
            yield return ResultOf(next);
        }
    }

    private static IEnumerable<(RuleDescriptor Rule, Finding Finding)> FindingsOf(ArticleAnalyzer check, CheckedArticle given) =>
        check.Find(given).Select(finding => (check.Rule, finding));

    private static ArticleCheckResult ResultOf(Pending pending)
    {
        if (pending.Checked is not { } given)
        {
            return pending.Result!;
        }

        Article article = given.Article;
        IEnumerable<ArticleProblem> problems = pending
            .Found.Select(found => new ArticleProblem(article, found.Rule, found.Finding, PositionOf(given, found.Finding)))
            .OrderBy(problem => problem.Line);
        return new ArticleCheckResult(article, [.. problems]);
    }

    private static TextPosition? PositionOf(CheckedArticle given, Finding finding) =>
        finding.Position
        ?? (given.Document is { } document ? FieldPosition.PositionOf(document, given.Article.Schema, finding.Field) : null);

    /// <summary>An article whose result isn't final, or that comes after one.</summary>
    /// <param name="Checked">The article; null for a file that is not an article.</param>
    /// <param name="Found">Its problems so far.</param>
    /// <param name="Waiting">The checks that need all articles to be known.</param>
    /// <param name="Result">The result of a file that is not an article; otherwise null.</param>
    private sealed record Pending(
        CheckedArticle? Checked,
        List<(RuleDescriptor Rule, Finding Finding)> Found,
        IReadOnlyList<ArticleAnalyzer> Waiting,
        ArticleCheckResult? Result = null
    );
}
