using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Articles;

namespace ArticlesPS.Curation.Related;

/// <summary>Finds the files of articles that others embed as related ones, by their URLs.</summary>
internal sealed class RelatedLinks
{
    private readonly Dictionary<string, string> _fileOf = new(StringComparer.Ordinal);

    /// <summary>Creates links to articles. If several have the same page, the first one is used.</summary>
    public RelatedLinks(IEnumerable<Article> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        foreach (Article article in articles.Where(article => article.FullName is not null))
        {
            foreach (string url in article.AllUrls)
            {
                if (CanonicalUrl.Of(url) is { } page && !_fileOf.ContainsKey(page))
                {
                    _fileOf.Add(page, article.FullName!);
                }
            }
        }
    }

    /// <summary>Sets <see cref="RelatedArticle.LinkedFile"/> on an article's entries; null if an entry has no file.</summary>
    public void Link(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        foreach (RelatedArticle entry in article.Related)
        {
            entry.LinkedFile = FileOf(entry);
        }
    }

    /// <summary>The full path of the file for an entry; null if there is none.</summary>
    internal string? FileOf(RelatedArticle entry) =>
        entry
            .AllUrls.Select(url => CanonicalUrl.Of(url) is { } page && _fileOf.TryGetValue(page, out string? file) ? file : null)
            .FirstOrDefault(file => file is not null);
}
