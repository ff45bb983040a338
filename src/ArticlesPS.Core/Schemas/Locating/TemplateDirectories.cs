using System;
using System.IO;
using System.Linq;
using ArticlesPS.Files;

namespace ArticlesPS.Schemas.Locating;

/// <summary>The directories of templates for new articles, such as archetypes.</summary>
internal static class TemplateDirectories
{
    /// <summary>Whether a file is in one of them.</summary>
    /// <param name="path">The file's full path.</param>
    /// <param name="schema">The schema of its site.</param>
    public static bool Include(string path, ArticleSchema schema)
    {
        if (schema.TemplateDirectories.Count == 0 || Path.GetDirectoryName(path) is not { } directory)
        {
            return false;
        }

        string below = schema.Root is { } root && DirectoryPath.IsWithin(root, directory) ? directory.Substring(root.Length) : directory;
        return below
            .Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar)
            .Any(part => schema.TemplateDirectories.Contains(part, StringComparer.OrdinalIgnoreCase));
    }
}
