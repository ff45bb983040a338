using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;

namespace ArticlesPS.Commands;

/// <summary>Set-Article: changes fields, and saves articles and rows whose values were changed.</summary>
[Cmdlet(VerbsCommon.Set, "Article", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(Article))]
public sealed class SetArticleCommand : ArticleChangeCommand
{
    private readonly FieldValues _values = new();
    private readonly UnknownColumns _unknown = new();
    private ArticleChanges _changes = new();

    /// <summary>The headline.</summary>
    [Parameter]
    [AllowEmptyString]
    public string Title { set => _values.Add("title", value); }

    /// <summary>The opening lines.</summary>
    [Parameter]
    [AllowEmptyString]
    public string Excerpt { set => _values.Add("excerpt", value); }

    /// <summary>The section of the site, as in news.</summary>
    [Parameter]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(ArticleValueCompleter))]
    public string Category { set => _values.Add("category", value); }

    /// <summary>What kind of item it is, as in article.</summary>
    [Parameter]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(ArticleValueCompleter))]
    public string Type { set => _values.Add("type", value); }

    /// <summary>When the article appeared; a date without a zone is UTC.</summary>
    [Parameter]
    [ArticleDateTransformation]
    public DateTimeOffset PublishedDateTime { set => _values.Add("publishedDateTime", value); }

    /// <summary>The site's measure of the article.</summary>
    [Parameter]
    public int Quality { set => _values.Add("quality", value); }

    /// <summary>The rank of the article.</summary>
    [Parameter]
    public int Heat { set => _values.Add("heat", value); }

    /// <summary>Whether the site shows the article.</summary>
    [Parameter]
    [ArticleFlagTransformation]
    [ArgumentCompleter(typeof(ArticleFlagCompleter))]
    public bool Published { set => _values.Add("published", value); }

    /// <summary>The URL that the article was found under.</summary>
    [Parameter]
    [AllowEmptyString]
    public string OriginalUrl { set => _values.Add("originalUrl", value); }

    /// <summary>The URL of the page.</summary>
    [Parameter]
    [AllowEmptyString]
    public string WebUrl { set => _values.Add("webUrl", value); }

    /// <summary>The URL of the AMP page.</summary>
    [Parameter]
    [AllowEmptyString]
    public string AmpWebUrl { set => _values.Add("ampWebUrl", value); }

    /// <summary>The URL of the AMP page in the AMP cache.</summary>
    [Parameter]
    [AllowEmptyString]
    public string CdnAmpWebUrl { set => _values.Add("cdnAmpWebUrl", value); }

    /// <summary>HTML that the site shows above the article.</summary>
    [Parameter]
    [AllowEmptyString]
    public string FeaturedContent { set => _values.Add("featuredContent", value); }

    /// <summary>What the site keeps encrypted.</summary>
    [Parameter]
    [AllowEmptyString]
    public string Secured { set => _values.Add("secured", value); }

    /// <summary>The name of the provider.</summary>
    [Parameter]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(ArticleValueCompleter))]
    public string ProviderName { set => _values.Add("provider.name", value); }

    /// <summary>The domain of the provider.</summary>
    [Parameter]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(ArticleValueCompleter))]
    public string ProviderDomain { set => _values.Add("provider.domain", value); }

    /// <summary>All topics.</summary>
    [Parameter]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(ArticleValueCompleter))]
    public string[] Topic { set => _values.Add("topics", value); }

    /// <summary>Topics to add where they are not there yet.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ArticleValueCompleter))]
    public string[] AddTopic { get; set; } = [];

    /// <summary>Topics to take out.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ArticleValueCompleter))]
    public string[] RemoveTopic { get; set; } = [];

    /// <summary>All images, in their order. A hashtable of Url, Width and so on makes one.</summary>
    [Parameter]
    [AllowEmptyCollection]
    public ArticleImage[] Image { set => _values.Add("images", new ArticleList<ArticleImage>(value)); }

    /// <summary>All related articles, in their order. A hashtable of Title, WebUrl and so on makes one.</summary>
    [Parameter]
    [AllowEmptyCollection]
    public RelatedArticle[] Related { set => _values.Add("related", new ArticleList<RelatedArticle>(value)); }

    /// <summary>The text behind the front matter.</summary>
    [Parameter]
    [AllowEmptyString]
    public string? Body { get; set; }

    /// <summary>Any other fields: paths as in ratings.count or images[0].url, and their values.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(ArticleFieldCompleter))]
    public IDictionary Field { get; set; } = new Hashtable();

    /// <summary>Fields to take out, by name or path.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ArticleFieldCompleter))]
    public string[] RemoveField { get; set; } = [];

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        try
        {
            // A path or value that means nothing makes the whole call pointless, so it is said before the first file.
            _changes = ReadChanges();
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            ThrowTerminatingError(CommandErrorRecord.Of("InvalidValue", ErrorCategory.InvalidArgument, null, e.Message, e));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        if (_unknown.Warning is { } warning)
        {
            WriteWarning($"{warning} Use -Field for keys of your own.");
        }
    }

    private protected override ArticleChanges GetChanges(Article article) => _changes;

    private protected override ArticleChanges GetChanges(IReadOnlyDictionary<string, object?> row, Article article) =>
        ArticleRow.ChangesFrom(row, article, _changes, _unknown);

    private ArticleChanges ReadChanges()
    {
        ArticleChanges changes = _values.ToChanges(Field, Body);
        foreach (string path in RemoveField)
        {
            changes.Remove(path);
        }

        foreach (string topic in AddTopic)
        {
            changes.AddedTopics.Add(topic);
        }

        foreach (string topic in RemoveTopic)
        {
            changes.RemovedTopics.Add(topic);
        }

        return changes;
    }
}
