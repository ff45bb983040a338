using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter;
using Field = ArticlesPS.FieldTables.Article;

namespace ArticlesPS;

/// <summary>Follows the path of a change to where it is to be made.</summary>
internal sealed class ChangeLocator(FrontMatterDocument document, FieldChange change, ArticleHabits habits, FrontMatterEditor editor)
{
    /// <summary>The value at the path of a change, or null.</summary>
    public static YamlNode? Find(FrontMatterDocument document, FieldChange change)
    {
        YamlNode? node = document.Root;
        FieldTable? table = Field.Table;
        foreach (YamlPathStep step in change.Steps)
        {
            ArticleField? field = step.Key is null ? null : table?.Find(step.Key);
            node = Child(node, step, field);
            table = step.Key is null ? table : field?.Type.Table;
        }

        return node;
    }

    /// <summary>The value one step below another, or null.</summary>
    /// <param name="node">The value above.</param>
    /// <param name="step">The step.</param>
    /// <param name="field">The known field that the step leads to, or null.</param>
    public static YamlNode? Child(YamlNode? node, YamlPathStep step, ArticleField? field) => node?.Resolved switch
    {
        YamlMapping mapping when step.Key is not null => FindEntry(mapping, step.Key, field)?.Value,
        YamlSequence sequence when step.Key is null && step.Index < sequence.Items.Count => sequence.Items[step.Index],
        _ => null,
    };

    /// <summary>The entry of a key, or of another name of its field.</summary>
    public static YamlEntry? FindEntry(YamlMapping mapping, string key, ArticleField? field) =>
        mapping.Find(key) ?? (field is null ? null : mapping.Find(field.Name) ?? (field.OlderName is null ? null : mapping.Find(field.OlderName)));

    /// <summary>The path of a change with the keys that the file has on it.</summary>
    public static IReadOnlyList<YamlPathStep> PlaceOf(FrontMatterDocument document, FieldChange change)
    {
        YamlPathStep first = change.Steps[0];
        YamlEntry? entry = FindEntry(document.Root, first.Key!, Field.Table.Find(first.Key!));
        return entry is null ? change.Steps : [first with { Key = entry.Key }, .. change.Steps.Skip(1)];
    }

    /// <summary>The next replacements; none when the change is made.</summary>
    public IReadOnlyList<TextEdit> NextEdits()
    {
        YamlNode node = document.Root;
        FieldTable? table = Field.Table;
        for (int i = 0; i < change.Steps.Count; i++)
        {
            YamlPathStep step = change.Steps[i];
            if (node is YamlAlias alias)
            {
                throw new EditException($"The field {change.Path} is repeated by an alias from elsewhere in the file. Write the value out first.", document.PositionOf(alias.Span.Start));
            }

            bool isLast = i + 1 == change.Steps.Count;
            if (step.Key is null)
            {
                if (node is not YamlSequence sequence || step.Index > sequence.Items.Count)
                {
                    return change.Removes ? [] : throw NoPlace(node);
                }

                if (isLast || step.Index == sequence.Items.Count)
                {
                    return change.Removes
                        ? RemoveItem(sequence, step.Index, isLast)
                        : editor.SetItem(sequence, step.Index, Wrap(i + 1, table));
                }

                node = sequence.Items[step.Index];
                continue;
            }

            if (node is not YamlMapping mapping)
            {
                return change.Removes ? [] : throw NoPlace(node);
            }

            // To take out an older name means that very line; a field that goes by its present name has both.
            ArticleField? field = table?.Find(step.Key);
            bool isExact = change.Removes && isLast && step.Key == field?.OlderName;
            YamlEntry? entry = isExact ? mapping.Find(step.Key) : FindEntry(mapping, step.Key, field);
            if (change.Removes && (isLast || entry is null))
            {
                return entry is null || (change.KeepsEmpty && IsEmpty(entry.Value)) ? [] : editor.Remove(mapping, entry, field?.StartsParagraph == true);
            }

            if (isLast && change.IsEmptyList && (entry is null || IsEmpty(entry.Value)))
            {
                // A list that is missing is empty already.
                return [];
            }

            bool isMissing = entry is null || (!isLast && (CoreSchema.IsNull(entry.Value) || IsInTheWay(field, entry.Value)));
            if (isLast || isMissing)
            {
                return change.Removes ? [] : editor.Set(mapping, Entry(table, step.Key, field, entry, Wrap(i + 1, field?.Type.Table)));
            }

            node = entry!.Value;
            table = field?.Type.Table;
        }

        return [];
    }

    // What was not refused makes room.
    private bool IsInTheWay(ArticleField? field, YamlNode node) =>
        change.Overwrites && field is not null && node is not YamlAlias && !TypeGuard.CanLeadThrough(field, node);

    private static bool IsEmpty(YamlNode node) => CoreSchema.IsNull(node) || node.Resolved is YamlSequence { Items.Count: 0 };

    private IReadOnlyList<TextEdit> RemoveItem(YamlSequence sequence, int index, bool isLast) =>
        isLast && index < sequence.Items.Count && sequence.Items.Count > 1 ? editor.RemoveItem(sequence, index)
            : isLast && index < sequence.Items.Count ? throw new EditException($"{change.Path} is the only entry of its list. Remove the whole field instead.")
            : [];

    private EntryContent Entry(FieldTable? table, string key, ArticleField? field, YamlEntry? existing, YamlContent content)
    {
        // What the file has keeps its name; a name that was given is used where the field is new.
        string name = existing?.Key ?? (field is not null && key == field.Name && habits.UsesOlderNames ? field.OlderName ?? key : key);
        return field is null
            ? ArticleHabits.EntryOf(table, name, content)
            : new EntryContent(name, null, content, field.Index, field.StartsParagraph, table!.OrderOf);
    }

    // What is missing on the way is made: ratings.count in a file without ratings is a mapping of one key.
    private YamlContent Wrap(int step, FieldTable? table)
    {
        if (step == change.Steps.Count)
        {
            return change.Field is { } known && change.Value is not null
                ? Typed(known, change.Value)
                : MetadataValue.ContentOf(change.Value);
        }

        YamlPathStep next = change.Steps[step];
        if (next.Key is null)
        {
            return next.Index == 0 ? new SequenceContent([Wrap(step + 1, table)]) : throw NoPlace(null);
        }

        ArticleField? field = table?.Find(next.Key);
        YamlContent value = Wrap(step + 1, field?.Type.Table);
        return new MappingContent([ArticleHabits.EntryOf(table, next.Key, value)]);
    }

    private YamlContent Typed(ArticleField field, object value)
    {
        bool isOfField = value is not System.Collections.IDictionary && (value is not System.Collections.IList list || field.Type.Table is null || list.Cast<object?>().All(item => item is FieldRecord));
        return isOfField ? field.Type.ContentOf(value, habits.StyleOf(field.Notation), habits) : MetadataValue.ContentOf(value);
    }

    private EditException NoPlace(YamlNode? node) => new(
        $"There is no place for {change.Path} in the file: a step on the way is another kind of value, or lies beyond the end of a list.",
        node is null ? null : document.PositionOf(node.Span.Start));
}
