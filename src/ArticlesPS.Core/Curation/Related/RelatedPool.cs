using System;
using System.Collections.Generic;
using ArticlesPS.Curation.Similarity;

namespace ArticlesPS.Curation.Related;

/// <summary>
/// The articles among which related ones are looked for: those that were given, else those in each article's own directory. Read
/// and indexed when they are first needed, and only then.
/// </summary>
/// <param name="given">What the given places are called in errors; null where the directory of each article is searched.</param>
internal abstract class RelatedPool(string? given)
{
    /// <summary>What to tell when entries stay because not every article could be read.</summary>
    public const string IncompleteWarning = "Some of the articles to search could not be read, so the existing related articles stay.";

    private readonly Dictionary<string, ArticleIndex> _byDirectory = new(StringComparer.Ordinal);
    private readonly HashSet<ArticleIndex> _warned = [];

    /// <summary>Whether all articles are looked up in the same index, so that its failure is one of all.</summary>
    public bool IsShared => given is not null;

    /// <summary>Returns the index to look for related articles in; among no articles nothing is related.</summary>
    /// <exception cref="ArticleException">The article has no directory (DirectoryUnknown).</exception>
    public ArticleIndex IndexFor(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return IsShared ? IndexOf(directory: null) : IndexOf(DirectoryOf(article));
    }

    /// <summary>Returns the index by which an article is changed: among no articles it would lose its related ones.</summary>
    /// <exception cref="ArticleException">The article has no directory (DirectoryUnknown), or there is no article (AmongEmpty).</exception>
    public ArticleIndex IndexToChange(Article article)
    {
        ArticleIndex index = IndexFor(article);
        return index.Articles.Count > 0 ? index : throw RelatedErrors.AmongEmpty(given ?? DirectoryOf(article));
    }

    /// <summary>Refuses given places without articles before the first article is changed by them.</summary>
    /// <exception cref="ArticleException">There is no article (AmongEmpty).</exception>
    public void RejectEmpty()
    {
        if (given is not null && IndexOf(directory: null).Articles.Count == 0)
        {
            throw RelatedErrors.AmongEmpty(given);
        }
    }

    /// <summary>Whether to warn that the index of an article that is to be changed is incomplete: once for each index.</summary>
    public bool NeedsWarning(ArticleIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        return !index.IsComplete && _warned.Add(index);
    }

    /// <summary>Reads the articles of a directory, or of the given places where it is null.</summary>
    /// <returns>Whether all could be read.</returns>
    private protected abstract bool Read(string? directory, Action<Article> add);

    /// <summary>Indexes articles, which takes long enough to say how far it is.</summary>
    private protected abstract ArticleIndex Index(IReadOnlyList<Article> articles, bool isComplete);

    private static string DirectoryOf(Article article) => article.DirectoryName ?? throw RelatedErrors.DirectoryUnknown(article);

    private ArticleIndex IndexOf(string? directory)
    {
        string key = directory ?? "";
        if (_byDirectory.TryGetValue(key, out ArticleIndex? known))
        {
            return known;
        }

        List<Article> articles = [];
        bool isComplete = Read(directory, articles.Add);
        ArticleIndex index = Index(articles, isComplete);
        _byDirectory.Add(key, index);
        return index;
    }
}
