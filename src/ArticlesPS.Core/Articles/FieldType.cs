using System;
using System.Collections.Generic;
using ArticlesPS.FrontMatter;

namespace ArticlesPS;

/// <summary>How a field's value is read from the file.</summary>
internal abstract class FieldType
{
    public static FieldType Text { get; } = new TextType();

    public static FieldType WholeNumber { get; } = new WholeNumberType();

    public static FieldType Flag { get; } = new FlagType();

    public static FieldType Date { get; } = new DateType();

    public static FieldType Record<T>(Func<YamlMapping, T> read)
        where T : FieldRecord => new RecordType<T>(read);

    public static FieldType List<T>(FieldType item) => new ListType<T>(item);

    /// <summary>Reads a value that is not null in the file.</summary>
    /// <returns>False where the value is of another type.</returns>
    public abstract bool TryRead(YamlNode node, out object? value);

    private sealed class TextType : FieldType
    {
        // A title may well be 2020 or true: whatever YAML takes it for, here it is text.
        public override bool TryRead(YamlNode node, out object? value)
        {
            value = (node as YamlScalar)?.Value;
            return value is not null;
        }
    }

    private sealed class WholeNumberType : FieldType
    {
        public override bool TryRead(YamlNode node, out object? value)
        {
            value = node is YamlScalar scalar ? CoreSchema.Resolve(scalar) as int? : null;
            return value is not null;
        }
    }

    private sealed class FlagType : FieldType
    {
        public override bool TryRead(YamlNode node, out object? value)
        {
            value = node is YamlScalar scalar ? CoreSchema.Resolve(scalar) as bool? : null;
            return value is not null;
        }
    }

    private sealed class DateType : FieldType
    {
        public override bool TryRead(YamlNode node, out object? value)
        {
            value = node is YamlScalar scalar && ArticleDate.TryParse(scalar.Value, out DateTimeOffset date) ? date : null;
            return value is not null;
        }
    }

    private sealed class RecordType<T>(Func<YamlMapping, T> read) : FieldType
        where T : FieldRecord
    {
        public override bool TryRead(YamlNode node, out object? value)
        {
            value = node is YamlMapping mapping ? read(mapping) : null;
            return value is not null;
        }
    }

    private sealed class ListType<T>(FieldType item) : FieldType
    {
        public override bool TryRead(YamlNode node, out object? value)
        {
            value = null;
            if (node is not YamlSequence sequence)
            {
                return false;
            }

            List<T> items = new(sequence.Items.Count);
            foreach (YamlNode entry in sequence.Items)
            {
                if (CoreSchema.IsNull(entry) || !item.TryRead(entry.Resolved, out object? read))
                {
                    return false;
                }

                items.Add((T)read!);
            }

            value = new ArticleList<T>(items);
            return true;
        }
    }
}
