using System.Collections.Generic;
using ArticlesPS.FrontMatter;

namespace ArticlesPS;

/// <summary>The paths by which fields are named, as in title, provider.domain and ratings.count.</summary>
public static class ArticleFieldPaths
{
    /// <summary>The paths of all known fields but those within lists, in the order in which files have them.</summary>
    public static IReadOnlyList<string> Known { get; } = [.. PathsOf(FieldTables.Article.Table, "")];

    /// <summary>The paths of an article's other keys, those of nested ones behind their own.</summary>
    public static IEnumerable<string> OthersOf(Article article)
    {
        System.ArgumentNullException.ThrowIfNull(article);
        return PathsOf(article.Metadata, "");
    }

    private static IEnumerable<string> PathsOf(FieldTable table, string above)
    {
        foreach (ArticleField field in table.Fields)
        {
            string path = YamlPath.Append(above, field.Name);
            yield return path;
            if (field.Type is { IsList: false, Table: { } nested })
            {
                foreach (string below in PathsOf(nested, path))
                {
                    yield return below;
                }
            }
        }
    }

    private static IEnumerable<string> PathsOf(ArticleMetadata metadata, string above)
    {
        foreach (KeyValuePair<string, object?> entry in metadata.Entries)
        {
            string path = YamlPath.Append(above, entry.Key);
            yield return path;
            if (entry.Value is ArticleMetadata nested)
            {
                foreach (string below in PathsOf(nested, path))
                {
                    yield return below;
                }
            }
        }
    }
}
