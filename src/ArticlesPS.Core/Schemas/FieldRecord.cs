using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ArticlesPS.FrontMatter;
using ArticlesPS.Schemas;

namespace ArticlesPS;

/// <summary>Values of known fields, and everything else beside them in the file.</summary>
/// <remarks>
/// A field with a value of another type has no value here; the file's value is in Metadata under the field's name. A field
/// that is missing or null in the file is null, or an empty list.
/// </remarks>
public abstract class FieldRecord
{
    private object?[] _values;
    private ArticleMetadata? _others;
    private ulong _readByName;
    private ulong _readByAlias;

    // Fields in the file that haven't been read yet.
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

    /// <summary>The metadata that derived types expose.</summary>
    internal ArticleMetadata Others
    {
        get
        {
            ReadRest();

            // Every thread gets the same one; otherwise additions would be lost.
            return _others ?? Interlocked.CompareExchange(ref _others, [], null) ?? _others;
        }
    }

    /// <summary>The part of <see cref="Others"/> that is known without reading the lazy fields.</summary>
    internal ArticleMetadata? OthersReadSoFar => _others;

    internal object? this[ArticleField field]
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

    /// <summary>Whether a field is lazy and hasn't been read yet.</summary>
    private protected bool IsUnread(ArticleField field) => Has(Volatile.Read(ref _unread), field);

    /// <summary>Whether a field has a value; an empty list, which accessing the property creates, doesn't count.</summary>
    internal bool HasValue(ArticleField field) => this[field] is { } value && !FieldType.IsEmptyList(value);

    /// <summary>The fields as they were read, if some are lazy.</summary>
    private protected virtual DataMapping Unread => throw new InvalidOperationException("Nothing was left for later.");

    private protected T? Get<T>(ArticleField field) => (T?)this[field];

    // Every thread gets the same list; otherwise additions would be lost.
    private protected ArticleList<T> GetList<T>(ArticleField field) =>
        (ArticleList<T>)(
            this[field] ?? Interlocked.CompareExchange(ref _values[field.Index], new ArticleList<T>(), null) ?? _values[field.Index]!
        );

    private protected void Set(ArticleField field, object? value) => this[field] = value;

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
    private protected bool IsAlias(ArticleField field) => Has(_readByAlias, field);

    /// <summary>Whether a property of this name is computed from fields, and so isn't a field itself.</summary>
    internal virtual bool IsComputed(string name) => false;

    /// <summary>Uses the computed properties of a record's copy if the fields don't provide the values.</summary>
    internal virtual void TakeComputed(IReadOnlyDictionary<string, object> computed) { }

    /// <summary>The name under which the file has the field; null for one that was not read from it.</summary>
    internal string? NameOf(ArticleField field)
    {
        ReadRest();
        if (IsAlias(field))
        {
            return field.Alias;
        }

        return Has(_readByName, field) ? field.Name : null;
    }

    private static bool Has(ulong fields, ArticleField field) => (fields & (1UL << field.Index)) != 0;

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

    /// <summary>The same values in a record that was never read from a file, and so has no aliases.</summary>
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

    /// <summary>Copies the values of another record of the same kind, including its lazy fields.</summary>
    /// <param name="record">The record, which no other thread knows.</param>
    /// <param name="andThen">Belongs to the values; runs before another thread reads the lazy fields.</param>
    private protected void TakeOver(FieldRecord record, Action andThen)
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
            ArticleField? field = Table.Find(entry.Key);
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

        // Last, because it signals to other threads that everything is ready.
        Volatile.Write(ref _unread, unread);
    }
}
