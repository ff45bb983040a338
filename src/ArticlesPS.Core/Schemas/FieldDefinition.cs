namespace ArticlesPS.Schemas;

/// <summary>A known field. Reading, writing, parameters, options, columns, completion and the pages go by its definition.</summary>
/// <param name="name">The key in a file.</param>
/// <param name="type">What its value is.</param>
/// <param name="description">What it means: the sentence that pages and the command line's help have.</param>
internal sealed class FieldDefinition(string name, FieldType type, string description)
{
    /// <summary>The same field in another record.</summary>
    public FieldDefinition(FieldDefinition field)
        : this(field.Name, field.Type, field.Description)
    {
        Alias = field.Alias;
        Notation = field.Notation;
    }

    public string Name { get; } = name;

    public FieldType Type { get; } = type;

    public string Description { get; } = description;

    /// <summary>The name that older files have for it, or null.</summary>
    public string? Alias { get; init; }

    /// <summary>How a new value is written.</summary>
    public FieldNotation Notation { get; init; }

    /// <summary>Whether a blank line stands before it.</summary>
    public bool StartsParagraph { get; init; }

    /// <summary>Whether its value is long and seldom asked for, so that it is read when it is.</summary>
    public bool IsLazy { get; init; }

    /// <summary>Whether values are completed by those that articles have.</summary>
    public bool CompletesValues { get; init; }

    /// <summary>What the parameter of a list is called, which takes one entry each: Topic for topics.</summary>
    public string? EntryName { get; init; }

    /// <summary>The property of the record, and the heading of a column.</summary>
    public string PropertyName { get; } = char.ToUpperInvariant(name.TrimStart('_')[0]) + name.TrimStart('_').Substring(1);

    /// <summary>The place in the table, which is the place in a file's order of keys.</summary>
    public int Index { get; set; } = -1;
}
