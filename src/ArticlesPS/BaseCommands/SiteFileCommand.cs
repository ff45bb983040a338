using System;
using System.Management.Automation;
using ArticlesPS.Input;
using ArticlesPS.Parameters.Validation;
using ArticlesPS.Site;

namespace ArticlesPS;

/// <summary>A cmdlet that writes a file about a site from its articles, possibly with others beside it.</summary>
public abstract class SiteFileCommand : ArticleExportCommand
{
    /// <summary>The directory of the site, with its configuration. By default, the current location.</summary>
    [Parameter]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    public string Root { get; set; } = ".";

    /// <summary>The site's name, instead of that in its configuration.</summary>
    [Parameter]
    [Alias("Title")]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    public string? SiteTitle { get; set; }

    /// <summary>The site's language, instead of that in its configuration.</summary>
    [Parameter]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    public string? Language { get; set; }

    /// <summary>The URL where people read the site, instead of that in its configuration.</summary>
    [Parameter]
    [ValidateNotNull]
    public Uri? SiteUrl { get; set; }

    /// <summary>Also takes articles that do not say whether they are published.</summary>
    [Parameter]
    public SwitchParameter IncludeUnmarked { get; set; }

    private protected sealed override void Prepare(SessionPaths paths, string destination) =>
        Prepare(destination, SiteDescription.Read(paths.FullPathOf(Root)).With(SiteTitle, language: Language, url: SiteUrl));

    /// <summary>Validates the parameters, before any article is read.</summary>
    /// <param name="destination">The full path of the file.</param>
    /// <param name="site">The site's details.</param>
    /// <exception cref="ArticleException">The file cannot be made from it.</exception>
    private protected abstract void Prepare(string destination, SiteDescription site);
}
