namespace ArticlesPS.FrontMatter;

/// <summary>The ways in which a file's text can fail to be an article. The names are stable: scripts compare them.</summary>
public enum FrontMatterError
{
    /// <summary>The bytes are not text in the encoding that the file's start promises (UTF-8 without a byte-order mark).</summary>
    InvalidEncoding,

    /// <summary>The file doesn't begin with front matter.</summary>
    FrontMatterMissing,

    /// <summary>The front matter is opened and looks like YAML, but no line closes it.</summary>
    FrontMatterUnclosed,

    /// <summary>The text contains a control character that the language doesn't allow.</summary>
    InvalidCharacter,

    /// <summary>A tab where YAML indents with spaces only.</summary>
    TabIndentation,

    /// <summary>A quotation mark is opened and never closed.</summary>
    UnclosedQuote,

    /// <summary>A quotation mark inside a quoted text ends it too early.</summary>
    UnescapedQuote,

    /// <summary>Any other text that is not YAML.</summary>
    InvalidYaml,

    /// <summary>A text between TOML's fences that is not TOML.</summary>
    InvalidToml,

    /// <summary>A text that begins as a JSON object and is not JSON.</summary>
    InvalidJson,

    /// <summary>The fence names a language that is not read, as ---js, or TOML in Windows PowerShell.</summary>
    UnsupportedFormat,

    /// <summary>The front matter is a list or a single value where fields are expected.</summary>
    RootNotMapping,

    /// <summary>The same key twice in one mapping.</summary>
    DuplicateKey,

    /// <summary>An alias (*name) has no anchor, or is inside the value of its anchor.</summary>
    InvalidAlias,

    /// <summary>Aliases that would multiply the text beyond reason.</summary>
    AliasExpansion,

    /// <summary>Lists or mappings nested deeper than any article.</summary>
    NestingTooDeep,

    /// <summary>Lines that mark a merge conflict which nobody has resolved.</summary>
    MergeConflict,
}
