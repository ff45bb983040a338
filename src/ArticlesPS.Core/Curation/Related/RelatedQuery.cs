using System;

namespace ArticlesPS.Curation.Related;

/// <summary>Which related articles are wanted.</summary>
internal sealed record RelatedQuery
{
    /// <summary>The maximum number of matches, the best ones.</summary>
    public int First { get; init; } = 10;

    /// <summary>The lowest score wanted, from 0 to 1.</summary>
    public double MinimumScore { get; init; }

    /// <summary>The maximum time between the articles; null for any time. An article without a date never matches.</summary>
    public TimeSpan? Within { get; init; }

    /// <summary>
    /// Whether to return only the best of several articles with the same page (<see cref="CanonicalUrl"/>), and none
    /// without a URL.
    /// </summary>
    public bool OnePerPage { get; init; }
}
