namespace ArticlesPS.FrontMatter.Yaml;

/// <summary>The parser's progress when it gave up.</summary>
/// <param name="LastEvent">The span of the last thing it read: a scalar, an alias, a bracket.</param>
/// <param name="IsQuoted">Whether that is a text in quotation marks.</param>
/// <param name="OpenBracket">The offset of the innermost open bracket or brace; -1 if there is none.</param>
internal readonly record struct ParserProgress(TextSpan LastEvent, bool IsQuoted, int OpenBracket);
