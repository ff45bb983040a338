using System;
using System.Collections.Generic;
using System.Dynamic;
using System.IO;
using System.Linq.Expressions;
using ArticlesPS.Articles;
using ArticlesPS.Articles.Urls;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Text;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Fields;
using ArticlesPS.Schemas.Locating;

namespace ArticlesPS;

/// <summary>An article: what its schema makes of its front matter, its body, and the file it stands in.</summary>
/// <remarks>
/// A missing value is null, never 0 or false; a missing list is empty. A known field that holds another type than it
/// should is null, and what the file has stands in <see cref="Metadata"/>. Its other keys, and the fields that its schema
/// names, are members too: <c>$article.weight</c>.
/// </remarks>
public class Article : FieldRecord, IDynamicMetaObjectProvider
{
    internal const string FileSystemProvider = @"Microsoft.PowerShell.Core\FileSystem::";

    private string _body;
    private string? _fullName;

    // What was read: null until another body is set.
    private string? _bodyAsRead;

    /// <summary>Makes an article without values and without a file.</summary>
    public Article()
        : this(ArticleSchema.Default) { }

    internal Article(ArticleSchema schema)
        : base(schema.Table)
    {
        Schema = schema;
        _body = "";
    }

    /// <param name="document">The document.</param>
    /// <param name="schema">What its fields mean.</param>
    /// <param name="fullName">The file's full path, or null.</param>
    /// <param name="version">The version of the file that the document is, or null.</param>
    /// <param name="keepsDocument">Whether the article keeps the document while it's being changed.</param>
    private protected Article(
        FrontMatterDocument document,
        ArticleSchema schema,
        string? fullName,
        ArticleVersion? version,
        bool keepsDocument
    )
        : base(schema.Table, document.Root, keepsDocument)
    {
        Schema = schema;
        Document = keepsDocument ? document : null;
        _body = BodyOf(document);
        HasMixedLineEndings = LineEndings.AreMixed(document.Text);
        HasDroppingMarks = DroppingMark.IsIn(document.Text, document.Block);
        _fullName = fullName;
        Version = version;
    }

    /// <summary>What its fields mean.</summary>
    internal ArticleSchema Schema { get; private set; }

    /// <summary>The version of the file that the article was read from; null for an article without a file.</summary>
    internal ArticleVersion? Version { get; private set; }

    /// <summary>Whether some lines of the text that was read end with CRLF and others with LF.</summary>
    internal bool HasMixedLineEndings { get; private set; }

    /// <summary>Whether the front matter that was read has characters after which YAML may drop text.</summary>
    internal bool HasDroppingMarks { get; private set; }

    /// <summary>The text that an article in the middle of a change stands in; null for all others.</summary>
    internal FrontMatterDocument? Document { get; }

    /// <summary>The headline.</summary>
    public string? Title
    {
        get => Get<string>(ArticleRole.Title);
        set => Set(ArticleRole.Title, value);
    }

    /// <summary>Whether the site shows the article; null where neither the file nor its schema says.</summary>
    public bool? Published
    {
        get => ArticleValues.PublishedOf(this);
        set => Set(ArticleRole.Published, value);
    }

    /// <summary>When the article appeared, with the offset that the file gives. PowerShell shows it as a local date.</summary>
    public DateTimeOffset? PublishedDateTime
    {
        get => Get<DateTimeOffset?>(ArticleRole.PublishedDateTime);
        set => Set(ArticleRole.PublishedDateTime, value);
    }

    /// <summary>The names of its topics, or tags; empty where there are none.</summary>
    public virtual ArticleList<string> Topics
    {
        get => GetList<string>(ArticleRole.Topics);
        set => Set(ArticleRole.Topics, value);
    }

    /// <summary>The section of the site, as in news.</summary>
    public virtual string? Category
    {
        get => Get<string>(ArticleRole.Category);
        set => Set(ArticleRole.Category, value);
    }

    /// <summary>The URL of the page, or its path on the site; null where nothing says.</summary>
    public virtual string? Url => UrlToOpen ?? Address.Url;

    /// <summary>Where the page is, by its schema's rule and what the file says.</summary>
    internal PageAddress Address => SiteUrls.AddressOf(this);

    /// <summary>The opening lines.</summary>
    public virtual string? Excerpt
    {
        get => Get<string>(ArticleRole.Excerpt);
        set => Set(ArticleRole.Excerpt, value);
    }

    /// <summary>Every other key of the front matter; never null.</summary>
    public virtual ArticleMetadata Metadata => Others;

    /// <summary>The text after the front matter without the blank lines around it; empty where there is none.</summary>
    public virtual string Body
    {
        get => _body;
        set
        {
            _bodyAsRead ??= _body;
            _body = value;
        }
    }

    /// <summary>The file's name, or null for an article without a file.</summary>
    public virtual string? Name => FullName is null ? null : Path.GetFileName(FullName);

    /// <summary>The full path of the file's directory, or null.</summary>
    public virtual string? DirectoryName => FullName is null ? null : Path.GetDirectoryName(FullName);

    /// <summary>The file's full path, or null for an article without a file.</summary>
    public virtual string? FullName => _fullName;

    /// <summary>The full path with PowerShell's provider, which binds to -LiteralPath of every cmdlet that takes files.</summary>
    public virtual string? PSPath => FullName is null ? null : FileSystemProvider + FullName;

