using System.Management.Automation;

namespace ArticlesPS;

/// <summary>A related article: a hashtable of its properties, a <see cref="RelatedArticle"/>, or a script block that returns one.</summary>
public sealed class RelatedValue : RecordValue
{
    /// <summary>Creates a related article from a hashtable's properties.</summary>
    public RelatedValue()
        : base(typeof(RelatedArticle)) { }

    /// <summary>Takes a related article.</summary>
    public RelatedValue(RelatedArticle related)
        : base(typeof(RelatedArticle), related) { }

    /// <summary>Converts an object that stands for a related article, such as one from a job.</summary>
    public RelatedValue(PSObject related)
        : base(typeof(RelatedArticle), related) { }

    /// <summary>Wraps a script block that returns related articles.</summary>
    public RelatedValue(ScriptBlock script)
        : base(typeof(RelatedArticle), script) { }

    /// <summary>The headline.</summary>
    public object? Title
    {
        set => Give(value);
    }

    /// <summary>When the article appeared.</summary>
    public object? PublishedDateTime
    {
        set => Give(value);
    }

    /// <summary>The site's measure of the article, usually 0 to 100.</summary>
    public object? Quality
    {
        set => Give(value);
    }

    /// <summary>Where the article comes from: a hashtable of Name and Domain.</summary>
    public object? Provider
    {
        set => Give(value);
    }

    /// <summary>The kind of item, such as article.</summary>
    public object? Type
    {
        set => Give(value);
    }

    /// <summary>The opening lines.</summary>
    public object? Excerpt
    {
        set => Give(value);
    }

    /// <summary>The URL where the article was found.</summary>
    public object? OriginalUrl
    {
        set => Give(value);
    }

    /// <summary>The URL of the page.</summary>
    public object? WebUrl
    {
        set => Give(value);
    }

    /// <summary>The URL of the AMP page.</summary>
    public object? AmpWebUrl
    {
        set => Give(value);
    }

    /// <summary>The URL of the AMP page in the AMP cache.</summary>
    public object? CdnAmpWebUrl
    {
        set => Give(value);
    }

    /// <summary>Pictures: hashtables of Url, Width and so on.</summary>
    public object? Images
    {
        set => Give(value);
    }
}
