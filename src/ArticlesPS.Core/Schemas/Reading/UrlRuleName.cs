namespace ArticlesPS.Schemas.Reading;

/// <summary>How the URLs of pages come about.</summary>
internal enum UrlRuleName
{
    /// <summary>As in the schema that is extended.</summary>
    Inherited,

    /// <summary>Nobody can say.</summary>
    None,

    /// <summary>As Hugo makes them.</summary>
    Hugo,

    /// <summary>As Jekyll makes them.</summary>
    Jekyll,

    /// <summary>From the paths of the files, with the generator's habits.</summary>
    Path,
}
