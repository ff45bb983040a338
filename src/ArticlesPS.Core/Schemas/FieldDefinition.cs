using System;
using System.Collections.Generic;

namespace ArticlesPS.Schemas;

/// <summary>How a new value of a field is written.</summary>
internal enum FieldNotation
{
    /// <summary>Without quotation marks where that is safe.</summary>
    Plain,

    /// <summary>As the file writes other texts of its kind (titles, excerpts), else in double quotes.</summary>
    Prose,

    /// <summary>As the file writes other URLs, else in double quotes, and plain beside older names.</summary>
    Url,
}

/// <summary>A known field: its name in the file, the name that older files use for it, its type, how it is written.</summary>
internal sealed class FieldDefinition(
    string name,
    FieldType type,
    string? alias = null,
    FieldNotation notation = FieldNotation.Plain,
    bool startsParagraph = false,
    bool isLazy = false
)
{
    public string Name { get; } = name;

    public string? Alias { get; } = alias;

    public FieldType Type { get; } = type;

    public FieldNotation Notation { get; } = notation;

    /// <summary>Whether a blank line stands before it.</summary>
    public bool StartsParagraph { get; } = startsParagraph;

    /// <summary>Whether its value is long and seldom asked for, so that it is read when it is.</summary>
    public bool IsLazy { get; } = isLazy;

    /// <summary>The place in the table, which is the place in a file's order of keys.</summary>
    public int Index { get; set; } = -1;
}

/// <summary>The known fields of one kind of record, in the order in which files have them.</summary>
internal sealed class FieldTable
{
    private readonly Dictionary<string, FieldDefinition> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FieldDefinition> _byNameInAnyCase = new(StringComparer.OrdinalIgnoreCase);

    public FieldTable(params FieldDefinition[] fields)
    {
        Fields = fields;
        for (int i = 0; i < fields.Length; i++)
        {
            fields[i].Index = i;
            LazyFields |= fields[i].IsLazy ? 1UL << i : 0;
            foreach (string name in fields[i].Alias is { } alias ? [fields[i].Name, alias] : (string[])[fields[i].Name])
            {
                _byName.Add(name, fields[i]);
                _byNameInAnyCase.Add(name, fields[i]);
            }
        }
    }

    public IReadOnlyList<FieldDefinition> Fields { get; }

    /// <summary>One bit for each field that is read late, at its place in the table.</summary>
    public ulong LazyFields { get; }

    /// <summary>The place of a key in the order of the table, or -1.</summary>
    public int OrderOf(string key) => Find(key)?.Index ?? -1;

    /// <summary>The field of a key in the file, by its present or its older name, or null.</summary>
    public FieldDefinition? Find(string key) => _byName.TryGetValue(key, out FieldDefinition? field) ? field : null;

    /// <summary>The field of a key that somebody gave, whatever its case, or null.</summary>
    public FieldDefinition? FindInAnyCase(string key) => _byNameInAnyCase.TryGetValue(key, out FieldDefinition? field) ? field : null;
}
