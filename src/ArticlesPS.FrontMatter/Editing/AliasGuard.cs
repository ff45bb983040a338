using System;
using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS.FrontMatter.Editing;

/// <summary>Finds values that are changed, moved or gone although an alias elsewhere in the file repeats them.</summary>
internal sealed class AliasGuard
{
    private readonly Dictionary<string, DataNode> _anchors = new(StringComparer.Ordinal);

    /// <summary>The value of which an alias stays that would stand for another one, or for none; null where there is none.</summary>
    public static DataNode? FindLost(DataNode wanted) => new AliasGuard().Find(wanted);

    /// <summary>Whether there is an alias in a tree.</summary>
    public static bool HasAliases(DataNode node) =>
        node switch
        {
            _ when node.Resolved != node => true,
            DataSequence sequence => sequence.Items.Any(HasAliases),
            DataMapping mapping => mapping.Entries.Any(entry => HasAliases(entry.Value)),
            _ => false,
        };

    // In the order of the text, in which an alias stands for the last anchor of its name.
    private DataNode? Find(DataNode node)
    {
        if (node.Resolved != node)
        {
            string anchor = node.Resolved.Anchor!;
            return _anchors.TryGetValue(anchor, out DataNode? target) && target == node.Resolved ? null : node.Resolved;
        }

        if (node.Anchor is not null)
        {
            _anchors[node.Anchor] = node;
        }

        switch (node)
        {
            case DataSequence sequence:
                foreach (DataNode item in sequence.Items)
                {
                    if (Find(item) is { } lost)
                    {
                        return lost;
                    }
                }

                break;
            case DataMapping mapping:
                foreach (DataEntry entry in mapping.Entries)
                {
                    if (Find(entry.Value) is { } lost)
                    {
                        return lost;
                    }
                }

                break;
        }

        return null;
    }
}
