using ArticlesPS.FrontMatter;

namespace ArticlesPS.Editing;

/// <summary>What a file says: its bytes, and the document that they are.</summary>
internal sealed record FileContent(byte[] Bytes, FrontMatterDocument Document);
