namespace ArticlesPS.FrontMatter.Toml.Editing;

/// <summary>The pairs of an inline table.</summary>
/// <param name="span">From brace to brace.</param>
internal sealed class TomlBraces(TextSpan span) : TomlPairs
{
    public TextSpan Span { get; } = span;
}
