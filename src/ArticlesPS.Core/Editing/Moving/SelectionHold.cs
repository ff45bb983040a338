namespace ArticlesPS.Editing.Moving;

/// <summary>Which files wait until all of a run are known.</summary>
internal enum SelectionHold
{
    /// <summary>None: each is processed as it comes.</summary>
    None,

    /// <summary>Files that a directory or pattern matches. A named file or an article was already chosen.</summary>
    Found,

    /// <summary>All.</summary>
    All,
}
