using ArticlesPS.FrontMatter;
using Field = ArticlesPS.Schemas.Records.FieldTables.Image;

namespace ArticlesPS;

/// <summary>A picture of an article or a provider.</summary>
public sealed class ArticleImage : FieldRecord
{
    /// <summary>Makes an image without values.</summary>
    public ArticleImage()
        : base(Field.Table) { }

    internal ArticleImage(DataMapping yaml)
        : base(Field.Table, yaml) { }

    /// <summary>Where the image is: an absolute URL, or a path below the site's root.</summary>
    public string? Url
    {
        get => Get<string>(Field.Url);
        set => Set(Field.Url, value);
    }

    /// <summary>Width in pixels.</summary>
    public int? Width
    {
        get => Get<int?>(Field.Width);
        set => Set(Field.Width, value);
    }

    /// <summary>Height in pixels.</summary>
    public int? Height
    {
        get => Get<int?>(Field.Height);
        set => Set(Field.Height, value);
    }

    /// <summary>The caption.</summary>
    public string? Title
    {
        get => Get<string>(Field.Title);
        set => Set(Field.Title, value);
    }

    /// <summary>Whom the image is by.</summary>
    public string? Attribution
    {
        get => Get<string>(Field.Attribution);
        set => Set(Field.Attribution, value);
    }

    /// <summary>Whether the site keeps a copy of its own.</summary>
    public bool? IsCached
    {
        get => Get<bool?>(Field.IsCached);
        set => Set(Field.IsCached, value);
    }

    /// <summary>Every other key; never null.</summary>
    public ArticleMetadata Metadata => Others;

    /// <summary>The URL.</summary>
    public override string ToString() => Url ?? "";
}
