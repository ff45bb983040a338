using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.FrontMatter.Editing.Wanted;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.Editing;

/// <summary>Changes the structure of values in a file, and leaves each as written.</summary>
internal static class StructuralEditor
{
    /// <summary>The root with the change, and the old value; the same root and null if nothing changes.</summary>
    /// <exception cref="EditException">The change cannot be made without changing something else.</exception>
    public static (DataMapping Root, ArticleChange? Change) Apply(FrontMatterDocument document, StructuralEdit change) =>
        change switch
        {
            RenameKey rename => Rename(document, rename),
            ReorderList order => Arrange(document, order),
            _ => (document.Root, null),
        };

    private static (DataMapping Root, ArticleChange? Change) Rename(FrontMatterDocument document, RenameKey change)
    {
        IReadOnlyList<DataPathStep> above = [.. change.Steps.Take(change.Steps.Count - 1)];
        string key = change.Steps[change.Steps.Count - 1].Key!;
        if (key == change.Key)
        {
            return (document.Root, null);
        }

        if (Find(document.Root, above) is not DataMapping mapping || mapping.Find(key) is not { } entry)
        {
            throw new EditException(
                $"There is no key {change.Path} to rename. Where an alias (*name) repeats it, rename it at the anchor."
            );
        }

        DataMapping renamed = WantedTree.Rename(WithoutEmpty(document, mapping, change), entry, change.Key);
        return (Replace(document.Root, above, renamed), new ArticleChange(change.Path, key, change.Key));
    }

    // An empty key of that name is replaced.
    private static DataMapping WithoutEmpty(FrontMatterDocument document, DataMapping mapping, RenameKey change)
    {
        if (mapping.Find(change.Key) is not { } taken)
        {
            return mapping;
        }

        if (!taken.Value.IsNull)
        {
            throw new EditException(
                $"The key {change.Path} cannot be named {change.Key}, because this key already exists.",
                document.PositionOf(taken.KeySpan.Start)
            );
        }

        TextLine line = TextLine.At(document.Text, taken.KeySpan.Start);
        bool mayHaveComment = document.Format is FrontMatterFormat.Yaml or FrontMatterFormat.Toml;
        if (mayHaveComment && document.Text.IndexOf('#', taken.KeySpan.End, line.End - taken.KeySpan.End) >= 0)
        {
            throw new EditException(
                $"The key {change.Key} is empty but has a comment, so {change.Path} does not replace it. Remove it by hand.",
                document.PositionOf(taken.KeySpan.Start)
            );
        }

        return WantedTree.Remove(mapping, taken);
    }

    private static (DataMapping Root, ArticleChange? Change) Arrange(FrontMatterDocument document, ReorderList change)
    {
        if (Find(document.Root, change.Steps) is not DataSequence sequence)
        {
            return (document.Root, null);
        }

        IEnumerable<int> former = Enumerable.Range(0, sequence.Items.Count);
        if (change.Order.SequenceEqual(former))
        {
            return (document.Root, null);
        }

        DataMapping root = Replace(document.Root, change.Steps, WantedTree.Arrange(sequence, change.Order));
        return (root, new ArticleChange(change.Path, Places(former), Places(change.Order)));
    }

    // An alias is not followed: what it repeats is changed at the anchor.
    private static DataNode? Find(DataNode root, IReadOnlyList<DataPathStep> path) => DataPath.Find(root, path, followsAliases: false);

    private static DataMapping Replace(DataMapping root, IReadOnlyList<DataPathStep> path, DataNode value)
    {
        return (DataMapping)Below(root, 0);

        DataNode Below(DataNode node, int i) =>
            i == path.Count ? value : WantedTree.ReplaceChild(node, path[i], Below(DataPath.Child(node, path[i])!, i + 1));
    }

    // As people count.
    private static string Places(IEnumerable<int> places) =>
        string.Join(", ", places.Select(place => (place + 1).ToString(CultureInfo.InvariantCulture)));
}
