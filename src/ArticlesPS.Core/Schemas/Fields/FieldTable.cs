using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Editing;

namespace ArticlesPS.Schemas.Fields;

/// <summary>The known fields of one kind of record, in the order in which files have them.</summary>
internal sealed class FieldTable
{
    private readonly Level _root;
    private readonly FieldDefinition?[] _byRole = new FieldDefinition?[ArticleRole.All.Count];

    public FieldTable(params IReadOnlyList<FieldDefinition> fields)
        : this(fields, ignoresCase: false) { }

    /// <param name="fields">The fields.</param>
    /// <param name="ignoresCase">Whether files may have their keys in any case, as those of Hugo.</param>
    public FieldTable(IReadOnlyList<FieldDefinition> fields, bool ignoresCase)
    {
        IgnoresCase = ignoresCase;
        _root = new Level(ignoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        Fields = fields;
        for (int i = 0; i < fields.Count; i++)
        {
            fields[i].Index = i;
            if (fields[i].Role is { } role)
            {
                _byRole[role.Index] = fields[i];
            }

            foreach (FieldKey key in fields[i].Keys)
            {
                _root.Add(key, step: 0);
            }
        }
    }

    private FieldTable(FieldTable root, Level level)
    {
        Fields = root.Fields;
        IgnoresCase = root.IgnoresCase;
        _root = level;
    }

    /// <summary>Whether files may have their keys in any case.</summary>
    public bool IgnoresCase { get; }

    /// <summary>All fields; those of other levels too.</summary>
    public IReadOnlyList<FieldDefinition> Fields { get; }

    /// <summary>The field that has a role; null if the schema has none.</summary>
    public FieldDefinition? FieldOf(ArticleRole role) => _byRole[role.Index];

    /// <summary>The place of a key in the order of the table, or -1.</summary>
    public int OrderOf(string key) => FindKey(key)?.Field.Index ?? (GroupOf(key) is { } group ? group._root.FirstIndex : -1);

    /// <summary>The field of a key in the file, by its present or its older name, or null.</summary>
    public FieldDefinition? Find(string key) => FindKey(key)?.Field;

    /// <summary>The known key of this spelling, or null.</summary>
    public FieldKey? FindKey(string key) => _root.Keys.TryGetValue(key, out FieldKey? known) ? known : null;

    /// <summary>The field of a key that somebody gave, whatever its case, or null.</summary>
    public FieldDefinition? FindInAnyCase(string key) => FindKeyInAnyCase(key)?.Field;

    /// <summary>The known key that somebody gave, whatever its case, or null.</summary>
    public FieldKey? FindKeyInAnyCase(string key) => _root.KeysInAnyCase.TryGetValue(key, out FieldKey? known) ? known : null;

    /// <summary>The known keys of a mapping that isn't a field itself, such as params in params.author; null if there are none.</summary>
    public FieldTable? GroupOf(string key) =>
        _root.Groups is { } groups && groups.TryGetValue(key, out Level? level) ? level.Table(this) : null;

    /// <summary>The entry that a file has under a known key, whatever its value; null if there is none.</summary>
    public DataEntry? EntryOf(DataMapping root, FieldKey key)
    {
        DataEntry? entry = null;
        DataNode? node = root;
        foreach (DataPathStep step in key.Steps)
        {
            entry = node is DataMapping mapping ? EntryOf(mapping, step.Key!) : null;
            node = entry?.Value.Resolved;
        }

        return entry;
    }

    /// <summary>The entry of a key in a mapping; in any case, if files may have their keys so.</summary>
    public DataEntry? EntryOf(DataMapping mapping, string key) =>
        mapping.Find(key)
        ?? (IgnoresCase ? mapping.Entries.FirstOrDefault(entry => entry.Key.Equals(key, StringComparison.OrdinalIgnoreCase)) : null);

    /// <summary>Keys that stand beside each other.</summary>
    private sealed class Level(StringComparer comparer)
    {
        private FieldTable? _table;

        public Dictionary<string, FieldKey> Keys { get; } = new(comparer);

        public Dictionary<string, FieldKey> KeysInAnyCase { get; } = new(StringComparer.OrdinalIgnoreCase);

        public Dictionary<string, Level>? Groups { get; private set; }

        public int FirstIndex { get; private set; } = int.MaxValue;

        public FieldTable Table(FieldTable root) => _table ??= new FieldTable(root, this);

        public void Add(FieldKey key, int step)
        {
            FirstIndex = Math.Min(FirstIndex, key.Field.Index);
            string name = key.Steps[step].Key!;
            if (step + 1 < key.Steps.Count)
            {
                Groups ??= new Dictionary<string, Level>(comparer);
                if (!Groups.TryGetValue(name, out Level? group))
                {
                    Groups.Add(name, group = new Level(comparer));
                }

                group.Add(key, step + 1);
            }
            else
            {
                FieldKey? other = Keys.TryGetValue(name, out FieldKey? known) ? known : null;
                Keys[name] = other is null ? key : Join(other, key);
                bool isFirst = !KeysInAnyCase.TryGetValue(name, out FieldKey? first) || first.Name == name;
                KeysInAnyCase[name] = isFirst ? Keys[name] : first!;
            }
        }

        // Of two fields with one key the one that has it as its first is asked first.
        private static FieldKey Join(FieldKey first, FieldKey added)
        {
            first.IsShared = true;
            added.IsShared = true;
            if (added.Rank < first.Rank)
            {
                added.Otherwise = first;
                return added;
            }

            first.Otherwise = first.Otherwise is null ? added : Join(first.Otherwise, added);
            return first;
        }
    }
}
