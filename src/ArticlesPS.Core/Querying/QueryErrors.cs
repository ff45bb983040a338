using ArticlesPS.Errors;
using ArticlesPS.Schemas.Fields;

namespace ArticlesPS.Querying;

/// <summary>Failures of filters, and of outputs that would replace an article.</summary>
internal static class QueryErrors
{
    /// <summary>A field that a filter compares holds a value of another type.</summary>
    public static ArticleException ValueUnclear(FieldDefinition field, string path) =>
        new(
            $"{field.PropertyName}Unclear",
            ArticleErrorKind.Malformed,
            path,
            null,
            $"The field {field.Name} is not {field.Type.Description}, so it is not known whether the article is "
                + $"included. Correct the field, or use another filter."
        );

    /// <summary>Published already is a state.</summary>
    public static ArticleException StateAndPublished() =>
        new(
            "StateAndPublished",
            ArticleErrorKind.Contradiction,
            "",
            null,
            $"{Hint.FilterState} and {Hint.FilterPublished} cannot be combined. Use {Hint.FilterState} Published, or leave one of them out."
        );

    public static ArticleException DestinationIsArticle(string path) =>
        new(
            "DestinationIsArticle",
            ArticleErrorKind.InvalidPath,
            path,
            null,
            "This is an article, or leads to one, so it was not replaced. Write to another file, or move this one away."
        );
}
