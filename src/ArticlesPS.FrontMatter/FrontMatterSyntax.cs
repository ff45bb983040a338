using System.Collections.Generic;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.FrontMatter.Json;
using ArticlesPS.FrontMatter.KeyValue;
using ArticlesPS.FrontMatter.Text;
using ArticlesPS.FrontMatter.Toml;
using ArticlesPS.FrontMatter.Yaml;

namespace ArticlesPS.FrontMatter;

/// <summary>Reads one format of front matter, and finds how to change it.</summary>
internal abstract class FrontMatterSyntax
{
    public abstract FrontMatterFormat Format { get; }

    /// <summary>Reads the text between the fences.</summary>
    /// <param name="text">The text of the whole file, in which positions are counted.</param>
    /// <param name="block">The text between the fences.</param>
    /// <exception cref="FrontMatterException">It is not valid, or not a set of keys with values.</exception>
    public abstract DataMapping Read(string text, TextSpan block);

    /// <summary>
    /// Returns the replacements that turn a document into the wanted one. The result is always parsed again and compared.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="wanted">Its tree, with changes.</param>
    /// <param name="conventions">The conventions for new text.</param>
    /// <exception cref="EditException">A change cannot be made in the form in which the file is written.</exception>
    public abstract IReadOnlyList<TextEdit> Plan(FrontMatterDocument document, DataMapping wanted, EditConventions conventions);

    public static FrontMatterSyntax Of(FrontMatterFormat format) =>
        format switch
        {
            FrontMatterFormat.Yaml => YamlSyntax.Instance,
            FrontMatterFormat.Toml => TomlSyntax.Instance,
            FrontMatterFormat.Json => JsonSyntax.Instance,
            FrontMatterFormat.KeyValue => KeyValueSyntax.Instance,
            _ => throw new System.NotSupportedException($"{format}"),
        };
}
