namespace ArticlesPS.FrontMatter;

/// <summary>How a file lays out what is new in it.</summary>
/// <param name="SequenceIndent">How far the dashes of a list stand in from their key.</param>
/// <param name="HasParagraphs">Whether blank lines stand before the keys that begin a paragraph.</param>
/// <param name="OnlyDoubleQuotes">Whether every text is written in double quotes, which can hold anything.</param>
internal sealed record WritingHabits(int SequenceIndent = 2, bool HasParagraphs = true, bool OnlyDoubleQuotes = false);
