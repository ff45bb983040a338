using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Curation;
using ArticlesPS.Files;
using ArticlesPS.Querying;

namespace ArticlesPS.Feeds.State;

/// <summary>The pages that a site has articles about, by any of their URLs (<see cref="CanonicalUrl"/>).</summary>
/// <remarks>
/// A known article never comes again, whatever the state of its file: published or not, or with front matter that can't be
/// read. Otherwise, a story that the editors withdrew would be back the next morning.
/// </remarks>
internal sealed class KnownArticles
{
    private readonly HashSet<string> _pages = new(StringComparer.Ordinal);

    /// <summary>Adds all URLs of an article.</summary>
    public void Add(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        Add(article.AllUrls);
        Add(UrlFields.In(article.Metadata));
    }

    /// <summary>Adds all URLs of a file that was read, those in its text if it is not an article.</summary>
    /// <param name="result">The result of reading the file; its error isn't reported.</param>
    /// <exception cref="ArticleException">The content of the file isn't known, because the system denies access.</exception>
    public void Add(ArticleReadResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Article is not null)
        {
            Add(result.Article);
        }
        else if (result.Error is null || result.Error.Kind == ArticleErrorKind.Malformed)
        {
            Add(UrlFields.In(FileBytes.Read(result.File.Path)));
        }
        else
        {
            throw result.Error;
        }
    }

    internal bool Contains(string page) => _pages.Contains(page);

    private void Add(IEnumerable<string> urls) => _pages.UnionWith(urls.Select(CanonicalUrl.Of).OfType<string>());
}
