namespace ArticlesPS.Editing.Moving;

/// <summary>Which files wait until all of a run are known.</summary>
internal enum SelectionHold
{
    /// <summary>None: each is done as it comes.</summary>
    None,

    /// <summary>Those that a directory or pattern stands for. What was named, or came as an article, was chosen already.</summary>
    Found,

    /// <summary>All.</summary>
    All,
}
