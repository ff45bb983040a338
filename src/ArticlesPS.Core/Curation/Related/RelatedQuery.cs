using System;

namespace ArticlesPS.Curation.Related;

/// <summary>Which related articles are wanted.</summary>
internal sealed record RelatedQuery
{
    /// <summary>How many at most; the best of them.</summary>
    public int First { get; init; } = 10;

    /// <summary>The lowest score wanted, from 0 to 1.</summary>
    public double MinimumScore { get; init; }

    /// <summary>How far apart in time the articles may be; null for any time. An article without a date is near to none.</summary>
    public TimeSpan? Within { get; init; }

    /// <summary>
    /// Whether of several articles of one page (<see cref="CanonicalUrl"/>) only the best is wanted, and none without a
    /// URL.
    /// </summary>
    public bool OnePerPage { get; init; }
}
