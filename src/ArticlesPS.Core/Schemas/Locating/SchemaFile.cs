using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace ArticlesPS.Schemas.Locating;

/// <summary>The file in which a site has its own schema.</summary>
internal static class SchemaFile
{
    private static readonly string[] _names = [ArticleSchema.FileName, ArticleSchema.OtherFileName];

    /// <summary>Whether it is the name of such a file.</summary>
    public static bool IsName(string name) => name is ArticleSchema.FileName or ArticleSchema.OtherFileName;

    /// <summary>The file of a directory, or what stands in its place; null if there is none.</summary>
    /// <exception cref="ArticleException">There are two.</exception>
    public static string? In(string directory) =>
        In(
            directory,
            [.. _names.Where(name => File.Exists(Path.Combine(directory, name)) || Directory.Exists(Path.Combine(directory, name)))]
        );

    /// <summary>The file of a directory whose names are known; null if there is none.</summary>
    /// <param name="directory">The full path.</param>
    /// <param name="names">Names in the directory, those of schema files among them.</param>
    /// <exception cref="ArticleException">There are two.</exception>
    public static string? In(string directory, IReadOnlyCollection<string> names)
    {
        string[] found = [.. _names.Where(names.Contains)];
        if (found.Length > 1)
        {
            throw SchemaErrors.TwoFiles(directory, found);
        }

        return found.Length == 0 ? null : Path.Combine(directory, found[0]);
    }
}
