namespace ArticlesPS.FrontMatter.Yaml.Editing;

/// <summary>What a scalar without quotation marks is to YAML 1.1, which many sites still read with.</summary>
internal enum PlainScalarKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>Null, or one of the signs with a meaning of their own (= and &lt;&lt;).</summary>
    Special,

    /// <summary>True or false, by whatever word.</summary>
    Boolean,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A date, with or without a time.</summary>
    Date,
}
