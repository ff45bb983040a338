using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ArticlesPS.Files;

namespace ArticlesPS.Curation.Topics;

/// <summary>Finds and reads the files of a taxonomy, a topic each, in the order of their names, compared by code unit.</summary>
internal static class ArticleTopicFiles
{
    /// <summary>The directory where a site keeps its topics.</summary>
    public const string DefaultDirectory = "_data/topics";

    private static readonly string[] _endings = [".yaml", ".yml"];

    /// <summary>Returns the directory in which a site keeps its topics; null where it has none.</summary>
    /// <param name="site">The full path of the site's directory.</param>
    public static string? OfSite(string site)
    {
        ArgumentNullException.ThrowIfNull(site);
        string directory = Path.Combine(site, DefaultDirectory.Replace('/', Path.DirectorySeparatorChar));
        return Directory.Exists(directory) ? directory : null;
    }

    /// <summary>Whether a file's name ends as those of topics do.</summary>
    public static bool HasTopicExtension(string path) =>
        Array.Exists(_endings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The topic files of a directory: *.yaml and *.yml, without hidden files; for a site, those in <see
    /// cref="DefaultDirectory"/>. Any other path is returned as it is, whatever its extension.
    /// </summary>
    /// <param name="fullPath">The full path of a directory or file.</param>
    /// <exception cref="ArticleException">The directory cannot be listed.</exception>
    public static IReadOnlyList<string> Find(string fullPath)
    {
        ArgumentNullException.ThrowIfNull(fullPath);
        string directory = OfSite(fullPath) ?? fullPath;
        return Directory.Exists(directory) ? List(directory) : [fullPath];
    }

    /// <summary>Reads all topics of a directory or file.</summary>
    /// <param name="fullPath">The full path of a directory or file.</param>
    /// <exception cref="ArticleException">There are none, or one can't be read: part of a taxonomy is not usable.</exception>
    public static IReadOnlyList<ArticleTopic> Read(string fullPath)
    {
        IReadOnlyList<string> files = Find(fullPath);
        bool isMissing = files.Count == 0 || (files.Count == 1 && !File.Exists(files[0]));
        return isMissing ? throw TopicErrors.TopicsNotFound(fullPath) : [.. files.Select(ArticleTopic.Read)];
    }

    private static List<string> List(string directory)
    {
        try
        {
            return
            [
                .. Directory
                    .EnumerateFiles(directory)
                    .Where(path => HasTopicExtension(path) && Path.GetFileName(path)[0] != '.')
                    .OrderBy(Path.GetFileName, StringComparer.Ordinal),
            ];
        }
        catch (Exception e) when (FileErrors.IsExpected(e))
        {
            throw FileErrors.From(e, directory);
        }
    }
}
