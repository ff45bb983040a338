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
    /// What mends an article: one rule after the other, each by what the article says after the ones before. What cannot
    /// be mended is named in <see cref="ArticleEdit.Refusals"/>, and the others are mended.
    /// </summary>
    public ArticleChanges ChangesFor(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new Round(this).Next(article);
    }

    /// <summary>One time through all rules. Where something was refused and something else mended, there is another.</summary>
    private sealed class Round(ArticleRepairer repairer, int rounds = 1)
    {
        // More than any real file takes; the end of repairs that would undo each other.
        private const int MostRounds = 10;

        private readonly HashSet<string> _refused = new(StringComparer.Ordinal);
        private int _check;
        private bool _hasMended;
        private bool _isOneByOne;

        public ArticleChanges Next(Article article)
        {
            for (CheckedArticle current = new(article); _check < repairer._checks.Count; _check++, _isOneByOne = false)
            {
                List<Finding> findings = [.. repairer._checks[_check].Find(current).Where(finding => finding.Repair is not null && !_refused.Contains(KeyOf(finding)))];
                if (findings.Count > 0)
                {
                    return Mend(_isOneByOne ? [findings[0]] : findings);
                }
            }

            return _refused.Count > 0 && _hasMended && rounds < MostRounds
                ? new ArticleChanges { ForgetsRefusals = true, Then = (changed, _) => new Round(repairer, rounds + 1).Next(changed) }
                : new ArticleChanges { LineEnding = repairer._lineEnding };
        }

        // All findings of a rule at once; where that is refused, one by one, so that one of them does not keep the others.
        private ArticleChanges Mend(List<Finding> findings)
        {
            ArticleChanges changes = new() { IsOptional = true, IsSilent = findings.Count > 1 };
            foreach (Finding finding in findings)
            {
                finding.Repair!(changes);
            }

            changes.Then = (changed, hasChanged) =>
            {
                _hasMended |= hasChanged;
                if (!hasChanged && findings.Count > 1)
                {
                    _isOneByOne = true;
                }
                else if (!hasChanged)
                {
                    _refused.Add(KeyOf(findings[0]));
                }

                return Next(changed);
            };
            return changes;
        }

        private string KeyOf(Finding finding) => FormattableString.Invariant($"{_check} {finding.Field}");
    }
}
