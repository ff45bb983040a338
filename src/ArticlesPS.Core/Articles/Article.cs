using System;
using System.Collections.Generic;
using System.IO;
using ArticlesPS.Articles;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Text;
using Field = ArticlesPS.Articles.FieldTables.Article;

namespace ArticlesPS;

/// <summary>An article: the fields of its front matter, its body, and the file it stands in.</summary>
/// <remarks>
/// A missing value is null, never 0 or false; a missing list is empty. A known field that holds another type than it
/// should is null, and what the file has stands in <see cref="Metadata"/>. The order of the properties is that of the
/// columns of a CSV file.
/// </remarks>
public sealed class Article : FieldRecord
{
    internal const string FileSystemProvider = @"Microsoft.PowerShell.Core\FileSystem::";

    private string _body;

    // What was read: null until another body is set.
    private string? _bodyAsRead;

    /// <summary>Makes an article without values and without a file.</summary>
    public Article()
        : base(Field.Table)
    {
        _body = "";
    }

    /// <param name="document">The document.</param>
    /// <param name="fullName">The file's full path, or null.</param>
    /// <param name="version">The version of the file that the document is, or null.</param>
    /// <param name="keepsDocument">Whether the article keeps the document while it's being changed.</param>
    internal Article(FrontMatterDocument document, string? fullName, ArticleVersion? version = null, bool keepsDocument = false)
        : base(Field.Table, document.Root, keepsDocument)
    {
        Document = keepsDocument ? document : null;
        _body = BodyOf(document);
        HasMixedLineEndings = LineEndings.AreMixed(document.Text);
        HasDroppingMarks = DroppingMark.IsIn(document.Text, document.Block);
        FullName = fullName;
        Version = version;
    }

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
        get => Get<string>(Field.Title);
        set => Set(Field.Title, value);
    }

    /// <summary>Whether the site shows the article; null where the file does not say.</summary>
    public bool? Published
    {
        get => Get<bool?>(Field.Published);
        set => Set(Field.Published, value);
    }

    /// <summary>When the article appeared, with the offset that the file gives. PowerShell shows it as a local date.</summary>
    public DateTimeOffset? PublishedDateTime
    {
        get => Get<DateTimeOffset?>(Field.PublishedDateTime);
        set => Set(Field.PublishedDateTime, value);
    }

    /// <summary>The site's measure of the article, usually 0 to 100.</summary>
    public int? Quality
    {
        get => Get<int?>(Field.Quality);
        set => Set(Field.Quality, value);
    }

    /// <summary>The rank that the site gives the article: quality and related articles together; -1 for one that follows another.</summary>
    public int? Heat
    {
        get => Get<int?>(Field.Heat);
        set => Set(Field.Heat, value);
    }

    /// <summary>Where the article comes from, or null.</summary>
    public ArticleProvider? Provider
    {
        get => Get<ArticleProvider>(Field.Provider);
        set => Set(Field.Provider, value);
    }

    /// <summary>The names of its topics; empty where there are none.</summary>
    public ArticleList<string> Topics
    {
        get => GetList<string>(Field.Topics);
        set => Set(Field.Topics, value);
    }

    /// <summary>The section of the site, as in news.</summary>
    public string? Category
    {
        get => Get<string>(Field.Category);
        set => Set(Field.Category, value);
    }

    /// <summary>What kind of item it is, as in article.</summary>
    public string? Type
    {
        get => Get<string>(Field.Type);
        set => Set(Field.Type, value);
    }

    /// <summary>The URL to open: webUrl, else originalUrl, else sourceUrl; null where none of them says anything.</summary>
    public string? Url => FirstText(IsAlias(Field.WebUrl) ? null : WebUrl, OriginalUrl, WebUrl);

    /// <summary>The opening lines.</summary>
    public string? Excerpt
    {
        get => Get<string>(Field.Excerpt);
        set => Set(Field.Excerpt, value);
    }

    /// <summary>The URL that the article was found under.</summary>
    public string? OriginalUrl
    {
        get => Get<string>(Field.OriginalUrl);
        set => Set(Field.OriginalUrl, value);
    }

    /// <summary>The URL of the page; sourceUrl in older files.</summary>
    public string? WebUrl
    {
        get => Get<string>(Field.WebUrl);
        set => Set(Field.WebUrl, value);
    }

    /// <summary>The URL of the AMP page; ampUrl in older files.</summary>
    public string? AmpWebUrl
    {
        get => Get<string>(Field.AmpWebUrl);
        set => Set(Field.AmpWebUrl, value);
    }

    /// <summary>The URL of the AMP page in the AMP cache; cdnAmpUrl in older files.</summary>
    public string? CdnAmpWebUrl
    {
        get => Get<string>(Field.CdnAmpWebUrl);
        set => Set(Field.CdnAmpWebUrl, value);
    }

    /// <summary>HTML that the site shows above the article, as an embedded video.</summary>
    public string? FeaturedContent
    {
        get => Get<string>(Field.FeaturedContent);
        set => Set(Field.FeaturedContent, value);
    }

    /// <summary>Pictures; empty where there are none.</summary>
    public ArticleList<ArticleImage> Images
    {
        get => GetList<ArticleImage>(Field.Images);
        set => Set(Field.Images, value);
    }

    /// <summary>Related articles as the file has them; empty where there are none.</summary>
    public ArticleList<RelatedArticle> Related
    {
        get => GetList<RelatedArticle>(Field.Related);
        set => Set(Field.Related, value);
    }

    /// <summary>What the site keeps encrypted: base64 of the ciphertext, a semicolon, base64 of the initialization vector.</summary>
    public string? Secured
    {
        get => Get<string>(Field.Secured);
        set => Set(Field.Secured, value);
    }

    /// <summary>Every other key of the front matter; never null.</summary>
    public ArticleMetadata Metadata => Others;

    /// <summary>The text behind the front matter without the blank lines around it; empty where there is none.</summary>
    public string Body
    {
        get => _body;
        set
        {
            _bodyAsRead ??= _body;
            _body = value;
        }
    }

    /// <summary>The file's name, or null for an article without a file.</summary>
    public string? Name => FullName is null ? null : Path.GetFileName(FullName);

    /// <summary>The full path of the file's directory, or null.</summary>
    public string? DirectoryName => FullName is null ? null : Path.GetDirectoryName(FullName);

    /// <summary>The file's full path, or null for an article without a file.</summary>
    public string? FullName { get; private set; }

    /// <summary>The full path with PowerShell's provider, which binds to -LiteralPath of every cmdlet that takes files.</summary>
    public string? PSPath => FullName is null ? null : FileSystemProvider + FullName;

    /// <summary>All of the article's URLs, the one to open first.</summary>
    internal IEnumerable<string> AllUrls => UrlsOf(Url, WebUrl, OriginalUrl, AmpWebUrl, CdnAmpWebUrl);

    /// <summary>What tells an article from others: its file, or where it has none the object itself.</summary>
    internal object Identity => (object?)FullName ?? this;

    /// <summary>Reads an article from the text of a file.</summary>
    /// <param name="text">The file's text, with or without a byte-order mark.</param>
    /// <param name="fullName">The file's full path, or null.</param>
    /// <exception cref="FrontMatterException">The text is not an article.</exception>
    public static Article Parse(string text, string? fullName = null) => new(FrontMatterDocument.Parse(text), fullName);

    /// <summary>Reads an article from a file.</summary>
    /// <param name="path">The file's path; a relative one is resolved against the process's directory.</param>
    /// <exception cref="ArticleException">The file cannot be read, or is not an article.</exception>
    public static Article Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return ArticleSource.Read(Path.GetFullPath(path));
    }

    /// <summary>The article as its file would have it after changes that are not saved.</summary>
    /// <param name="read">The article as it was read, which nobody else knows.</param>
    /// <param name="changed">The text with the changes.</param>
    /// <param name="fullName">The path that the file would have.</param>
    internal static Article Unsaved(Article read, FrontMatterDocument changed, string? fullName)
    {
        Article article = new(changed, fullName, read.Version) { _bodyAsRead = read.Body };
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
        FullName = saved.FullName;
    }

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
