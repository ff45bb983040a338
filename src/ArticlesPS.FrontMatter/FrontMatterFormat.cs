namespace ArticlesPS.FrontMatter;

/// <summary>The language in which front matter is written.</summary>
public enum FrontMatterFormat
{
    /// <summary>YAML, between lines of three dashes.</summary>
    Yaml,

    /// <summary>TOML, between lines of three plus signs.</summary>
    Toml,

    /// <summary>JSON, an object at the start of the file.</summary>
    Json,

    /// <summary>
    /// Lines of <c>Key: value</c> at the start of the file, up to a blank line, as Pelican has them. They are read only where they
    /// are allowed.
    /// </summary>
    KeyValue,
}
