using System;
using System.Collections.Generic;
using System.Management.Automation;

namespace ArticlesPS.Commands;

/// <summary>Find-RelatedArticle: which articles are related to given ones, how closely, and why.</summary>
[Cmdlet(VerbsCommon.Find, "RelatedArticle", DefaultParameterSetName = PathSet)]
[OutputType(typeof(ArticleMatch))]
public sealed class FindRelatedArticleCommand : ArticleInputCommand
{
    // Sources that are compared at once on all processors: the first one alone, so that its matches come at once.
    private const int LargestBatch = 256;

    private readonly List<Article> _batch = [];
    private RelatedQuery _query = new();
    private RelatedCandidates? _candidates;
    private ArticleIndex? _index;
    private int _batchSize = 1;

    /// <summary>Where to look: paths of files and directories, with wildcards, or articles. Each article's own directory when nothing is given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public object[] Among { get; set; } = [];

    /// <summary>How many are wanted of each article.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int First { get => _query.First; set => _query = _query with { First = value }; }

    /// <summary>The lowest score wanted, from 0 to 1.</summary>
    [Parameter]
    [ValidateRange(0.0, 1.0)]
    public double MinimumScore { get => _query.MinimumScore; set => _query = _query with { MinimumScore = value }; }

    /// <summary>How far apart in time the articles may be, as in 14d, 36h or 2w.</summary>
    [Parameter]
    [PeriodTransformation]
    public TimeSpan Within { get => _query.Within ?? TimeSpan.MaxValue; set => _query = _query with { Within = value }; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _candidates = new RelatedCandidates(this, Among, () => NewSearch(), WriteError, Cancellation);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        WriteMatches();
    }

    private protected override void ProcessArticle(Article article)
    {
        ArticleIndex index;
        try
        {
            index = _candidates!.IndexFor(article);
        }
        catch (ArgumentException e)
        {
            WriteError(new ErrorRecord(new PSArgumentException(e.Message, e), "DirectoryUnknown", ErrorCategory.InvalidArgument, article));
            return;
        }

        if (index != _index)
        {
            WriteMatches();
            _index = index;
        }

        _batch.Add(article);
        if (_batch.Count >= _batchSize)
        {
            WriteMatches();
            _batchSize = Math.Min(_batchSize * 2, LargestBatch);
        }
    }

    private void WriteMatches()
    {
        if (_batch.Count == 0)
        {
            return;
        }

        Article[] sources = [.. _batch];
        _batch.Clear();
        try
        {
            foreach (IReadOnlyList<ArticleMatch> matches in _index!.FindRelated(sources, _query, Cancellation))
            {
                WriteObject(matches, enumerateCollection: true);
            }
        }
        catch (OperationCanceledException) when (Cancellation.IsCancellationRequested)
        {
            // Ctrl+C: the engine is unwinding already and takes no more output.
        }
    }
}
