namespace ArticlesPS.FrontMatter.Yaml.Editing;

/// <summary>A part of a list or mapping in brackets.</summary>
/// <param name="Origin">The index of the existing part; -1 for a new one.</param>
/// <param name="Text">The text of a new one.</param>
internal readonly record struct FlowPart(int Origin, string Text);
