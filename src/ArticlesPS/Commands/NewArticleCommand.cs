using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Management.Automation;
using ArticlesPS.Completion;
using ArticlesPS.Editing;
using ArticlesPS.Editing.Creation;
using ArticlesPS.Editing.Rows;
using ArticlesPS.FrontMatter;
using ArticlesPS.Input;
using ArticlesPS.Output;
using ArticlesPS.Parameters;
using ArticlesPS.Parameters.Validation;
using ArticlesPS.Values;
using ArticlesPS.Values.Conversion;

namespace ArticlesPS.Commands;

/// <summary>New-Article: creates article files from parameters, articles or rows.</summary>
[Cmdlet(VerbsCommon.New, "Article", DefaultParameterSetName = FieldsSet, SupportsShouldProcess = true)]
[OutputType(typeof(Article))]
[OutputType(ArticleTypes.Site)]
public sealed class NewArticleCommand : ArticlesCommand
{
    private const string FieldsSet = "Fields";
    private const string InputObjectSet = "InputObject";

    private readonly FieldValues _values = new();
    private readonly UnknownColumns _unknown = new();
    private ArticleCreator? _creator;
    private FrontMatterFormat? _format;
    private FileProgress? _progress;
    private ArticleSchema? _schema;
    private int _inputs;

    /// <summary>The directory that the files are made in.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("Directory")]
    [RejectBoolean]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    public string Destination { get; set; } = "";

    /// <summary>Articles, as of a feed, or rows with the columns of articles, as of a CSV file or of JSON.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputObjectSet)]
    [ValidateNotNull]
    public PSObject InputObject { get; set; } = new();

    /// <summary>The headline.</summary>
    [Parameter(Mandatory = true, ParameterSetName = FieldsSet)]
    [Parameter(ParameterSetName = InputObjectSet)]
    public StringValue Title
    {
        set => _values.SetText(value);
    }

    /// <summary>The opening lines.</summary>
    [Parameter]
    [Alias("Description")]
    public StringValue Excerpt
    {
        set => _values.Set(value);
    }

    /// <summary>The section of the site, such as news.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ArticleValueCompleter))]
    public StringValue Category
    {
        set => _values.Set(value);
    }

    /// <summary>The kind of item, such as article.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ArticleValueCompleter))]
    public StringValue Type
    {
        set => _values.Set(value);
    }

    /// <summary>When the article appeared; a date without a zone is UTC.</summary>
    [Parameter]
    public DateValue PublishedDateTime
    {
        set => _values.Set(value);
    }

    /// <summary>When the article is to appear; a date without a zone is UTC.</summary>
    [Parameter]
    public DateValue ScheduledDateTime
    {
        set => _values.Set(value);
    }

    /// <summary>When the article is no longer to be shown; a date without a zone is UTC.</summary>
    [Parameter]
    public DateValue ExpiryDateTime
    {
        set => _values.Set(value);
    }

    /// <summary>When the article was last changed; a date without a zone is UTC.</summary>
    [Parameter]
    public DateValue ModifiedDateTime
    {
        set => _values.Set(value);
    }

    /// <summary>The site's measure of the article.</summary>
    [Parameter]
    public IntegerValue Quality
    {
        set => _values.Set(value);
    }

    /// <summary>The rank of the article.</summary>
    [Parameter]
    public IntegerValue Heat
    {
        set => _values.Set(value);
    }

    /// <summary>Whether the site shows the article.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ArticleBooleanCompleter))]
    public BooleanValue Published
    {
        set => _values.Set(value);
    }

    /// <summary>The URL where the article was found.</summary>
    [Parameter]
    public StringValue OriginalUrl
    {
        set => _values.Set(value);
    }

    /// <summary>The URL of the page.</summary>
    [Parameter]
    public StringValue WebUrl
    {
        set => _values.Set(value);
    }

    /// <summary>The URL of the AMP page.</summary>
    [Parameter]
    public StringValue AmpWebUrl
    {
        set => _values.Set(value);
    }

    /// <summary>The URL of the AMP page in the AMP cache.</summary>
    [Parameter]
    public StringValue CdnAmpWebUrl
    {
        set => _values.Set(value);
    }

    /// <summary>HTML that the site shows above the article.</summary>
    [Parameter]
    public StringValue FeaturedContent
    {
        set => _values.Set(value);
    }

    /// <summary>What the site keeps encrypted.</summary>
    [Parameter]
    public StringValue Secured
    {
        set => _values.Set(value);
    }

    /// <summary>The name of the provider.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ArticleValueCompleter))]
    public StringValue ProviderName
    {
        set => _values.Set(value);
    }

    /// <summary>The domain of the provider.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ArticleValueCompleter))]
    public StringValue ProviderDomain
    {
        set => _values.Set(value);
    }

    /// <summary>All topics.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ArticleValueCompleter))]
    [Alias("Tag")]
    public StringValue[] Topic
    {
        set => _values.Set(value);
    }

    /// <summary>All images, in order. A hashtable of Url, Width and so on creates one.</summary>
    [Parameter]
    public ImageValue[] Image
    {
        set => _values.Set(value);
    }

    /// <summary>All related articles, in order. A hashtable of Title, WebUrl and so on creates one.</summary>
    [Parameter]
    public RelatedValue[] Related
    {
        set => _values.Set(value);
    }

