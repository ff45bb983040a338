using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Editing.Content;
using ArticlesPS.Schemas.Fields;
using ArticlesPS.Schemas.Values;

namespace ArticlesPS.Schemas.Types;

/// <summary>How a field's value is read from the file and written to it.</summary>
internal abstract class FieldType
{
    public static FieldType String { get; } = new StringType();

    public static FieldType Integer { get; } = new IntegerType();

    public static FieldType Boolean { get; } = new BooleanType(isInverted: false);

    public static FieldType Number { get; } = new NumberType();

    public static FieldType Date { get; } = new DateType([]);

    /// <summary>A list of texts, or a single text, which is a list of one.</summary>
    public static FieldType Texts { get; } = new TextsType(separator: null);

    /// <summary>A list of names, of which each may be a record with the key name; or a single one.</summary>
    public static FieldType Names { get; } = new NamesType();

    /// <summary>A text, or the first of a list of them.</summary>
    public static FieldType FirstText { get; } = new FirstTextType(separator: null);

    /// <summary>The URL or path of a picture: a text, the first of a list, or what a record of a picture says.</summary>
    public static FieldType FirstImage { get; } = new FirstTextType(separator: null);

    /// <summary>True or false, also in the words of YAML 1.1, which generators read: yes, no, on and off.</summary>
    public static FieldType WordBoolean { get; } = new BooleanType(isInverted: false, takesWords: true);

    /// <summary>True where the file says false, as for published in draft: true.</summary>
    public static FieldType InvertedBoolean { get; } = new BooleanType(isInverted: true, takesWords: true);

    /// <summary>The fields of the record, or of the records in the list; null for single values.</summary>
    public virtual FieldTable? Table => null;

    /// <summary>Whether a value is a list.</summary>
    public virtual bool IsList => false;

    /// <summary>A description such as an integer, for messages about a value of another type.</summary>
    public abstract string Description { get; }

    /// <summary>What a record shows where the file has no value.</summary>
    public virtual object? Missing => null;

    /// <summary>What stands for a value in the syntax of a command.</summary>
    public virtual string Placeholder => "TEXT";

    public static FieldType Record<T>(Func<FieldTable> table, Func<DataMapping, T> read)
        where T : FieldRecord, new() => new RecordType<T>(table, read);

    /// <param name="item">The type of an entry.</param>
    /// <param name="identity">The field that identifies an entry of a file, or null.</param>
    public static FieldType List<T>(FieldType item, string? identity = null) => new ListType<T>(item, identity);

    /// <summary>The type that writes a new value as a list, even if it is one entry.</summary>
    public virtual FieldType AsListInFile => this;

    /// <summary>Whether a value of another type under its keys is the site's own business, and so not a problem.</summary>
    public virtual bool IsOfSite(object? value) => false;

    /// <summary>Whether a value is a day without a time.</summary>
    public virtual bool IsDay(DataNode node) => false;

    /// <summary>Whether a value that is not null can only be of this type, which shows without reading it.</summary>
    public virtual bool IsCertain(DataNode node) => false;

    /// <summary>Reads a value that is not null in the file.</summary>
    /// <returns>False if the value is of another type.</returns>
    public abstract bool TryRead(DataNode node, out object? value);

    /// <summary>A value in which no record was ever read.</summary>
    public virtual object AsNew(object value) => value;

    /// <summary>A value as it was read, whatever was changed in it since.</summary>
    public virtual object AsRead(object value) => value;

    /// <summary>What scripts, command lines, spreadsheets and JSON give, as a value of this type; null where it means none.</summary>
    /// <exception cref="FormatException">A value in a record does not fit its field.</exception>
    public abstract object? Convert(object value);

    /// <summary>What the file says where an article has a value, as false for published in draft.</summary>
    public virtual object InFile(object value) => value;

    /// <summary>The content to write for a value that isn't null.</summary>
    /// <param name="value">The value.</param>
    /// <param name="style">The style of new text.</param>
    /// <param name="formatting">How the file writes articles.</param>
    /// <param name="existing">The value whose place it takes and whose form it keeps, or null.</param>
    public abstract DataContent ContentOf(object value, ScalarStyle style, FormattingConventions formatting, DataNode? existing = null);

    private sealed class StringType : FieldType
    {
        public override string Description => "text";

        public override bool IsCertain(DataNode node) => node is DataScalar;

        // A title may well be 2020 or true: whatever the file takes it for, here it is text.
        public override bool TryRead(DataNode node, out object? value)
        {
            value = (node as DataScalar)?.Text;
            return value is not null;
        }

