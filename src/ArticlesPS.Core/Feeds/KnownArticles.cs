using System;
using System.Collections.Generic;

namespace ArticlesPS;

/// <summary>The pages that a site has articles about, by any of their URLs (<see cref="CanonicalUrl"/>).</summary>
public sealed class KnownArticles
{
    private readonly HashSet<string> _pages = new(StringComparer.Ordinal);

    /// <summary>Adds all URLs of an article.</summary>
    public void Add(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        foreach (string url in article.AllUrls)
        {
            if (CanonicalUrl.Of(url) is { } page)
            {
                _pages.Add(page);
            }
        }
    }

    internal bool Contains(string page) => _pages.Contains(page);
}
