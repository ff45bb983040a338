using System;
using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS.FrontMatter.Editing;

/// <summary>Finds values that are changed, moved or gone although an alias elsewhere in the file repeats them.</summary>
internal sealed class AliasGuard
{
    private readonly Dictionary<string, DataNode> _anchors = new(StringComparer.Ordinal);

    /// <summary>A value whose remaining alias would refer to another anchor or none; null if there is none.</summary>
    public static DataNode? FindLost(DataNode wanted) => new AliasGuard().Find(wanted);

    /// <summary>Whether a tree contains an alias.</summary>
    public static bool HasAliases(DataNode node) =>
        node switch
        {
            _ when node.Resolved != node => true,
            DataSequence sequence => sequence.Items.Any(HasAliases),
            DataMapping mapping => mapping.Entries.Any(entry => HasAliases(entry.Value)),
            _ => false,
        };

    // In text order, because an alias refers to the last anchor of its name before it.
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
