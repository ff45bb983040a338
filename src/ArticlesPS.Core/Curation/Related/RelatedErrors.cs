using ArticlesPS.Errors;

namespace ArticlesPS.Curation.Related;

/// <summary>Failures of looking for related articles.</summary>
internal static class RelatedErrors
{
    public static ArticleException DirectoryUnknown(Article article) =>
        new(
            "DirectoryUnknown",
            ArticleErrorKind.InvalidPath,
            article.ToString(),
            null,
            $"The article has no file, and so no directory of its own. Say with {Hint.Among} where to look."
        );

    public static ArticleException AmongEmpty(string place) =>
        new("AmongEmpty", ArticleErrorKind.NotFound, place, null, $"There are no articles to search. Use {Hint.Among} to name them.");
}
