using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.Schemas.Fields;

namespace ArticlesPS.Editing.Fields;

/// <summary>Follows paths through a file, with the known fields on the way.</summary>
internal static class FieldWalk
{
    /// <summary>Follows a path to its end, however much of it is there.</summary>
    /// <param name="fields">The fields of an article.</param>
    /// <param name="root">The root of a document; null only tells the known fields.</param>
    /// <param name="steps">The path.</param>
    public static IEnumerable<FieldStep> Along(FieldTable fields, DataNode? root, IEnumerable<DataPathStep> steps)
    {
        DataNode? node = root;
        FieldTable? table = fields;
        foreach (DataPathStep step in steps)
        {
            if (step.Key is not { } key)
            {
                // An entry of a list has no field of its own, and the fields of its list.
                node = DataPath.Child(node?.Resolved, step);
                yield return new FieldStep(Field: null, Entry: null, node);
                continue;
            }

            FieldKey? known = table?.FindKeyInAnyCase(key);
            DataMapping? mapping = node?.Resolved as DataMapping;
            DataEntry? entry = mapping is null ? null : FindEntry(mapping, key, known) ?? table?.EntryOf(mapping, key);
            node = entry?.Value;
            yield return new FieldStep(known?.Field, entry, node);
            table = Below(table, known?.Field, key);
        }
    }

    /// <summary>The value at a path; null where there is none.</summary>
    public static DataNode? Find(FieldTable fields, DataNode root, IEnumerable<DataPathStep> steps) =>
        Along(fields, root, steps).Last().Node;

    /// <summary>The known field at a path, or null.</summary>
    public static FieldDefinition? FieldAt(FieldTable fields, IEnumerable<DataPathStep> steps) =>
        Along(fields, root: null, steps).Last().Field;

    /// <summary>The known keys below a key: those of a record or of the entries of a list, or of a mapping that isn't a field.</summary>
    public static FieldTable? Below(FieldTable? table, FieldDefinition? field, string key) =>
        field is null ? table?.GroupOf(key) : field.Type.Table;

    /// <summary>The entry of a key, or of another key of its field beside it.</summary>
    public static DataEntry? FindEntry(DataMapping mapping, string key, FieldKey? known)
    {
        if (known is null || mapping.Find(key) is not null)
        {
            return mapping.Find(key);
        }

        foreach (FieldKey other in known.Field.Keys)
        {
            // An older name is another name of one field; description and summary are two keys.
            bool isMeant = other == known || known.Field.Alias is not null;
            if (isMeant && other.Steps.Count == known.Steps.Count && mapping.Find(other.Name) is { } entry && IsOf(other, entry))
            {
                return entry;
            }
        }

        return null;
    }

    // A key that two fields share is of the one that can have the value.
    private static bool IsOf(FieldKey key, DataEntry entry) =>
        !key.IsShared || entry.Value.IsNull || key.Type.TryRead(entry.Value.Resolved, out _);
}
