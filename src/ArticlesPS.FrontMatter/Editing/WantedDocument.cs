using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter.Editing;

/// <summary>What a document is to be.</summary>
/// <param name="Root">Its tree; the root that the document has where nothing changes there.</param>
/// <param name="Body">A replacement in the text behind the front matter, or null.</param>
/// <param name="LineEnding">What every line is to end with; null leaves the endings as they are.</param>
internal sealed record WantedDocument(DataMapping Root, TextEdit? Body = null, string? LineEnding = null);
