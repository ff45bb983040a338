using System.Collections.Generic;

namespace ArticlesPS.Editing.Rows;

/// <summary>Which fields of a file a row gives a value.</summary>
/// <param name="File">The file, every link on the way followed.</param>
/// <param name="Fields">The paths of the fields, as changes are reported.</param>
internal sealed record RowInput(string File, IReadOnlyList<string> Fields);
