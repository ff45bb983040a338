using ArticlesPS.Editing.Fields;
using ArticlesPS.Errors;
using ArticlesPS.FrontMatter;

namespace ArticlesPS.Editing;

/// <summary>Failures of changes in the text of a file.</summary>
internal static class EditErrors
{
    public static ArticleException From(EditException e, string path) =>
        e switch
        {
            OtherTypeException => new(
                "ValueOfOtherType",
                ArticleErrorKind.OtherType,
                path,
                e.Position,
                $"{e.Message} Use {Hint.Force} to overwrite it.",
                e
            ),
            DraftDirectoryException => new(
                "DraftDirectory",
                ArticleErrorKind.EditRefused,
                path,
                null,
                $"{e.Message} Move the file to publish it.",
                e
            ),
            _ => new("EditRefused", ArticleErrorKind.EditRefused, path, e.Position, e.Message, e),
        };

    public static ArticleException Changed(string path) =>
        new(
            "ArticleChanged",
            ArticleErrorKind.Conflict,
            path,
            null,
            $"The file was changed after it was read, so nothing was written. Read it again, or use {Hint.Force} to "
                + $"change the current file."
        );

    public static ArticleException NewNameTaken(string path, string name) =>
        new(
            "ArticleExists",
            ArticleErrorKind.Exists,
            path,
            null,
            $"The file cannot be named {name}, because a file with this name already exists."
        );
}
