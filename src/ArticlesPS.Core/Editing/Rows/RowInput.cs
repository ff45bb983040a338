using System.Collections.Generic;

namespace ArticlesPS.Editing.Rows;

/// <summary>The fields that have a value in a row.</summary>
/// <param name="File">The file, every link on the way followed.</param>
/// <param name="Fields">The paths of the fields, as changes are reported.</param>
internal sealed record RowInput(string File, IReadOnlyList<string> Fields);
