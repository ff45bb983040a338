using System;
using System.Collections.Generic;
using ArticlesPS.Files;
using ArticlesPS.Querying.Filtering;
using ArticlesPS.Querying.Search;

namespace ArticlesPS.Editing.Moving;

/// <summary>
/// The files of one run that moves or removes articles. It decides which of them can be processed immediately, and holds
/// the others until enough of the run is known.
/// </summary>
/// <param name="filter">Which articles are wanted; an empty one wants all.</param>
/// <param name="hold">Which files wait until all of the run are known.</param>
/// <param name="isArticleNeeded">Whether the caller needs the article itself, so its front matter must be valid.</param>
internal sealed class SelectionRun(ArticleFilter filter, SelectionHold hold = SelectionHold.None, bool isArticleNeeded = false)
{
    private readonly ArticleSelection _selection = new(filter, isArticleNeeded);
    private readonly List<SelectedFile> _waiting = [];
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly FilterEvidence _evidence = new(filter);
    private string? _foundPlace;

    /// <summary>The number of selected files that a directory or pattern matches.</summary>
    public int FoundCount { get; private set; }

    /// <summary>The deepest directory that contains these files; the file itself if there is only one.</summary>
    public string FoundPlace => _foundPlace ?? "";

    /// <summary>The warnings at the end of the run: fields that no article has, and articles that don't say what was asked.</summary>
    public IEnumerable<string> Warnings() => _evidence.Warnings();

    /// <summary>Takes the next file of the run.</summary>
    /// <param name="file">The file.</param>
    /// <param name="input">The article that it was chosen for, or null.</param>
    /// <param name="article">The current article, or null if its front matter is invalid.</param>
    /// <returns>Whether to process it immediately. Otherwise, it doesn't match or has to wait.</returns>
    /// <exception cref="ArticleException">The file is not an article, or the filter cannot be applied to it.</exception>
    public bool Admit(ArticleFile file, Article? input, out Article? article)
    {
        ArgumentNullException.ThrowIfNull(file);
        bool isWanted = _selection.Includes(file, out article);
        if (article is not null)
        {
            _evidence.Add(article);
        }

        if (!isWanted)
        {
            return false;
        }

        if (file.IsNamed)
        {
            _named.Add(file.Path);
        }
        else
        {
            CountFound(file);
        }

        if (!MustWait(file))
        {
            return true;
        }

        _waiting.Add(new SelectedFile(file, input));
        return false;
    }

    /// <summary>Notes that a file came up again: a directory or pattern can match a file that was named.</summary>
    public void AdmitAgain(ArticleFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (!file.IsNamed && _named.Remove(file.Path))
        {
            CountFound(file);
        }
    }

    /// <summary>Returns the files that waited for the end of the run, in order.</summary>
    public IReadOnlyList<SelectedFile> Complete() => _waiting;

    /// <summary>Whether a file that has waited is still wanted.</summary>
    /// <param name="selected">The file.</param>
    /// <param name="article">The current article, or null if its front matter is invalid.</param>
    /// <exception cref="ArticleException">The file is no longer an article, or the filter can't be applied to it.</exception>
    public bool StillIncludes(SelectedFile selected, out Article? article)
    {
        ArgumentNullException.ThrowIfNull(selected);
        return _selection.Includes(selected.File, out article);
    }

    private void CountFound(ArticleFile file)
    {
        FoundCount++;
        _foundPlace = DirectoryPath.Common(_foundPlace, file.Path);
    }

    private bool MustWait(ArticleFile file) => hold == SelectionHold.All || (hold == SelectionHold.Found && !file.IsNamed);
}
