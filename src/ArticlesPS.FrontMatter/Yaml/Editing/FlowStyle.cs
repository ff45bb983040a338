namespace ArticlesPS.FrontMatter.Yaml.Editing;

/// <summary>How a list or mapping in brackets is written, for new text in it to follow.</summary>
/// <param name="IsJson">Whether keys and texts are in double quotation marks and values are those of JSON.</param>
/// <param name="Colon">A colon with the blanks around it.</param>
/// <param name="Gap">A comma with the blanks after it, or the line break and the indentation.</param>
/// <param name="InnerGap">The comma in a new list or mapping inside, which is on one line.</param>
internal sealed record FlowStyle(bool IsJson, string Colon, string Gap, string InnerGap)
{
    /// <summary>The style where the file shows none.</summary>
    public static FlowStyle Usual { get; } = new(IsJson: false, ": ", ", ", ", ");
}
