using System.Collections.Generic;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.Schemas.Fields;

namespace ArticlesPS.Editing.Fields;

/// <summary>Entries that are wanted in a list, and others that are not.</summary>
/// <param name="Path">The original path of the list.</param>
/// <param name="Steps">The path.</param>
/// <param name="Field">The known field at the path, or null.</param>
/// <param name="IsRole">Whether the field is meant whatever key the file has for it.</param>
internal sealed record ListEdit(string Path, IReadOnlyList<DataPathStep> Steps, FieldDefinition? Field, bool IsRole = false)
{
    /// <summary>Entries to add at the end if the list doesn't have them.</summary>
    public List<object?> Added { get; } = [];

    /// <summary>The texts of entries to take out.</summary>
    public List<string> Removed { get; } = [];
}
