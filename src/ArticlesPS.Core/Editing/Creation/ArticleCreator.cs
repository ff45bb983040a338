using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Files;
using ArticlesPS.Files.Kinds;
using ArticlesPS.FrontMatter;
using ArticlesPS.Schemas;

namespace ArticlesPS.Editing.Creation;

/// <summary>Creates article files in one directory, named and written as those of its site.</summary>
internal sealed class ArticleCreator
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<ArticleSchema, NewArticleForm> _forms = [];
    private readonly string _directory;
    private readonly string _newLine;
    private readonly bool _force;
    private readonly FrontMatterFormat? _format;

    /// <summary>Creates a creator for a directory.</summary>
    /// <param name="directory">The full path of a directory.</param>
    /// <param name="lineEnding">How lines end.</param>
    /// <param name="force">Whether files that are there are replaced.</param>
    /// <param name="format">The format of the front matter; null for that of the site.</param>
    /// <exception cref="ArticleException">The directory doesn't exist.</exception>
    public ArticleCreator(string directory, LineEnding lineEnding = LineEnding.LF, bool force = false, FrontMatterFormat? format = null)
    {
        ArgumentNullException.ThrowIfNull(directory);
        if (File.Exists(directory))
        {
            throw CreationErrors.IsFile(directory);
        }

        if (!Directory.Exists(directory))
        {
            throw FileErrors.Missing(directory);
        }

        _directory = directory;
        _newLine = lineEnding == LineEnding.CRLF ? "\r\n" : "\n";
        _force = force;
        _format = format;
    }

    /// <summary>Works out a file.</summary>
    /// <param name="content">All that the article is to say (<see cref="ArticleChanges.ToMake"/>).</param>
    /// <param name="slug">The part of the name that is made of the title; null uses the title.</param>
    /// <param name="mayBeNow">
    /// Whether an article without a date gets the present moment where others of the directory have a date; a row without one has none.
    /// </param>
    /// <exception cref="ArticleException">
    /// The title or date is missing, a file with this name already exists, this creator has already used the name, or the site's
    /// generator doesn't read the format.
    /// </exception>
    public ArticleDraft Prepare(ArticleChanges content, string? slug = null, bool mayBeNow = false)
    {
        ArgumentNullException.ThrowIfNull(content);
        NewArticleForm form = FormOf(content.Schema);
        DateTimeOffset? date = form.Dating.Apply(content, mayBeNow);
        ArticleEdit edit = EditOf(form, content);
        slug ??= edit.Result.Get<string>(ArticleRole.Slug);
        string path = Path.Combine(_directory, NameOf(form.Name, edit.Result, date, slug).Replace('/', Path.DirectorySeparatorChar));
        path = FileNames.SameNameAt(path) ?? path;
        if (slug is not null && NeedsSlug(edit, path, slug))
        {
            content.Set(ArticleRole.Slug, slug);
            edit = EditOf(form, content);
        }

        if (!_names.Add(path))
        {
            throw CreationErrors.NameTaken(path);
        }

        if (Directory.Exists(path) || FileLink.IsAt(path) || FileKinds.Of(path).IsSpecial())
        {
            // The target of a link can be elsewhere, and doesn't belong to a new article.
            throw CreationErrors.NotAFile(path);
        }

        bool isThere = File.Exists(path);
        return _force || !isThere
            ? new ArticleDraft(path, edit.After.Bytes, isThere, content.Schema)
            : throw CreationErrors.Exists(null, path);
    }

    /// <summary>Creates the file. An existing file with the same content isn't written.</summary>
    /// <returns>The article as it is in the file.</returns>
    /// <exception cref="ArticleException">
    /// A file with this name already exists, or it can't be written; an existing file is whole either way.
    /// </exception>
    public Article Save(ArticleDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        try
        {
            using NewDirectories directories = NewDirectories.Make(Path.GetDirectoryName(draft.FilePath)!);
            using FileReplacement replacement = FileReplacement.Begin(draft.FilePath);
            if (!_force)
            {
                replacement.WriteNew(draft.Bytes);
            }
            else if (!File.Exists(draft.FilePath) || !replacement.Read().SequenceEqual(draft.Bytes))
            {
                replacement.Write(draft.Bytes);
            }

            directories.Keep();
        }
        catch (Exception e) when (FileErrors.IsExpected(e))
        {
            throw !_force && File.Exists(draft.FilePath)
                ? CreationErrors.Exists(e, draft.FilePath)
                : FileErrors.NotWritten(e, draft.FilePath);
        }

        return ArticleSource.Parse(draft.Bytes, draft.FilePath, draft.Schema);
    }

    private NewArticleForm FormOf(ArticleSchema schema)
    {
        if (!_forms.TryGetValue(schema, out NewArticleForm? form))
        {
            try
            {
                form = NewArticleForms.Of(_directory, schema, _newLine, _format);
            }
            catch (FrontMatterException e)
            {
                // TOML, where its parser is not to be had.
                throw ArticleException.From(e, _directory);
            }

            _forms.Add(schema, form);
        }

        return form;
    }

    private ArticleEdit EditOf(NewArticleForm form, ArticleChanges content)
    {
        try
        {
            if (form.Model?.For(content) is { } model)
            {
                return ArticleWriter.PrepareNew(_directory, content, model);
            }
        }
        catch (Exception e) when (e is ArticleException or EditException or FrontMatterException)
        {
            // What the notation of others can't hold is written as where there are no others.
        }

        return ArticleWriter.PrepareNew(_directory, content, form.Document);
    }

    // Where the site's URLs come from titles, a slug in the file's name alone would not be in the URL.
    private static bool NeedsSlug(ArticleEdit edit, string path, string slug)
    {
        Article article = Article.Create(edit.After.Document, edit.Schema, path);
        if (edit.Schema.Table.FieldOf(ArticleRole.Slug) is null || article.Get<string>(ArticleRole.Slug) is not null)
        {
            return false;
        }

        string? page = article.Url?.TrimEnd('/');
        return page is not null && Path.GetFileNameWithoutExtension(page) != Uri.EscapeDataString(ArticleFileName.SlugOf(slug) ?? slug);
    }

    private string NameOf(string name, Article article, DateTimeOffset? date, string? slug)
    {
        string title = slug ?? article.Title ?? "";
        string words = ArticleFileName.SlugOf(title)
            ?? throw CreationErrors.Incomplete(
                "TitleMissing",
                _directory,
                $"{Described(article)} has no title with a letter or digit to name its file after. Give it a title or a slug."
            );
        return name.Replace(NewFileName.Date, name.Contains(NewFileName.Date) ? DayOf(article, date) : "")
            .Replace(NewFileName.Title, slug is null ? ArticleFileName.Allowed(title) : words)
            .Replace(NewFileName.Category, name.Contains(NewFileName.Category) ? CategoryOf(article) : "")
            .Replace(NewFileName.Slug, words);
    }

    private static string Described(Article article)
    {
        string? name = article.Title ?? (article.Schema.IsOfNews ? article.Url : null);
        return name is null ? "The article" : $"The article '{name}'";
    }

    private string DayOf(Article article, DateTimeOffset? given)
    {
        DateTimeOffset date = article.PublishedDateTime
            ?? given
            ?? throw CreationErrors.Incomplete(
                "DateMissing",
                _directory,
                $"The article '{article.Title}' has no date for its file name. "
                    + $"Give it a {article.Schema.KeyOf(ArticleRole.PublishedDateTime)}."
            );
        return article.Schema.IsOfNews ? ArticleFileName.DayOf(date.ToUniversalTime()) : ArticleFileName.DayOf(date);
    }

    private string CategoryOf(Article article) =>
        ArticleFileName.SlugOf(article.Category)
        ?? throw CreationErrors.Incomplete(
            "CategoryMissing",
            _directory,
            $"The article '{article.Title}' has no category, which names the directory of its file. Give it one."
        );
}
