namespace ArticlesPS.FrontMatter.Toml;

/// <summary>What a value without quotation marks can be.</summary>
internal enum TomlValueKind
{
    Boolean,
    Number,
    Date,
    Time,
}
