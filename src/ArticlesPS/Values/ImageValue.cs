using System.Management.Automation;

namespace ArticlesPS;

/// <summary>An image: a hashtable of its properties, an <see cref="ArticleImage"/>, or a script block that gives one.</summary>
public sealed class ImageValue : RecordValue
{
    /// <summary>Makes an image of a hashtable's properties.</summary>
    public ImageValue()
        : base(typeof(ArticleImage)) { }

    /// <summary>Takes an image.</summary>
    public ImageValue(ArticleImage image)
        : base(typeof(ArticleImage), image) { }

    /// <summary>Takes what stands for an image, as one that came back from a job.</summary>
    public ImageValue(PSObject image)
        : base(typeof(ArticleImage), image) { }

    /// <summary>Takes a script block that gives images.</summary>
    public ImageValue(ScriptBlock script)
        : base(typeof(ArticleImage), script) { }

    /// <summary>Where the image is: an absolute URL, or a path below the site's root.</summary>
    public object? Url
    {
        set => Give(value);
    }

    /// <summary>Width in pixels.</summary>
    public object? Width
    {
        set => Give(value);
    }

    /// <summary>Height in pixels.</summary>
    public object? Height
    {
        set => Give(value);
    }

    /// <summary>The caption.</summary>
    public object? Title
    {
        set => Give(value);
    }

    /// <summary>Whom the image is by.</summary>
    public object? Attribution
    {
        set => Give(value);
    }

    /// <summary>Whether the site keeps a copy of its own.</summary>
    public object? IsCached
    {
        set => Give(value);
    }
}
