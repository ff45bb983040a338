using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using ArticlesPS.Schemas.Types;
using ArticlesPS.Schemas.Values;
using ArticlesPS.Text;

namespace ArticlesPS.Schemas.Fields;

/// <summary>Converts values from scripts, command lines and spreadsheets to the type of a field.</summary>
internal static class FieldConversion
{
    /// <summary>The value as the field's type; null for null.</summary>
    /// <exception cref="FormatException">The value means nothing of that type.</exception>
    public static object? Convert(FieldDefinition field, object? value)
    {
        value = value is TypedText typed ? typed.Text : value;
        if (value is null)
        {
            return null;
        }

        if (field.Type.IsList)
        {
            RejectEmptyEntry(field, value);
        }

        object result = field.Type.Convert(value)
            ?? throw new FormatException($"{Shown(value)} does not fit the field {field.Name}, which is {field.Type.Description}.");
        RejectOtherChoice(field, result);
        return result;
    }

    /// <summary>The entry or value of a field that is not one of its choices, or null.</summary>
    public static string? OtherChoice(FieldDefinition field, object value)
    {
        if (field.Choices.Count == 0)
        {
            return null;
        }

        IEnumerable<string> texts = value is IEnumerable<string> list ? list : [ArticleMetadata.TextOf(value)];
        return texts.FirstOrDefault(text => !field.Choices.Contains(text, StringComparer.Ordinal));
    }

    private static void RejectOtherChoice(FieldDefinition field, object value)
    {
        if (OtherChoice(field, value) is { } other)
        {
            throw new FormatException($"'{other}' is not a value of {field.Name}. Use {WordList.Join(field.Choices, "or")}.");
        }
    }

    /// <summary>
    /// A record from a dictionary: fields by their names in any case, a nested Metadata as other keys, and everything else
    /// under its own name, except computed properties. Empty values are ignored.
    /// </summary>
    /// <exception cref="FormatException">A value does not fit its field.</exception>
    public static T Populate<T>(T record, IDictionary given)
        where T : FieldRecord
    {
        Dictionary<string, object> computed = new(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry entry in given)
        {
            string key = $"{entry.Key}";
            FieldDefinition? field = record.Table.FindInAnyCase(key);
            if (entry.Value is null or "" || FieldType.IsEmptyList(entry.Value))
            {
                continue;
            }

            if (field is not null)
            {
                record[field] = Convert(field, entry.Value);
            }
            else if (entry.Value is IDictionary others && IsNamed("Metadata", key))
            {
                foreach (DictionaryEntry other in others)
                {
                    record.Others[$"{other.Key}"] = other.Value;
                }
            }
            else if (record.IsComputed(key))
            {
                computed[key] = entry.Value;
            }
            else
            {
                record.Others[key] = entry.Value;
            }
        }

        record.ApplyComputed(computed);
        return record;
    }

    /// <summary>The entries of a list as a cell joins them.</summary>
    /// <param name="name">The column or field, for the error.</param>
    /// <param name="cell">The cell; blanks alone aren't an entry.</param>
    /// <exception cref="FormatException">An entry is empty.</exception>
    public static ArticleList<string> Split(string name, string cell)
    {
        ArticleList<string> entries = Split(cell);
        RejectEmptyEntry(name, entries, cell);
        return entries;
    }

    /// <summary>A text; null if it's not a single value.</summary>
    public static string? TextOf(object value) =>
        value switch
        {
            // ConvertFrom-Json reads a JSON string that looks like a date as a date.
            DateTime { Kind: DateTimeKind.Unspecified } date => date.ToString(
                "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
                CultureInfo.InvariantCulture
            ),
            DateTime date => ArticleDate.Format(new DateTimeOffset(date)),
            DateTimeOffset date => ArticleDate.Format(date),
            TypedText typed => typed.Text,
            string or IFormattable or bool => ArticleMetadata.TextOf(value),
            _ => null,
        };

