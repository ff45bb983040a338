using System;
using System.IO;
using System.Linq;
using System.Text;
using ArticlesPS.Files;
using ArticlesPS.Querying.Search;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Locating;
using ArticlesPS.Schemas.Reading;

namespace ArticlesPS.Querying.Surveying;

/// <summary>Creates the schema file of a site by the files that are there.</summary>
internal static class SchemaCreator
{
    /// <summary>Works out the file of a directory.</summary>
    /// <param name="directory">The full path of the site's directory.</param>
    /// <param name="extended">The built-in schema to extend; null for that of the recognized generator.</param>
    /// <param name="force">Whether a file that is there is replaced.</param>
    /// <param name="advance">Called for each file that was read.</param>
    /// <exception cref="ArticleException">
    /// The directory is missing or a file, holds no articles or has a schema file already, or two, or a directory in its place; or the
    /// schema to extend is itself a file.
    /// </exception>
    public static NewSchema Prepare(string directory, ArticleSchema? extended, bool force, Action<string>? advance = null)
    {
        if (!Directory.Exists(directory))
        {
            throw File.Exists(directory) ? SchemaErrors.PathIsFile(directory) : FileErrors.Missing(directory);
        }

        string? known = SchemaFile.In(directory);
        if (Directory.Exists(known))
        {
            throw SchemaErrors.IsDirectory(known);
        }

        if (known is not null && !force)
        {
            throw SchemaErrors.Exists(known);
        }

        if (extended?.FullName is { } file)
        {
            throw SchemaErrors.NotBuiltIn(file, BuiltInSchemas.Names);
        }

        ArticleSchema? generator = extended ?? GeneratorOf(directory);
        if (generator is null)
        {
            RejectSitesBelow(directory);
        }

        ArticleFiles files = new(recurse: true) { Schemas = new SchemaLocator(generator ?? ArticleSchema.Default) };
        SiteSurvey survey = new(generator?.Table.IgnoresCase ?? false);
        foreach (ArticleFile article in files.Find(directory))
        {
            if (article.Error is not null)
            {
                throw article.Error;
            }

            survey.Add(article);
            advance?.Invoke(article.Path);
        }

        if (survey.FileCount == 0)
        {
            throw SchemaErrors.NoArticles(directory, (generator ?? ArticleSchema.Default).ExtensionSet.ToString());
        }

        string path = known ?? Path.Combine(directory, ArticleSchema.FileName);
        string text = new SchemaDraft(survey, generator).Write();

        // What is written must be what is read.
        _ = SchemaReader.Read(text, path);
        return new NewSchema(path, text, survey.FileCount, survey.UnreadCount);
    }

    /// <summary>Writes the file.</summary>
    /// <exception cref="ArticleException">It can't be written.</exception>
    public static void Save(NewSchema schema)
    {
        try
        {
            using FileReplacement replacement = FileReplacement.Begin(schema.FullName);
            replacement.Write(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(schema.Text));
        }
        catch (Exception e) when (FileErrors.IsExpected(e))
        {
            throw FileErrors.NotWritten(e, schema.FullName);
        }
    }

    // A schema here would replace theirs.
    private static void RejectSitesBelow(string directory)
    {
        string[] sites =
        [
            .. new ArticleFiles(recurse: true)
                .Find(directory)
                .Where(file => file.Error is null && file.Schema is { Root: { } root, FullName: null } && root != directory)
                .Select(file => $"{DirectoryPath.Below(directory, file.Schema.Root!)} ({file.Schema.Name})")
                .Distinct(),
        ];
        if (sites.Length > 0)
        {
            throw SchemaErrors.SitesBelow(directory, sites);
        }
    }

    // That of the generator alone: a schema file that is to be replaced says nothing about it.
    private static ArticleSchema? GeneratorOf(string directory) => new SchemaLocator().OfGenerator(directory);
}

/// <summary>A schema file that is worked out and not written yet.</summary>
/// <param name="FullName">The full path that it will have.</param>
/// <param name="Text">Its text.</param>
/// <param name="FileCount">How many files it was told by.</param>
/// <param name="UnreadCount">How many files could not be read.</param>
internal sealed record NewSchema(string FullName, string Text, int FileCount, int UnreadCount);
