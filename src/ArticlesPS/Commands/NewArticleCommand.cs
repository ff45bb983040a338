using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;

namespace ArticlesPS.Commands;

/// <summary>New-Article: makes article files from parameters, articles or rows.</summary>
[Cmdlet(VerbsCommon.New, "Article", DefaultParameterSetName = FieldsSet, SupportsShouldProcess = true)]
[OutputType(typeof(Article))]
public sealed class NewArticleCommand : PSCmdlet
{
    private const string FieldsSet = "Fields";
    private const string InputObjectSet = "InputObject";

    private readonly FieldValues _values = new();
    private readonly UnknownColumns _unknown = new();
    private ArticleCreator? _creator;
    private ArticleChanges _given = new();
    private FileProgress? _progress;

    /// <summary>The directory that the files are made in.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Directory { get; set; } = "";

    /// <summary>Articles, as of a feed, or rows with the columns of articles, as of a CSV file or of JSON.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputObjectSet)]
    [ValidateNotNull]
    public PSObject InputObject { get; set; } = new();

    /// <summary>The headline.</summary>
    [Parameter(Mandatory = true, ParameterSetName = FieldsSet)]
    [Parameter(ParameterSetName = InputObjectSet)]
    [ValidateNotNullOrEmpty]
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
    [Parameter(Mandatory = true, ParameterSetName = FieldsSet)]
    [Parameter(ParameterSetName = InputObjectSet)]
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

    /// <summary>What the file's name says behind the date; made of the title when it is not given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Slug { get; set; }

    /// <summary>How lines end: LF or CRLF.</summary>
    [Parameter]
    public LineEnding NewLine { get; set; }

    /// <summary>Replaces a file of the same name.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private FileProgress Progress => _progress ??= new FileProgress(this, "Creating articles");

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        try
        {
            _given = _values.ToChanges(Field, Body);
            string directory = new SessionPaths(this, report: ThrowTerminatingError).FullPathOf(Directory);
            _creator = new ArticleCreator(directory, NewLine, Force);
        }
        catch (ArticleException e)
        {
            ThrowTerminatingError(ArticleErrorRecord.Of(e));
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            ThrowTerminatingError(CommandErrorRecord.Of("InvalidValue", ErrorCategory.InvalidArgument, null, e.Message, e));
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        try
        {
            Create();
        }
        catch
        {
            Progress.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        Progress.Dispose();
        if (_unknown.Warning is { } warning)
        {
            WriteWarning($"{warning} Give rows as objects or JSON to write keys of your own.");
        }
    }

    private void Create()
    {
        try
        {
            ArticleChanges content = ParameterSetName == InputObjectSet ? ContentOf(InputObject) : new ArticleChanges();
            content.Add(_given);
            ArticleDraft draft = _creator!.Prepare(content, Slug);
            if (ShouldProcess(Printable.Line(draft.FilePath), draft.IsReplacing ? "Replace article" : "Create article"))
            {
                WriteObject(_creator.Save(draft));
            }

            Progress.Advance(draft.FilePath);
        }
        catch (ArticleException e)
        {
            WriteError(ArticleErrorRecord.Of(e));
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            WriteError(CommandErrorRecord.Of("InvalidValue", ErrorCategory.InvalidData, InputObject, e.Message, e));
        }
    }

    private ArticleChanges ContentOf(PSObject input)
    {
        if ((ArticleResult.ArticleOf(input.BaseObject) ?? input.BaseObject) is not Article article)
        {
            return ToMake(ArticleResult.RowOf(input));
        }

        PlainObject.Unwrap(article.Metadata);
        return ArticleChanges.ToMake(article);
    }

    private ArticleChanges ToMake(PSObject input)
    {
        Dictionary<string, object?> row = PlainObject.PropertiesOf(input);
        return ArticleRow.ToMake(row, RowKind.IsTable(input, row) ? _unknown : null);
    }
}
