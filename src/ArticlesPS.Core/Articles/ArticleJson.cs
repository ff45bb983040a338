using System;
using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ArticlesPS.Schemas.Fields;

namespace ArticlesPS.Articles;

/// <summary>
/// Writes articles as JSON objects: the columns' values under the names that the file uses for fields (title,
/// publishedDateTime), dates in UTC. A value that an article lacks is null; of its parts only what is there is written.
/// </summary>
internal static class ArticleJson
{
    // Text stays readable: what only HTML would need escaped is not.
    private static readonly JavaScriptEncoder _encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>One article as a JSON object.</summary>
    public static string Serialize(Article article, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, new JsonWriterOptions { Encoder = _encoder, Indented = indented }))
        {
            Write(writer, article);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, Article article)
    {
        writer.WriteStartObject();
        foreach (ArticleColumn column in article.Schema.Columns)
        {
            // The form of the path that only PowerShell understands.
            if (column.Name != nameof(Article.PSPath))
            {
                writer.WritePropertyName(JsonNamingPolicy.CamelCase.ConvertName(column.Name));
                WriteValue(writer, column.IsDay(article) ? column.TextOf(article) : column.ValueOf(article));
            }
        }

        writer.WriteEndObject();
    }

    internal static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case DateTimeOffset date:
                writer.WriteStringValue(ArticleDate.Format(date));
                break;
            case Enum name:
                writer.WriteStringValue($"{name}");
                break;
            case double number when double.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            case int or long or BigInteger:
                writer.WriteRawValue(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                break;
            case FieldRecord record:
                WriteRecord(writer, record);
                break;
            case IDictionary dictionary:
                WriteDictionary(writer, dictionary);
                break;
            case IEnumerable list:
                WriteList(writer, list);
                break;
            default:
                writer.WriteStringValue(ArticleMetadata.TextOf(value));
                break;
        }
    }

    private static void WriteRecord(Utf8JsonWriter writer, FieldRecord record)
    {
        writer.WriteStartObject();
        foreach (FieldDefinition field in record.Table.Fields)
        {
            if (record[field] is { } value)
            {
                writer.WritePropertyName(field.Name);
                WriteValue(writer, value);
            }
        }

        if (record.Others.Count > 0)
        {
            writer.WritePropertyName("metadata");
            WriteDictionary(writer, record.Others);
        }

        writer.WriteEndObject();
    }

    private static void WriteDictionary(Utf8JsonWriter writer, IDictionary dictionary)
    {
        writer.WriteStartObject();
        foreach (DictionaryEntry entry in dictionary)
        {
            writer.WritePropertyName((string)entry.Key);
            WriteValue(writer, entry.Value);
        }

        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, IEnumerable list)
    {
        writer.WriteStartArray();
        foreach (object? item in list)
        {
            WriteValue(writer, item);
        }

        writer.WriteEndArray();
    }
}
