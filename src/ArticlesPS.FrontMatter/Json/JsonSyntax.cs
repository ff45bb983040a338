using System.Collections.Generic;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter.Json;

/// <summary>JSON, RFC 8259.</summary>
internal sealed class JsonSyntax : FrontMatterSyntax
{
    public static JsonSyntax Instance { get; } = new();

    public override FrontMatterFormat Format => FrontMatterFormat.Json;

    public override DataMapping Read(string text, TextSpan block) => JsonReader.Read(text, block);

    public override IReadOnlyList<TextEdit> Plan(FrontMatterDocument document, DataMapping wanted, EditConventions conventions) =>
        new JsonPlanner(document).Plan(wanted);
}
