using System.Collections.Generic;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.Schemas;

namespace ArticlesPS.Editing;

/// <summary>A wanted change of one field.</summary>
/// <param name="Path">The path as it was given.</param>
/// <param name="Steps">The path.</param>
/// <param name="Field">The known field at the path, or null.</param>
/// <param name="Value">The value of the field's own type, or any value.</param>
/// <param name="Removes">Whether the field is to be taken out.</param>
/// <param name="KeepsEmpty">Whether a field that is there without a value may stay, for it says nothing already.</param>
/// <param name="IsExact">Whether every step is one key, even where the file has a key with points in it.</param>
/// <param name="Overwrites">Whether a value that is not of the field's type makes room.</param>
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
