using System;
using System.Collections.Generic;

namespace ArticlesPS.Site.Report;

/// <summary>Groups articles by a name, whatever its case. A group keeps the place that it got when its name was met first.</summary>
internal sealed class ReportGroups
{
    private readonly Dictionary<string, int> _placeOf = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<ReportGroup> _groups = [];

    public IReadOnlyList<ReportGroup> All => _groups;

    /// <summary>The place of a group, which is made where there is none of that name.</summary>
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

    /// <summary>Counts an article in a group and gives the group's place.</summary>
    public int Add(string name, Article article)
    {
        int place = PlaceOf(name);
        _groups[place].Add(article);
        return place;
    }
}
