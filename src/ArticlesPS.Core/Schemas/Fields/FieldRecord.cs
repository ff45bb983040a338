using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Tree;
using ArticlesPS.Schemas.Fields;
using ArticlesPS.Schemas.Types;
using ArticlesPS.Schemas.Values;

namespace ArticlesPS;

/// <summary>Values of known fields, and everything else beside them in the file.</summary>
/// <remarks>
/// A field with a value of another type has no value here; the file's value is in Metadata under the field's name. A field
/// that is missing or null in the file is null, or an empty list.
/// </remarks>
public abstract class FieldRecord
{
    // By the field's index: its value, or a UnreadNode, which is read when somebody asks for the value.
    private object?[] _values;

    // What was read: null until the first value is set; the metadata that is handed out is always a copy.
    private object?[]? _valuesAsRead;
    private KeyValuePair<string, object?>[] _othersAsRead = [];
    private ArticleMetadata? _others;

    // The fields that the file has, those of them that it has by another key than their first, and those that are days.
    private FieldSet _read;
    private FieldKey[] _readByOtherKey = [];
    private FieldSet _days;

    // What the file has for the fields that keep it.
    private KeyValuePair<FieldDefinition, SourceValue>[] _sources = [];

    private protected FieldRecord(FieldTable table)
    {
        Table = table;
        _values = new object?[table.Fields.Count];
    }

    private protected FieldRecord(FieldTable table, DataMapping mapping, bool keepsDocument = false)
        : this(table) => Read(mapping, keepsDocument);

    internal FieldTable Table { get; }

    /// <summary>What derived types show as Metadata.</summary>
    internal ArticleMetadata Others =>
        // Every thread gets the same one, or what one adds would be lost.
        _others ?? Interlocked.CompareExchange(ref _others, CopyOfOthers(), null) ?? _others;

    internal object? this[FieldDefinition field]
    {
        get
        {
            ref object? slot = ref _values[field.Index];
            object? value = Volatile.Read(ref slot);
            while (value is UnreadNode unread)
            {
                // An article may be in use in several runspaces, which all get the same value.
                Interlocked.CompareExchange(ref slot, ValueOf(unread, field), unread);
                value = Volatile.Read(ref slot);
            }

            return value;
        }
        set
        {
            if (_valuesAsRead is null)
            {
                Interlocked.CompareExchange(ref _valuesAsRead, [.. _values], null);
            }

            _values[field.Index] = value;
            _days.Remove(field);
        }
    }

    /// <summary>Whether the file has a day without a time for a date.</summary>
    internal bool IsDay(FieldDefinition field) => _days.Contains(field);

    /// <summary>What the file had for a field that keeps it, whatever was set since; null if it had nothing.</summary>
    internal SourceValue? SourceOf(FieldDefinition field) => Array.Find(_sources, source => source.Key == field).Value;

    /// <summary>Whether a field says something; an empty list, which asking for the property makes, says nothing.</summary>
    internal bool HasValue(FieldDefinition field) => this[field] is { } value && !FieldType.IsEmptyList(value);

    /// <summary>Whether a field is the same as in another record, because neither of them has read it yet.</summary>
    internal bool IsUnreadAsIn(FieldRecord other, FieldDefinition field) =>
        Volatile.Read(ref _values[field.Index]) is UnreadNode unread && unread == Volatile.Read(ref other._values[field.Index]);

    /// <summary>Whether the other keys are the same as in another record, because nobody has asked for either.</summary>
    internal bool HasUnreadOthersOf(FieldRecord other) => _others is null && other._others is null && _othersAsRead == other._othersAsRead;

    /// <summary>Whether another key has exactly this name, without making the copy that <see cref="Others"/> is.</summary>
    internal bool HasOther(string key) =>
        _others is { } others ? others.Entries.Any(other => other.Key == key) : Array.Exists(_othersAsRead, other => other.Key == key);

    /// <summary>The text of another key, without making the copy that <see cref="Others"/> is; null if it has none.</summary>
    internal string? OtherText(string key) =>
        (_others is { } others ? others[key] : Array.Find(_othersAsRead, other => other.Key == key).Value) as string;

