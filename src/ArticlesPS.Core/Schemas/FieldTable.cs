using System;
using System.Collections.Generic;

namespace ArticlesPS.Schemas;

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
            foreach (string name in fields[i].Alias is { } alias ? [fields[i].Name, alias] : (string[])[fields[i].Name])
            {
                _byName.Add(name, fields[i]);
                _byNameInAnyCase.Add(name, fields[i]);
            }
        }
    }

    public IReadOnlyList<FieldDefinition> Fields { get; }

    /// <summary>The place of a key in the order of the table, or -1.</summary>
    public int OrderOf(string key) => Find(key)?.Index ?? -1;

    /// <summary>The field of a key in the file, by its present or its older name, or null.</summary>
    public FieldDefinition? Find(string key) => _byName.TryGetValue(key, out FieldDefinition? field) ? field : null;

    /// <summary>The field of a key that somebody gave, whatever its case, or null.</summary>
    public FieldDefinition? FindInAnyCase(string key) => _byNameInAnyCase.TryGetValue(key, out FieldDefinition? field) ? field : null;
}
