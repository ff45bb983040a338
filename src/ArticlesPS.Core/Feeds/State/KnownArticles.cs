using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Curation;
using ArticlesPS.Querying;

namespace ArticlesPS.Feeds.State;

/// <summary>The pages that a site has articles about, by any of their URLs (<see cref="CanonicalUrl"/>).</summary>
/// <remarks>
/// What is known never comes again, in whatever state its file is: published or not, and with front matter that cannot be
/// read. A story that the editors have withdrawn would else be back the next morning.
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
    /// <param name="result">What became of the file; an error that it holds is not reported.</param>
    /// <exception cref="ArticleException">What the file has cannot be known, because the system does not give it.</exception>
    public void Add(ArticleReadResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Article is not null)
        {
            Add(result.Article);
        }
        else if (result.Error is null || result.Error.Kind == ArticleErrorKind.Malformed)
        {
            Add(UrlFields.In(ArticleSource.ReadBytes(result.File.Path)));
        }
        else
        {
            throw result.Error;
        }
    }

    internal bool Contains(string page) => _pages.Contains(page);

    private void Add(IEnumerable<string> urls) => _pages.UnionWith(urls.Select(CanonicalUrl.Of).OfType<string>());
}
