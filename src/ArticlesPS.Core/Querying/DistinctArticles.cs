using System.Collections.Generic;

namespace ArticlesPS.Querying;

/// <summary>Articles that count once, however often their file is named or piped.</summary>
internal sealed class DistinctArticles
{
    private readonly HashSet<object> _known = [];

    /// <summary>The articles in their order; of those with the same file the first.</summary>
    public static List<Article> Of(IEnumerable<Article> articles)
    {
        DistinctArticles distinct = new();
        List<Article> first = [];
        foreach (Article article in articles)
        {
            if (distinct.Add(article))
            {
                first.Add(article);
            }
        }

        return first;
    }

    /// <summary>Takes note of an article.</summary>
    /// <returns>False if it was already there.</returns>
    public bool Add(Article article) => _known.Add(article.Identity);
}
