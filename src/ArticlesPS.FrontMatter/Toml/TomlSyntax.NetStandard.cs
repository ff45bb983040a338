using System.Collections.Generic;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter.Toml;

/// <summary>TOML, where its parser is not to be had.</summary>
internal sealed class TomlSyntax : FrontMatterSyntax
{
    public static TomlSyntax Instance { get; } = new();

    public override FrontMatterFormat Format => FrontMatterFormat.Toml;

    public override DataMapping Read(string text, TextSpan block) => throw FrontMatterErrors.TomlUnsupported(new TextPosition(1, 1));

    public override IReadOnlyList<TextEdit> Plan(FrontMatterDocument document, DataMapping wanted, EditConventions conventions) =>
        throw FrontMatterErrors.TomlUnsupported(new TextPosition(1, 1));
}
