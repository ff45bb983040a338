using System.Linq;
using ArticlesPS.Feeds.Formats;

namespace ArticlesPS.Feeds;

/// <summary>Creates articles from feed items. Missing values aren't invented.</summary>
internal static class FeedArticle
{
    // The longest excerpts that sites write; a feed can contain a whole text instead.
    private const int LongestExcerpt = 500;
    private const int LongestTitle = 80;

    /// <summary>An item as an article. If it has no title, the title is the beginning of its text.</summary>
    public static Article Of(FeedItem item, string? feedTitle)
    {
        string? provider = item.SourceName ?? feedTitle;
        return new NewsArticle
        {
            Category = "news",
            Title = item.Title ?? (item.Text is null ? null : PlainText.Beginning(item.Text, LongestTitle)),
            Excerpt = item.Text is null ? null : PlainText.Beginning(item.Text, LongestExcerpt),
            PublishedDateTime = item.Date,
            OriginalUrl = item.Link,
            WebUrl = item.Link,
            Type = "article",
            Provider = new ArticleProvider
            {
                Name = provider,
                Domain = FeedUrl.DomainOf(item.SourceUrl ?? item.Link),

                // Many feeds name themselves as the author of everything.
                Authors = [.. item.Authors.Where(author => author != provider).Select(author => new ArticleAuthor { Name = author })],
            },
            Images = [.. item.Images],
        };
    }
}
