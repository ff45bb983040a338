namespace ArticlesPS.FrontMatter.KeyValue;

/// <summary>What a line at the start of a text is.</summary>
internal enum KeyValueLineKind
{
    /// <summary>A key with a value, or with none.</summary>
    Key,

    /// <summary>Another line of the value above.</summary>
    Continuation,

    /// <summary>
    /// A blank line, or one that begins with three hyphens or dots: the front matter ends here, and the line is not of the body.
    /// </summary>
    Closing,

    /// <summary>Any other text: the body begins here.</summary>
    Other,
}
