using System;
using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS.Curation.Duplicates;

/// <summary>Removes site names from titles, as in "Cranes become a park | Example Daily".</summary>
internal sealed class SiteNames
{
    private static readonly string[] _separators = [" | ", " - ", " – ", " — "];

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <param name="providers">The known providers: any other text after a dash belongs to the title.</param>
    public SiteNames(IEnumerable<ArticleProvider> providers)
    {
        foreach (ArticleProvider provider in providers)
        {
            foreach (string? name in (string?[])[provider.Name, provider.Domain, provider.Domain?.Split('.')[0]])
            {
                if (StoryWords.KeyOf(name) is { } key)
                {
                    _names.Add(key);
                }
            }
        }
    }

    /// <summary>The title without names of sites at its end.</summary>
    public string TakeOff(string title)
    {
        string rest = title;
        while (
            _separators.Max(separator => rest.LastIndexOf(separator, StringComparison.Ordinal)) is > 0 and int end
            && StoryWords.KeyOf(rest.Substring(end)) is { } name
            && _names.Contains(name)
        )
        {
            rest = rest.Substring(0, end);
        }

        return rest;
    }
}
