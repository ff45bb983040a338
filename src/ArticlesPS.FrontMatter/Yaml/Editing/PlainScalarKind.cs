namespace ArticlesPS.FrontMatter.Yaml.Editing;

/// <summary>The kind of an unquoted scalar in YAML 1.1, which many sites still use.</summary>
internal enum PlainScalarKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>Null, or one of the signs with a special meaning (= and &lt;&lt;).</summary>
    Special,

    /// <summary>True or false, by whatever word.</summary>
    Boolean,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A date, with or without a time.</summary>
    Date,
}
