using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter.Editing;

namespace ArticlesPS.FrontMatter.Tests.Toml;

/// <summary>Every value of a tree with the path by which an edit names it.</summary>
internal static class TreePaths
{
    public static IEnumerable<(string Path, DataNode Value, bool IsKey)> Of(DataNode node, string path = "")
    {
        IEnumerable<(string Path, DataNode Value, bool IsKey)> children = node switch
        {
            DataMapping mapping => mapping.Entries.Select(entry => (DataPath.Append(path, entry.Key), entry.Value, true)),
            DataSequence sequence => sequence.Items.Select((item, i) => ($"{path}[{i}]", item, false)),
            _ => [],
        };
        return children.SelectMany(child => Of(child.Value, child.Path).Prepend(child));
    }
}
