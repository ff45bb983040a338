using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using ArticlesPS.Articles;
using ArticlesPS.Editing;
using ArticlesPS.Input;
using ArticlesPS.Output;
using ArticlesPS.Querying.Search;
using ArticlesPS.Values;
using ArticlesPS.Values.Conversion;

namespace ArticlesPS;

/// <summary>A cmdlet that changes article files. Of articles that are piped it also saves properties that were changed.</summary>
public abstract class ArticleChangeCommand : ArticleTargetCommand
{
    // Several copies of an article can come, such as those of its problems, and the first change isn't a foreign one to the others.
    private readonly Dictionary<string, (string From, string To)> _saved = new(StringComparer.Ordinal);

    /// <summary>Makes the change even if the file has changed, and overwrites values that aren't of their field's type.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Returns the articles, changed or not.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override string Activity => "Changing articles";

    /// <summary>The changes for an article.</summary>
    /// <exception cref="FormatException">A value doesn't match its field.</exception>
    private protected virtual ArticleChanges GetChanges(Article article) => new();

    /// <summary>Plans the changes for a file named by a row. Cells other than those that name the file are ignored.</summary>
    /// <exception cref="FormatException">A value doesn't match its field.</exception>
    private protected virtual ArticleEdit PrepareRow(string path, IReadOnlyDictionary<string, object?> row) =>
        PrepareFile(path, VersionFor(path));

    /// <summary>Plans the changes for a file.</summary>
    /// <exception cref="FormatException">A value doesn't match its field.</exception>
    private protected virtual ArticleEdit PrepareFile(string path, string? version) =>
        ArticleWriter.Prepare(path, GetChanges, Force, version, Schemas.OfFile(path));

    /// <summary>Plans the unsaved changes of an article, and additional changes.</summary>
    /// <exception cref="FormatException">A value doesn't match its field.</exception>
    private protected virtual ArticleEdit PrepareArticle(Article article) => ArticleWriter.Prepare(article, GetChanges, Force);

    /// <summary>The version that a file must have for a copy of its article; null where no copy was piped.</summary>
    private protected string? VersionFor(string path) =>
        _saved.TryGetValue(path, out (string From, string To) saved) && saved.From == PipedVersion ? saved.To : PipedVersion;

    /// <summary>Takes note of an edit that was saved, would be saved, or has nothing to save.</summary>
    private protected virtual void Note(ArticleEdit edit, bool isSaved) { }

    private protected override void ProcessFile(ArticleFile file) => Change(file.Path, () => PrepareFile(file.Path, version: null));

    private protected override void ProcessArticle(ArticleFile file, Article article) => Change(file.Path, () => Prepare(article), article);

    private protected override void ProcessRow(ArticleFile file, IReadOnlyDictionary<string, object?> row) =>
        Change(file.Path, () => PrepareRow(file.Path, row), saved: article => UpdateCopy(file.Path, article));

    private void UpdateCopy(string path, Article saved)
    {
        if (PipedVersion is { } version && saved.Version?.ToString() is { } now)
        {
            bool isKnown = _saved.TryGetValue(path, out (string From, string To) former) && former.From == version;
            if (now != (isKnown ? former.To : version))
            {
                _saved[path] = (version, now);
            }

            ArticleCopy.Update(ArticleResult.RowOf(InputObject), now);
        }
    }

    private ArticleEdit Prepare(Article article)
    {
        try
        {
            return PrepareArticle(article);
        }
        catch (FormatException)
        {
            // Only now, as every article asked for its metadata makes a copy of it.
            PlainObject.Unwrap(article.Metadata);
            return PrepareArticle(article);
        }
    }

    // With -WhatIf, the article as it would be; otherwise as it is in its file.
    private Article NotSaved(string path, ArticleEdit edit, Article? input)
    {
        bool hasChanges = edit.Changes.Count > 0;
        if (hasChanges && IsWhatIf)
        {
            return edit.Result;
        }

        return input ?? (hasChanges ? ArticleSource.Read(path, Schemas) : edit.Result);
    }

    private void Change(string path, Func<ArticleEdit> prepare, Article? input = null, Action<Article>? saved = null)
    {
        try
        {
            ArticleEdit edit = prepare();
            string what = string.Join("; ", edit.Changes.Select(change => change.ToString()));
            bool hasChanges = edit.Changes.Count > 0;
            bool isSaved = hasChanges && ShouldProcess(ConsoleText.Escape(path), ConsoleText.Escape(what));
            Article result = isSaved ? ArticleWriter.Save(edit, Force, input) : NotSaved(path, edit, input);
            if (isSaved || !hasChanges)
            {
                saved?.Invoke(result);
            }

            if (!hasChanges || isSaved || IsWhatIf)
            {
                Note(edit, isSaved);
            }

            foreach (ArticleException refusal in edit.Refusals)
            {
                WriteError(ArticleErrorRecord.Of(refusal));
            }

            if (PassThru)
            {
                Write(result);
            }
        }
        catch (FieldValueException e)
        {
            WriteError(e.ToErrorRecord(path));
        }
        catch (FormatException e)
        {
            WriteError(InvalidValue.Of(e, path));
        }
    }
}
