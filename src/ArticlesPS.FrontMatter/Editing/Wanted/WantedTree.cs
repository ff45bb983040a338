using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter.Editing.Content;

namespace ArticlesPS.FrontMatter.Editing.Wanted;

/// <summary>
/// Changes a tree in memory: an unchanged node stays the document's own, and a changed one becomes an <see cref="IWanted"/>
/// node that knows which node it replaces.
/// </summary>
internal static class WantedTree
{
    /// <summary>The document's node that a node is, or that it replaces; null if it's new.</summary>
    public static DataNode? OriginOf(DataNode? node) => node is IWanted wanted ? wanted.Origin : node;

    /// <summary>The document's entry that an entry is, or that it changes; null if it's new.</summary>
    public static DataEntry? OriginOf(DataEntry entry) => entry is WantedEntry wanted ? wanted.Origin : entry;

    /// <summary>A node with the wanted content in place of another; the other node itself if it already has the content.</summary>
    /// <param name="current">The node whose place it takes, or null for a new one.</param>
    /// <param name="content">The wanted content.</param>
    public static DataNode Merge(DataNode? current, DataContent content)
    {
        if (current is not null && content.IsSameAs(current))
        {
            return current;
        }

        DataNode? origin = OriginOf(current);
        if (origin is not null && origin != current && content.IsSameAs(origin))
        {
            return origin;
        }

        return (current, content) switch
        {
            (_, ScalarContent scalar) => new WantedScalar(scalar, origin),
            (DataMapping mapping, MappingContent wanted) => MergeMapping(mapping, wanted),
            (DataSequence { Items.Count: > 0 } sequence, SequenceContent { Items.Count: > 0 } wanted) => MergeSequence(sequence, wanted),
            (_, MappingContent wanted) => new WantedMapping([.. wanted.Entries.Select(NewEntry)], origin),
            (_, SequenceContent wanted) => new WantedSequence([.. wanted.Items.Select(item => Merge(null, item))], origin),
            _ => throw new ArgumentException($"{content.GetType()} is not a value of front matter.", nameof(content)),
        };
    }

    /// <summary>A mapping with a value for a key; a new key is inserted in the file's key order.</summary>
    public static DataMapping Set(DataMapping mapping, EntryContent wanted)
    {
        DataEntry? entry = wanted.FindIn(mapping);
        return entry is null ? Insert(mapping, wanted) : Replace(mapping, entry, Merge(entry.Value, wanted.Value));
    }

    /// <summary>A mapping with another value for an entry; the same mapping if the value is unchanged.</summary>
    public static DataMapping Replace(DataMapping mapping, DataEntry entry, DataNode value)
    {
        if (value == entry.Value)
        {
            return mapping;
        }

        WantedEntry changed = new(entry.Key, value, OriginOf(entry), entry is WantedEntry { StandsAboveNext: true });
        return With(mapping, [.. mapping.Entries.Select(other => other == entry ? changed : other)]);
    }

    /// <summary>A mapping without an entry.</summary>
    public static DataMapping Remove(DataMapping mapping, DataEntry entry) =>
        With(mapping, [.. mapping.Entries.Where(other => other != entry)]);

    /// <summary>A mapping in which an entry has another key.</summary>
    public static DataMapping Rename(DataMapping mapping, DataEntry entry, string key) =>
        With(mapping, [.. mapping.Entries.Select(other => other == entry ? new WantedEntry(key, entry.Value, OriginOf(entry)) : other)]);

    /// <summary>A list with other content for an entry, or one more entry if the index is the number of entries.</summary>
    public static DataSequence SetItem(DataSequence sequence, int index, DataContent content)
    {
        if (index < sequence.Items.Count)
        {
            return ReplaceItem(sequence, index, Merge(sequence.Items[index], content));
        }

        List<DataNode> items = [.. sequence.Items];
        items.Add(NewItem(items, items.Count > 0 ? items[0] : null, content));
        return With(sequence, items);
    }

    /// <summary>A list with another node for an entry; the same list if the node is unchanged.</summary>
    public static DataSequence ReplaceItem(DataSequence sequence, int index, DataNode item) =>
        item == sequence.Items[index] ? sequence : With(sequence, [.. sequence.Items.Select((other, i) => i == index ? item : other)]);

    /// <summary>A mapping or list in which the value that a step leads to, which must be there, is another one.</summary>
    public static DataNode ReplaceChild(DataNode node, DataPathStep step, DataNode child) =>
        node is DataMapping mapping
            ? Replace(mapping, mapping.Find(step.Key!)!, child)
            : ReplaceItem((DataSequence)node, step.Index, child);

