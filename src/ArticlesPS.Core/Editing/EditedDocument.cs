using System.Collections.Generic;
using ArticlesPS.FrontMatter;

namespace ArticlesPS.Editing;

/// <summary>A document with changes made.</summary>
/// <param name="Document">The document; the same one if nothing differs.</param>
/// <param name="Changes">The differences.</param>
/// <param name="Refused">Optional changes that could not be made.</param>
/// <param name="FileName">The name that the file is to have, or null.</param>
internal sealed record EditedDocument(
    FrontMatterDocument Document,
    IReadOnlyList<ArticleChange> Changes,
    IReadOnlyList<EditException> Refused,
    string? FileName
);
