using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Editing.Moving;
using ArticlesPS.Files;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Text;
using ArticlesPS.Schemas.Locating;

namespace ArticlesPS.Editing;

/// <summary>Changes article files in two steps: plans the differences, then saves them if requested.</summary>
internal static class ArticleWriter
{
    /// <summary>Plans changes of a file's current content.</summary>
    /// <param name="fullPath">The file's full path.</param>
    /// <param name="changes">The wanted changes.</param>
    /// <param name="force">Whether values that are not of their field's type are overwritten.</param>
    /// <exception cref="ArticleException">The file cannot be read, or a change cannot be made without another.</exception>
    public static ArticleEdit Prepare(string fullPath, ArticleChanges changes, bool force = false)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return Prepare(fullPath, _ => changes, force, schema: changes.Schema);
    }

    /// <summary>Plans changes that depend on the current content of the file.</summary>
    /// <param name="fullPath">The file's full path.</param>
    /// <param name="changesFor">Returns the changes for the article in the file.</param>
    /// <param name="force">
    /// Whether values that are not of their field's type are overwritten, and a file is changed that is of another version.
    /// </param>
    /// <param name="version">The <see cref="ArticleVersion"/> that the changes are meant for, or null.</param>
    /// <param name="schema">What the keys of the file mean; null for the schema of its directory.</param>
    /// <exception cref="ArticleException">
    /// The file cannot be read, a change cannot be made without another, or the file is of another version.
    /// </exception>
    public static ArticleEdit Prepare(
        string fullPath,
        Func<Article, ArticleChanges> changesFor,
        bool force = false,
        string? version = null,
        ArticleSchema? schema = null
    )
    {
        ArgumentNullException.ThrowIfNull(fullPath);
        ArgumentNullException.ThrowIfNull(changesFor);
        return Plan(fullPath, Wanting(changesFor), force, version, schema);
    }

    /// <summary>Plans an edit of a file's current content.</summary>
    /// <param name="fullPath">The file's full path.</param>
    /// <param name="edit">Makes the changes, in this file or again in its content when it's saved.</param>
    /// <param name="force">As for other changes.</param>
    /// <param name="version">The <see cref="ArticleVersion"/> that the edit is for, or null.</param>
    /// <param name="schema">What the keys of the file mean; null for the schema of its directory.</param>
    /// <exception cref="ArticleException">The file cannot be read, an edit is refused, or the file is of another version.</exception>
    internal static ArticleEdit Plan(string fullPath, Action<EditSession> edit, bool force, string? version, ArticleSchema? schema)
    {
        ArticleSchema meaning = schema ?? new SchemaLocator().OfFile(fullPath);
        byte[] bytes = FileBytes.Read(fullPath);
        bool isMeant = force || version is null || ArticleVersion.IsOf(bytes, version);
        return isMeant ? Plan(fullPath, bytes, edit, force, meaning) : throw EditErrors.Changed(fullPath);
    }

    /// <summary>Works out the changes that were made to an article since it was read, and others.</summary>
    /// <param name="article">An article that was read from a file.</param>
    /// <param name="othersFor">Returns additional changes for the article in memory, or null.</param>
    /// <param name="force">
    /// Whether the changes are applied to the current file even if it has changed since it was read, and values that aren't
    /// of their field's type are overwritten.
    /// </param>
    /// <exception cref="ArticleException">
    /// The file cannot be read, a change cannot be made without another, or the file was changed since.
    /// </exception>
    /// <exception cref="ArgumentException">The article was not read from a file.</exception>
    public static ArticleEdit Prepare(Article article, Func<Article, ArticleChanges>? othersFor = null, bool force = false) =>
        Plan(article, othersFor is null ? _ => { } : Wanting(othersFor), force);

    /// <summary>Works out the changes that were made to an article since it was read, and an edit besides.</summary>
    /// <exception cref="ArticleException">
    /// The file cannot be read, a change cannot be made without another, or the file was changed since.
    /// </exception>
    /// <exception cref="ArgumentException">The article was not read from a file.</exception>
    internal static ArticleEdit Plan(Article article, Action<EditSession> others, bool force)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (article.FullName is not { } path || article.Version is not { } version)
        {
            throw new ArgumentException("The article was not read from a file.", nameof(article));
        }

        byte[] now = FileBytes.Read(path);
        if (!force && ArticleVersion.Of(now) != version)
        {
            throw EditErrors.Changed(path);
        }

        // Once: what was changed since the article was read stays the same, whatever the file says by now.
        ArticleChanges made = ArticleChanges.MadeTo(article);
        return Plan(
            path,
            now,
            session =>
            {
                session.Apply(made);
                others(session);
            },
            force,
            article.Schema
        );
    }

    private static Action<EditSession> Wanting(Func<Article, ArticleChanges> changesFor) =>
        session => session.Apply(changesFor(session.Article));

    /// <summary>Saves changes; does nothing if there are none.</summary>
    /// <param name="edit">The changes.</param>
    /// <param name="force">Whether the changes are applied to the current file even if it has changed since it was read.</param>
    /// <param name="article">The article with the changes, which is then updated from the file; or null.</param>
    /// <returns>The article as it is in the file: the passed one, or a new one.</returns>
    /// <exception cref="ArticleException">The file was changed in the meantime or cannot be written; it is whole either way.</exception>
    public static Article Save(ArticleEdit edit, bool force = false, Article? article = null)
    {
        ArgumentNullException.ThrowIfNull(edit);
        Article saved = edit.Changes.Count == 0 ? edit.Result : Write(edit, force).Saved();
        article?.Update(saved);
        return article ?? saved;
    }

    /// <summary>Saves changes where nobody needs the article; does nothing if there are none.</summary>
    /// <returns>The written changes: others than the planned ones if the file had changed.</returns>
    /// <exception cref="ArticleException">As for <see cref="Save"/>.</exception>
    public static ArticleEdit Write(ArticleEdit edit, bool force = false)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return edit.Changes.Count == 0 ? edit : Replace(edit, force);
    }

    private static ArticleEdit Replace(ArticleEdit edit, bool force)
    {
        string path = edit.FilePath;
        try
        {
            using FileReplacement replacement = FileReplacement.Begin(path);
            byte[] now = replacement.Read();
            bool isUnchanged = now.SequenceEqual(edit.Before.Bytes);
            if (!isUnchanged && !force)
            {
                throw EditErrors.Changed(path);
            }

            ArticleEdit current = isUnchanged ? edit : Plan(path, now, edit.Wanted, force, edit.Schema);
            if (!current.After.Bytes.SequenceEqual(now))
            {
                replacement.Write(current.After.Bytes);
            }

            if (current.NewFilePath != path)
            {
                // If the process is killed before this, the new text has the old name, and the next run renames the file.
                Rename(path, current.NewFilePath);
            }

            return current;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw FileErrors.From(e, path);
        }
        catch (Exception e) when (FileErrors.IsExpected(e))
        {
            throw FileErrors.NotWritten(e, path);
        }
    }

    /// <summary>Plans changes of a text; the path only names it.</summary>
    internal static ArticleEdit Prepare(
        string path,
        byte[] bytes,
        Func<Article, ArticleChanges> changesFor,
        bool force = false,
        ArticleSchema? schema = null
    ) => Plan(path, bytes, Wanting(changesFor), force, schema ?? ArticleSchema.Default);

    /// <summary>Plans the text of a new article; the path only names it.</summary>
    /// <param name="path">The path.</param>
    /// <param name="content">All that it says.</param>
    /// <param name="empty">The document that it begins with.</param>
    internal static ArticleEdit PrepareNew(string path, ArticleChanges content, FrontMatterDocument empty)
    {
        EncodedText text = new(empty.Text, TextEncoding.Utf8);
        return Plan(path, new(text.Encode(), empty), text.Encoding, Wanting(_ => content), force: false, content.Schema);
    }

    // After all other changes; where there are none, it changes nothing.
    private static void Touch(EditSession session) => session.Touch(DateTimeOffset.Now);

    /// <summary>Plans an edit of a text, and sets the date of the last change where its schema says so; the path only names it.</summary>
    internal static ArticleEdit Plan(string path, byte[] bytes, Action<EditSession> edit, bool force, ArticleSchema schema)
    {
        try
        {
            EncodedText file = EncodedText.Decode(bytes);
            FrontMatterDocument document = FrontMatterDocument.Parse(file.Text, schema.ReadingOptions);
            return Plan(path, new(bytes, document), file.Encoding, schema.TouchesModified ? edit + Touch : edit, force, schema);
        }
        catch (FrontMatterException e)
        {
            throw ArticleException.From(e, path);
        }
    }

    private static ArticleEdit Plan(
        string path,
        FileContent before,
        TextEncoding encoding,
        Action<EditSession> edit,
        bool force,
        ArticleSchema schema
    )
    {
        try
        {
            EditSession session = new(before.Document, path, schema, force);
            edit(session);
            EditedDocument edited = session.Write();
            List<ArticleChange> made = [.. edited.Changes];
            string newPath = edited.FileName is null ? path : Path.Combine(Path.GetDirectoryName(path)!, edited.FileName);
            bool isTaken = newPath != path && (ArticleMover.IsTaken(newPath) || FileNames.SameNameAt(newPath) is { } same && same != path);
            newPath = isTaken ? path : newPath;
            List<ArticleException> refusals = [.. edited.Refused.Select(refused => EditErrors.From(refused, newPath))];
            if (isTaken)
            {
                refusals.Add(EditErrors.NewNameTaken(path, edited.FileName!));
            }
            else if (newPath != path)
            {
                made.Add(new ArticleChange("file name", Path.GetFileName(path), edited.FileName!));
            }

            byte[] after = edited.Changes.Count == 0 ? before.Bytes : new EncodedText(edited.Document.Text, encoding).Encode();
            return new ArticleEdit(path, newPath, schema, edit, before, new(after, edited.Document), made, refusals);
        }
        catch (EditException e)
        {
            throw EditErrors.From(e, path);
        }
        catch (System.Text.EncoderFallbackException e)
        {
            throw EditErrors.From(
                new EditException("A new value contains half of a surrogate pair, which is not a character.", inner: e),
                path
            );
        }
    }

    private static void Rename(string path, string newPath)
    {
        try
        {
            File.Move(path, newPath);
        }
        catch (IOException) when (ArticleMover.IsTaken(newPath))
        {
            throw EditErrors.NewNameTaken(path, Path.GetFileName(newPath));
        }
    }
}
