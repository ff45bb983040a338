using System;
using System.Management.Automation;

namespace ArticlesPS.Commands;

/// <summary>Get-Article: files to articles, filtered.</summary>
[Cmdlet(VerbsCommon.Get, "Article", DefaultParameterSetName = PathSet)]
[OutputType(typeof(Article))]
public sealed class GetArticleCommand : ArticleFilesCommand
{
    private readonly ArticleFilter _filter = new();
    private ReadingProgress? _progress;

    /// <summary>Titles, with wildcards.</summary>
    [Parameter]
    [SupportsWildcards]
    public string[] Title { set => _filter.SetTitle(value); }

    /// <summary>Names or domains of providers, with wildcards.</summary>
    [Parameter]
    [SupportsWildcards]
    public string[] Provider { set => _filter.SetProvider(value); }

    /// <summary>Topics, with wildcards: articles that have one of them.</summary>
    [Parameter]
    [SupportsWildcards]
    public string[] Topic { set => _filter.SetTopic(value); }

    /// <summary>Categories, with wildcards.</summary>
    [Parameter]
    [SupportsWildcards]
    public string[] Category { set => _filter.SetCategory(value); }

    /// <summary>Types, with wildcards.</summary>
    [Parameter]
    [SupportsWildcards]
    public string[] Type { set => _filter.SetType(value); }

    /// <summary>Only published articles; -Published:$false for those that are not.</summary>
    [Parameter]
    public SwitchParameter Published { set => _filter.Published = value.ToBool(); }

    /// <summary>The lowest quality wanted.</summary>
    [Parameter]
    public int MinimumQuality { set => _filter.MinimumQuality = value; }

    /// <summary>The lowest heat wanted.</summary>
    [Parameter]
    public int MinimumHeat { set => _filter.MinimumHeat = value; }

    /// <summary>Articles of this moment and later; a date without a zone is UTC.</summary>
    [Parameter]
    [ArticleDateTransformation]
    public DateTimeOffset After { set => _filter.After = value; }

    /// <summary>Articles before this moment; a date without a zone is UTC.</summary>
    [Parameter]
    [ArticleDateTransformation]
    public DateTimeOffset Before { set => _filter.Before = value; }

    /// <summary>URLs, with wildcards: articles one of whose URLs fits.</summary>
    [Parameter]
    [SupportsWildcards]
    public string[] Url { set => _filter.SetUrl(value); }

    /// <inheritdoc/>
    protected override void BeginProcessing() => _progress = new ReadingProgress(this);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        try
        {
            foreach (ArticleReadResult result in ArticleReader.Read(FindFiles(), _filter, Cancellation))
            {
                _progress!.Advance(result.File.Path);
                Write(result);
            }
        }
        catch (OperationCanceledException) when (Cancellation.IsCancellationRequested)
        {
            // Ctrl+C: the engine is unwinding already and takes no more output.
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => _progress!.Complete();

    private void Write(ArticleReadResult result)
    {
        if (result.Error is not null)
        {
            WriteError(ArticleErrorRecord.Of(result.Error));
        }
        else if (result.IsSkipped)
        {
            WriteVerbose($"Skipped {result.File.Path}: it has no front matter.");
        }
        else if (result.Article is not null)
        {
            WriteObject(result.Article);
        }
    }
}
