using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter.Editing.Wanted;

namespace ArticlesPS.FrontMatter.Editing;

/// <summary>Compares two parsed trees of a file.</summary>
internal static class DataComparer
{
    /// <summary>Whether two values are equal: text, style, tag, keys and their order; aliases by their targets.</summary>
    public static bool AreSame(DataNode a, DataNode b) =>
        (a.Resolved, b.Resolved) switch
        {
            (DataScalar x, DataScalar y) => x.Text == y.Text && x.Style == y.Style && x.Tag == y.Tag,
            (DataSequence x, DataSequence y) => x.IsFlow == y.IsFlow && x.Tag == y.Tag && AreSame(x.Items, y.Items),
            (DataMapping x, DataMapping y) => x.IsFlow == y.IsFlow
                && x.Tag == y.Tag
                && x.Entries.Count == y.Entries.Count
                && x.Entries.Zip(y.Entries, (p, q) => p.Key == q.Key && AreSame(p.Value, q.Value)).All(same => same),
            _ => false,
        };

    /// <summary>
    /// Whether a parsed tree matches the wanted one: wanted nodes by content, and all others unchanged, including their
    /// style.
    /// </summary>
    public static bool IsAsWanted(DataNode wanted, DataNode read) =>
        (wanted, read.Resolved) switch
        {
            (WantedScalar scalar, DataScalar node) => read == node && scalar.Content.IsProvenBy(node),
            (WantedSequence x, DataSequence y) => read == y
                && HasTagOf(x, y)
                && x.Items.Count == y.Items.Count
                && x.Items.Zip(y.Items, IsAsWanted).All(same => same),
            (WantedMapping x, DataMapping y) => read == y
                && HasTagOf(x, y)
                && x.Entries.Count == y.Entries.Count
                && (y.IsOrdered ? x.Entries.Zip(y.Entries, IsAsWanted).All(same => same) : IsAsWantedInAnyOrder(x, y)),
            (IWanted, _) => false,
            _ => AreSame(wanted, read),
        };

    private static bool IsAsWanted(DataEntry wanted, DataEntry read) => wanted.Key == read.Key && IsAsWanted(wanted.Value, read.Value);

    // New keys can be anywhere. Unchanged entries must keep their order relative to each other.
    private static bool IsAsWantedInAnyOrder(WantedMapping wanted, DataMapping read)
    {
        Dictionary<string, int> places = new(System.StringComparer.Ordinal);
        for (int i = 0; i < read.Entries.Count; i++)
        {
            places[read.Entries[i].Key] = i;
        }

        int last = -1;
        foreach (DataEntry entry in wanted.Entries)
        {
            bool isThere = places.TryGetValue(entry.Key, out int place) && IsAsWanted(entry.Value, read.Entries[place].Value);
            bool isMoved = entry.HasOwnPlace && place < last;
            if (!isThere || isMoved)
            {
                return false;
            }

            places.Remove(entry.Key);
            last = entry.HasOwnPlace ? place : last;
        }

        return true;
    }

    // A tag can stay if a value of another kind replaces the old one.
    private static bool HasTagOf(DataNode wanted, DataNode read) =>
        read.Tag == wanted.Tag || (wanted, ((IWanted)wanted).Origin) is not ((DataSequence, DataSequence) or (DataMapping, DataMapping));

    private static bool AreSame(IReadOnlyList<DataNode> a, IReadOnlyList<DataNode> b) =>
        a.Count == b.Count && a.Zip(b, AreSame).All(same => same);
}
