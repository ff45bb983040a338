using System.Collections.Generic;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.FrontMatter.Text;
using ArticlesPS.FrontMatter.Yaml.Editing;

namespace ArticlesPS.FrontMatter.Yaml;

/// <summary>YAML 1.2.</summary>
internal sealed class YamlSyntax : FrontMatterSyntax
{
    public static YamlSyntax Instance { get; } = new();

    public override FrontMatterFormat Format => FrontMatterFormat.Yaml;

    public override DataMapping Read(string text, TextSpan block) => YamlReader.Read(text, block);

    public override IReadOnlyList<TextEdit> Plan(FrontMatterDocument document, DataMapping wanted, EditConventions conventions) =>
        new YamlPlanner(document, conventions).Plan(wanted);
}
