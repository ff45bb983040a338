using ArticlesPS.FrontMatter.Yaml;

namespace ArticlesPS.Schemas.Values;

/// <summary>A value that is written as typed: 1.20 as 1.20, 09999 as 09999, and 2026-01-01 without quotation marks.</summary>
/// <param name="Text">The value as somebody has typed it, without quotation marks.</param>
internal sealed record TypedText(string Text)
{
    /// <summary>Whether it's text in the YAML 1.2 core schema.</summary>
    public bool IsText => CoreSchema.Resolve(Text) is string;

    /// <summary>The text.</summary>
    public override string ToString() => Text;
}
