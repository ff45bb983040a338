using System.Linq;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.FrontMatter.Editing.Content;
using ArticlesPS.FrontMatter.Editing.Wanted;
using ArticlesPS.Schemas.Fields;
using ArticlesPS.Schemas.Types;
using ArticlesPS.Schemas.Values;

namespace ArticlesPS.Editing.Fields;

/// <summary>Applies one change to the tree of a document.</summary>
internal sealed class FieldEditor(FrontMatterDocument document, FieldTable fields, FieldChange change, FormattingConventions formatting)
{
    /// <summary>The root with the change made; the same one where it says already what is wanted.</summary>
    /// <exception cref="EditException">There is no place for the change.</exception>
    public DataMapping Apply() => (DataMapping)Change(document.Root, 0, fields);

    private DataNode Change(DataNode node, int i, FieldTable? table)
    {
        if (node.Resolved != node)
        {
            throw new EditException(
                $"The field {change.Path} is repeated by an alias from elsewhere in the file. Write the value out first.",
                document.PositionOf(node.Span.Start)
            );
        }

        DataPathStep step = change.Steps[i];
        return (node, step.Key) switch
        {
            (DataMapping mapping, { } key) => ChangeEntry(mapping, key, i, table),
            (DataSequence sequence, null) when step.Index <= sequence.Items.Count => ChangeItem(sequence, step.Index, i, table),
            (DataSequence { Items.Count: > 0 }, { } key) when change.Removes => throw IsList(
                node,
                DataPath.Format(change.Steps.Take(i)),
                key
            ),
            _ => change.Removes ? node : throw NoPlace(node),
        };
    }

    private DataSequence ChangeItem(DataSequence sequence, int index, int i, FieldTable? table)
    {
        bool isLast = i + 1 == change.Steps.Count;
        bool isThere = index < sequence.Items.Count;
        if (!isLast && isThere)
        {
            return WantedTree.ReplaceItem(sequence, index, Change(sequence.Items[index], i + 1, table));
        }

        if (!change.Removes)
        {
            return WantedTree.SetItem(sequence, index, Wrap(i + 1, table));
        }

        if (!isThere)
        {
            return sequence;
        }

        return sequence.Items.Count > 1
            ? WantedTree.RemoveItem(sequence, index)
            : throw new EditException($"{change.Path} is the only entry of its list. Remove the whole field instead.");
    }

    private DataMapping ChangeEntry(DataMapping mapping, string key, int i, FieldTable? table)
    {
        // To take out an older name means that very line; a field that goes by its present name has both.
        bool isLast = i + 1 == change.Steps.Count;
        FieldKey? known = KeyOf(table, key, isLast);
        FieldDefinition? field = known?.Field;
        bool isExact = change.Removes && isLast && known is { Rank: > 0 };
        DataEntry? entry = isExact ? mapping.Find(key) : FieldWalk.FindEntry(mapping, key, known);
        if (change.Removes && (isLast || entry is null))
        {
            return entry is null || (change.KeepsEmpty && IsEmpty(entry.Value)) ? mapping : WantedTree.Remove(mapping, entry);
        }

        if (isLast && change.IsEmptyList && (entry is null || IsEmpty(entry.Value)))
        {
            // A list that is missing is empty already.
            return mapping;
        }

        bool isMissing = entry is null || (!isLast && (entry.Value.IsNull || IsInTheWay(field, entry.Value)));
        if (!isLast && !isMissing)
        {
            return WantedTree.Replace(mapping, entry!, Change(entry!.Value, i + 1, FieldWalk.Below(table, field, key)));
        }

        if (change.Removes)
        {
            return mapping;
        }

        DataContent content = Wrap(i + 1, FieldWalk.Below(table, field, key), isLast ? known : null, entry?.Value);
        return WantedTree.Set(mapping, Entry(table, key, field, entry, content));
    }

    // Of two fields that share a key, the one that is to be changed.
    private FieldKey? KeyOf(FieldTable? table, string key, bool isLast)
    {
        FieldKey? known = table?.FindKey(key);
        for (FieldKey? other = known; isLast && change.Field is not null && other is not null; other = other.Otherwise)
        {
            if (other.Field == change.Field)
            {
                return other;
            }
        }

        return known;
    }

    // A value that wasn't protected is replaced.
    private bool IsInTheWay(FieldDefinition? field, DataNode node) =>
        change.Overwrites && field is not null && node.Resolved == node && !TypeGuard.CanLeadThrough(field, node);

    private static bool IsEmpty(DataNode node) => node.IsNull || node.Resolved is DataSequence { Items.Count: 0 };

    private EntryContent Entry(FieldTable? table, string key, FieldDefinition? field, DataEntry? existing, DataContent content)
    {
        // An existing key keeps its name; the passed name is used for a new field.
        string name = existing?.Key ?? (field is not null && key == field.Name ? formatting.NewKeyOf(field).Name : key);
        return field is null
            ? FormattingConventions.EntryOf(table, name, content)
            : new EntryContent(name, null, content, field.Index, field.StartsParagraph, table!.OrderOf);
    }

    // Missing parts of the path are created: ratings.count in a file without ratings is a mapping of one key.
    private DataContent Wrap(int step, FieldTable? table, FieldKey? key = null, DataNode? existing = null)
    {
        if (step == change.Steps.Count)
        {
            if (change.Field is not { } known || change.Value is null)
            {
                return MetadataValue.ContentOf(change.Value);
            }

            FieldType type = key?.Field == known ? key!.Type : known.Type;
            return Typed(known, type, change.Value, existing);
        }

        DataPathStep next = change.Steps[step];
        if (next.Key is null)
        {
            return next.Index == 0 ? new SequenceContent([Wrap(step + 1, table)]) : throw NoPlace(null);
        }

        FieldKey? below = KeyOf(table, next.Key, isLast: step + 1 == change.Steps.Count);
        DataContent value = Wrap(step + 1, FieldWalk.Below(table, below?.Field, next.Key), below);
        return new MappingContent([FormattingConventions.EntryOf(table, next.Key, value)]);
    }

    private DataContent Typed(FieldDefinition field, FieldType type, object value, DataNode? existing)
    {
        bool isOfField = value switch
        {
            System.Collections.IDictionary => false,
            System.Collections.IList list when field.Type.Table is not null => list.Cast<object?>().All(item => item is FieldRecord),
            _ => true,
        };
        return isOfField ? type.ContentOf(value, formatting.StyleOf(field.Notation), formatting, existing) : MetadataValue.ContentOf(value);
    }

    private EditException IsList(DataNode node, string path, string key) =>
        new(
            $"{path} is a list, so {change.Path} is not a field. Name an entry, such as {path}[0].{key}.",
            document.PositionOf(node.Span.Start)
        );

    private EditException NoPlace(DataNode? node) =>
        new(
            $"{change.Path} cannot be added to the file: a part of the path is another kind of value, or is "
                + $"beyond the end of a list.",
            node is null ? null : document.PositionOf(node.Span.Start)
        );
}
