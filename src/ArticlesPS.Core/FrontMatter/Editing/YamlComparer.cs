using System;
using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS.FrontMatter;

/// <summary>Compares what two readings of a file say.</summary>
internal static class YamlComparer
{
    /// <summary>Whether two values are the same: text, style, tag, keys and their order; aliases by what they stand for.</summary>
    public static bool AreSame(YamlNode a, YamlNode b) => (a.Resolved, b.Resolved) switch
    {
        (YamlScalar x, YamlScalar y) => x.Value == y.Value && x.Style == y.Style && x.Tag == y.Tag,
        (YamlSequence x, YamlSequence y) => x.IsFlow == y.IsFlow && x.Tag == y.Tag && x.Items.Count == y.Items.Count
            && x.Items.Zip(y.Items, AreSame).All(same => same),
        (YamlMapping x, YamlMapping y) => x.IsFlow == y.IsFlow && x.Tag == y.Tag && AreSame(x.Entries, y.Entries),
        _ => false,
    };

    /// <summary>Whether two values differ in nothing but what stands at a path.</summary>
    public static bool AreSameExcept(YamlNode a, YamlNode b, IReadOnlyList<YamlPathStep> path, Func<string, string?> otherName, int step = 0)
    {
        if (step == path.Count)
        {
            return true;
        }

        YamlPathStep next = path[step];
        return (a.Resolved, b.Resolved) switch
        {
            (YamlMapping x, YamlMapping y) when next.Key is not null => AreSameExcept(x, y, path, otherName, step),
            (YamlSequence x, YamlSequence y) when next.Key is null => AreSameExcept(x, y, path, otherName, step),

            // A value of another kind, or none at all, had to make room.
            (YamlScalar, _) or (YamlSequence, YamlMapping) or (YamlMapping, YamlSequence) => true,
            _ => false,
        };
    }

    private static bool AreSameExcept(YamlMapping a, YamlMapping b, IReadOnlyList<YamlPathStep> path, Func<string, string?> otherName, int step)
    {
        string key = path[step].Key!;
        string? older = step == 0 ? otherName(key) : null;
        bool IsOther(YamlEntry entry) => entry.Key != key && (older is null || entry.Key != older);
        if (!AreSame(a.Entries.Where(IsOther), b.Entries.Where(IsOther)))
        {
            return false;
        }

        YamlEntry? before = a.Find(key);
        YamlEntry? after = b.Find(key);
        return before is null || after is null || AreSameExcept(before.Value, after.Value, path, otherName, step + 1);
    }

    private static bool AreSameExcept(YamlSequence a, YamlSequence b, IReadOnlyList<YamlPathStep> path, Func<string, string?> otherName, int step)
    {
        int index = path[step].Index;
        IEnumerable<YamlNode> before = a.Items.Where((_, i) => i != index);
        IEnumerable<YamlNode> after = a.Items.Count > b.Items.Count ? b.Items : b.Items.Where((_, i) => i != index);
        return before.Count() == after.Count()
            && before.Zip(after, AreSame).All(same => same)
            && (a.Items.Count != b.Items.Count || index >= a.Items.Count || AreSameExcept(a.Items[index], b.Items[index], path, otherName, step + 1));
    }

    private static bool AreSame(IEnumerable<YamlEntry> a, IEnumerable<YamlEntry> b)
    {
        List<YamlEntry> x = [.. a];
        List<YamlEntry> y = [.. b];
        return x.Count == y.Count && x.Zip(y, (p, q) => p.Key == q.Key && AreSame(p.Value, q.Value)).All(same => same);
    }
}
