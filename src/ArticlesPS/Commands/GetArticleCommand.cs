using System;
using System.Collections.Generic;
using System.Management.Automation;
using ArticlesPS.Completion;
using ArticlesPS.Curation.Related;
using ArticlesPS.Output;
using ArticlesPS.Parameters;
using ArticlesPS.Parameters.Validation;
using ArticlesPS.Querying.Filtering;
using ArticlesPS.Text;

namespace ArticlesPS.Commands;

/// <summary>Get-Article: files to articles, filtered.</summary>
[Cmdlet(VerbsCommon.Get, "Article", DefaultParameterSetName = PathSet)]
[OutputType(typeof(Article))]
[OutputType(ArticleTypes.Site)]
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

    /// <summary>Topics, with wildcards: only articles with a matching topic.</summary>
    [Parameter]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ValidateWildcard]
    [ArgumentCompleter(typeof(ArticleValueCompleter))]
    [Alias("Tag")]
    public string[] Topic
    {
        set => _filter = _filter with { Topic = Wildcard.List(value) };
    }

    /// <summary>Authors, with wildcards: only articles with a matching author.</summary>
    [Parameter]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ValidateWildcard]
    [ArgumentCompleter(typeof(ArticleValueCompleter))]
    public string[] Author
    {
        set => _filter = _filter with { Author = Wildcard.List(value) };
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

    /// <summary>Only published articles; -Published:$false for those that are not. Not with -State.</summary>
    [Parameter]
    public SwitchParameter Published
    {
        set => _filter = _filter with { Published = value.ToBool() };
    }

    /// <summary>States, with wildcards: Draft, Scheduled, Published, Expired, or Unknown where nothing says.</summary>
    [Parameter]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ValidateState]
    [ArgumentCompleter(typeof(ArticleStateCompleter))]
    public string[] State
    {
        set => _filter = _filter with { State = Wildcard.List(value) };
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

    /// <summary>Only articles from this moment on: a date, which means midnight here without a time, or an age such as 90d.</summary>
    [Parameter]
    [ArticleMomentTransformation]
    public DateTimeOffset After
    {
        set => _filter = _filter with { After = value };
    }

    /// <summary>Only articles before this moment: a date, which means midnight here without a time, or an age such as 90d.</summary>
    [Parameter]
    [ArticleMomentTransformation]
    public DateTimeOffset Before
    {
        set => _filter = _filter with { Before = value };
    }

    /// <summary>URLs, with wildcards: only articles with a matching URL.</summary>
    [Parameter]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ValidateWildcard]
    public string[] Url
    {
        set => _filter = _filter with { Url = Wildcard.List(value) };
    }

    /// <summary>Sets LinkedFile on related articles that are among the files read. Output starts after all files are read.</summary>
    [Parameter]
    public SwitchParameter LinkRelated { get; set; }

    // An article that doesn't match can be related to one that does.
    private protected override ArticleFilter? Filter => LinkRelated ? null : _filter;

    private protected override FilterEvidence? Evidence => field ??= new FilterEvidence(_filter);

    private protected override void Begin()
    {
        _filter.RejectContradiction();
        base.Begin();
    }

    private protected override void End()
    {
        base.End();
        using FileProgress progress = new(this, "Linking articles", "articles", _held.Count);
        RelatedLinks links = new(_held);
        foreach (Article article in _held)
        {
            progress.AdvanceOrStop(article);
            if (_filter.Matches(article))
            {
                links.Link(article);
                Write(article);
            }
        }

        if (Stopping)
        {
            return;
        }

        Warn(Evidence!.Warnings());
    }

    private protected override void ProcessArticle(Article article)
    {
        if (LinkRelated)
        {
            _held.Add(article);
        }
        else
        {
            Write(article);
        }
    }
}
