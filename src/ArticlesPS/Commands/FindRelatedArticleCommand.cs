using System;
using System.Collections.Generic;
using System.Management.Automation;
using ArticlesPS.Curation.Related;
using ArticlesPS.Curation.Similarity;
using ArticlesPS.Input;
using ArticlesPS.Output;
using ArticlesPS.Parameters;
using ArticlesPS.Threading;

namespace ArticlesPS.Commands;

/// <summary>Find-RelatedArticle: finds articles related to others, and explains why.</summary>
[Cmdlet(VerbsCommon.Find, "RelatedArticle", DefaultParameterSetName = PathSet)]
[OutputType(typeof(ArticleMatch))]
public sealed class FindRelatedArticleCommand : ArticleInputCommand
{
    private RelatedQuery _query = new();
    private RelatedCandidates? _candidates;
    private OrderedParallelQueue<(Article Source, ArticleIndex Index), IReadOnlyList<ArticleMatch>>? _search;

    /// <summary>
    /// Where to search: paths of files and directories, with wildcards, or articles. By default, each article's own
    /// directory.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public object[] Among { get; set; } = [];

    /// <summary>How many are wanted of each article.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int First
    {
        get => _query.First;
        set => _query = _query with { First = value };
    }

    /// <summary>The lowest score wanted, from 0 to 1.</summary>
    [Parameter]
    [ValidateRange(0.0, 1.0)]
    public double MinimumScore
    {
        get => _query.MinimumScore;
        set => _query = _query with { MinimumScore = value };
    }

    /// <summary>The maximum time between the articles, such as 14d, 36h or 2w.</summary>
    [Parameter]
    [DurationTransformation]
    public TimeSpan Within
    {
        get => _query.Within ?? TimeSpan.MaxValue;
        set => _query = _query with { Within = value };
    }

    private protected override void Begin()
    {
        base.Begin();
        _candidates = new RelatedCandidates(this, Among, () => NewSearch(), WriteError, Cancellation);
        RelatedQuery query = _query;
        _search = new(item => item.Index.FindRelated(item.Source, query), Cancellation);
    }

    private protected override void End()
    {
        base.End();
        Write(_search!.Complete());
    }

    /// <inheritdoc/>
    protected override void Dispose(bool isDisposing)
    {
        if (isDisposing)
        {
            _search?.Dispose();
        }

        base.Dispose(isDisposing);
    }

    private protected override void ProcessArticle(Article article)
    {
        ArticleIndex index;
        try
        {
            index = _candidates!.IndexFor(article);
        }
        catch (ArticleException e)
        {
            WriteError(ArticleErrorRecord.Of(e, article));
            return;
        }

        Write(_search!.Add((article, index)));
    }

    private void Write(IEnumerable<IReadOnlyList<ArticleMatch>> found)
    {
        try
        {
            foreach (IReadOnlyList<ArticleMatch> matches in found)
            {
                WriteObject(matches, enumerateCollection: true);
            }
        }
        catch (OperationCanceledException) when (Cancellation.IsCancellationRequested)
        {
            // Ctrl+C: the engine is already unwinding and accepts no more output.
        }
    }
}
