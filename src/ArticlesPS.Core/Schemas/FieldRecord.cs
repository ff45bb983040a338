using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ArticlesPS.FrontMatter;
using ArticlesPS.Schemas;

namespace ArticlesPS;

/// <summary>Values of known fields, and everything else that stands beside them in the file.</summary>
/// <remarks>
/// A field that holds another type than it should has no value here; what the file has stands in Metadata under the
/// field's name. A field that is missing or null in the file is null, or an empty list.
/// </remarks>
public abstract class FieldRecord
{
    private object?[] _values;
    private ArticleMetadata? _others;
    private ulong _readByName;
    private ulong _readByAlias;

    // Fields that the file has and nobody has asked for.
    private ulong _unread;

    private protected FieldRecord(FieldTable table)
    {
        Table = table;
        _values = new object?[table.Fields.Count];
    }

    private protected FieldRecord(FieldTable table, DataMapping yaml, bool isLazy = false)
        : this(table)
    {
        Read(yaml, wanted: ulong.MaxValue, later: isLazy ? table.LazyFields : 0);
    }

    internal FieldTable Table { get; }

    /// <summary>What derived types show as Metadata.</summary>
    internal ArticleMetadata Others
    {
        get
        {
            ReadRest();

            // Every thread gets the same one, or what one adds would be lost.
            return _others ?? Interlocked.CompareExchange(ref _others, [], null) ?? _others;
        }
    }

    /// <summary>Of <see cref="Others"/> what is known without reading the fields that are read late.</summary>
    internal ArticleMetadata? OthersReadSoFar => _others;

    internal object? this[FieldDefinition field]
    {
        get
        {
            if (Has(Volatile.Read(ref _unread), field))
            {
                ReadRest();
            }

            return _values[field.Index];
        }
        set
        {
            if (Has(Volatile.Read(ref _unread), field))
            {
                ReadRest();
            }

            _values[field.Index] = value;
        }
    }

    /// <summary>Whether a field was left for later, and nobody has asked for it yet.</summary>
    private protected bool IsUnread(FieldDefinition field) => Has(Volatile.Read(ref _unread), field);

    /// <summary>Whether a field says something; an empty list, which asking for the property makes, says nothing.</summary>
    internal bool HasValue(FieldDefinition field) => this[field] is { } value && !FieldType.IsEmptyList(value);

    /// <summary>The fields as they were read, where some were left for later.</summary>
    private protected virtual DataMapping Unread => throw new InvalidOperationException("Nothing was left for later.");

    private protected T? Get<T>(FieldDefinition field) => (T?)this[field];

    // Every thread gets the same list, or what one adds would be lost.
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

    /// <summary>Whether the file has the field under its older name.</summary>
    private protected bool IsAlias(FieldDefinition field) => Has(_readByAlias, field);

    /// <summary>Whether a property of this name is computed from fields, so that it is none itself.</summary>
    internal virtual bool IsComputed(string name) => false;

    /// <summary>Takes what a copy of the record has as computed properties, where the fields do not say it.</summary>
    internal virtual void ApplyComputed(IReadOnlyDictionary<string, object> computed) { }

    /// <summary>The name under which the file has the field; null for one that was not read from it.</summary>
    internal string? NameOf(FieldDefinition field)
    {
        ReadRest();
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
        ReadRest();
        FieldRecord copy = (FieldRecord)MemberwiseClone();
        copy._values = [.. _values];
        copy._others = _others is null ? null : new ArticleMetadata([.. _others.Entries]);
        return copy;
    }

    /// <summary>The same values in a record that was never read, and so has no older names.</summary>
    internal FieldRecord AsNew()
    {
        ReadRest();
        FieldRecord copy = (FieldRecord)MemberwiseClone();
        copy._values =
        [
            .. _values.Select(
                (value, i) =>
                    value switch
                    {
                        null => null,
                        FieldRecord record => record.AsNew(),
                        _ => Table.Fields[i].Type.AsNew(value),
                    }
            ),
        ];
        copy._readByName = 0;
        copy._readByAlias = 0;
        return copy;
    }

    /// <summary>Takes over the values of another record of the same kind, and with them what is left for later.</summary>
    /// <param name="record">The record, which no other thread knows.</param>
    /// <param name="andThen">What belongs to the values, done before another thread reads what is left.</param>
    private protected void CopyFrom(FieldRecord record, Action andThen)
    {
        lock (_values)
        {
            record._values.CopyTo(_values, 0);
            _readByName = record._readByName;
            _readByAlias = record._readByAlias;
            _others = record._others;
            andThen();
            Volatile.Write(ref _unread, record._unread);
        }
    }

    // An article may be in use in several runspaces.
    private void ReadRest()
    {
        if (Volatile.Read(ref _unread) == 0)
        {
            return;
        }

        lock (_values)
        {
            if (_unread != 0)
            {
                Read(Unread, wanted: _unread, later: 0);
            }
        }
    }

    // Keeps the values of the wanted fields, and leaves others for later.
    private void Read(DataMapping yaml, ulong wanted, ulong later)
    {
        List<KeyValuePair<string, object?>> others = [];
        ulong unread = 0;
        foreach (DataEntry entry in yaml.Entries)
        {
            FieldDefinition? field = Table.Find(entry.Key);
            if (field is not null && Has(later, field))
            {
                unread |= 1UL << field.Index;
                continue;
            }

            DataNode value = entry.Value.Resolved;
            bool isAlias = field is not null && entry.Key != field.Name;
            bool isShadowed = isAlias && yaml.Find(field!.Name) is { } newer && HasValue(newer.Value, field.Type);
            if (field is null || isShadowed)
            {
                others.Add(new(entry.Key, MetadataValue.Of(value)));
            }
            else if (value.IsNull)
            {
                continue;
            }
            else if (!field.Type.TryRead(value, out object? read))
            {
                others.Add(new(entry.Key, MetadataValue.Of(value)));
            }
            else if (Has(wanted, field))
            {
                _values[field.Index] = read;
                _readByAlias |= isAlias ? 1UL << field.Index : 0;
                _readByName |= isAlias ? 0 : 1UL << field.Index;
            }
        }

        _others = others.Count == 0 ? null : new ArticleMetadata(others);

        // Last, for it tells other threads that all is there.
        Volatile.Write(ref _unread, unread);
    }
}
