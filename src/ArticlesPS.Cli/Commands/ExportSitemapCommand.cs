using System;
using System.CommandLine;
using ArticlesPS.Cli.Options;
using ArticlesPS.Site.Sitemaps;

namespace ArticlesPS.Cli.Commands;

/// <summary>articles export sitemap: the pages of published articles as a sitemap, or a news sitemap.</summary>
internal static class ExportSitemapCommand
{
    public static Command Create(CliConsole console)
    {
        SiteFileOptions site = new(console);
        Option<bool> news = new("--news") { Description = "Create a news sitemap, of the last two days unless you use --after." };
        Option<Uri?> sitemapUrl = SiteFileOptions.Url("--sitemap-url", "The URL where the sitemap is served.");
        Option<bool> includeLinked = new("--include-linked")
        {
            Description = "Also list articles whose webUrl leads elsewhere, with a page of the site.",
        };
        Option<string> changeFrequency = new("--change-frequency") { Description = "How often pages are likely to change." };
        changeFrequency.AcceptOnlyFromAmong([
            .. Array.ConvertAll(Enum.GetNames<SitemapChangeFrequency>(), name => name.ToLowerInvariant()),
        ]);
        Option<double?> priority = NumberOption.Fraction("--priority", "How important the pages are within the site, from 0 to 1.");
        Command command = new("sitemap", "Writes a sitemap with the pages of published articles.")
        {
            news,
            sitemapUrl,
            includeLinked,
            changeFrequency,
            priority,
        };
        site.AddTo(command);
        command.SetAction(parsed =>
        {
            ArticleSitemapOptions options = new()
            {
                IsNews = parsed.GetValue(news),
                After = site.After(parsed),
                SitemapUrl = parsed.GetValue(sitemapUrl),
                IncludesLinked = parsed.GetValue(includeLinked),
                IncludesUnmarked = site.IncludesUnmarked(parsed),
                ChangeFrequency = parsed.GetValue(changeFrequency) is { } name
                    ? Enum.Parse<SitemapChangeFrequency>(name, ignoreCase: true)
                    : null,
                Priority = parsed.GetValue(priority),
            };
            return site.Write(parsed, (destination, known) => new ArticleSitemapExport(destination, known, options).Export);
        });
        return command;
    }
}
