using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Querying.Search;
using ArticlesPS.Schemas.Fields;
using ArticlesPS.Schemas.Locating;

namespace ArticlesPS.Checks.Values;

/// <summary>A value of another type than its field has.</summary>
/// <param name="Path">The path of its key.</param>
/// <param name="Key">The known key that it stands under.</param>
/// <param name="Text">The value, as the file has it.</param>
internal readonly record struct OtherValue(string Path, FieldKey Key, string Text)
{
    /// <summary>Those of an article and the records in it that its schema doesn't leave to the site.</summary>
    public static IEnumerable<OtherValue> In(CheckedArticle given)
    {
        Article article = given.Article;
        return All(given).Where(other => !IsTag(given, other.Path) || !IsTemplate(article));
    }

    private static bool IsTag(CheckedArticle given, string path) =>
        given.Document is { } document
        && FieldPosition.SourceOf(document, given.Article.Schema, path) is { } source
        && TemplateFile.BeginsWithTag(source);

    private static bool IsTemplate(Article article) => article.FullName is { } path && TemplateDirectories.Include(path, article.Schema);

    private static IEnumerable<OtherValue> All(CheckedArticle given)
    {
        foreach ((string path, FieldRecord record) in given.Records)
        {
            foreach (KeyValuePair<string, object?> other in record.Others.Entries)
            {
                // A value under an older name beside one under the present name is here too, whatever its type.
                if (
                    record.Table.FindKey(other.Key) is { } key
                    && !key.Type.IsOfSite(other.Value)
                    && (key.Rank == 0 || !record.HasValue(key.Field))
                )
                {
                    string? text = given.Document is { } document
                        ? FieldPosition.TextOf(document, given.Article.Schema, path + other.Key)
                        : null;
                    yield return new OtherValue(path + other.Key, key, text ?? ArticleMetadata.TextOf(other.Value));
                }
            }
        }
    }
}
