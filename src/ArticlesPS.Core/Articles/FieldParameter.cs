using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Types;

namespace ArticlesPS.Articles;

/// <summary>A role that a parameter of its own gives a value: ProviderName the name of the provider, Topic the list of topics.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Role">The role.</param>
/// <param name="Part">The key in the role's record; null for the whole value.</param>
/// <param name="Type">The type of the value.</param>
/// <param name="Description">What it means.</param>
internal sealed record FieldParameter(string Name, ArticleRole Role, string? Part, FieldType Type, string Description)
{
    /// <summary>All of them, in the order in which files have the fields.</summary>
    public static IReadOnlyList<FieldParameter> All { get; } = [.. ArticleRole.All.Where(role => role != ArticleRole.Image).SelectMany(Of)];

    /// <summary>The one with a name.</summary>
    public static FieldParameter Named(string name) =>
        All.First(parameter => parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    // Of a record in an article a parameter takes each single value; its lists are named by paths.
    private static IEnumerable<FieldParameter> Of(ArticleRole role)
    {
        if (role.ValueType is not { IsList: false, Table: { } record })
        {
            return [new FieldParameter(role.EntryName ?? role.Name, role, null, role.ValueType, role.Description)];
        }

        return record
            .Fields.Where(field => !field.Type.IsList)
            .Select(field => new FieldParameter(role.Name + field.PropertyName, role, field.Name, field.Type, field.Description));
    }
}
