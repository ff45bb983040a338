using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace ArticlesPS.Tests;

/// <summary>A folder of the sources whose types know only those of the layers below.</summary>
/// <param name="Assembly">The name of the assembly, which is that of the project.</param>
/// <param name="Folder">The folder in the project; empty for the whole project.</param>
public sealed record Layer(string Assembly, string Folder = "")
{
    /// <summary>All layers, from the lowest to the highest.</summary>
    internal static IReadOnlyList<Layer> All { get; } =
    [
        new("ArticlesPS.FrontMatter"),
        new("ArticlesPS.Core", "Text"),
        new("ArticlesPS.Core", "Errors"),
        new("ArticlesPS.Core", "Threading"),
        new("ArticlesPS.Core", "Files"),
        new("ArticlesPS.Core", "Schemas"),
        new("ArticlesPS.Core", "Articles"),
        new("ArticlesPS.Core", "Querying"),
        new("ArticlesPS.Core", "Editing"),
        new("ArticlesPS.Core", "Secrets"),
        new("ArticlesPS.Core", "Curation"),
        new("ArticlesPS.Core", "Checks"),
        new("ArticlesPS.Core", "Feeds"),
        new("ArticlesPS.Site"),
    ];

    /// <summary>The full names of the types that the sources of the layer declare.</summary>
    internal IReadOnlySet<string> Types { get; } =
        SourceFile
            .All.Where(file => file.Project == Assembly && IsBelow(file.Folder, Folder))
            .SelectMany(file => file.TypeNames)
            .ToHashSet();

    /// <inheritdoc/>
    public override string ToString() => Path.Combine(Assembly, Folder);

    private static bool IsBelow(string folder, string layer) =>
        layer == "" || folder == layer || folder.StartsWith(layer + "/", System.StringComparison.Ordinal);
}
