using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Tree;
using ArticlesPS.Schemas;

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

    // One bit for each field that the file has, by either of its names.
    private ulong _readByName;
    private ulong _readByAlias;

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
        }
    }

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

    private protected T? Get<T>(FieldDefinition field) => (T?)this[field];

    // Every thread gets the same list; otherwise additions would be lost.
    private protected ArticleList<T> GetList<T>(FieldDefinition field) =>
        (ArticleList<T>)(
            this[field] ?? Interlocked.CompareExchange(ref _values[field.Index], new ArticleList<T>(), null) ?? _values[field.Index]!
        );

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

    /// <summary>Whether the file has the field under its alias.</summary>
    private protected bool IsAlias(FieldDefinition field) => Has(_readByAlias, field);

    /// <summary>Whether a property of this name is computed from fields, so that it is not a field itself.</summary>
    internal virtual bool IsComputed(string name) => false;

    /// <summary>Uses the computed properties of a record's copy if the fields don't provide the values.</summary>
    internal virtual void ApplyComputed(IReadOnlyDictionary<string, object> computed) { }

    /// <summary>The name under which the file has the field; null for one that was not read from it.</summary>
    internal string? NameOf(FieldDefinition field)
    {
        if (IsAlias(field))
        {
            return field.Alias;
        }

        return Has(_readByName, field) ? field.Name : null;
    }

    private static bool Has(ulong fields, FieldDefinition field) => (fields & (1UL << field.Index)) != 0;

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
        copy._readByName = 0;
        copy._readByAlias = 0;
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
        _readByName = record._readByName;
        _readByAlias = record._readByAlias;
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
            FieldDefinition? field = Table.Find(entry.Key);
            DataNode value = entry.Value.Resolved;
            bool isAlias = field is not null && entry.Key != field.Name;
            bool isShadowed = isAlias && mapping.Find(field!.Name) is { } newer && HasValue(newer.Value, field.Type);
            if (field is not null && !isShadowed && value.IsNull)
            {
                continue;
            }

            if (field is not null && !isShadowed && TryRead(value, field, keepsDocument, out object? read))
            {
                _values[field.Index] = read;
                _readByAlias |= isAlias ? 1UL << field.Index : 0;
                _readByName |= isAlias ? 0 : 1UL << field.Index;
                continue;
            }

            (others ??= []).Add(new(entry.Key, MetadataValue.Of(value)));
        }

        _othersAsRead = others?.ToArray() ?? [];
    }

    private static bool TryRead(DataNode value, FieldDefinition field, bool keepsDocument, out object? read)
    {
        read = null;
        if (field.IsLazy && field.Type.IsCertain(value))
        {
            read = keepsDocument ? new AttachedNode(value) : value.Detach();
        }

        return read is not null || field.Type.TryRead(value, out read);
    }
}
