using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS.Curation.Duplicates;

/// <summary>Joins stories into groups: a copy of a copy is a copy.</summary>
internal sealed class StoryGroups
{
    private readonly int[] _parents;
    private readonly List<int>[] _neighbours;

    /// <param name="count">The number of stories, each of which is its own group at first.</param>
    public StoryGroups(int count)
    {
        _parents = [.. Enumerable.Range(0, count)];
        _neighbours = [.. _parents.Select(_ => new List<int>(0))];
    }

    public void Join(int a, int b)
    {
        int first = GroupOf(a);
        int second = GroupOf(b);
        if (first != second)
        {
            _parents[second] = first;
            _neighbours[a].Add(b);
            _neighbours[b].Add(a);
        }
    }

    public bool AreJoined(int a, int b) => GroupOf(a) == GroupOf(b);

    /// <summary>A number that all stories of a group have in common.</summary>
    public int GroupOf(int story)
    {
        int group = story;
        while (_parents[group] != group)
        {
            _parents[group] = _parents[_parents[group]];
            group = _parents[group];
        }

        return group;
    }

    /// <summary>The stories that a story was joined with; from one to the next all of a group are reached.</summary>
    public IReadOnlyList<int> NeighboursOf(int story) => _neighbours[story];
}
