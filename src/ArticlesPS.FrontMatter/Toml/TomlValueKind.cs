namespace ArticlesPS.FrontMatter.Toml;

/// <summary>The kinds of values without quotation marks.</summary>
internal enum TomlValueKind
{
    Boolean,
    Number,
    Date,
    Time,
}
