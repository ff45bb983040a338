using System;
using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS.Curation.Related;

/// <summary>Finds the files of articles that others embed as related ones, by their URLs.</summary>
internal sealed class RelatedLinks
{
    private readonly Dictionary<string, string> _fileOf = new(StringComparer.Ordinal);

    /// <summary>Makes links to articles. Of several with the same page the first one is meant.</summary>
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

    /// <summary>Sets <see cref="RelatedArticle.LinkedFile"/> of an article's entries: null where there is no file of one.</summary>
    public void Link(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        foreach (RelatedArticle entry in article.Related)
        {
            entry.LinkedFile = FileOf(entry);
        }
    }

    /// <summary>The full path of the file of the article that an entry stands for; null where there is none.</summary>
    internal string? FileOf(RelatedArticle entry) =>
        entry
            .AllUrls.Select(url => CanonicalUrl.Of(url) is { } page && _fileOf.TryGetValue(page, out string? file) ? file : null)
            .FirstOrDefault(file => file is not null);
}
