using System;
using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS.FrontMatter;

/// <summary>What a file is to say once its shape has changed, to compare with what it says then.</summary>
internal static class YamlTree
{
    /// <summary>A tree in which another node stands at a path; the same tree where the path leads nowhere.</summary>
    public static YamlNode Replace(YamlNode node, IReadOnlyList<YamlPathStep> path, Func<YamlNode, YamlNode> replacement, int step = 0)
    {
        if (step == path.Count)
        {
            return replacement(node);
        }

        YamlNode Below(YamlNode child) => Replace(child.Resolved, path, replacement, step + 1);
        return node switch
        {
            YamlMapping mapping => new YamlMapping(
                [.. mapping.Entries.Select(entry => entry.Key == path[step].Key ? new YamlEntry(entry.Key, entry.KeySpan, Below(entry.Value)) : entry)],
                mapping.IsFlow,
                mapping.Span,
                mapping.Anchor,
                mapping.Tag),
            YamlSequence sequence => new YamlSequence(
                [.. sequence.Items.Select((item, i) => i == path[step].Index ? Below(item) : item)],
                sequence.IsFlow,
                sequence.Span,
                sequence.Anchor,
                sequence.Tag),
            _ => node,
        };
    }

    /// <summary>A mapping in which an entry has another key.</summary>
    public static YamlNode Rename(YamlNode node, string key, string newKey) => node is not YamlMapping mapping ? node : new YamlMapping(
        [.. mapping.Entries.Select(entry => entry.Key == key ? new YamlEntry(newKey, entry.KeySpan, entry.Value) : entry)],
        mapping.IsFlow,
        mapping.Span,
        mapping.Anchor,
        mapping.Tag);

    /// <summary>A mapping without an entry.</summary>
    public static YamlNode Remove(YamlNode node, string key) => node is not YamlMapping mapping ? node : new YamlMapping(
        [.. mapping.Entries.Where(entry => entry.Key != key)],
        mapping.IsFlow,
        mapping.Span,
        mapping.Anchor,
        mapping.Tag);

    /// <summary>A list of some of the entries in another order.</summary>
    public static YamlNode Arrange(YamlNode node, IReadOnlyList<int> order) => node is not YamlSequence sequence ? node : new YamlSequence(
        [.. order.Select(i => sequence.Items[i])],
        sequence.IsFlow,
        sequence.Span,
        sequence.Anchor,
        sequence.Tag);
}
