namespace ArticlesPS.FrontMatter.Yaml.Editing;

/// <summary>The position of a value.</summary>
/// <param name="Value">The value there now.</param>
/// <param name="Column">The column of its key or dash; meaningless inside brackets.</param>
/// <param name="HeadEnd">The offset after the colon or dash.</param>
/// <param name="Flow">The style inside the brackets around it; null if it isn't in brackets.</param>
internal readonly record struct Slot(DataNode Value, int Column, int HeadEnd, FlowStyle? Flow)
{
    /// <summary>Whether it's inside brackets.</summary>
    public bool IsFlow => Flow is not null;
}
