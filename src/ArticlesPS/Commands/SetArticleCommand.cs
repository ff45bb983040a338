using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using ArticlesPS.Completion;
using ArticlesPS.Editing;
using ArticlesPS.Editing.Rows;
using ArticlesPS.Output;
using ArticlesPS.Parameters.Validation;

namespace ArticlesPS.Commands;

/// <summary>Set-Article: changes fields, and saves articles and rows whose values were changed.</summary>
[Cmdlet(VerbsCommon.Set, "Article", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(Article))]
[OutputType(ArticleTypes.Site)]
public sealed class SetArticleCommand : FieldValueCommand
{
    private readonly UnknownColumns _unknown = new();
    private readonly RowRun _rows;

    /// <summary>Creates the cmdlet.</summary>
    public SetArticleCommand() => _rows = new RowRun(_unknown);

    /// <summary>The headline.</summary>
    [Parameter]
    public StringValue Title
    {
        set => Values.Set(value);
    }

    /// <summary>The opening lines.</summary>
    [Parameter]
    [Alias("Description")]
    public StringValue Excerpt
    {
        set => Values.Set(value);
    }

    /// <summary>The section of the site, such as news.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ArticleValueCompleter))]
    public StringValue Category
    {
        set => Values.Set(value);
    }

    /// <summary>The kind of item, such as article.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ArticleValueCompleter))]
    public StringValue Type
    {
        set => Values.Set(value);
    }

    /// <summary>When the article appeared; a date without a zone is UTC.</summary>
    [Parameter]
    public DateValue PublishedDateTime
    {
        set => Values.Set(value);
    }

    /// <summary>When the article is to appear; a date without a zone is UTC.</summary>
    [Parameter]
    public DateValue ScheduledDateTime
    {
        set => Values.Set(value);
    }

    /// <summary>When the article is no longer to be shown; a date without a zone is UTC.</summary>
    [Parameter]
    public DateValue ExpiryDateTime
    {
        set => Values.Set(value);
    }

    /// <summary>When the article was last changed; a date without a zone is UTC.</summary>
    [Parameter]
    public DateValue ModifiedDateTime
    {
        set => Values.Set(value);
    }

    /// <summary>The site's measure of the article.</summary>
    [Parameter]
    public IntegerValue Quality
    {
        set => Values.Set(value);
    }

    /// <summary>The rank of the article.</summary>
    [Parameter]
    public IntegerValue Heat
    {
        set => Values.Set(value);
    }

    /// <summary>Whether the site shows the article.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ArticleBooleanCompleter))]
    public BooleanValue Published
    {
        set => Values.Set(value);
    }

    /// <summary>The URL where the article was found.</summary>
    [Parameter]
    public StringValue OriginalUrl
    {
        set => Values.Set(value);
    }

    /// <summary>The URL of the page.</summary>
    [Parameter]
    public StringValue WebUrl
    {
        set => Values.Set(value);
    }

    /// <summary>The URL of the AMP page.</summary>
    [Parameter]
    public StringValue AmpWebUrl
    {
        set => Values.Set(value);
    }

    /// <summary>The URL of the AMP page in the AMP cache.</summary>
    [Parameter]
    public StringValue CdnAmpWebUrl
    {
        set => Values.Set(value);
    }

    /// <summary>HTML that the site shows above the article.</summary>
    [Parameter]
    public StringValue FeaturedContent
    {
        set => Values.Set(value);
    }

    /// <summary>What the site keeps encrypted.</summary>
    [Parameter]
    public StringValue Secured
    {
        set => Values.Set(value);
    }

    /// <summary>The name of the provider.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ArticleValueCompleter))]
    public StringValue ProviderName
    {
        set => Values.Set(value);
    }

    /// <summary>The domain of the provider.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ArticleValueCompleter))]
    public StringValue ProviderDomain
    {
        set => Values.Set(value);
    }

    /// <summary>All topics.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ArticleValueCompleter))]
    [Alias("Tag")]
    public StringValue[] Topic
    {
        set => Values.Set(value);
    }

    /// <summary>Topics to add if the article doesn't have them.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ArticleValueCompleter))]
    [Alias("AddTag")]
    public StringValue[] AddTopic
    {
        set => Values.AddTexts(value, changes => changes.AddedTopics);
    }

    /// <summary>Topics to take out.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ArticleValueCompleter))]
    [Alias("RemoveTag")]
    public StringValue[] RemoveTopic
    {
        set => Values.AddTexts(value, changes => changes.RemovedTopics);
    }

    /// <summary>All images, in order. A hashtable of Url, Width and so on creates one.</summary>
    [Parameter]
    public ImageValue[] Image
    {
        set => Values.Set(value);
    }

    /// <summary>All related articles, in order. A hashtable of Title, WebUrl and so on creates one.</summary>
    [Parameter]
    public RelatedValue[] Related
    {
        set => Values.Set(value);
    }

    /// <summary>All authors, in order.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ArticleValueCompleter))]
    public StringValue[] Author
    {
        set => Values.Set(value);
    }

    /// <summary>The URL of the page, or its path on the site.</summary>
    [Parameter]
    public StringValue Url
    {
        set => Values.Set(value);
    }

    /// <summary>The last part of the page's URL.</summary>
    [Parameter]
    public StringValue Slug
    {
        set => Values.Set(value);
    }

    /// <summary>All other URLs that lead to the page.</summary>
    [Parameter]
    public StringValue[] Alias
    {
        set => Values.Set(value);
    }

    /// <summary>The language, such as en or pt-BR.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ArticleValueCompleter))]
    public StringValue Language
    {
        set => Values.Set(value);
    }

    /// <summary>The text after the front matter.</summary>
    [Parameter]
    public StringValue Body
    {
        set => Values.SetBody(value);
    }

    /// <summary>Any other fields: paths such as ratings.count or images[0].url, and their values.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(ArticleFieldCompleter))]
    public IDictionary Field
    {
        set => Values.SetOthers(value);
    }

    /// <summary>Entries to add to lists if they don't have them: the paths of the lists, and the entries.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(ArticleFieldCompleter))]
    public IDictionary Add
    {
        set => Values.ChangeEntries(value, (changes, path, entries) => changes.AddEntries(path, entries));
    }

    /// <summary>Entries to take out of lists: the paths of the lists, and the entries; of records their URLs or names.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(ArticleFieldCompleter))]
    public IDictionary Remove
    {
        set => Values.ChangeEntries(value, (changes, path, entries) => changes.RemoveEntries(path, entries));
    }

    /// <summary>Fields to take out, by name or path.</summary>
    [Parameter]
    [Alias("Clear")]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ArticleFieldCompleter))]
    public string[] RemoveField
    {
        set => Values.Remove(value);
    }

    private protected override void End()
    {
        base.End();
        if (_unknown.Warning is { } warning)
        {
            WriteWarning(ConsoleText.Escape($"{warning} Use -Field for your own keys."));
        }
    }

    private protected override ArticleEdit PrepareRow(string path, IReadOnlyDictionary<string, object?> row) =>
        _rows.Prepare(path, row, GetChanges, Force, VersionFor(path), Schemas.OfFile(path));

    private protected override void Note(ArticleEdit edit, bool isSaved) => _rows.Add(edit, isSaved);
}
