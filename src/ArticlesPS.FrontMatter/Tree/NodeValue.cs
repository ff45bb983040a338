using System;
using System.Collections.Specialized;
using System.Linq;

namespace ArticlesPS.FrontMatter.Tree;

/// <summary>The values of nodes for a program.</summary>
internal static class NodeValue
{
    public static object? Of(DataNode node) =>
        node.Resolved switch
        {
            DataScalar scalar => scalar.Value,
            DataSequence sequence => sequence.Items.Select(Of).ToArray(),
            DataMapping mapping => Of(mapping),
            _ => null,
        };

    public static OrderedDictionary Of(DataMapping mapping)
    {
        OrderedDictionary values = new(mapping.Entries.Count, StringComparer.Ordinal);
        foreach (DataEntry entry in mapping.Entries)
        {
            values.Add(entry.Key, Of(entry.Value));
        }

        return values;
    }
}
