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
}
