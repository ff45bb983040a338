using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Editing.Creation;
using ArticlesPS.Schemas;

namespace ArticlesPS.Site.Feeds;

/// <summary>An article as an entry of a feed: texts that every format can hold, and absolute URLs.</summary>
internal sealed record FeedEntry
{
    private FeedEntry(string title, string url, DateTimeOffset date)
    {
        Title = title;
        Url = url;
        Date = date;
    }

    /// <summary>The headline, plain text.</summary>
    public string Title { get; }

    /// <summary>The page, which is the entry's identity too.</summary>
    public string Url { get; }

    /// <summary>When the article appeared.</summary>
    public DateTimeOffset Date { get; }

    /// <summary>The opening lines as plain text, or null.</summary>
    public string? Excerpt { get; private init; }

    /// <summary>The names of the authors, or of the provider if the article names none.</summary>
    public IReadOnlyList<string> Authors { get; private init; } = [];

    /// <summary>Its topics.</summary>
    public IReadOnlyList<string> Topics { get; private init; } = [];

    /// <summary>Its pictures.</summary>
    public IReadOnlyList<ArticleImage> Images { get; private init; } = [];

    /// <summary>An article as an entry.</summary>
    /// <param name="article">An article with a date.</param>
    /// <param name="pages">Where its page and its images are.</param>
    /// <exception cref="ArticleException">The article lacks a value that an entry needs.</exception>
    public static FeedEntry Of(Article article, ArticlePages pages)
    {
        string title = SiteText.Line(article.Title)
            ?? throw CreationErrors.Incomplete(
                "TitleMissing",
                article.ToString(),
                "The article has no title, so it is not in the feed. Give it one."
            );
        string url = pages.UrlOf(article);
        IReadOnlyList<string> authors = Lines(article.Authors);
        return new FeedEntry(title, url, article.PublishedDateTime!.Value)
        {
            Excerpt = SiteText.Line(article.Excerpt),
            Authors = authors.Count > 0 ? authors : Lines([article.Provider?.Name]),
            Topics = Lines(article.Topics),
            Images = [.. ImagesOf(article).Select(image => ImageOf(image, pages)).OfType<ArticleImage>()],
        };
    }

    private static ArticleList<ArticleImage> ImagesOf(Article article)
    {
        if (article.Images.Count > 0 || article.Get<string>(ArticleRole.Image) is not { } only)
        {
            return article.Images;
        }

        return new([new ArticleImage { Url = only }]);
    }

    private static ArticleImage? ImageOf(ArticleImage image, ArticlePages pages)
    {
        string? url = PageUrl.Of(pages.OfSite(image.Url));
        if (url is null)
        {
            return null;
        }

        return new ArticleImage
        {
            Url = url,
            Width = image.Width > 0 ? image.Width : null,
            Height = image.Height > 0 ? image.Height : null,
            Title = SiteText.Line(image.Title),
            Attribution = SiteText.Line(image.Attribution),
        };
    }

    private static IReadOnlyList<string> Lines(IEnumerable<string?> texts) =>
        [.. texts.Select(SiteText.Line).OfType<string>().Distinct(StringComparer.Ordinal)];
}
