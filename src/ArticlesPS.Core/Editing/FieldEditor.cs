using System.Linq;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.Schemas;
using Field = ArticlesPS.Articles.FieldTables.Article;

namespace ArticlesPS.Editing;

/// <summary>Makes one change in the tree of a document.</summary>
internal sealed class FieldEditor(FrontMatterDocument document, FieldChange change, FormattingConventions formatting)
{
    /// <summary>The value at the path of a change, or null.</summary>
    public static DataNode? Find(DataMapping root, FieldChange change)
    {
        DataNode? node = root;
        FieldTable? table = Field.Table;
        foreach (DataPathStep step in change.Steps)
        {
            FieldDefinition? field = step.Key is null ? null : table?.Find(step.Key);
            node = Child(node, step, field);
            table = step.Key is null ? table : field?.Type.Table;
        }

        return node;
    }

    /// <summary>The value one step below another, or null.</summary>
    /// <param name="node">The value above.</param>
    /// <param name="step">The step.</param>
    /// <param name="field">The known field that the step leads to, or null.</param>
    public static DataNode? Child(DataNode? node, DataPathStep step, FieldDefinition? field) =>
        node?.Resolved switch
        {
            DataMapping mapping when step.Key is not null => FindEntry(mapping, step.Key, field)?.Value,
            DataNode resolved => DataPath.Child(resolved, step),
            null => null,
        };

    /// <summary>The entry of a key, or of another name of its field.</summary>
    public static DataEntry? FindEntry(DataMapping mapping, string key, FieldDefinition? field)
    {
        if (field is null || mapping.Find(key) is not null)
        {
            return mapping.Find(key);
        }

        return mapping.Find(field.Name) ?? (field.Alias is null ? null : mapping.Find(field.Alias));
    }

    /// <summary>The root with the change made; the same one where it says already what is wanted.</summary>
    /// <exception cref="EditException">There is no place for the change.</exception>
    public DataMapping Apply() => (DataMapping)Change(document.Root, 0, Field.Table);

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
        FieldDefinition? field = table?.Find(key);
        bool isExact = change.Removes && isLast && key == field?.Alias;
        DataEntry? entry = isExact ? mapping.Find(key) : FindEntry(mapping, key, field);
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
            return WantedTree.Replace(mapping, entry!, Change(entry!.Value, i + 1, field?.Type.Table));
        }

        return change.Removes ? mapping : WantedTree.Set(mapping, Entry(table, key, field, entry, Wrap(i + 1, field?.Type.Table)));
    }

    // What was not refused makes room.
    private bool IsInTheWay(FieldDefinition? field, DataNode node) =>
        change.Overwrites && field is not null && node.Resolved == node && !TypeGuard.CanLeadThrough(field, node);

    private static bool IsEmpty(DataNode node) => node.IsNull || node.Resolved is DataSequence { Items.Count: 0 };

    private EntryContent Entry(FieldTable? table, string key, FieldDefinition? field, DataEntry? existing, DataContent content)
    {
        // What the file has keeps its name; a name that was given is used where the field is new.
        string name = existing?.Key ?? (field is not null && key == field.Name && formatting.UsesAliases ? field.Alias ?? key : key);
        return field is null
            ? FormattingConventions.EntryOf(table, name, content)
            : new EntryContent(name, null, content, field.Index, field.StartsParagraph, table!.OrderOf);
    }

    // What is missing on the way is made: ratings.count in a file without ratings is a mapping of one key.
    private DataContent Wrap(int step, FieldTable? table)
    {
        if (step == change.Steps.Count)
        {
            return change.Field is { } known && change.Value is not null
                ? Typed(known, change.Value)
                : MetadataValue.ContentOf(change.Value);
        }

        DataPathStep next = change.Steps[step];
        if (next.Key is null)
        {
            return next.Index == 0 ? new SequenceContent([Wrap(step + 1, table)]) : throw NoPlace(null);
        }

        FieldDefinition? field = table?.Find(next.Key);
        DataContent value = Wrap(step + 1, field?.Type.Table);
        return new MappingContent([FormattingConventions.EntryOf(table, next.Key, value)]);
    }

    private DataContent Typed(FieldDefinition field, object value)
    {
        bool isOfField = value switch
        {
            System.Collections.IDictionary => false,
            System.Collections.IList list when field.Type.Table is not null => list.Cast<object?>().All(item => item is FieldRecord),
            _ => true,
        };
        return isOfField ? field.Type.ContentOf(value, formatting.StyleOf(field.Notation), formatting) : MetadataValue.ContentOf(value);
    }

    private EditException IsList(DataNode node, string path, string key) =>
        new(
            $"{path} is a list, so {change.Path} is not a field. Name an entry, as in {path}[0].{key}.",
            document.PositionOf(node.Span.Start)
        );

    private EditException NoPlace(DataNode? node) =>
        new(
            $"There is no place for {change.Path} in the file: a step on the way is another kind of value, or lies "
                + $"beyond the end of a list.",
            node is null ? null : document.PositionOf(node.Span.Start)
        );
}
