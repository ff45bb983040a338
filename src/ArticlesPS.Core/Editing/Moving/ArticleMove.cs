namespace ArticlesPS.Editing.Moving;

/// <summary>The source and the destination of a file.</summary>
/// <param name="From">The full path that it has.</param>
/// <param name="To">The full path that it gets.</param>
internal sealed record ArticleMove(string From, string To);
