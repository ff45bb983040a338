using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter;

namespace ArticlesPS;

/// <summary>Values of known fields, and everything else that stands beside them in the file.</summary>
/// <remarks>
/// A field that holds another type than it should has no value here; what the file has stands in Metadata under the
/// field's name. A field that is missing or null in the file is null, or an empty list.
/// </remarks>
public abstract class FieldRecord
{
    private object?[] _values;
    private ulong _readByName;
    private ulong _readByOlderName;

    private protected FieldRecord(FieldTable table)
    {
        Table = table;
        _values = new object?[table.Fields.Count];
        Others = [];
    }

    private protected FieldRecord(FieldTable table, YamlMapping yaml)
    {
        Table = table;
        _values = new object?[table.Fields.Count];
        Others = Read(yaml);
    }

    internal FieldTable Table { get; }

    /// <summary>What derived types show as Metadata.</summary>
    internal ArticleMetadata Others { get; private set; }

    internal object? this[ArticleField field]
    {
        get => _values[field.Index];
        set => _values[field.Index] = value;
    }

    /// <summary>Whether a field says something; an empty list, which asking for the property makes, says nothing.</summary>
    internal bool HasValue(ArticleField field) => this[field] is { } value && !FieldType.IsEmptyList(value);

    private protected T? Get<T>(ArticleField field) => (T?)_values[field.Index];

    private protected ArticleList<T> GetList<T>(ArticleField field) => (ArticleList<T>)(_values[field.Index] ??= new ArticleList<T>());

    private protected void Set(ArticleField field, object? value) => _values[field.Index] = value;

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
    private protected bool IsOlderName(ArticleField field) => (_readByOlderName & (1UL << field.Index)) != 0;

    /// <summary>The name under which the file has the field; null for one that was not read from it.</summary>
    internal string? NameOf(ArticleField field) =>
        IsOlderName(field) ? field.OlderName : (_readByName & (1UL << field.Index)) != 0 ? field.Name : null;

    private static bool HasValue(YamlNode node, FieldType type) => !CoreSchema.IsNull(node.Resolved) && type.TryRead(node.Resolved, out _);

    /// <summary>The same values in a record that was never read, and so has no older names.</summary>
    internal FieldRecord AsNew()
    {
        FieldRecord copy = (FieldRecord)MemberwiseClone();
        copy._values = [.. _values.Select((value, i) => value is FieldRecord record ? record.AsNew() : value is null ? null : Table.Fields[i].Type.AsNew(value))];
        copy._readByName = 0;
        copy._readByOlderName = 0;
        return copy;
    }

    /// <summary>Takes over the values of another record of the same kind.</summary>
    internal void CopyFrom(FieldRecord record)
    {
        record._values.CopyTo(_values, 0);
        _readByName = record._readByName;
        _readByOlderName = record._readByOlderName;
        Others = record.Others;
    }

    private ArticleMetadata Read(YamlMapping yaml)
    {
        List<KeyValuePair<string, object?>> others = [];
        foreach (YamlEntry entry in yaml.Entries)
        {
            YamlNode value = entry.Value.Resolved;
            ArticleField? field = Table.Find(entry.Key);
            bool isOlderName = field is not null && entry.Key != field.Name;
            bool isShadowed = isOlderName && yaml.Find(field!.Name) is { } newer && HasValue(newer.Value, field.Type);
            if (field is null || isShadowed)
            {
                others.Add(new(entry.Key, MetadataValue.Of(value)));
                continue;
            }

            if (CoreSchema.IsNull(value))
            {
                continue;
            }

            if (field.Type.TryRead(value, out object? read))
            {
                _values[field.Index] = read;
                _readByOlderName |= isOlderName ? 1UL << field.Index : 0;
                _readByName |= isOlderName ? 0 : 1UL << field.Index;
            }
            else
            {
                others.Add(new(entry.Key, MetadataValue.Of(value)));
            }
        }

        return others.Count == 0 ? [] : new ArticleMetadata(others);
    }
}
