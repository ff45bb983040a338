using System.Collections.Generic;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter.KeyValue;

/// <summary>Lines of keys and values.</summary>
internal sealed class KeyValueSyntax : FrontMatterSyntax
{
    public static KeyValueSyntax Instance { get; } = new();

    public override FrontMatterFormat Format => FrontMatterFormat.KeyValue;

    public override DataMapping Read(string text, TextSpan block) => KeyValueReader.Read(text, block);

    public override IReadOnlyList<TextEdit> Plan(FrontMatterDocument document, DataMapping wanted, EditConventions conventions) =>
        new KeyValuePlanner(document).Plan(wanted);
}
