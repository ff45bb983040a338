using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ArticlesPS.Schemas.Reading;

namespace ArticlesPS.Articles.Urls.Paths;

/// <summary>The path of a file below a directory of content: the directories, and its name without extension.</summary>
/// <param name="Directories">The directories.</param>
/// <param name="Name">The name without extension.</param>
internal sealed record PagePath(IReadOnlyList<string> Directories, string Name)
{
    /// <summary>The directories and the name.</summary>
    public string Whole => string.Join("/", Directories.Append(Name));

    /// <summary>The path of a file below a directory; null if it's elsewhere.</summary>
    /// <param name="directory">The directory, as a path in the site; empty for the site itself.</param>
    /// <param name="path">The path of the file in the site.</param>
    public static PagePath? Below(string directory, string path)
    {
        string prefix = directory.Length == 0 ? "" : directory + "/";
        bool isElsewhere =
            !path.StartsWith(prefix, StringComparison.Ordinal) || path.StartsWith("../", StringComparison.Ordinal) && prefix == "";
        if (isElsewhere)
        {
            return null;
        }

        string[] parts = path.Substring(prefix.Length).Split('/');
        return new PagePath([.. parts.Take(parts.Length - 1)], Path.GetFileNameWithoutExtension(parts[parts.Length - 1]));
    }

    /// <summary>The path of a page from the root of its site.</summary>
    /// <param name="form">How it ends.</param>
    /// <param name="isIndex">Whether the name is left out, because it's the page of its directory.</param>
    public string ToUrl(UrlForm form, bool isIndex)
    {
        string directory = UrlPath.Join(["/", .. Directories]);
        return (isIndex, form) switch
        {
            (true, UrlForm.Bare) => directory,
            (true, _) => directory == "/" ? directory : directory + "/",
            (_, UrlForm.Directory) => UrlPath.Join(directory, Name) + "/",
            (_, UrlForm.File) => UrlPath.Join(directory, Name) + ".html",
            _ => UrlPath.Join(directory, Name),
        };
    }
}
