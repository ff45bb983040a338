using System.Collections.Generic;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.FrontMatter.Text;
using ArticlesPS.FrontMatter.Toml.Editing;

namespace ArticlesPS.FrontMatter.Toml;

/// <summary>TOML 1.1, which holds all of TOML 1.0.</summary>
internal sealed class TomlSyntax : FrontMatterSyntax
{
    public static TomlSyntax Instance { get; } = new();

    public override FrontMatterFormat Format => FrontMatterFormat.Toml;

    public override DataMapping Read(string text, TextSpan block) => new TomlReader(text, block).Read();

    public override IReadOnlyList<TextEdit> Plan(FrontMatterDocument document, DataMapping wanted, EditConventions conventions) =>
        new TomlPlanner(document, conventions).Plan(wanted);
}
