using System;
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
[OutputType(ArticleTypes.Site)]
public sealed class UpdateArticleRelatedCommand : ArticleChangeCommand, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private RelatedPolicy _rule = new();
    private RelatedCandidates? _candidates;

    /// <summary>
    /// Where to search: paths of files and directories, with wildcards, or articles. By default, each article's own
    /// directory.
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

    /// <summary>The maximum time between an article and a new entry, such as 14d, 36h or 2w.</summary>
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

    /// <summary>Releases the cmdlet's resources.</summary>
    public void Dispose() => _stop.Dispose();

    private protected override void Begin() =>
        _candidates = new RelatedCandidates(this, Among, () => NewSearch(ThrowTerminatingError), ThrowTerminatingError, _stop.Token);

    /// <inheritdoc/>
    protected override void StopProcessing() => _stop.Cancel();

    private protected override ArticleChanges GetChanges(Article article)
    {
        ArticleIndex index = IndexFor(article);
        if (_candidates!.NeedsWarning(index))
        {
            WriteWarning(ConsoleText.Escape(RelatedPool.IncompleteWarning));
        }

        return _rule.ChangesFor(article, index);
    }

    private ArticleIndex IndexFor(Article article)
    {
        try
        {
            return _candidates!.IndexToChange(article);
        }
        catch (ArticleException e) when (_candidates!.IsShared)
        {
            // It would fail for every article in the same way.
            ThrowTerminatingError(ArticleErrorRecord.Of(e));
            throw;
        }
    }
}
