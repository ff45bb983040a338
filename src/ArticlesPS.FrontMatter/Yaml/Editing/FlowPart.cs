namespace ArticlesPS.FrontMatter.Yaml.Editing;

/// <summary>A part of a list or mapping in brackets.</summary>
/// <param name="Origin">Which of the parts that stand there it is; -1 for a new one.</param>
/// <param name="Text">The text of a new one.</param>
internal readonly record struct FlowPart(int Origin, string Text);
