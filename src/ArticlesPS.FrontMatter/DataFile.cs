using ArticlesPS.FrontMatter.Yaml;

namespace ArticlesPS.FrontMatter;

/// <summary>Reads a text that is data as a whole, such as a configuration.</summary>
internal static class DataFile
{
    /// <exception cref="FrontMatterException">The text is not a mapping, or not valid.</exception>
    public static DataMapping Read(string text, FrontMatterFormat format) =>
        format == FrontMatterFormat.Yaml
            ? YamlReader.ReadFile(text)
            : FrontMatterSyntax.Of(format).Read(text, new TextSpan(FrontMatterDocument.TextStart(text), text.Length));
}
