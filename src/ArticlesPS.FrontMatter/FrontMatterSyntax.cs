using System.Collections.Generic;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.FrontMatter.Json;
using ArticlesPS.FrontMatter.Text;
using ArticlesPS.FrontMatter.Toml;
using ArticlesPS.FrontMatter.Yaml;

namespace ArticlesPS.FrontMatter;

/// <summary>Reads one format of front matter, and finds how to change it.</summary>
internal abstract class FrontMatterSyntax
{
    public abstract FrontMatterFormat Format { get; }

    /// <summary>Reads the text between the fences.</summary>
    /// <param name="text">The text of the whole file, by which positions count.</param>
    /// <param name="block">What stands between the fences.</param>
    /// <exception cref="FrontMatterException">It is not valid, or not a set of keys with values.</exception>
    public abstract DataMapping Read(string text, TextSpan block);

    /// <summary>The replacements after which a document says what is wanted; whatever they are, the result is read and compared.</summary>
    /// <param name="document">The document.</param>
    /// <param name="wanted">Its tree, with changes.</param>
    /// <param name="conventions">What is wanted of new text.</param>
    /// <exception cref="EditException">A change cannot be made in the form in which the file is written.</exception>
    public abstract IReadOnlyList<TextEdit> Plan(FrontMatterDocument document, DataMapping wanted, EditConventions conventions);

    public static FrontMatterSyntax Of(FrontMatterFormat format) =>
        format switch
        {
            FrontMatterFormat.Yaml => YamlSyntax.Instance,
            FrontMatterFormat.Toml => TomlSyntax.Instance,
            FrontMatterFormat.Json => JsonSyntax.Instance,
            _ => throw new System.NotSupportedException($"{format}"),
        };
}
