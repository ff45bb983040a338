using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Errors;
using ArticlesPS.Schemas;

namespace ArticlesPS.Querying.Filtering;

/// <summary>A condition of a filter. An article without any of its fields can't meet it.</summary>
/// <param name="Option">The option that sets it.</param>
/// <param name="Fields">The fields, any of which is sufficient.</param>
internal sealed record FilterCondition(Hint Option, params IReadOnlyList<FieldDefinition> Fields)
{
    /// <summary>Whether an article has one of the fields, whatever its value.</summary>
    public bool CanHoldFor(Article article) => Fields.Any(field => article.HasValue(field) || IsOfOtherType(article, field));

    private static bool IsOfOtherType(Article article, FieldDefinition field) =>
        article.HasOther(field.Name) || (field.Alias is { } alias && article.HasOther(alias));
}
