using ArticlesPS.Schemas;

namespace ArticlesPS.Querying;

/// <summary>Failures of filters, and of outputs that would replace an article.</summary>
internal static class QueryErrors
{
    /// <summary>A field that a filter compares holds a value of another type.</summary>
    public static ArticleException ValueUnclear(FieldDefinition field, string path) =>
        new(
            $"{char.ToUpperInvariant(field.Name[0])}{field.Name.Substring(1)}Unclear",
            ArticleErrorKind.Malformed,
            path,
            null,
            $"The field {field.Name} is not {field.Type.Description}, so it cannot be told whether the article is "
                + $"wanted. Correct the field, or choose by something else."
        );

    public static ArticleException PublishedUnknown(string path, int count) =>
        new(
            "PublishedUnknown",
            ArticleErrorKind.Incomplete,
            path,
            null,
            $"{(count == 1 ? "The article does not say" : $"None of these {count} articles says")} whether it is published, "
                + $"so it cannot be told which are not. Choose by something else, such as dates or file names."
        );

    public static ArticleException DestinationIsArticle(string path) =>
        new(
            "DestinationIsArticle",
            ArticleErrorKind.InvalidPath,
            path,
            null,
            "This is an article, or leads to one, so it was not replaced. Give another file to write, or move this one away."
        );
}
