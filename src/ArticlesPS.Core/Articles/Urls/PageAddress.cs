namespace ArticlesPS.Articles.Urls;

/// <summary>Where the page of an article is, or why nobody can say.</summary>
internal readonly record struct PageAddress
{
    private PageAddress(string? url, string? reason, bool isNoPage)
    {
        Url = url;
        Reason = reason;
        IsNoPage = isNoPage;
    }

    /// <summary>The absolute URL, or the path from the root of the host where the site doesn't say its own URL; null if unknown.</summary>
    public string? Url { get; }

    /// <summary>Why it's unknown, as a sentence; null if it's known.</summary>
    public string? Reason { get; }

    /// <summary>Whether there is surely no page of its own for readers, so that nothing is missing where it isn't named.</summary>
    public bool IsNoPage { get; }

    public static PageAddress At(string url) => new(url, null, isNoPage: false);

    /// <summary>A file that isn't a page, such as a feed or robots.txt.</summary>
    public static PageAddress OfFile(string url) => new(url, null, isNoPage: true);

    public static PageAddress Unknown(string reason) => new(null, reason, isNoPage: false);

    /// <summary>Unknown until the site's own schema says it.</summary>
    /// <param name="reason">Why, as a sentence.</param>
    public static PageAddress Unsaid(string reason) => Unknown($"{reason} Set url in {ArticleSchema.FileName}.");

    public static PageAddress None(string reason) => new(null, reason, isNoPage: true);
}
