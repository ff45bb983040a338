using System;
using System.Collections.Generic;
using ArticlesPS.Errors;
using ArticlesPS.FrontMatter;
using ArticlesPS.Text;

namespace ArticlesPS.Schemas;

/// <summary>Failures of schemas.</summary>
internal static class SchemaErrors
{
    public static ArticleException Invalid(string path, TextPosition? position, string message, Exception? inner = null) =>
        new("SchemaInvalid", ArticleErrorKind.Malformed, path, position, message, inner);

    public static ArticleException WithoutRoles(string path, IEnumerable<string> names) =>
        Invalid(
            path,
            new TextPosition(1, 1),
            "The schema names no roles, so articles would have neither a title nor a date. "
                + $"Write 'extends' with the site's generator: {WordList.Join(names, "or")}; or write the keys under 'roles'."
        );

    public static ArticleException TwoFiles(string directory, IEnumerable<string> names) =>
        new(
            "SchemaAmbiguous",
            ArticleErrorKind.Malformed,
            directory,
            null,
            $"This directory has two schema files: {WordList.Join(names, "and")}. Remove one of them."
        );

    public static ArticleException IsDirectory(string path) =>
        new("PathIsDirectory", ArticleErrorKind.ReadFailed, path, null, "This is a directory, not a schema file. Rename or remove it.");

    public static ArticleException NotFound(string name, IEnumerable<string> names) =>
        new(
            "SchemaNotFound",
            ArticleErrorKind.NotFound,
            name,
            null,
            $"There is no schema of this name, and no such file. The built-in schemas are {WordList.Join(names, "and")}."
        );

    public static ArticleException Ambiguous(string directory, IEnumerable<string> evidence) =>
        new(
            "SchemaAmbiguous",
            ArticleErrorKind.Malformed,
            directory,
            null,
            $"Two generators claim this directory: {WordList.Join(evidence, "and")}. "
                + $"Use {Hint.Schema}, or write a file .articles.yml there that extends one of them."
        );

    public static ArticleException Exists(string path) =>
        new(
            "SchemaExists",
            ArticleErrorKind.Exists,
            path,
            null,
            $"The site already has a schema; it was not changed. Use {Hint.Force} to replace it."
        );

    public static ArticleException SitesBelow(string directory, IEnumerable<string> sites) =>
        new(
            "SchemaBelow",
            ArticleErrorKind.InvalidPath,
            directory,
            null,
            $"Generators were recognized below this directory: {WordList.Join(sites, "and")}. A schema here would replace theirs. "
                + $"Create one in each of them, or use {Hint.Schema} if one generator makes them all."
        );

    public static ArticleException NotBuiltIn(string path, IEnumerable<string> names) =>
        new(
            "SchemaNotBuiltIn",
            ArticleErrorKind.InvalidPath,
            path,
            null,
            $"A schema file cannot be extended by another. Extend a built-in schema: {WordList.Join(names, "or")}."
        );

    public static ArticleException PathIsFile(string path) =>
        new("PathIsFile", ArticleErrorKind.InvalidPath, path, null, "This is a file. Name the directory of the site.");

    public static ArticleException NoArticles(string directory, string extensions) =>
        new(
            "ArticleNotFound",
            ArticleErrorKind.NotFound,
            directory,
            null,
            $"No file with the extension {extensions} and front matter is in this directory or below it, so there is nothing to go by. "
                + $"Use {Hint.Schema} with the name of the site's generator."
        );
}
