using ArticlesPS.FrontMatter;

namespace ArticlesPS;

/// <summary>A value as it was typed, which is written so: 1.20 as 1.20 and 09999 as 09999.</summary>
/// <param name="Text">What was typed, without quotation marks.</param>
internal sealed record TypedText(string Text)
{
    /// <summary>Whether it is text by the YAML 1.2 core schema.</summary>
    public bool IsText => CoreSchema.Resolve(Text) is string;
}
