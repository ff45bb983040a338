using System;
using ArticlesPS.Curation;

namespace ArticlesPS;

/// <summary>What two copies of a story have in common.</summary>
[Flags]
public enum DuplicateMatch
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A page: one of their URLs (<see cref="CanonicalUrl"/>).</summary>
    Url = 1,

    /// <summary>The words of the title.</summary>
    Title = 2,

    /// <summary>The beginning of the text and at least half of the rest.</summary>
    Text = 4,
}