    /// <summary>All authors, in order.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ArticleValueCompleter))]
    public StringValue[] Author
    {
        set => _values.Set(value);
    }

    /// <summary>The URL of the page, or its path on the site.</summary>
    [Parameter]
    public StringValue Url
    {
        set => _values.Set(value);
    }

    /// <summary>All other URLs that lead to the page.</summary>
    [Parameter]
    public StringValue[] Alias
    {
        set => _values.Set(value);
    }

    /// <summary>The language, such as en or pt-BR.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ArticleValueCompleter))]
    public StringValue Language
    {
        set => _values.Set(value);
    }

    /// <summary>The text after the front matter.</summary>
    [Parameter]
    public StringValue Body
    {
        set => _values.SetBody(value);
    }

    /// <summary>Any other fields: paths such as ratings.count or images[0].url, and their values.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(ArticleFieldCompleter))]
    public IDictionary Field
    {
        set => _values.SetOthers(value);
    }

    /// <summary>The part of the file name that stands for the title. Default: created from the title.</summary>
    [Parameter]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    public string? Slug { get; set; }

    /// <summary>How lines end: LF or CRLF.</summary>
    [Parameter]
    public LineEnding NewLine { get; set; }

    /// <summary>The format of the front matter: Yaml, Toml, Json or KeyValue. By default, that of the other files.</summary>
    [Parameter]
    public FrontMatterFormat FrontMatterFormat
    {
        set => _format = value;
    }

    /// <summary>What the keys of the new files mean: a built-in schema, or a file. By default, that of the directory's site.</summary>
    [Parameter]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ArticleSchemaCompleter))]
    public string? Schema { get; set; }

    /// <summary>Replaces a file of the same name.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private FileProgress Progress => _progress ??= new FileProgress(this, "Creating articles");

    private protected override void Begin()
    {
        try
        {
            string directory = new SessionPaths(this, report: ThrowTerminatingError).FullPathOf(Destination);
            _schema = SchemaArgument.LocatorOf(this, Schema).Of(directory);
            _values.Check(_schema);
            _creator = new ArticleCreator(directory, NewLine, Force, _format);
        }
        catch (FormatException e)
        {
            ThrowTerminatingError(InvalidValue.Of(e));
        }
    }

    private protected override void Process()
    {
        if (ParameterSetName == InputObjectSet && MisreadTable.IsBlank(InputObject))
        {
            return;
        }

        try
        {
            _inputs++;
            Create();
        }
        catch
        {
            Progress.Dispose();
            throw;
        }
    }

    private protected override void End()
    {
        Progress.Dispose();
        if (_unknown.Warning is { } warning)
        {
            WriteWarning(ConsoleText.Escape($"{warning} To write your own keys, pass objects or JSON."));
        }
    }

    private void Create()
    {
        try
        {
            ArticleChanges content = ParameterSetName == InputObjectSet ? ContentOf(InputObject) : new ArticleChanges(_schema);
            content.Add(_values.ChangesFor(_schema!, this, () => ParameterSetName == InputObjectSet ? InputObject : null));
            ArticleDraft draft = _creator!.Prepare(content, Slug, mayBeNow: ParameterSetName == FieldsSet);
            if (ShouldProcess(ConsoleText.Escape(draft.FilePath), draft.IsReplacing ? "Replace article" : "Create article"))
            {
                Write(_creator.Save(draft));
            }

            Progress.Advance(draft.FilePath);
        }
        catch (ArticleException e)
        {
            WriteError(Placed(ArticleErrorRecord.Of(e)));
        }
        catch (FieldValueException e)
        {
            WriteError(Placed(e.ToErrorRecord(InputObject)));
        }
        catch (FormatException e)
        {
            WriteError(Placed(InvalidValue.Of(e, InputObject)));
        }
    }

    // Of hundreds of rows, which one it is.
    private ErrorRecord Placed(ErrorRecord error)
    {
        if (ParameterSetName == InputObjectSet && MyInvocation.ExpectingInput)
        {
            string number = _inputs.ToString(CultureInfo.InvariantCulture);
            object? given = InputObject.BaseObject is IDictionary row ? row[nameof(Title)] : InputObject.Properties[nameof(Title)]?.Value;
            string title = given is string { Length: > 0 } text ? $" ({text})" : "";
            error.ErrorDetails = new ErrorDetails(ConsoleText.Escape($"Input {number}{title}: ") + error.Exception.Message);
        }

        return error;
    }

    private ArticleChanges ContentOf(PSObject input)
    {
        if ((ArticleResult.ArticleOf(input.BaseObject) ?? input.BaseObject) is not Article article)
        {
            return ToMake(ArticleResult.RowOf(input));
        }

        PlainObject.Unwrap(article.Metadata);
        return ArticleChanges.ToMake(article, _schema!);
    }

    private ArticleChanges ToMake(PSObject input)
    {
        if (MisreadTable.ErrorOfNew(input) is { } misread)
        {
            ThrowTerminatingError(misread);
        }

        Dictionary<string, object?> row = PlainObject.PropertiesOf(input);
        return ArticleRow.ToMake(row, RowKind.IsTable(input, row) ? _unknown : null, _schema);
    }
}
