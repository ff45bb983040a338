using ArticlesPS.FrontMatter.Yaml;

namespace ArticlesPS.FrontMatter;

/// <summary>Reads the configuration of another program.</summary>
internal static class ConfigurationFile
{
    /// <exception cref="FrontMatterException">The text is not a mapping, or not valid.</exception>
    public static DataMapping Read(string text, FrontMatterFormat format) =>
        format == FrontMatterFormat.Yaml
            ? YamlReader.ReadConfiguration(text)
            : FrontMatterSyntax.Of(format).Read(text, new TextSpan(FrontMatterDocument.TextStart(text), text.Length));
}
