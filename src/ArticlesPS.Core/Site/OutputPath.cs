using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace ArticlesPS;

/// <summary>Where an output goes that is one file, perhaps with others beside it.</summary>
internal sealed class OutputPath
{
    /// <param name="fullPath">The file's full path.</param>
    /// <exception cref="ArticleException">No file can be there.</exception>
    public OutputPath(string fullPath)
    {
        string name = Path.GetFileName(fullPath);
        if (name.Length == 0 || System.IO.Directory.Exists(fullPath))
        {
            throw ArticleException.DestinationIsDirectory(fullPath);
        }

        FullPath = OutputFile.IsInside(name) ? fullPath : throw ArticleException.DestinationInvalid(fullPath);
        Directory = Path.GetDirectoryName(fullPath)!;
        Name = name;
    }

    /// <summary>The file's full path.</summary>
    public string FullPath { get; }

    /// <summary>The full path of the directory.</summary>
    public string Directory { get; }

    /// <summary>The file's name.</summary>
    public string Name { get; }

    /// <summary>Refuses to write over what the output is made of.</summary>
    /// <exception cref="ArticleException">The file is one of the articles.</exception>
    public void RejectArticles(IEnumerable<Article> articles)
    {
        if (articles.Any(article => article.FullName is { } path && DirectoryPath.AreSame(path, FullPath)))
        {
            throw ArticleException.DestinationIsArticle(FullPath);
        }
    }

    /// <summary>Compares files with those on disk.</summary>
    /// <param name="files">The file, and those beside it.</param>
    /// <remarks>
    /// A single file needs no manifest, unless a former run has made others that go again: no site has one that it does not
    /// need.
    /// </remarks>
    /// <exception cref="ArticleException">A file on disk cannot be read.</exception>
    public OutputDirectory Compare(IReadOnlyList<OutputFile> files)
    {
        string manifest = $".articles-{Name}.list";
        return new OutputDirectory(Directory, files.Count > 1 || File.Exists(Path.Combine(Directory, manifest)) ? manifest : null, files);
    }
}
