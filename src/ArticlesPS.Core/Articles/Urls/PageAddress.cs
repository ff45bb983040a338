namespace ArticlesPS.Articles.Urls;

/// <summary>Where the page of an article is, or why nobody can say.</summary>
internal readonly record struct PageAddress
{
    private PageAddress(string? url, string? reason)
    {
        Url = url;
        Reason = reason;
    }

    /// <summary>The absolute URL, or the path from the root of the host where the site doesn't say its own URL; null if unknown.</summary>
    public string? Url { get; }

    /// <summary>Why it's unknown, as a sentence; null if it's known.</summary>
    public string? Reason { get; }

    public static PageAddress At(string url) => new(url, null);

    public static PageAddress Unknown(string reason) => new(null, reason);

    /// <summary>Unknown until the site's own schema says it.</summary>
    /// <param name="reason">Why, as a sentence.</param>
    public static PageAddress Unsaid(string reason) => new(null, $"{reason} Set url in {ArticleSchema.FileName}.");
}
