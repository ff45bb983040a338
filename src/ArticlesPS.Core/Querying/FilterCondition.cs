using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Errors;
using ArticlesPS.Schemas;

namespace ArticlesPS.Querying;

/// <summary>A condition of a filter: no article meets it that has none of its fields.</summary>
/// <param name="Option">The option that asks for it.</param>
/// <param name="Fields">The fields; one of them is enough.</param>
internal sealed record FilterCondition(Hint Option, params IReadOnlyList<FieldDefinition> Fields)
{
    /// <summary>Whether an article has one of the fields, with whatever value.</summary>
    public bool CanHoldFor(Article article) => Fields.Any(field => article.HasValue(field) || IsOfOtherType(article, field));

    private static bool IsOfOtherType(Article article, FieldDefinition field) =>
        article.Metadata.Entries.Any(other => other.Key == field.Name || other.Key == field.Alias);
}
