using System.Collections.Generic;
using ArticlesPS.Articles.Urls.Hugo;
using ArticlesPS.Articles.Urls.Paths;
using ArticlesPS.Schemas.Locating;
using ArticlesPS.Schemas.Reading;

namespace ArticlesPS.Articles.Urls;

/// <summary>The details of a site in the configuration of its generator; missing ones are null.</summary>
internal sealed record SiteDetails
{
    public string? Title { get; init; }

    public string? Description { get; init; }

    /// <summary>The language of its pages, such as en-us.</summary>
    public string? Language { get; init; }

    /// <summary>The URL of its home page.</summary>
    public string? Url { get; init; }

    /// <summary>The path of the file, or of the directory of files, that says it.</summary>
    public string? Source { get; init; }

    /// <summary>Reads the details of the site in a directory; null without a configuration that is known.</summary>
    /// <exception cref="ArticleException">The configuration can't be read.</exception>
    public static SiteDetails? Read(string root)
    {
        IReadOnlyList<GeneratorEvidence> found = GeneratorEvidence.In(root, SchemaPlace.At(root).Names);
        return found.Count == 1 ? Read(root, found[0].Schema) : null;
    }

    private static SiteDetails? Read(string root, string generator) =>
        generator switch
        {
            "hugo" => HugoSite.Read(root, new UrlDefinition()).Details,
            "zola" => ZolaUrlRule.DetailsOf(root),
            "quarto" => QuartoUrlRule.DetailsOf(root),
            "docusaurus" => DocusaurusUrlRule.DetailsOf(root),
            "astro" => AstroUrlRule.DetailsOf(root),
            "pelican" => PelicanSite.DetailsOf(root),
            _ => null,
        };
}
