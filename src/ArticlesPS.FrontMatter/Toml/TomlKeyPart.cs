namespace ArticlesPS.FrontMatter.Toml;

/// <summary>One name of a key or header, which may have several with points between them.</summary>
/// <param name="Name">The name, unquoted.</param>
/// <param name="Span">Its span, including quotation marks.</param>
internal readonly record struct TomlKeyPart(string Name, TextSpan Span);
