using System.Collections.Generic;

namespace ArticlesPS.Cli;

/// <summary>A row of a file.</summary>
/// <param name="Cells">The cells by column, or the values by key.</param>
/// <param name="Origin">Where the row begins, as in rows.csv(12); of JSON, which is read whole, the file alone.</param>
internal sealed record FileRow(IReadOnlyDictionary<string, object?> Cells, string Origin);