        public override object? Convert(object value) => FieldConversion.TextOf(value);

        public override DataContent ContentOf(object value, ScalarStyle style, FormattingConventions formatting, DataNode? existing) =>
            new TextContent((string)value, style, IsTyped: true);
    }

    private sealed class IntegerType : FieldType
    {
        public override string Description => "a whole number";

        public override string Placeholder => "NUMBER";

        public override bool TryRead(DataNode node, out object? value)
        {
            value = node is DataScalar scalar ? scalar.TypedValue as int? : null;
            return value is not null;
        }

        public override object? Convert(object value) => FieldConversion.IntegerOf(value);

        public override DataContent ContentOf(object value, ScalarStyle style, FormattingConventions formatting, DataNode? existing) =>
            new PlainContent(value);
    }

    private sealed class RecordType<T>(Func<FieldTable> table, Func<DataMapping, T> read) : FieldType
        where T : FieldRecord, new()
    {
        public override string Description => "a record of keys and values";

        public override FieldTable Table => table();

        public override bool TryRead(DataNode node, out object? value)
        {
            value = node is DataMapping mapping ? read(mapping) : null;
            return value is not null;
        }

        public override object AsRead(object value) => ((FieldRecord)value).AsRead();

        public override object? Convert(object value) =>
            value switch
            {
                T => value,
                IDictionary given => FieldConversion.Populate(new T(), given),
                _ => null,
            };

        public override DataContent ContentOf(object value, ScalarStyle style, FormattingConventions formatting, DataNode? existing)
        {
            FieldRecord record = (FieldRecord)value;
            List<EntryContent> entries = [];
            foreach (FieldDefinition field in record.Table.Fields)
            {
                if (record[field] is { } fieldValue && !IsEmptyList(fieldValue))
                {
                    entries.Add(formatting.EntryOf(record, field, fieldValue));
                }
            }

            foreach (KeyValuePair<string, object?> other in record.Others.Entries)
            {
                // A value of the wrong type is replaced by one of the right type.
                if (!entries.Exists(entry => entry.Key == other.Key))
                {
                    entries.Add(FormattingConventions.EntryOf(record.Table, other.Key, MetadataValue.ContentOf(other.Value)));
                }
            }

            return new MappingContent(entries, KeepsEmpty: true);
        }
    }

    private sealed class ListType<T>(FieldType item, string? identity) : FieldType
    {
        public override string Description => Table is null ? "a list of text values" : "a list of records";

        public override FieldTable? Table => item.Table;

        public override bool IsList => true;

        public override object Missing => new ArticleList<T>();

        public override bool IsCertain(DataNode node) => Table is not null && node is DataSequence { HasOnlyMappings: true };

        public override bool TryRead(DataNode node, out object? value)
        {
            value = null;
            if (node is not DataSequence sequence)
            {
                return false;
            }

            List<T> items = new(sequence.Items.Count);
            foreach (DataNode entry in sequence.Items)
            {
                if (entry.IsNull || !item.TryRead(entry.Resolved, out object? read))
                {
                    return false;
                }

                items.Add((T)read!);
            }

            value = new ArticleList<T>(items);
            return true;
        }

        public override object AsNew(object value) =>
            value is IEnumerable<FieldRecord> records ? new ArticleList<T>(records.Select(record => record.AsNew()).Cast<T>()) : value;

        public override object AsRead(object value) =>
            value is ArticleList<T> list ? new ArticleList<T>(list.ItemsAsRead.Select(entry => (T)item.AsRead(entry!))) : value;

        public override object? Convert(object value) => Table is null ? FieldConversion.TextsOf(value) : RecordsOf(value);

        public override DataContent ContentOf(object value, ScalarStyle style, FormattingConventions formatting, DataNode? existing) =>
            new SequenceContent([.. ((IEnumerable<T>)value).Select(entry => item.ContentOf(entry!, style, formatting))], identity);

        // One record alone is a list of it.
        private ArticleList<T>? RecordsOf(object value)
        {
            IEnumerable<object?> given = value is IDictionary or FieldRecord or not IEnumerable
                ? [value]
                : ((IEnumerable)value).Cast<object?>();
            List<object?> items = [.. given.Select(entry => entry is null ? null : item.Convert(entry))];
            return items.Contains(null) ? null : new ArticleList<T>(items.Cast<T>());
        }
    }

    /// <summary>Whether a value is a list or dictionary without entries, which is equivalent to a missing field.</summary>
    public static bool IsEmptyList(object value) => value is ICollection { Count: 0 } and not FieldRecord;
}
