using System;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Linq;
using ArticlesPS.FrontMatter.Tree;

namespace ArticlesPS.FrontMatter;

/// <summary>A set of keys with their values, in the order of the text. No key occurs twice.</summary>
public class DataMapping : DataNode
{
    // Searching a few keys is cheaper than building a dictionary of them.
    private const int MostSearched = 64;

    private readonly IReadOnlyList<DataEntry>? _entries;
    private Dictionary<string, DataEntry>? _byKey;
    private long? _weight;

    internal DataMapping(IReadOnlyList<DataEntry> entries, bool isFlow, TextSpan span, string? anchor = null, string? tag = null)
        : base(span, anchor, tag)
    {
        _entries = entries;
        IsFlow = isFlow;
    }

    private protected DataMapping(TextSpan span)
        : base(span) { }

    /// <summary>The entries in order; never null.</summary>
    public virtual IReadOnlyList<DataEntry> Entries => _entries!;

    /// <summary>Whether it's written as {a: b} and not on lines of its own.</summary>
    public bool IsFlow { get; }

    /// <summary>Whether a new key can be inserted anywhere. In TOML, it can't follow tables.</summary>
    internal virtual bool IsOrdered => true;

    internal override long Weight => _weight ??= 1 + Entries.Sum(entry => entry.Key.Length + entry.Value.Weight);

    /// <summary>
    /// The values by key, in the order of the text and case-sensitive: scalars as their values, lists as arrays of objects,
    /// mappings as dictionaries of the same kind, and aliases resolved.
    /// </summary>
    public OrderedDictionary ToDictionary() => NodeValue.Of(this);

    /// <summary>The entry with a key, compared by case, or null.</summary>
    public DataEntry? Find(string key)
    {
        if (Entries.Count > MostSearched)
        {
            _byKey ??= Entries.ToDictionary(entry => entry.Key, StringComparer.Ordinal);
            return _byKey.TryGetValue(key, out DataEntry? found) ? found : null;
        }

        foreach (DataEntry entry in Entries)
        {
            if (string.Equals(entry.Key, key, StringComparison.Ordinal))
            {
                return entry;
            }
        }

        return null;
    }
}
