using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.FrontMatter.Editing.Content;
using ArticlesPS.FrontMatter.Editing.Wanted;

namespace ArticlesPS.FrontMatter;

/// <summary>
/// Changes of one document that are made together: each sees the ones before it, and the text is written and proven once.
/// </summary>
/// <remarks>
/// A path names a key, such as <c>title</c>, a key below another, such as <c>params.author</c>, an entry of a list, such as
/// <c>tags[0]</c> or <c>images[0].url</c>, or a key that contains dots, such as <c>["ms.date"]</c>. Keys are
/// case-sensitive.
/// </remarks>
public sealed class FrontMatterEdit
{
    private readonly FrontMatterDocument _document;
    private readonly List<string> _paths = [];

    internal FrontMatterEdit(FrontMatterDocument document)
    {
        _document = document;
        Root = document.Root;
    }

    /// <summary>The fields with the changes so far. Fields that aren't written yet have no position in the text.</summary>
    public DataMapping Root { get; private set; }

    internal IReadOnlyList<string> Paths => _paths;

    /// <summary>Sets the value at a path. Missing parts of the path are created.</summary>
    /// <param name="path">The path. The index after the last entry of a list adds an entry.</param>
    /// <param name="value">
    /// Null, bool, a number, text, a date, a list or a dictionary. A list is changed entry by entry, a dictionary key by key,
    /// and a text or date keeps the notation of the one whose place it takes.
    /// </param>
    /// <exception cref="FormatException">The path is not one, or the value is of another type.</exception>
    /// <exception cref="EditException">A value of another kind is in the way.</exception>
    public void Set(string path, object? value) =>
        Change(path, (parent, step, rest) => SetBelow(parent, step, rest, ValueContent.Of(value)));

    /// <summary>Removes the key or entry at a path, if it exists.</summary>
    /// <param name="path">The path.</param>
    /// <exception cref="FormatException">The path is not one.</exception>
    /// <exception cref="EditException">It is the only entry of its list, or the path leads through a list.</exception>
    public void Remove(string path) => Change(path, RemoveBelow);

    /// <summary>Renames a key. Its value and position stay.</summary>
    /// <param name="path">The path to the key.</param>
    /// <param name="key">The new name.</param>
    /// <exception cref="FormatException">The path is not valid, or doesn't end with a key.</exception>
    /// <exception cref="EditException">The key doesn't exist, or the new name is taken.</exception>
    public void Rename(string path, string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        Change(path, (parent, step, _) =>
        {
            if (parent is not DataMapping mapping || step.Key is null || mapping.Find(step.Key) is not { } entry)
            {
                throw Refused($"There is no key {path} to rename.", parent?.Span);
            }

            if (mapping.Find(key) is { } other && key != step.Key)
            {
                throw Refused($"The key {path} cannot be named {key}, because this key already exists.", other.KeySpan);
            }

            return WantedTree.Rename(mapping, entry, key);
        });
    }

    /// <summary>Adds an entry to a list.</summary>
    /// <param name="path">The path to the list.</param>
    /// <param name="index">The index to insert at, from 0 to the number of entries.</param>
    /// <param name="value">The entry, as for <see cref="Set"/>.</param>
    /// <exception cref="FormatException">The path is not one, or the value is of another type.</exception>
    /// <exception cref="EditException">The list doesn't exist, or is shorter.</exception>
    public void Insert(string path, int index, object? value) =>
        ChangeList(path, list =>
            index >= 0 && index <= list.Items.Count
                ? WantedTree.InsertItem(list, index, ValueContent.Of(value))
                : throw Refused($"{path} has no index {index}: the last one is {list.Items.Count}.", list.Span)
        );

