namespace ArticlesPS.FrontMatter.Toml.Editing;

/// <summary>An entry of a list in brackets, or of a table in braces, as it is to be.</summary>
/// <param name="Origin">Which of the entries that stand there it is; -1 for a new one.</param>
/// <param name="Text">The text of a new one.</param>
internal readonly record struct TomlListPart(int Origin, string Text);
