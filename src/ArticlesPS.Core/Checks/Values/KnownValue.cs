using ArticlesPS.Schemas.Fields;
using ArticlesPS.Schemas.Types;

namespace ArticlesPS.Checks.Values;

/// <summary>A value of a known field, in an article or in a record below it.</summary>
/// <param name="Path">The path to it, such as related[0].title.</param>
/// <param name="Record">The record that has the field.</param>
/// <param name="Field">The field.</param>
/// <param name="Value">The value.</param>
internal readonly record struct KnownValue(string Path, FieldRecord Record, FieldDefinition Field, object Value)
{
    /// <summary>The text of a field that is text; null for any other.</summary>
    public string? Text => Field.Type == FieldType.String ? Value as string : null;
}
