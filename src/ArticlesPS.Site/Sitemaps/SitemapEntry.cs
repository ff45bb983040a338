using System;

namespace ArticlesPS.Site.Sitemaps;

/// <summary>A page of a sitemap.</summary>
/// <param name="Url">Its URL.</param>
/// <param name="Date">When its article appeared, or null.</param>
/// <param name="Title">The headline; null if the sitemap doesn't include it.</param>
internal sealed record SitemapEntry(string Url, DateTimeOffset? Date, string? Title);
