namespace ArticlesPS.Schemas.Reading;

/// <summary>How the path of a page ends.</summary>
internal enum UrlForm
{
    /// <summary>/posts/rye-bread/.</summary>
    Directory,

    /// <summary>/posts/rye-bread.html.</summary>
    File,

    /// <summary>/posts/rye-bread.</summary>
    Bare,
}
