using System;
using System.Collections.Generic;

namespace ArticlesPS.Site.Report.Data;

/// <summary>Groups articles by a case-insensitive name. A group keeps the position of its first occurrence.</summary>
internal sealed class ReportGroups
{
    private readonly Dictionary<string, int> _placeOf = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<ReportGroup> _groups = [];

    public IReadOnlyList<ReportGroup> All => _groups;

    /// <summary>The index of a group, which is created if it doesn't exist.</summary>
    public int PlaceOf(string name)
    {
        if (!_placeOf.TryGetValue(name, out int place))
        {
            place = _groups.Count;
            _placeOf.Add(name, place);
            _groups.Add(new ReportGroup(name));
        }

        return place;
    }

    /// <summary>Counts an article in a group and returns the group's index.</summary>
    public int Add(string name, Article article)
    {
        int place = PlaceOf(name);
        _groups[place].Add(article);
        return place;
    }
}
