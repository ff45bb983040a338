using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ArticlesPS.Errors;
using ArticlesPS.Files;
using ArticlesPS.Schemas;
using ArticlesPS.Text;

namespace ArticlesPS.Querying.Search;

/// <summary>
/// The directories that a run searched for articles. If it found none, a warning says that subdirectories have some, or counts the
/// files with another extension that may be articles.
/// </summary>
/// <remarks>They are only counted after the run has found nothing, so other runs don't pay for it.</remarks>
internal sealed class SearchedDirectories
{
    // Files in any dialect of Markdown count by extension; other pages count only if they have front matter.
    private static readonly string[] _markdown = [".md", ".markdown", ".mdx", ".qmd", ".Rmd", ".mdown", ".mkd", ".mkdn"];
    private static readonly string[] _pages = [".html", ".htm", ".njk", ".liquid", ".adoc", ".asciidoc", ".org", ".rst"];

    private readonly Dictionary<string, ArticleFiles> _searches = new(StringComparer.Ordinal);

    /// <summary>Whether the run found an article, or a file that should be one but can't be read.</summary>
    public bool HasArticle { get; set; }

    /// <summary>Records a search for all articles of a directory. Files and patterns don't count.</summary>
    public void Add(ArticleFiles search, SearchStart start)
    {
        if (start.Pattern is null && Directory.Exists(start.FullPath))
        {
            _searches[start.FullPath] = search;
        }
    }

    /// <summary>The warning at the end of a run that found no article, with what is there instead; null if nothing is.</summary>
    public string? Warning()
    {
        if (HasArticle || _searches.Count == 0)
        {
            return null;
        }

        if (_searches.Any(search => HasArticleBelow(search.Key, search.Value)))
        {
            return $"{Place}: No article is in this directory itself. To read its subdirectories, add {HintWords.Of(Hint.Recurse)}.";
        }

        (string Extension, int Count)[] others = [.. Count()];
        if (others.Length == 0)
        {
            return null;
        }

        string found = WordList.Join(others.Select(Describe), "and");
        string extensions = WordList.Join(others.Select(other => other.Extension), "or");
        string read = ExtensionsOf(_searches.First()).ToString();
        string option = HintWords.Of(Hint.Extension);
        string them = others.Sum(other => other.Count) == 1 ? "it" : "them";
        return $"{Place}: No article was found with the extension {read}, but {found}. To read {them}, add {option} {extensions}.";
    }

    private string Place => _searches.Keys.Aggregate((string?)null, DirectoryPath.Common)!;

    private static bool HasArticleBelow(string directory, ArticleFiles search) =>
        !search.Recurse && search.WithSubdirectories().Find(directory).Any(file => file.Error is null && BeginsWithFrontMatter(file.Path));

    private IEnumerable<(string Extension, int Count)> Count() =>
        _searches
            .SelectMany(search => OthersOf(search).Find(search.Key))
            .Where(file => file.Error is null && MayBeArticle(file.Path))
            .Select(file => file.Path)
            .Distinct(StringComparer.Ordinal)
            .GroupBy(ExtensionOf, (extension, paths) => (extension, paths.Count()))
            .OrderByDescending(group => group.Item2)
            .ThenBy(group => group.extension, StringComparer.Ordinal);

    private static ArticleExtensions ExtensionsOf(KeyValuePair<string, ArticleFiles> search) => search.Value.ExtensionsIn(search.Key);

    private static ArticleFiles OthersOf(KeyValuePair<string, ArticleFiles> search)
    {
        ArticleExtensions read = ExtensionsOf(search);
        return search.Value.With(new ArticleExtensions(_markdown.Concat(_pages).Where(extension => !read.Include(extension))));
    }

    private static bool MayBeArticle(string path) => _markdown.Contains(ExtensionOf(path)) || BeginsWithFrontMatter(path);

    private static bool BeginsWithFrontMatter(string path)
    {
        try
        {
            return ExistingArticle.BeginsWithFrontMatter(path);
        }
        catch (Exception e) when (e is ArticleException || FileErrors.IsExpected(e))
        {
            return false;
        }
    }

    // In its usual spelling: .Rmd and .rmd are the same.
    private static string ExtensionOf(string path) =>
        _markdown.Concat(_pages).First(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    private static string Describe((string Extension, int Count) other, int index)
    {
        string what = (index == 0, other.Count == 1) switch
        {
            (true, true) => "file has the extension",
            (true, false) => "files have the extension",
            (false, true) => "has",
            _ => "have",
        };
        return FormattableString.Invariant($"{other.Count:N0} {what} {other.Extension}");
    }
}
