using ArticlesPS.FrontMatter;

namespace ArticlesPS.Editing.Rows;

/// <summary>Failures of rows and their tables.</summary>
internal static class RowErrors
{
    public static ArticleException TableNotDecoded(FrontMatterException e, string path) =>
        new(
            e.Error.ToString(),
            ArticleErrorKind.Malformed,
            path,
            e.Position,
            $"{e.Message} In a spreadsheet, choose 'CSV UTF-8'. Nothing was saved.",
            e
        );

    public static ArticleException RowConflict(string path, string field, string? former, string? value) =>
        new(
            "RowConflict",
            ArticleErrorKind.Contradiction,
            path,
            null,
            $"An earlier row gives {field} the value '{ArticleChange.Shown(former)}', and this one "
                + $"'{ArticleChange.Shown(value)}', so nothing of "
                + "this row was written. Leave one row per file."
        );
}
