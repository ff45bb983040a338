using System;
using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS;

/// <summary>Asks for what mends articles, where that is no guess.</summary>
public sealed class ArticleRepairer
{
    private readonly IReadOnlyList<ArticleCheck> _checks;
    private readonly LineEnding? _lineEnding;

    /// <summary>Makes a repairer.</summary>
    /// <param name="options">Which rules' problems are mended.</param>
    /// <param name="lineEnding">How every line is to end; null leaves the endings as they are.</param>
    /// <exception cref="ArgumentException">A pattern for rules fits none.</exception>
    public ArticleRepairer(ArticleCheckOptions options, LineEnding? lineEnding = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        _checks = [.. options.Choose(ArticleChecks.Create(options)).Where(check => check.Rule.CanRepair)];
        _lineEnding = lineEnding;
    }

    /// <summary>What mends an article: one rule after the other, each by what the article says after the ones before.</summary>
    public ArticleChanges ChangesFor(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return ChangesFrom(0, article);
    }

    private ArticleChanges ChangesFrom(int check, Article article)
    {
        ArticleChanges changes = new();
        CheckedArticle given = new(article);
        for (int i = check; i < _checks.Count; i++)
        {
            foreach (Finding finding in _checks[i].Find(given))
            {
                finding.Repair?.Invoke(changes);
            }

            if (!changes.IsEmpty)
            {
                int next = i + 1;
                changes.Then = changed => ChangesFrom(next, changed);
                return changes;
            }
        }

        changes.LineEnding = _lineEnding;
        return changes;
    }
}
