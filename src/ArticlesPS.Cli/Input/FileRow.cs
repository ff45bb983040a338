using System.Collections.Generic;

namespace ArticlesPS.Cli.Input;

/// <summary>A row of a file.</summary>
/// <param name="Cells">The cells by column, or the values by key.</param>
/// <param name="Origin">The position of the row, such as rows.csv(12); for JSON, which is read whole, only the file.</param>
internal sealed record FileRow(IReadOnlyDictionary<string, object?> Cells, string Origin);
