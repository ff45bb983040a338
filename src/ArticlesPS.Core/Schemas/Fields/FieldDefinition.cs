using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Schemas.Types;

namespace ArticlesPS.Schemas.Fields;

/// <summary>A known field. Reading, writing, parameters, options, columns, completion and the pages go by its definition.</summary>
internal sealed class FieldDefinition
{
    /// <param name="name">The key in a file.</param>
    /// <param name="type">What its value is.</param>
    /// <param name="description">What it means: the sentence that pages and the command line's help have.</param>
    /// <param name="alias">The key that older files have for it, or null.</param>
    public FieldDefinition(string name, FieldType type, string description, string? alias = null)
        : this([(name, null), .. alias is null ? [] : ((string, FieldType?)[])[(alias, null)]], type, description) { }

    /// <param name="keys">The keys that files have for it, the one for new values first, each with a type of its own or null.</param>
    /// <param name="type">What its value is.</param>
    /// <param name="description">What it means.</param>
    public FieldDefinition(IReadOnlyList<(string Path, FieldType? Type)> keys, FieldType type, string description)
    {
        Type = type;
        Description = description;
        Keys = [.. keys.Select((key, rank) => new FieldKey(this, key.Path, key.Type ?? type, rank))];
        Name = Keys[0].Path;
        string property = Keys[0].Name.TrimStart('_');
        PropertyName = char.ToUpperInvariant(property[0]) + property.Substring(1);
    }

    /// <summary>The same field in another record.</summary>
    public FieldDefinition(FieldDefinition field)
        : this([.. field.Keys.Select(key => (key.Path, (FieldType?)key.Type))], field.Type, field.Description)
    {
        Notation = field.Notation;
    }

    /// <summary>The key for a new value, or the path to it.</summary>
    public string Name { get; }

    /// <summary>The keys that files have for it, the one for new values first.</summary>
    public IReadOnlyList<FieldKey> Keys { get; }

    /// <summary>The key of a URL in files before mid-2020, whose names go together; or null.</summary>
    public string? Alias => Notation == FieldNotation.Url && Keys.Count > 1 ? Keys[1].Path : null;

    public FieldType Type { get; }

    public string Description { get; }

    /// <summary>The role of an article that the field has in its schema; null for a site's own field, and in other records.</summary>
    public ArticleRole? Role { get; init; }

    /// <summary>How a new value is written.</summary>
    public FieldNotation Notation { get; init; }

    /// <summary>Whether a blank line stands before it.</summary>
    public bool StartsParagraph { get; init; }

    /// <summary>Whether its value is long and seldom asked for, so that it is read when it is.</summary>
    public bool IsLazy { get; init; }

    /// <summary>Whether a record keeps what the file has beside the value, for a generator that makes more of it.</summary>
    public bool KeepsSource { get; init; }

    /// <summary>The only values that the site wants, as text; empty for any.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The property of the record, and the heading of a column.</summary>
    public string PropertyName { get; init; }

    /// <summary>Fields whose values are read where a file doesn't have this one.</summary>
    public IReadOnlyList<FieldDefinition> Fallbacks { get; set; } = [];

    /// <summary>The place in the table, which is the place in a file's order of keys.</summary>
    public int Index { get; set; } = -1;
}
