using System;
using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS.Articles.Urls.Hugo;

/// <summary>A directory of content, and where it belongs among the content of the site.</summary>
/// <param name="Source">The directory, as a path in the site.</param>
/// <param name="Target">The path of its content; empty for the root.</param>
/// <param name="Language">The language of its files; null if their names say it.</param>
internal sealed record HugoMount(string Source, string Target, string? Language)
{
    private const string Content = "content";
    private const string Directory = "contentDir";

    /// <summary>The files that it takes; all of them if it's empty.</summary>
    public IReadOnlyList<HugoGlob> Included { get; private init; } = [];

    /// <summary>The files that it leaves out.</summary>
    public IReadOnlyList<HugoGlob> Excluded { get; private init; } = [];

    /// <summary>The mounts of a site, the deepest directories first.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="languages">The languages.</param>
    /// <param name="given">The directory of content that a schema names, or null.</param>
    public static IReadOnlyList<HugoMount> Of(
        SiteConfiguration configuration,
        IReadOnlyDictionary<string, SiteConfiguration> languages,
        string? given
    )
    {
        List<HugoMount> mounts = [.. OfModule(configuration)];
        if (mounts.Count == 0)
        {
            mounts.AddRange(
                languages
                    .Where(language => language.Value.Text(Directory) is not null)
                    .Select(language => new HugoMount(Normalize(language.Value.Text(Directory)!), "", language.Key))
            );
            if (mounts.Count == 0 || mounts.Count < languages.Count)
            {
                mounts.Add(new HugoMount(Normalize(given ?? configuration.Text(Directory) ?? Content), "", null));
            }
        }

        return [.. mounts.OrderByDescending(mount => mount.Source.Length)];
    }

    /// <summary>The path of a file among the content of the site; null if it's elsewhere.</summary>
    /// <param name="path">The path in the site.</param>
    public string? PathOf(string path)
    {
        string prefix = Source.Length == 0 ? "" : Source + "/";
        if (!path.StartsWith(prefix, StringComparison.Ordinal))
        {
            return null;
        }

        string below = path.Substring(prefix.Length);
        bool isTaken = Included.Count == 0 || Included.Any(glob => glob.Matches(below));
        return isTaken && !Excluded.Any(glob => glob.Matches(below)) ? UrlPath.Join(Target, below) : null;
    }

    private static IEnumerable<HugoMount> OfModule(SiteConfiguration configuration)
    {
        foreach (SiteConfiguration mount in configuration.Section("module")?.Sections("mounts") ?? [])
        {
            string target = Normalize(mount.Text("target") ?? "");
            bool isContent = target == Content || target.StartsWith(Content + "/", StringComparison.Ordinal);
            if (isContent && mount.Text("source") is { } source)
            {
                IReadOnlyList<string> files = mount.Texts("files");
                yield return new HugoMount(Normalize(source), target.Substring(Content.Length).Trim('/'), mount.Text("lang"))
                {
                    Included = HugoGlob.Of(mount.Texts("includeFiles").Concat(files.Where(pattern => !HugoGlob.IsExcluding(pattern)))),
                    Excluded = HugoGlob.Of(mount.Texts("excludeFiles").Concat(files.Where(HugoGlob.IsExcluding))),
                };
            }
        }
    }

    private static string Normalize(string path)
    {
        string trimmed = path.Replace('\\', '/').Trim('/');
        string start = trimmed.StartsWith("./", StringComparison.Ordinal) ? trimmed.Substring(2) : trimmed;
        return start == "." ? "" : start;
    }
}
