using System.Collections.Generic;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.Schemas.Fields;
using ArticlesPS.Schemas.Types;

namespace ArticlesPS.Editing.Fields;

/// <summary>A wanted change of one field.</summary>
/// <param name="Path">The original path.</param>
/// <param name="Steps">The path.</param>
/// <param name="Field">The known field at the path, or null.</param>
/// <param name="Value">The value of the field's own type, or any value.</param>
/// <param name="Removes">Whether the field is to be taken out.</param>
/// <param name="KeepsEmpty">Whether an existing field without a value can stay, because it's already empty.</param>
/// <param name="IsExact">Whether every step is one key, even if the file has a key that contains dots.</param>
/// <param name="Overwrites">Whether a value that isn't of the field's type can be overwritten.</param>
internal sealed record FieldChange(
    string Path,
    IReadOnlyList<DataPathStep> Steps,
    FieldDefinition? Field,
    object? Value,
    bool Removes,
    bool KeepsEmpty = false,
    bool IsExact = false,
    bool Overwrites = false
)
{
    /// <summary>Whether a known list is to be empty, which a missing one is already.</summary>
    public bool IsEmptyList => !Removes && Field is { Type.IsList: true } && Value is not null && FieldType.IsEmptyList(Value);
}
