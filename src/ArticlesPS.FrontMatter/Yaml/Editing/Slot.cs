namespace ArticlesPS.FrontMatter.Yaml.Editing;

/// <summary>Where a value stands.</summary>
/// <param name="Value">The value there now.</param>
/// <param name="Column">The column of its key or dash; inside of brackets it says nothing.</param>
/// <param name="HeadEnd">The offset behind the colon or dash.</param>
/// <param name="IsFlow">Whether it stands inside of brackets.</param>
internal readonly record struct Slot(DataNode Value, int Column, int HeadEnd, bool IsFlow);
