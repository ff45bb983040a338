using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter.Editing.Wanted;

/// <summary>The wanted state of a document.</summary>
/// <param name="Root">Its tree; the document's own root if nothing changes there.</param>
/// <param name="Body">A replacement in the text after the front matter, or null.</param>
/// <param name="LineEnding">The ending of every line; null leaves line endings alone.</param>
internal sealed record WantedDocument(DataMapping Root, TextEdit? Body = null, string? LineEnding = null);
