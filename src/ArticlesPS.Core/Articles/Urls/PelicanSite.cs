using System.IO;
using System.Text.RegularExpressions;
using ArticlesPS.Files;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.Articles.Urls;

/// <summary>
/// The settings of pelicanconf.py that are plain text (<see href="https://docs.getpelican.com/en/latest/settings.html"/>).
/// It is a program, which isn't run.
/// </summary>
internal static class PelicanSite
{
    private const string FileName = "pelicanconf.py";

    /// <exception cref="ArticleException">The file can't be read.</exception>
    public static SiteDetails DetailsOf(string root)
    {
        string path = Path.Combine(root, FileName);
        string settings = EncodedText.Decode(FileBytes.Read(path)).Text;
        return new SiteDetails
        {
            Title = ValueOf(settings, "SITENAME"),
            Description = ValueOf(settings, "SITESUBTITLE"),
            Language = ValueOf(settings, "DEFAULT_LANG"),
            Url = ValueOf(settings, "SITEURL"),
            Source = path,
        };
    }

    // The last assignment counts, and what is computed or split over lines says nothing.
    private static string? ValueOf(string settings, string name)
    {
        MatchCollection found = Regex.Matches(
            settings,
            $@"^{name}[ \t]*=[ \t]*(?:[uU]?(?<quote>['""])(?<text>(?:(?!\k<quote>)[^\\\r\n])*)\k<quote>[ \t]*(?:\#.*)?\r?$)?",
            RegexOptions.Multiline | RegexOptions.CultureInvariant
        );
        string? text = found.Count > 0 ? found[found.Count - 1].Groups["text"].Value : null;
        return string.IsNullOrEmpty(text) ? null : text;
    }
}
