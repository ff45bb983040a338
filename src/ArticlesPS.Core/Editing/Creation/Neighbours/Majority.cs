using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS.Editing.Creation.Neighbours;

/// <summary>What more than half of several say.</summary>
internal static class Majority
{
    /// <summary>The text that more than half of them are; null if there is none.</summary>
    public static string? Of(IEnumerable<string?> values)
    {
        List<string?> all = [.. values];
        return all.GroupBy(value => value).FirstOrDefault(group => group.Count() * 2 > all.Count)?.Key;
    }
}
