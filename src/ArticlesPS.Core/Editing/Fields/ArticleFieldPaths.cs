using System;
using System.Collections;
using System.Collections.Generic;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.Schemas.Fields;

namespace ArticlesPS.Editing.Fields;

/// <summary>The paths of fields, such as title, provider.domain and ratings.count.</summary>
internal static class ArticleFieldPaths
{
    /// <summary>The paths of all known fields but those within lists, in the order in which files have them.</summary>
    public static IReadOnlyList<string> KnownOf(ArticleSchema schema) => [.. PathsOf(schema.Table, "")];

    /// <summary>The paths of an article's other keys; nested ones follow their parent.</summary>
    public static IEnumerable<string> OthersOf(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return PathsOf(article.Metadata, "");
    }

    /// <summary>Whether a path leads to a list: a known one, or one that an article has.</summary>
    /// <param name="schema">What the keys of the article mean.</param>
    /// <param name="article">The article, or null.</param>
    /// <param name="path">The path.</param>
    /// <exception cref="FormatException">It's not valid.</exception>
    public static bool IsList(ArticleSchema schema, Article? article, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        IReadOnlyList<DataPathStep> steps = DataPath.Parse(path);
        if (FieldWalk.FieldAt(schema.Table, steps) is { } field)
        {
            return field.Type.IsList;
        }

        return article is not null && (article.Metadata.Contains(path) ? article.Metadata[path] : ValueAt(article, steps)) is IList;
    }

    private static object? ValueAt(Article article, IReadOnlyList<DataPathStep> steps)
    {
        object? value = article;
        foreach (DataPathStep step in steps)
        {
            value = value switch
            {
                FieldRecord record when step.Key is not null => record.Table.FindInAnyCase(step.Key) is { } field
                    ? record[field]
                    : record.Others[step.Key],
                IDictionary map when step.Key is not null => map[step.Key],
                IList list when step.Key is null && step.Index < list.Count => list[step.Index],
                _ => null,
            };
        }

        return value;
    }

    private static IEnumerable<string> PathsOf(FieldTable table, string above)
    {
        foreach (FieldDefinition field in table.Fields)
        {
            string path = above.Length == 0 ? field.Name : DataPath.Append(above, field.Name);
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
            string path = DataPath.Append(above, entry.Key);
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
