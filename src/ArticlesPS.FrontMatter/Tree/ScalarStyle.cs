namespace ArticlesPS.FrontMatter;

/// <summary>How a scalar is written.</summary>
public enum ScalarStyle
{
    /// <summary>
    /// Without quotation marks: any plain text in YAML; a number, a Boolean or a date in TOML; a number or a word in JSON.
    /// </summary>
    Plain,

    /// <summary>'single-quoted'; in TOML a literal string.</summary>
    SingleQuoted,

    /// <summary>"double-quoted", with escapes; in TOML a basic string.</summary>
    DoubleQuoted,

    /// <summary>A YAML block that keeps its line breaks (|).</summary>
    Literal,

    /// <summary>A YAML block whose lines are folded (&gt;).</summary>
    Folded,

    /// <summary>A TOML literal string of several lines (''').</summary>
    MultilineSingleQuoted,

    /// <summary>A TOML basic string of several lines (""").</summary>
    MultilineDoubleQuoted,
}