    /// <summary>An int; null if it's not a 32-bit integer.</summary>
    public static object? IntegerOf(object value) =>
        value switch
        {
            int => value,
            long or ulong or short or byte or sbyte or ushort or uint => Within(
                System.Convert.ToDecimal(value, CultureInfo.InvariantCulture)
            ),
            float or double => Within(System.Convert.ToDouble(value, CultureInfo.InvariantCulture)),
            BigInteger number => number >= int.MinValue && number <= int.MaxValue ? (int)number : null,
            decimal number when number % 1 == 0 => Within(number),
            string text => int.TryParse(
                PlainDigits(text),
                NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
                CultureInfo.InvariantCulture,
                out int number
            )
                ? number
                : null,
            _ => null,
        };

    /// <summary>A bool; null if it's neither true nor false.</summary>
    public static object? BooleanOf(object value) =>
        value switch
        {
            bool => value,
            string text => bool.TryParse(text.Trim(), out bool flag) ? flag : null,
            _ => null,
        };

    /// <summary>A date, in UTC if it has no time zone; null if it's not a date.</summary>
    public static object? DateOf(object value) =>
        value switch
        {
            DateTimeOffset => value,
            DateTime date => ArticleDate.Of(date),
            string text => ArticleDate.TryRead(text, out DateTimeOffset date) ? date : ArticleDate.OfWord(text, DateTimeOffset.Now),
            _ => null,
        };

    /// <summary>A list of texts, or a single one joined as in a cell; null if it's not a list.</summary>
    public static ArticleList<string>? TextsOf(object value)
    {
        switch (value)
        {
            case string text:
                return Split(text);
            case IEnumerable list and not IDictionary:
                List<string> items = [];
                foreach (object? item in list)
                {
                    if (item is null || TextOf(item) is not { } text)
                    {
                        return null;
                    }

                    items.Add(text);
                }

                return new ArticleList<string>(items);
            default:
                return TextOf(value) is { } single ? new ArticleList<string>([single]) : null;
        }
    }

    private static ArticleList<string> Split(string cell) =>
        string.IsNullOrWhiteSpace(cell) ? [] : new(cell.Split(';').Select(item => item.Trim()));

    private static void RejectEmptyEntry(FieldDefinition field, object value)
    {
        if (value is string cell && field.Type.Table is null)
        {
            RejectEmptyEntry(field.Name, Split(cell), cell);
        }
        else if (value is IEnumerable list and not string and not IDictionary and not FieldRecord)
        {
            RejectEmptyEntry(field.Name, list, shown: null);
        }
    }

    // Ignoring it would assume that nothing was there; using it would write it.
    private static void RejectEmptyEntry(string name, IEnumerable entries, string? shown)
    {
        int index = 0;
        foreach (object? entry in entries)
        {
            if (entry is null || (entry is string text && string.IsNullOrWhiteSpace(text)))
            {
                string where = FormattableString.Invariant($"{name}[{index}]{(shown is null ? "" : $" of '{shown}'")}");
                throw new FormatException($"The entry {where} is empty. Remove it; nothing was changed.");
            }

            index++;
        }
    }

    private static bool IsNamed(string name, string key) => string.Equals(name, key, StringComparison.OrdinalIgnoreCase);

    private static string Shown(object value) =>
        value switch
        {
            string or IFormattable or bool => $"'{ArticleMetadata.TextOf(value)}'",
            IDictionary => "An object",
            IEnumerable => "A list",
            _ => $"A value of the type {value.GetType().Name}",
        };

    // A spreadsheet or a culture can use another minus sign: U+2212, or one with a direction mark.
    private static string PlainDigits(string text) =>
        text.Replace('\u2212', '-').Replace("\u200E", "").Replace("\u200F", "").Replace("\u061C", "");

    private static int? Within(double number) => number % 1 == 0 && number is >= int.MinValue and <= int.MaxValue ? (int)number : null;

    private static int? Within(decimal number) => number is >= int.MinValue and <= int.MaxValue ? (int)number : null;
}
