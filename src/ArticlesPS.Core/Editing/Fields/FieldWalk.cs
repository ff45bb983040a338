using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.Schemas;

namespace ArticlesPS.Editing.Fields;

/// <summary>Follows paths through a file, with the known fields on the way.</summary>
internal static class FieldWalk
{
    /// <summary>Follows a path to its end, however much of it is there.</summary>
    /// <param name="root">The root of a document; null only tells the known fields.</param>
    /// <param name="steps">The path.</param>
    public static IEnumerable<FieldStep> Along(DataNode? root, IEnumerable<DataPathStep> steps)
    {
        DataNode? node = root;
        FieldTable? table = FieldTables.Article.Table;
        foreach (DataPathStep step in steps)
        {
            if (step.Key is not { } key)
            {
                // An entry of a list has no field of its own, and the fields of its list.
                node = DataPath.Child(node?.Resolved, step);
                yield return new FieldStep(Field: null, Entry: null, node);
                continue;
            }

            FieldDefinition? field = table?.FindInAnyCase(key);
            DataEntry? entry = node?.Resolved is DataMapping mapping ? FindEntry(mapping, key, field) : null;
            node = entry?.Value;
            table = field?.Type.Table;
            yield return new FieldStep(field, entry, node);
        }
    }

    /// <summary>The value at a path; null where there is none.</summary>
    public static DataNode? Find(DataNode root, IEnumerable<DataPathStep> steps) => Along(root, steps).Last().Node;

    /// <summary>The entry of a key, or of another name of its field.</summary>
    public static DataEntry? FindEntry(DataMapping mapping, string key, FieldDefinition? field)
    {
        if (field is null || mapping.Find(key) is not null)
        {
            return mapping.Find(key);
        }

        return mapping.Find(field.Name) ?? (field.Alias is null ? null : mapping.Find(field.Alias));
    }
}