    /// <summary>All of the article's URLs, the one to open first.</summary>
    internal IEnumerable<string> AllUrls => UrlsOf(Url, this.WebUrl, this.OriginalUrl, this.AmpWebUrl, this.CdnAmpWebUrl);

    /// <summary>Of a news article, webUrl, else originalUrl, else sourceUrl; null where none of them says anything.</summary>
    private string? UrlToOpen =>
        FirstText(Table.FieldOf(ArticleRole.WebUrl) is { } page && IsAlias(page) ? null : this.WebUrl, this.OriginalUrl, this.WebUrl);

    /// <summary>What tells an article from others: its file, or where it has none the object itself.</summary>
    internal object Identity => (object?)FullName ?? this;

    /// <summary>Reads an article from the text of a file.</summary>
    /// <param name="text">The file's text, with or without a byte-order mark.</param>
    /// <param name="fullName">The file's full path, or null.</param>
    /// <exception cref="FrontMatterException">The text is not an article.</exception>
    public static Article Parse(string text, string? fullName = null) =>
        Create(FrontMatterDocument.Parse(text), ArticleSchema.Default, fullName);

    /// <summary>Reads an article from a file.</summary>
    /// <param name="path">The file's path; a relative one is resolved against the process's directory.</param>
    /// <exception cref="ArticleException">The file cannot be read, or is not an article.</exception>
    public static Article Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return ArticleSource.Read(Path.GetFullPath(path), new SchemaLocator());
    }

    /// <summary>An article of the class that its schema asks for.</summary>
    /// <param name="document">The document.</param>
    /// <param name="schema">What its fields mean.</param>
    /// <param name="fullName">The file's full path, or null.</param>
    /// <param name="version">The version of the file that the document is, or null.</param>
    /// <param name="keepsDocument">Whether the article keeps the document while it's being changed.</param>
    internal static Article Create(
        FrontMatterDocument document,
        ArticleSchema schema,
        string? fullName,
        ArticleVersion? version = null,
        bool keepsDocument = false
    ) =>
        schema.IsOfNews
            ? new NewsArticle(document, schema, fullName, version, keepsDocument)
            : new Article(document, schema, fullName, version, keepsDocument);

    /// <summary>An article of the class that a schema asks for, without values and without a file.</summary>
    internal static Article Create(ArticleSchema schema) => schema.IsOfNews ? new NewsArticle(schema) : new Article(schema);

    /// <summary>The value of a role; null if there is none, or the schema has no key for it.</summary>
    internal T? Get<T>(ArticleRole role) => (T?)ArticleValues.ValueOf(this, role);

    /// <summary>Sets the field of a role.</summary>
    /// <exception cref="FormatException">The schema has no key for the role.</exception>
    internal void Set(ArticleRole role, object? value) => this[FieldFor(role)] = value;

    /// <summary>The list of a role, in which entries can be added; an empty one where the schema has no key for it.</summary>
    internal ArticleList<T> GetList<T>(ArticleRole role) => Table.FieldOf(role) is { } field ? GetList<T>(field) : [];

    private FieldDefinition FieldFor(ArticleRole role) =>
        Table.FieldOf(role) ?? throw new FormatException($"The schema {Schema} does not define {role}.");

    /// <summary>The article as its file would have it after changes that are not saved.</summary>
    /// <param name="read">The article as it was read, which nobody else knows.</param>
    /// <param name="changed">The text with the changes.</param>
    /// <param name="fullName">The path that the file would have.</param>
    internal static Article Unsaved(Article read, FrontMatterDocument changed, string? fullName)
    {
        Article article = Create(changed, read.Schema, fullName, read.Version);
        article._bodyAsRead = read.Body;
        article.CountAsChangesOf(read);
        return article;
    }

    /// <inheritdoc/>
    internal override FieldRecord AsRead()
    {
        Article article = (Article)base.AsRead();
        article._body = _bodyAsRead ?? _body;
        article._bodyAsRead = null;
        return article;
    }

    /// <summary>Takes over what the file says after a change was saved.</summary>
    internal void Update(Article saved)
    {
        CopyFrom(saved);
        _body = saved._body;
        _bodyAsRead = saved._bodyAsRead;
        Version = saved.Version;
        HasMixedLineEndings = saved.HasMixedLineEndings;
        HasDroppingMarks = saved.HasDroppingMarks;
        _fullName = saved._fullName;
        Schema = saved.Schema;
    }

    DynamicMetaObject IDynamicMetaObjectProvider.GetMetaObject(Expression parameter) => new ArticleMetaObject(parameter, this);

    /// <summary>The file's full path, as that of a FileInfo; the title where there is no file.</summary>
    public override string ToString() => FullName ?? Title ?? "";

    /// <summary>The body of a document without the blank lines around it.</summary>
    internal static string BodyOf(FrontMatterDocument document) => BodySpanOf(document).In(document.Text);

    /// <summary>Where the body stands without the blank lines around it; an empty span at its start where there is none.</summary>
    internal static TextSpan BodySpanOf(FrontMatterDocument document)
    {
        string text = document.Text;
        int end = document.Body.End;
        while (end > document.Body.Start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(SkipBlankLines(text, document.Body.Start, end), end);
    }

    /// <summary>Where the first line begins that says something.</summary>
    internal static int SkipBlankLines(string text, int from, int end)
    {
        int start = from;
        for (int i = from; i < end && char.IsWhiteSpace(text[i]); i++)
        {
            if (text[i] is '\n' or '\r')
            {
                start = i + 1;
            }
        }

        return start;
    }
}
