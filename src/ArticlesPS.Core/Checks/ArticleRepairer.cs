using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Editing;
using ArticlesPS.FrontMatter;

namespace ArticlesPS.Checks;

/// <summary>Repairs the problems of articles that have one safe fix.</summary>
internal sealed class ArticleRepairer
{
    // More than any real file takes; the end of repairs that would undo each other.
    private const int MostRounds = 10;

    private readonly IReadOnlyList<ArticleAnalyzer> _checks;
    private readonly LineEnding? _lineEnding;

    /// <summary>Creates a repairer.</summary>
    /// <param name="options">The rules whose problems are repaired.</param>
    /// <param name="lineEnding">The ending of every line; null leaves line endings alone.</param>
    /// <exception cref="FormatException">A pattern matches no rule.</exception>
    public ArticleRepairer(ArticleCheckOptions options, LineEnding? lineEnding = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        _checks = [.. options.Choose(ArticleAnalyzers.Create(options)).Where(check => check.Rule.CanRepair)];
        _lineEnding = lineEnding;
    }

    /// <summary>Plans the repairs of a file's current content.</summary>
    /// <param name="fullPath">The file's full path.</param>
    /// <param name="force">Whether a file is changed that is of another version.</param>
    /// <param name="version">The <see cref="Articles.ArticleVersion"/> that is to be repaired, or null.</param>
    /// <param name="schema">What the keys of the file mean; null for the schema of its directory.</param>
    /// <exception cref="ArticleException">The file cannot be read, or is of another version.</exception>
    public ArticleEdit Prepare(string fullPath, bool force = false, string? version = null, ArticleSchema? schema = null)
    {
        ArgumentNullException.ThrowIfNull(fullPath);
        return ArticleWriter.Plan(fullPath, Repair, force, version, schema);
    }

    /// <summary>Plans the changes that were made to an article since it was read, and then its repairs.</summary>
    /// <param name="article">An article that was read from a file.</param>
    /// <param name="force">Whether the changes are applied to the current file, even if it has changed.</param>
    /// <exception cref="ArticleException">The file cannot be read, or was changed since.</exception>
    /// <exception cref="ArgumentException">The article was not read from a file.</exception>
    public ArticleEdit Prepare(Article article, bool force = false) => ArticleWriter.Plan(article, Repair, force);

    /// <summary>Plans the repairs of a text; the path only names it.</summary>
    internal ArticleEdit Prepare(string path, byte[] bytes, ArticleSchema? schema = null) =>
        ArticleWriter.Plan(path, bytes, Repair, force: false, schema ?? ArticleSchema.Default);

    /// <summary>
    /// Repairs an article one rule after the other, each on the result of the previous ones. Problems that can't be
    /// repaired are named in <see cref="ArticleEdit.Refusals"/>, and the others are repaired.
    /// </summary>
    internal void Repair(EditSession session)
    {
        // If one repair was refused and another made, more repairs might be possible.
        for (int round = 1; RepairOnce(session) && round < MostRounds; round++)
        {
            session.ForgetRefusals();
        }

        session.Apply(new ArticleChanges(session.Schema) { LineEnding = _lineEnding });
    }

    // Whether another time may find more.
    private bool RepairOnce(EditSession session)
    {
        HashSet<string> refused = new(StringComparer.Ordinal);
        bool hasMended = false;
        CheckedArticle current = new(session.Article);
        for (int i = 0; i < _checks.Count; i++)
        {
            string KeyOf(Finding finding) => FormattableString.Invariant($"{i} {finding.Field}");

            // All findings of a rule at once; if that is refused, one by one, so that one of them doesn't block the others.
            bool isOneByOne = false;
            while (FindingsOf(_checks[i], current, finding => !refused.Contains(KeyOf(finding))) is { Count: > 0 } findings)
            {
                List<Finding> chosen = isOneByOne ? [findings[0]] : findings;
                if (session.TryApply(RepairsOf(session.Schema, chosen), out EditException? refusal))
                {
                    hasMended = true;
                    current = new CheckedArticle(session.Article);
                }
                else if (chosen.Count > 1)
                {
                    isOneByOne = true;
                }
                else
                {
                    refused.Add(KeyOf(chosen[0]));
                    if (refusal is not null)
                    {
                        session.Refuse(refusal);
                    }
                }
            }
        }

        return refused.Count > 0 && hasMended;
    }

    private static List<Finding> FindingsOf(ArticleAnalyzer check, CheckedArticle article, Func<Finding, bool> isWanted) =>
        [.. check.Find(article).Where(finding => finding.Fix is not null && isWanted(finding))];

    private static ArticleChanges RepairsOf(ArticleSchema schema, List<Finding> findings)
    {
        ArticleChanges changes = new(schema);
        foreach (Finding finding in findings)
        {
            finding.Fix!(changes);
        }

        return changes;
    }
}
