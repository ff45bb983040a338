using System.Collections.Specialized;
using System.Management.Automation;

namespace ArticlesPS;

/// <summary>An image: a hashtable of its properties, an <see cref="ArticleImage"/>, or a script block that returns one.</summary>
public sealed class ImageValue : RecordValue
{
    /// <summary>Creates an image from a hashtable's properties.</summary>
    public ImageValue()
        : base(typeof(ArticleImage)) { }

    /// <summary>Takes an image.</summary>
    public ImageValue(ArticleImage image)
        : base(typeof(ArticleImage), image) { }

    /// <summary>Takes the URL of an image.</summary>
    public ImageValue(string url)
        : base(typeof(ArticleImage), url) { }

    /// <summary>Converts an object that stands for an image, such as one from a job.</summary>
    public ImageValue(PSObject image)
        : base(typeof(ArticleImage), image) { }

    /// <summary>Wraps a script block that returns images.</summary>
    public ImageValue(ScriptBlock script)
        : base(typeof(ArticleImage), script) { }

    internal override object? Convert(object? plain) =>
        plain is string { Length: > 0 } url ? new OrderedDictionary { [nameof(ArticleImage.Url)] = url } : base.Convert(plain);

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

    /// <summary>Whether the site keeps its own copy.</summary>
    public object? IsCached
    {
        set => Give(value);
    }
}
