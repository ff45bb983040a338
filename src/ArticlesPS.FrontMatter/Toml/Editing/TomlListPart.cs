namespace ArticlesPS.FrontMatter.Toml.Editing;

/// <summary>An entry of a list in brackets, or of a table in braces, in its wanted state.</summary>
/// <param name="Origin">The index of the existing entry; -1 for a new one.</param>
/// <param name="Text">The text of a new one.</param>
internal readonly record struct TomlListPart(int Origin, string Text);