    /// <summary>A list with one entry more.</summary>
    /// <param name="sequence">The list.</param>
    /// <param name="index">The index to insert at, from 0 to the number of entries.</param>
    /// <param name="content">The entry.</param>
    public static DataSequence InsertItem(DataSequence sequence, int index, DataContent content)
    {
        List<DataNode> before = [.. sequence.Items.Take(index)];
        DataNode item = NewItem(before, sequence.Items.Count > 0 ? sequence.Items[0] : null, content);
        return With(sequence, [.. before, item, .. sequence.Items.Skip(index)]);
    }

    /// <summary>A list without an entry.</summary>
    public static DataSequence RemoveItem(DataSequence sequence, int index) =>
        With(sequence, [.. sequence.Items.Where((_, i) => i != index)]);

    /// <summary>A list of some of the entries in another order.</summary>
    public static DataSequence Arrange(DataSequence sequence, IReadOnlyList<int> order) =>
        new WantedSequence([.. order.Select(i => sequence.Items[i])], OriginOf(sequence), isArranged: true);

    private static DataMapping MergeMapping(DataMapping mapping, MappingContent wanted)
    {
        DataMapping merged = mapping;
        foreach (EntryContent entry in wanted.Entries)
        {
            merged = Set(merged, entry);
        }

        foreach (DataEntry surplus in wanted.SurplusIn(merged).ToList())
        {
            merged = Remove(merged, surplus);
        }

        return merged;
    }

    private static WantedMapping Insert(DataMapping mapping, EntryContent wanted)
    {
        int before = -1;
        int behind = -1;
        for (int i = 0; i < mapping.Entries.Count; i++)
        {
            int? order = wanted.OrderOf?.Invoke(mapping.Entries[i].Key);
            bool standsBefore = wanted.Order == int.MaxValue || (order >= 0 && order <= wanted.Order);
            before = standsBefore ? i : before;
            behind = behind < 0 && order >= 0 ? i : behind;
        }

        // A key that is in no table comes last; its neighbours don't determine where a new key goes.
        bool standsAboveNext = before < 0 && behind >= 0;
        int index = (before, behind) switch
        {
            (>= 0, _) => before + 1,
            (_, >= 0) => behind,
            _ => mapping.Entries.Count,
        };
        WantedEntry entry = new(wanted.Key, Merge(null, wanted.Value), standsAboveNext: standsAboveNext);
        return With(mapping, [.. mapping.Entries.Take(index), entry, .. mapping.Entries.Skip(index)]);
    }

    // Entries in both lists stay. Of the others, new ones replace removed ones.
    private static WantedSequence MergeSequence(DataSequence sequence, SequenceContent wanted)
    {
        int[] matches = SequenceMatch.Find(sequence, wanted);
        bool[] stays = new bool[sequence.Items.Count];
        foreach (int match in matches)
        {
            if (match >= 0)
            {
                stays[match] = true;
            }
        }

        List<DataNode> items = new(wanted.Items.Count);
        int next = 0;
        for (int i = 0; i < matches.Length; i++)
        {
            DataNode? former = next < sequence.Items.Count ? sequence.Items[next] : null;
            if (matches[i] >= 0)
            {
                items.Add(Merge(sequence.Items[matches[i]], wanted.Items[i]));
                next = matches[i] + 1;
            }
            else if (former is not null && !stays[next] && IsLike(wanted.Items[i], former))
            {
                items.Add(Merge(former, wanted.Items[i]));
                next++;
            }
            else
            {
                items.Add(NewItem(items, former, wanted.Items[i]));
            }
        }

        return With(sequence, items);
    }

    // A text replaces a text, and a record that is mostly the same is the same record, changed.
    private static bool IsLike(DataContent wanted, DataNode item)
    {
        if (wanted is not MappingContent mapping || item is not DataMapping existing)
        {
            return wanted is ScalarContent && item.Resolved is DataScalar;
        }

        int same = mapping.Entries.Count(entry => entry.FindIn(existing) is { } found && entry.Value.IsSameAs(found.Value));
        return same * 2 >= Math.Min(mapping.Entries.Count, existing.Entries.Count);
    }

    private static WantedEntry NewEntry(EntryContent entry) => new(entry.Key, Merge(null, entry.Value));

    // A new text is written as the one beside it.
    private static DataNode NewItem(List<DataNode> before, DataNode? behind, DataContent content)
    {
        DataNode? neighbour = before.Count > 0 ? before[before.Count - 1] : behind;
        ScalarStyle? style = neighbour is DataScalar scalar and (IWanted or { Span.IsEmpty: false }) ? scalar.ExemplaryStyle : null;
        return Merge(null, style is not null && content is TextContent text ? text with { NewStyle = style.Value } : content);
    }

    private static WantedMapping With(DataMapping mapping, IReadOnlyList<DataEntry> entries) => new(entries, OriginOf(mapping));

    private static WantedSequence With(DataSequence sequence, IReadOnlyList<DataNode> items) =>
        new(items, OriginOf(sequence), sequence is WantedSequence { IsArranged: true });
}
