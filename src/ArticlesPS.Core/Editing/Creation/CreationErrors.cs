using System;
using System.Linq;
using ArticlesPS.Errors;
using ArticlesPS.FrontMatter;
using ArticlesPS.Text;

namespace ArticlesPS.Editing.Creation;

/// <summary>Failures of new files.</summary>
internal static class CreationErrors
{
    public static ArticleException Exists(Exception? inner, string path) =>
        new(
            "ArticleExists",
            ArticleErrorKind.Exists,
            path,
            null,
            $"A file with this name already exists; it was not changed. Use {Hint.Force} to replace it.",
            inner
        );

    public static ArticleException IsFile(string path) =>
        new("PathIsFile", ArticleErrorKind.InvalidPath, path, null, "This is a file. Name a directory for the new files.");

    public static ArticleException NotAFile(string path) =>
        new(
            "ArticleExists",
            ArticleErrorKind.Exists,
            path,
            null,
            "A directory, link, pipe or device with this name already exists; it was not replaced. Give the article another slug."
        );

    public static ArticleException NameTaken(string path) =>
        new(
            "ArticleExists",
            ArticleErrorKind.Exists,
            path,
            null,
            "An earlier article has the same date and title, and so the same file name. Give one of them another slug."
        );

    public static ArticleException FormatNotRead(string directory, ArticleSchema schema, FrontMatterFormat format) =>
        new(
            "FormatNotRead",
            ArticleErrorKind.NotSupported,
            directory,
            null,
            $"Sites of the schema {schema.Name} do not have {NameOf(format)} front matter. "
                + $"Use {WordList.Join([.. schema.NewFormats.Select(NameOf)], "or")}."
        );

    private static string NameOf(FrontMatterFormat format) =>
        format == FrontMatterFormat.KeyValue ? $"{format}" : $"{format}".ToUpperInvariant();

    public static ArticleException Incomplete(string errorId, string directory, string message) =>
        new(errorId, ArticleErrorKind.Incomplete, directory, null, message);
}
