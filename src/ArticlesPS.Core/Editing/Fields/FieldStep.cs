using ArticlesPS.FrontMatter;
using ArticlesPS.Schemas.Fields;

namespace ArticlesPS.Editing.Fields;

/// <summary>What one step of a path leads to.</summary>
/// <param name="Field">The known field; null for an entry of a list, and for other keys.</param>
/// <param name="Entry">The key with its value; null where it is missing, and for an entry of a list.</param>
/// <param name="Node">The value; null where it is missing.</param>
internal readonly record struct FieldStep(FieldDefinition? Field, DataEntry? Entry, DataNode? Node);
