using ArticlesPS.Querying.Search;

namespace ArticlesPS.Editing.Moving;

/// <summary>A file that is to be moved or removed.</summary>
/// <param name="File">The file.</param>
/// <param name="Input">The article that it was chosen for, or null.</param>
internal sealed record SelectedFile(ArticleFile File, Article? Input);