    /// <summary>Puts the entries of a list into another order, and takes out those that are not named.</summary>
    /// <param name="path">The path to the list.</param>
    /// <param name="order">The indexes, from 0, of the entries that stay.</param>
    /// <exception cref="FormatException">The path is not one.</exception>
    /// <exception cref="EditException">The list doesn't exist, or an index isn't one of its entries or is repeated.</exception>
    public void Arrange(string path, IReadOnlyList<int> order)
    {
        ArgumentNullException.ThrowIfNull(order);
        bool isEachOnce = order.Count > 0 && order.Distinct().Count() == order.Count;
        ChangeList(path, list =>
            isEachOnce && order.All(i => i >= 0 && i < list.Items.Count)
                ? WantedTree.Arrange(list, order)
                : throw Refused($"The order of {path} must name entries of the list, each at most once.", list.Span)
        );
    }

    private void ChangeList(string path, Func<DataSequence, DataSequence> change) =>
        Change(path, (parent, step, _) =>
            DataPath.Child(parent, step) is DataSequence list
                ? WantedTree.ReplaceChild(parent!, step, change(list))
                : throw Refused($"{path} is not a list.", parent?.Span)
        );

    private void Change(string path, Func<DataNode?, DataPathStep, IReadOnlyList<DataPathStep>, DataNode> change)
    {
        ArgumentNullException.ThrowIfNull(path);
        IReadOnlyList<DataPathStep> steps = DataPath.Parse(path);
        Root = (DataMapping)Follow(Root, steps, 0);
        _paths.Add(path);

        // Follows the path as far as it exists; the change gets the last existing node and the remaining steps.
        DataNode Follow(DataNode node, IReadOnlyList<DataPathStep> all, int i)
        {
            bool isLast = i + 1 == all.Count;
            DataNode? child = isLast ? null : DataPath.Child(node, all[i]);
            if (child is not null && child.Resolved != child)
            {
                throw Refused(
                    $"The field {path} is repeated by an alias from elsewhere in the file. Write the value out first.",
                    child.Span
                );
            }

            bool leadsOn = child is DataMapping or DataSequence;
            return leadsOn ? WantedTree.ReplaceChild(node, all[i], Follow(child!, all, i + 1)) : change(node, all[i], [.. all.Skip(i + 1)]);
        }
    }

    private DataNode SetBelow(DataNode? parent, DataPathStep step, IReadOnlyList<DataPathStep> rest, DataContent content)
    {
        for (int i = rest.Count - 1; i >= 0; i--)
        {
            content = rest[i] switch
            {
                { Key: { } key } => new MappingContent([new EntryContent(key, null, content)]),
                { Index: 0 } => new SequenceContent([content]),
                _ => throw NoPlace(parent),
            };
        }

        bool isInTheWay = rest.Count > 0 && parent is not null && DataPath.Child(parent, step) is { IsNull: false };
        return (parent, step.Key) switch
        {
            _ when isInTheWay => throw NoPlace(parent),
            (DataMapping mapping, { } key) => WantedTree.Set(mapping, new EntryContent(key, null, content)),
            (DataSequence sequence, null) when step.Index <= sequence.Items.Count => WantedTree.SetItem(sequence, step.Index, content),
            _ => throw NoPlace(parent),
        };
    }

    private DataNode RemoveBelow(DataNode? parent, DataPathStep step, IReadOnlyList<DataPathStep> rest) =>
        (parent, step.Key) switch
        {
            (DataSequence, not null) => throw Refused(
                "The path leads through a list. Name one of its entries, such as images[0].name.",
                parent.Span
            ),
            _ when rest.Count > 0 => parent!,
            (DataMapping mapping, { } key) when mapping.Find(key) is { } entry => WantedTree.Remove(mapping, entry),
            (DataSequence { Items.Count: 1 }, null) when step.Index == 0 => throw Refused(
                "It is the only entry of its list. Remove the whole field instead.",
                parent.Span
            ),
            (DataSequence sequence, null) when step.Index < sequence.Items.Count => WantedTree.RemoveItem(sequence, step.Index),
            _ => parent!,
        };

    private EditException NoPlace(DataNode? node) =>
        Refused("The value cannot be added: a part of the path is another kind of value, or is beyond the end of a list.", node?.Span);

    private EditException Refused(string message, TextSpan? span) =>
        new(message, span is { } place ? _document.PositionOf(place.Start) : null);
}
