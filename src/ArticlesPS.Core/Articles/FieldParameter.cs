using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.Schemas;

namespace ArticlesPS.Articles;

/// <summary>A field that a parameter of its own gives a value: ProviderName the field provider.name, Topic the list topics.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Path">The path of the field in the file.</param>
/// <param name="Field">The field.</param>
internal sealed record FieldParameter(string Name, string Path, FieldDefinition Field)
{
    /// <summary>All of them, in the order in which files have the fields.</summary>
    public static IReadOnlyList<FieldParameter> All { get; } = [.. Of(FieldTables.Article.Table, "", "")];

    /// <summary>The one with a name.</summary>
    public static FieldParameter Named(string name) =>
        All.First(parameter => parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    // Of a record in an article a parameter takes each single value; its lists are named by paths.
    private static IEnumerable<FieldParameter> Of(FieldTable table, string prefix, string path)
    {
        foreach (FieldDefinition field in table.Fields)
        {
            string below = DataPath.Append(path, field.Name);
            if (field.Type is { IsList: false, Table: { } record })
            {
                foreach (FieldParameter parameter in Of(record, prefix + field.PropertyName, below))
                {
                    yield return parameter;
                }
            }
            else if (path.Length == 0 || !field.Type.IsList)
            {
                yield return new FieldParameter(prefix + (field.EntryName ?? field.PropertyName), below, field);
            }
        }
    }
}
