namespace ArticlesPS.Editing.Moving;

/// <summary>Where an article file is, and where it goes.</summary>
/// <param name="From">The full path that it has.</param>
/// <param name="To">The full path that it gets.</param>
internal sealed record ArticleMove(string From, string To);
