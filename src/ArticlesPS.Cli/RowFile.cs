using System;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using ArticlesPS.FrontMatter;
using CsvHelper;
using CsvHelper.Configuration;

namespace ArticlesPS.Cli;

/// <summary>A file of rows: comma-separated values, a JSON array of objects, or JSON objects one after the other.</summary>
/// <param name="console">What has standard input, and the current directory.</param>
/// <param name="path">The file's path; - means standard input.</param>
internal sealed class RowFile(CliConsole console, string path)
{
    private const string StandardInput = "-";

    /// <summary>Does something with each row, and says what is wrong with the file.</summary>
    /// <param name="column">A column that comma-separated values must have.</param>
    /// <param name="action">What is done with a row.</param>
    /// <param name="fail">Takes what is wrong.</param>
    /// <param name="mayBeEmpty">Whether nothing at all is no rows, as JSON lines are; else it is a table without headings.</param>
    public void Each(string column, Action<IReadOnlyDictionary<string, object?>> action, Action<string> fail, bool mayBeEmpty = false)
    {
        try
        {
            using Stream stream = path == StandardInput ? console.OpenInput() : RegularFile.OpenRead(console.FullPath(path));
            foreach (IReadOnlyDictionary<string, object?> row in Read(stream, column, mayBeEmpty))
            {
                action(row);
            }
        }
        catch (CsvHelperException e)
        {
            fail(Printable.Line($"{path}({e.Context?.Parser?.RawRow ?? 0}): This line is not comma-separated values as Export-Csv writes them. The rows before it were taken over."));
        }
        catch (JsonException e)
        {
            fail(Printable.Line($"{path}({e.LineNumber + 1 ?? 0},{e.BytePositionInLine + 1 ?? 0}): This is not JSON. Nothing was taken over."));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            fail(Printable.Line($"{path}: {e.Message}"));
        }
    }

    private static IEnumerable<IReadOnlyDictionary<string, object?>> Read(Stream stream, string column, bool mayBeEmpty)
    {
        byte[] bytes = RegularFile.ReadToEnd(stream, RegularFile.LargestTable);
        ReadOnlySpan<byte> start = bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsSpan(3) : bytes;
        if (mayBeEmpty && start.TrimStart(" \t\r\n"u8).IsEmpty)
        {
            return [];
        }

        if (start.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..])
        {
            return JsonRows(start);
        }

        return CsvRows(new StreamReader(new MemoryStream(bytes)), column);
    }

    private static List<IReadOnlyDictionary<string, object?>> JsonRows(ReadOnlySpan<byte> text)
    {
        List<IReadOnlyDictionary<string, object?>> rows = [];
        Utf8JsonReader reader = new(text, new JsonReaderOptions { AllowMultipleValues = true });
        try
        {
            while (reader.Read())
            {
                using JsonDocument document = JsonDocument.ParseValue(ref reader);
                IEnumerable<JsonElement> elements = document.RootElement.ValueKind == JsonValueKind.Array ? document.RootElement.EnumerateArray() : [document.RootElement];
                foreach (JsonElement element in elements)
                {
                    rows.Add(element.ValueKind == JsonValueKind.Object
                        ? RowOf(element)
                        : throw new InvalidDataException("The JSON has an entry that is not an object. Nothing was taken over."));
                }
            }
        }
        catch (InvalidOperationException e)
        {
            // The parser says so only when the text is asked for.
            throw new InvalidDataException("The JSON has half of a surrogate pair in it (\\uD800 to \\uDFFF), which is no character. Nothing was taken over.", e);
        }

        return rows;
    }

    // Of a name that stands there twice, whatever its case, the last one counts.
    private static Dictionary<string, object?> RowOf(JsonElement element)
    {
        Dictionary<string, object?> row = new(StringComparer.OrdinalIgnoreCase);
        foreach (JsonProperty property in element.EnumerateObject())
        {
            row[property.Name] = ValueOf(property.Value);
        }

        return row;
    }

    private static object? ValueOf(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                OrderedDictionary map = new(StringComparer.OrdinalIgnoreCase);
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    map[property.Name] = ValueOf(property.Value);
                }

                return map;
            case JsonValueKind.Array:
                return element.EnumerateArray().Select(ValueOf).ToList();
            case JsonValueKind.String:
                return element.GetString();
            case JsonValueKind.Number:
                return CoreSchema.Resolve(element.GetRawText());
            case JsonValueKind.True or JsonValueKind.False:
                return element.GetBoolean();
            default:
                return null;
        }
    }

    private static IEnumerable<IReadOnlyDictionary<string, object?>> CsvRows(StreamReader reader, string column)
    {
        using CsvReader csv = new(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { MissingFieldFound = null });
        string[] columns = csv.Read() && csv.ReadHeader() ? csv.HeaderRecord ?? [] : [];
        if (!columns.Contains(column, StringComparer.OrdinalIgnoreCase))
        {
            throw new InvalidDataException($"There is no column {column}. Is it separated by commas?");
        }

        while (csv.Read())
        {
            yield return columns.Distinct(StringComparer.OrdinalIgnoreCase)
                .ToDictionary(name => name, name => (object?)csv.GetField(name), StringComparer.OrdinalIgnoreCase);
        }
    }
}
