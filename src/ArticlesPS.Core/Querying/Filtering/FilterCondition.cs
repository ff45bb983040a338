using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Errors;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Types;

namespace ArticlesPS.Querying.Filtering;

/// <summary>A condition of a filter. An article without any of its roles can't meet it.</summary>
/// <param name="Option">The option that sets it.</param>
/// <param name="Roles">The roles, any of which is sufficient.</param>
internal sealed record FilterCondition(Hint Option, params IReadOnlyList<ArticleRole> Roles)
{
    /// <summary>Whether an article has one of the roles, whatever its value.</summary>
    public bool CanHoldFor(Article article) =>
        Roles.Any(role => IsPresent(ValueOf(article, role)) || ArticleValues.IsOfOtherType(article, role));

    // A page has a URL by the rules of its generator, too.
    private static object? ValueOf(Article article, ArticleRole role) =>
        role == ArticleRole.Url ? article.Url : ArticleValues.ValueOf(article, role);

    private static bool IsPresent(object? value) => value is not null && !FieldType.IsEmptyList(value);
}