    /// <summary>Whether another key has this name in any case.</summary>
    internal bool HasOtherInAnyCase(string key) =>
        _others is { } others
            ? others.Entries.Any(other => other.Key.Equals(key, StringComparison.OrdinalIgnoreCase))
            : Array.Exists(_othersAsRead, other => other.Key.Equals(key, StringComparison.OrdinalIgnoreCase));

    private protected T? Get<T>(FieldDefinition field) => (T?)this[field];

    // Every thread gets the same list; otherwise additions would be lost.
    private protected ArticleList<T> GetList<T>(FieldDefinition field) =>
        (ArticleList<T>)(
            this[field] ?? Interlocked.CompareExchange(ref _values[field.Index], new ArticleList<T>(), null) ?? _values[field.Index]!
        );

    /// <summary>The list of a field, to which entries can be added.</summary>
    internal object ListOf(FieldDefinition field) =>
        this[field] ?? Interlocked.CompareExchange(ref _values[field.Index], field.Type.Missing, null) ?? _values[field.Index]!;

    private protected void Set(FieldDefinition field, object? value) => this[field] = value;

    private protected static string? FirstText(params string?[] texts) => Array.Find(texts, text => !string.IsNullOrEmpty(text));

    private protected static IEnumerable<string> UrlsOf(params string?[] urls)
    {
        foreach (string? url in urls)
        {
            if (url is not null)
            {
                yield return url;
            }
        }
    }

    /// <summary>Whether the file has the field under another key than its first.</summary>
    private protected bool IsAlias(FieldDefinition field) => KeyOf(field) is { Rank: > 0 };

    /// <summary>Whether a property of this name is computed from fields, so that it is not a field itself.</summary>
    internal virtual bool IsComputed(string name) => false;

    /// <summary>Uses the computed properties of a record's copy if the fields don't provide the values.</summary>
    internal virtual void ApplyComputed(IReadOnlyDictionary<string, object> computed) { }

    /// <summary>The key under which the file has the field; null for one that was not read from it.</summary>
    internal FieldKey? KeyOf(FieldDefinition field) =>
        Array.Find(_readByOtherKey, key => key.Field == field) ?? (_read.Contains(field) ? field.Keys[0] : null);

    /// <summary>The name under which the file has the field; null for one that was not read from it.</summary>
    internal string? NameOf(FieldDefinition field) => KeyOf(field)?.Path;

    private static bool HasValue(DataNode node, FieldType type) => !node.Resolved.IsNull && type.TryRead(node.Resolved, out _);

    /// <summary>The same record once more, in which other values can be put.</summary>
    internal FieldRecord Copy()
    {
        FieldRecord copy = (FieldRecord)MemberwiseClone();
        copy._values = [.. _values];
        copy._others = _others is null ? null : new ArticleMetadata([.. _others.Entries]);
        return copy;
    }

    /// <summary>The same values in a record that was never read, and so has no aliases.</summary>
    internal FieldRecord AsNew()
    {
        FieldRecord copy = (FieldRecord)MemberwiseClone();
        copy._values = [.. Table.Fields.Select(field => this[field] is { } value ? field.Type.AsNew(value) : null)];
        copy._read = default;
        copy._readByOtherKey = [];
        copy._sources = [];
        return copy;
    }

    /// <summary>The record as it was read, whatever was changed since. What nobody has asked for stays unread.</summary>
    internal virtual FieldRecord AsRead()
    {
        object?[] values = _valuesAsRead ?? _values;
        FieldRecord copy = (FieldRecord)MemberwiseClone();
        copy._valuesAsRead = null;
        copy._others = null;
        copy._values =
        [
            .. Table.Fields.Select(field =>
                Volatile.Read(ref values[field.Index]) switch
                {
                    null => null,
                    UnreadNode unread => unread,
                    { } value => field.Type.AsRead(value),
                }
            ),
        ];
        return copy;
    }

