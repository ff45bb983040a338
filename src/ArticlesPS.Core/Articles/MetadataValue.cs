using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter;

namespace ArticlesPS;

/// <summary>What a YAML node is to a script: plain values, lists and ordered dictionaries.</summary>
internal static class MetadataValue
{
    public static object? Of(YamlNode node) => node.Resolved switch
    {
        YamlScalar scalar => CoreSchema.Resolve(scalar),
        YamlSequence sequence => new ArticleList<object?>(sequence.Items.Select(Of)),
        YamlMapping mapping => new ArticleMetadata([.. mapping.Entries.Select(e => new KeyValuePair<string, object?>(e.Key, Of(e.Value)))]),
        _ => null,
    };
}
