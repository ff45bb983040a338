using System;
using System.Management.Automation;
using ArticlesPS.Input;
using ArticlesPS.Parameters;
using ArticlesPS.Site;

namespace ArticlesPS;

/// <summary>A cmdlet that writes a file about a site, made of its articles, perhaps with others beside it.</summary>
public abstract class SiteFileCommand : ArticleExportCommand
{
    /// <summary>The directory of the site, where its _config.yml is; the current location when it is not given.</summary>
    [Parameter]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    public string Root { get; set; } = ".";

    /// <summary>The site's name, in place of title in _config.yml.</summary>
    [Parameter]
    [Alias("Title")]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    public string? SiteTitle { get; set; }

    /// <summary>The site's language, in place of locale in _config.yml.</summary>
    [Parameter]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    public string? Language { get; set; }

    /// <summary>Where people read the site, in place of webUrl in _config.yml.</summary>
    [Parameter]
    [ValidateNotNull]
    public Uri? SiteUrl { get; set; }

    /// <summary>Also takes articles that do not say whether they are published.</summary>
    [Parameter]
    public SwitchParameter IncludeUnmarked { get; set; }

    private protected sealed override void Prepare(SessionPaths paths, string destination) =>
        Prepare(destination, SiteDescription.Read(paths.FullPathOf(Root)).With(SiteTitle, language: Language, url: SiteUrl));

    /// <summary>Checks what was given, before any article is read.</summary>
    /// <param name="destination">The full path of the file.</param>
    /// <param name="site">What is known of the site.</param>
    /// <exception cref="ArticleException">The file cannot be made from it.</exception>
    private protected abstract void Prepare(string destination, SiteDescription site);
}