    /// <summary>Takes over the values of another record of the same kind, and what was read of it.</summary>
    /// <param name="record">The record, which no other thread knows.</param>
    private protected void CopyFrom(FieldRecord record)
    {
        for (int i = 0; i < _values.Length; i++)
        {
            Volatile.Write(ref _values[i], record._values[i]);
        }

        _valuesAsRead = record._valuesAsRead;
        _othersAsRead = record._othersAsRead;
        _others = record._others;
        _read = record._read;
        _readByOtherKey = record._readByOtherKey;
        _days = record._days;
        _sources = record._sources;
    }

    /// <summary>Counts the difference from another record of the same kind as changes that were made since it was read.</summary>
    private protected void CountAsChangesOf(FieldRecord read)
    {
        _others = Others;
        _valuesAsRead = read._values;
        _othersAsRead = read._othersAsRead;
    }

    private static object? ValueOf(UnreadNode unread, FieldDefinition field) =>
        field.Type.TryRead(unread.Read(), out object? value)
            ? value
            : throw new InvalidOperationException($"{field.Name} was left for later as {field.Type.Description}, and is something else.");

    private ArticleMetadata CopyOfOthers() =>
        new([.. _othersAsRead.Select(other => new KeyValuePair<string, object?>(other.Key, MetadataValue.Copy(other.Value)))]);

    private void Read(DataMapping mapping, bool keepsDocument)
    {
        List<KeyValuePair<string, object?>>? others = null;
        foreach (DataEntry entry in mapping.Entries)
        {
            DataNode value = entry.Value.Resolved;
            FieldKey? key = Table.FindKey(entry.Key);
            bool isRead = Read(mapping, key, value, keepsDocument, out bool isShadowed);
            if (isRead || (key is not null && !isShadowed && value.IsNull))
            {
                continue;
            }

            if (value is DataMapping group && Table.GroupOf(entry.Key) is { } below)
            {
                ReadGroup(mapping, group, below, keepsDocument);
            }

            (others ??= []).Add(new(entry.Key, MetadataValue.Of(value)));
        }

        _othersAsRead = others?.ToArray() ?? [];
    }

    // Its known keys are values of fields; the whole of it is the site's own.
    private void ReadGroup(DataMapping root, DataMapping group, FieldTable table, bool keepsDocument)
    {
        foreach (DataEntry entry in group.Entries)
        {
            DataNode value = entry.Value.Resolved;
            bool isRead = Read(root, table.FindKey(entry.Key), value, keepsDocument, out _);
            if (!isRead && value is DataMapping below && table.GroupOf(entry.Key) is { } inner)
            {
                ReadGroup(root, below, inner, keepsDocument);
            }
        }
    }

    // By the first field of the key that can have the value. Shadowed is a key that no field of it reads here.
    private bool Read(DataMapping root, FieldKey? key, DataNode value, bool keepsDocument, out bool isShadowed)
    {
        isShadowed = key is not null;
        for (FieldKey? candidate = key; candidate is not null; candidate = candidate.Otherwise)
        {
            if (candidate.Rank > 0 && IsShadowed(root, candidate))
            {
                continue;
            }

            isShadowed = false;
            if (!value.IsNull && TryRead(value, candidate, keepsDocument, out object? read))
            {
                FieldDefinition field = candidate.Field;
                _values[field.Index] = read;
                _read.Add(field);
                if (candidate.Rank > 0)
                {
                    _readByOtherKey = [.. _readByOtherKey, candidate];
                }

                if (candidate.Type.IsDay(value))
                {
                    _days.Add(field);
                }

                if (field.KeepsSource && SourceValue.Of(value) is { } source)
                {
                    _sources = [.. _sources, new(field, source)];
                }

                return true;
            }
        }

        return false;
    }

    private bool IsShadowed(DataMapping root, FieldKey key)
    {
        for (int rank = 0; rank < key.Rank; rank++)
        {
            FieldKey before = key.Field.Keys[rank];
            if (Table.EntryOf(root, before) is { } entry && HasValue(entry.Value, before.Type))
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryRead(DataNode value, FieldKey key, bool keepsDocument, out object? read)
    {
        read = null;
        if (key.Field.IsLazy && key.Type.IsCertain(value))
        {
            read = keepsDocument ? new AttachedNode(value) : value.Detach();
        }

        return read is not null || key.Type.TryRead(value, out read);
    }
}
