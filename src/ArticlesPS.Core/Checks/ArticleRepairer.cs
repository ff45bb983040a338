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

    /// <summary>
    /// What mends an article: one problem after the other, each by what the article says after the ones before. What
    /// cannot be mended is named in <see cref="ArticleEdit.Refusals"/>, and the others are mended.
    /// </summary>
    public ArticleChanges ChangesFor(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return ChangesFrom(0, article, []);
    }

    private ArticleChanges ChangesFrom(int check, Article article, HashSet<string> given)
    {
        CheckedArticle current = new(article);
        for (int i = check; i < _checks.Count; i++)
        {
            if (_checks[i].Find(current).FirstOrDefault(finding => finding.Repair is not null && !given.Contains(KeyOf(i, finding))) is { } next)
            {
                return Mend(i, next, given);
            }
        }

        return new ArticleChanges { LineEnding = _lineEnding };
    }

    private ArticleChanges Mend(int check, Finding finding, HashSet<string> given)
    {
        ArticleChanges changes = new() { IsOptional = true };
        finding.Repair!(changes);
        changes.Then = (changed, hasChanged) =>
        {
            // What has changed nothing would change nothing again.
            HashSet<string> tried = hasChanged ? given : [.. given, KeyOf(check, finding)];
            return ChangesFrom(check, changed, tried);
        };
        return changes;
    }

    private static string KeyOf(int check, Finding finding) => FormattableString.Invariant($"{check} {finding.Field}");
}
