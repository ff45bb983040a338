namespace ArticlesPS.Schemas.Reading;

/// <summary>What a schema file says about the URLs of pages.</summary>
internal sealed record UrlDefinition
{
    /// <summary>How URLs come about.</summary>
    public UrlRuleName Rule { get; init; }

    /// <summary>The URL of the site, which precedes the paths of its pages; null for what its configuration says.</summary>
    public string? Base { get; init; }

    /// <summary>The directory whose files are the pages, as a path in the site with slashes; null for that of the generator.</summary>
    public string? Content { get; init; }

    /// <summary>How the path of a page ends; null for what its generator does.</summary>
    public UrlForm? Form { get; init; }

    /// <summary>Everything that this definition says, and whatever else the other one does.</summary>
    public UrlDefinition Over(UrlDefinition extended) =>
        extended with
        {
            Rule = Rule == UrlRuleName.Inherited ? extended.Rule : Rule,
            Base = Base ?? extended.Base,
            Content = Content ?? extended.Content,
            Form = Form ?? extended.Form,
        };
}
