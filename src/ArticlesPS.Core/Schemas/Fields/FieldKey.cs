using System.Collections.Generic;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.Schemas.Types;

namespace ArticlesPS.Schemas.Fields;

/// <summary>A key under which files have a field.</summary>
/// <param name="field">The field.</param>
/// <param name="path">The key, or the path to it, such as taxonomies.tags or ["ms.date"].</param>
/// <param name="type">How the value under this key is read and written: the field's type, or one that reads as it.</param>
/// <param name="rank">The place among the field's keys; the lowest that a file has is read.</param>
internal sealed class FieldKey(FieldDefinition field, string path, FieldType type, int rank)
{
    public FieldDefinition Field { get; } = field;

    public FieldType Type { get; } = type;

    public int Rank { get; } = rank;

    public IReadOnlyList<DataPathStep> Steps { get; } = DataPath.Parse(path);

    /// <summary>The key itself, without the mappings around it.</summary>
    public string Name => Steps[Steps.Count - 1].Key!;

    /// <summary>The path, as changes and problems name it.</summary>
    public string Path { get; } = DataPath.Format(DataPath.Parse(path));

    /// <summary>Whether a value of another type is the site's own business, because its generator doesn't insist on this one.</summary>
    public bool IsOfSite { get; set; }

    /// <summary>Whether another field has the same key.</summary>
    public bool IsShared { get; set; }

    /// <summary>Another field that takes a value under the same key if this one can't, such as a date in published; or null.</summary>
    public FieldKey? Otherwise { get; set; }
}
