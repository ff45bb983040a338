namespace ArticlesPS.FrontMatter.Yaml;

/// <summary>How far the parser had come when it gave up.</summary>
/// <param name="LastEvent">Where the last thing that it read stands: a scalar, an alias, a bracket.</param>
/// <param name="IsQuoted">Whether that is a text in quotation marks.</param>
/// <param name="OpenBracket">The offset of the innermost bracket or brace that is open; -1 outside of them.</param>
internal readonly record struct ParserProgress(TextSpan LastEvent, bool IsQuoted, int OpenBracket);
