using System;
using System.Collections.Generic;
using System.Management.Automation;
using ArticlesPS.Completion;
using ArticlesPS.Curation.Related;
using ArticlesPS.Output;
using ArticlesPS.Parameters;
using ArticlesPS.Querying;
using ArticlesPS.Text;

namespace ArticlesPS.Commands;

/// <summary>Get-Article: files to articles, filtered.</summary>
[Cmdlet(VerbsCommon.Get, "Article", DefaultParameterSetName = PathSet)]
[OutputType(typeof(Article))]
public sealed class GetArticleCommand : ArticleFilesCommand
{
    private ArticleFilter _filter = new();
    private readonly List<Article> _held = [];

    /// <summary>Titles, with wildcards.</summary>
    [Parameter]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ValidateWildcard]
    public string[] Title
    {
        set => _filter = _filter with { Title = Wildcard.List(value) };
    }

    /// <summary>Names or domains of providers, with wildcards.</summary>
    [Parameter]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ValidateWildcard]
    [ArgumentCompleter(typeof(ArticleValueCompleter))]
    public string[] Provider
    {
        set => _filter = _filter with { Provider = Wildcard.List(value) };
    }

    /// <summary>Topics, with wildcards: articles that have one of them.</summary>
    [Parameter]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ValidateWildcard]
    [ArgumentCompleter(typeof(ArticleValueCompleter))]
    public string[] Topic
    {
        set => _filter = _filter with { Topic = Wildcard.List(value) };
    }

    /// <summary>Categories, with wildcards.</summary>
    [Parameter]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ValidateWildcard]
    [ArgumentCompleter(typeof(ArticleValueCompleter))]
    public string[] Category
    {
        set => _filter = _filter with { Category = Wildcard.List(value) };
    }

    /// <summary>Types, with wildcards.</summary>
    [Parameter]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ValidateWildcard]
    [ArgumentCompleter(typeof(ArticleValueCompleter))]
    public string[] Type
    {
        set => _filter = _filter with { Type = Wildcard.List(value) };
    }

    /// <summary>Only published articles; -Published:$false for those that are not.</summary>
    [Parameter]
    public SwitchParameter Published
    {
        set => _filter = _filter with { Published = value.ToBool() };
    }

    /// <summary>The lowest quality wanted.</summary>
    [Parameter]
    public int MinimumQuality
    {
        set => _filter = _filter with { MinimumQuality = value };
    }

    /// <summary>The lowest heat wanted.</summary>
    [Parameter]
    public int MinimumHeat
    {
        set => _filter = _filter with { MinimumHeat = value };
    }

    /// <summary>Articles of this moment and later: a date, UTC without a zone, or how long ago as in 90d.</summary>
    [Parameter]
    [ArticleMomentTransformation]
    public DateTimeOffset After
    {
        set => _filter = _filter with { After = value };
    }

    /// <summary>Articles before this moment: a date, UTC without a zone, or how long ago as in 90d.</summary>
    [Parameter]
    [ArticleMomentTransformation]
    public DateTimeOffset Before
    {
        set => _filter = _filter with { Before = value };
    }

    /// <summary>URLs, with wildcards: articles one of whose URLs fits.</summary>
    [Parameter]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ValidateWildcard]
    public string[] Url
    {
        set => _filter = _filter with { Url = Wildcard.List(value) };
    }

    /// <summary>Says of related articles which file they are, if one of those that are read. Articles come when all are read.</summary>
    [Parameter]
    public SwitchParameter LinkRelated { get; set; }

    // An article that is not wanted may be related to one that is, or say whether it is published.
    private protected override ArticleFilter? Filter => LinkRelated || _filter.Published == false ? null : _filter;

    private protected override FilterEvidence? Evidence => field ??= new FilterEvidence(_filter);

    private UnpublishedHold<Article> Hold => field ??= new UnpublishedHold<Article>(_filter);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        using FileProgress progress = new(this, "Linking articles", "articles", _held.Count);
        RelatedLinks links = new(_held);
        foreach (Article article in _held)
        {
            progress.AdvanceOrStop(article);
            foreach (Article wanted in Admit(article))
            {
                links.Link(wanted);
                WriteObject(wanted);
            }
        }

        if (Stopping)
        {
            return;
        }

        if (Hold.Complete() is { } error)
        {
            WriteError(ArticleErrorRecord.Of(error));
        }

        Warn(Evidence!.Warning());
    }

    private protected override void ProcessArticle(Article article)
    {
        if (LinkRelated)
        {
            _held.Add(article);
        }
        else if (Filter is not null)
        {
            WriteObject(article);
        }
        else
        {
            WriteObject(Admit(article), enumerateCollection: true);
        }
    }

    private IReadOnlyList<Article> Admit(Article article) =>
        Hold.Admit(article.FullName!, article.Published, _filter.Matches(article) ? article : null);
}
