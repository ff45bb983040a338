using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading;
using ArticlesPS.Curation.Related;
using ArticlesPS.Curation.Similarity;
using ArticlesPS.Editing;
using ArticlesPS.Input;
using ArticlesPS.Output;
using ArticlesPS.Parameters;

namespace ArticlesPS.Commands;

/// <summary>Update-ArticleRelated: writes the related articles of articles into their files.</summary>
[Cmdlet(VerbsData.Update, "ArticleRelated", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(Article))]
public sealed class UpdateArticleRelatedCommand : ArticleChangeCommand, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private RelatedPolicy _rule = new();
    private readonly HashSet<ArticleIndex> _incomplete = [];
    private RelatedCandidates? _candidates;

    /// <summary>
    /// Where to look: paths of files and directories, with wildcards, or articles. Each article's own directory when
    /// nothing is given.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public object[] Among { get; set; } = [];

    /// <summary>How many related articles a file gets at most.</summary>
    [Parameter]
    [Alias("Maximum")]
    [ValidateRange(0, int.MaxValue)]
    public int First
    {
        get => _rule.Maximum;
        set => _rule = _rule with { Maximum = value };
    }

    /// <summary>The lowest score of a new entry, from 0 to 1.</summary>
    [Parameter]
    [ValidateRange(0.0, 1.0)]
    public double MinimumScore
    {
        get => _rule.MinimumScore;
        set => _rule = _rule with { MinimumScore = value };
    }

    /// <summary>How far apart in time a new entry may be, as in 14d, 36h or 2w.</summary>
    [Parameter]
    [DurationTransformation]
    public TimeSpan Within
    {
        get => _rule.Within ?? TimeSpan.MaxValue;
        set => _rule = _rule with { Within = value };
    }

    /// <summary>Keeps the entries that are there, and adds others; without it they are replaced.</summary>
    [Parameter]
    public SwitchParameter Merge
    {
        get => _rule.Merge;
        set => _rule = _rule with { Merge = value };
    }

    /// <summary>Frees what the cmdlet holds.</summary>
    public void Dispose() => _stop.Dispose();

    /// <inheritdoc/>
    protected override void BeginProcessing() =>
        _candidates = new RelatedCandidates(this, Among, () => NewSearch(ThrowTerminatingError), ThrowTerminatingError, _stop.Token);

    /// <inheritdoc/>
    protected override void StopProcessing() => _stop.Cancel();

    private protected override ArticleChanges GetChanges(Article article)
    {
        ArticleIndex index = _candidates!.IndexFor(article);
        if (index.Articles.Count == 0)
        {
            ThrowTerminatingError(
                CommandErrorRecord.Of(
                    "AmongEmpty",
                    ErrorCategory.ObjectNotFound,
                    Among,
                    "There are no articles to look among, so every article would lose its related ones."
                )
            );
        }

        if (!index.IsComplete && _incomplete.Add(index))
        {
            WriteWarning("Not all articles to look among could be read, so the related articles that are there stay.");
        }

        return _rule.ChangesFor(article, index);
    }
}
