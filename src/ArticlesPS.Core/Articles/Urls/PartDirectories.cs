using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using ArticlesPS.Articles.Urls.Paths;
using ArticlesPS.Files;

namespace ArticlesPS.Articles.Urls;

/// <summary>
/// The directories of an Eleventy site for layouts, includes and data. What they hold can have front matter, and is a part of other
/// pages, not an article.
/// </summary>
internal static class PartDirectories
{
    // As in SiteUrls, the configuration is read once a run.
    private static readonly ConditionalWeakTable<ArticleSchema, ConcurrentDictionary<string, HashSet<string>>> _bySchema = new();

    /// <summary>Whether a directory is one of them.</summary>
    /// <param name="directory">The full path.</param>
    /// <param name="schema">The schema of its site.</param>
    public static bool Include(string directory, ArticleSchema schema)
    {
        if (schema.Generator != "eleventy" || SiteUrls.RootOf(schema, directory) is not { } root)
        {
            return false;
        }

        ConcurrentDictionary<string, HashSet<string>> byRoot = _bySchema.GetValue(schema, _ => new(DirectoryPath.Comparer));
        return byRoot.GetOrAdd(root, _ => [.. Read(root).Select(Path.GetFullPath)]).Contains(directory);
    }

    private static IEnumerable<string> Read(string root)
    {
        try
        {
            return EleventySite.Read(root).NotRendered.Select(path => Path.Combine(root, path));
        }
        catch (ArticleException)
        {
            // UrlUnknown says what is wrong with the configuration.
            return [];
        }
    }
}
