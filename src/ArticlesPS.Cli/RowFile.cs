using System;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using ArticlesPS.Editing.Rows;
using ArticlesPS.Files;
using ArticlesPS.FrontMatter.Yaml;
using CsvHelper;
using CsvHelper.Configuration;

namespace ArticlesPS.Cli;

/// <summary>A file of rows: comma-separated values, a JSON array of objects, or JSON objects one after the other.</summary>
/// <param name="console">What has standard input, and the current directory.</param>
/// <param name="path">The file's path; - means standard input.</param>
internal sealed class RowFile(CliConsole console, string path)
{
    private const string StandardInput = "-";

    /// <summary>Whether the rows are those of a table, which has columns, and not objects, which have keys.</summary>
    public bool IsTable { get; private set; }

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
            foreach (IReadOnlyDictionary<string, object?> row in Read(stream, column, fail, mayBeEmpty))
            {
                action(row);
            }
        }
        catch (ArticleException e)
        {
            fail(e.Message);
        }
        catch (CsvHelperException e)
        {
            fail(
                Printable.Line(
                    $"{path}({e.Context?.Parser?.RawRow ?? 0}): This line is not comma-separated values as Export-Csv writes them. The rows before it were taken over."
                )
            );
        }
        catch (JsonException e)
        {
            fail(
                Printable.Line(
                    $"{path}({e.LineNumber + 1 ?? 0},{e.BytePositionInLine + 1 ?? 0}): This is not JSON. Nothing was taken over."
                )
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            fail(Printable.Line($"{path}: {e.Message}"));
        }
    }

    private IEnumerable<IReadOnlyDictionary<string, object?>> Read(Stream stream, string column, Action<string> fail, bool mayBeEmpty)
    {
        string text = TableText.Decode(RegularFile.ReadToEnd(stream, RegularFile.LargestTable), path);
        string start = text.TrimStart(' ', '\t', '\r', '\n');
        if (mayBeEmpty && start.Length == 0)
        {
            return [];
        }

        IsTable = start is not ['{' or '[', ..];
        return IsTable ? CsvRows(text, column, fail) : JsonRows(Encoding.UTF8.GetBytes(text));
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
                IEnumerable<JsonElement> elements =
                    document.RootElement.ValueKind == JsonValueKind.Array ? document.RootElement.EnumerateArray() : [document.RootElement];
                foreach (JsonElement element in elements)
                {
                    rows.Add(
                        element.ValueKind == JsonValueKind.Object
                            ? RowOf(element)
                            : throw new InvalidDataException("The JSON has an entry that is not an object. Nothing was taken over.")
                    );
                }
            }
        }
        catch (InvalidOperationException e)
        {
            // The parser says so only when the text is asked for.
            throw new InvalidDataException(
                "The JSON has half of a surrogate pair in it (\\uD800 to \\uDFFF), which is no character. Nothing was taken over.",
                e
            );
        }

        return rows;
    }

    private static Dictionary<string, object?> RowOf(JsonElement element)
    {
        Dictionary<string, object?> row = new(StringComparer.OrdinalIgnoreCase);
        foreach (JsonProperty property in element.EnumerateObject())
        {
            if (!row.TryAdd(property.Name, ValueOf(property.Value)))
            {
                throw KeyRepeated(property.Name);
            }
        }

        return row;
    }

    private static InvalidDataException KeyRepeated(string key) =>
        new($"The JSON has the key {key} twice in one object. Take one of them out. Nothing was taken over.");

    // Keys are found whatever their case, unless two of them differ in nothing else.
    private static OrderedDictionary MapOf(JsonElement element)
    {
        JsonProperty[] properties = [.. element.EnumerateObject()];
        bool isAmbiguous = properties.DistinctBy(property => property.Name, StringComparer.OrdinalIgnoreCase).Count() < properties.Length;
        OrderedDictionary map = new(isAmbiguous ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);
        foreach (JsonProperty property in properties)
        {
            if (map.Contains(property.Name))
            {
                throw KeyRepeated(property.Name);
            }

            map.Add(property.Name, ValueOf(property.Value));
        }

        return map;
    }

    private static object? ValueOf(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                return MapOf(element);
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

    private IEnumerable<IReadOnlyDictionary<string, object?>> CsvRows(string text, string column, Action<string> fail)
    {
        using CsvReader csv = new(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture) { MissingFieldFound = null });
        string[] columns = csv.Read() && csv.ReadHeader() ? csv.HeaderRecord ?? [] : [];
        if (!columns.Contains(column, StringComparer.OrdinalIgnoreCase))
        {
            throw new InvalidDataException($"There is no column {column}. Is it separated by commas?");
        }

        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        if (Array.Find(columns, name => name.Length > 0 && !names.Add(name)) is { } repeated)
        {
            throw new InvalidDataException($"There is more than one column {repeated}. Take out all but one. Nothing was taken over.");
        }

        while (csv.Read())
        {
            if (csv.Parser.Record!.Skip(columns.Length).Any(cell => cell.Length > 0))
            {
                string fault =
                    "The row has more cells than the table has columns, so it was not taken over. Put quotation marks around a text with a comma.";
                fail(Printable.Line($"{path}({csv.Parser.RawRow}): {fault}"));
                continue;
            }

            yield return RowOf(csv, columns);
        }
    }

    // Columns without a heading are those that spreadsheets leave behind a table.
    private static Dictionary<string, object?> RowOf(CsvReader csv, string[] columns)
    {
        Dictionary<string, object?> row = new(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < columns.Length; i++)
        {
            string name = columns[i].Length > 0 ? columns[i] : FormattableString.Invariant($"number {i + 1}");
            row[name] = csv.GetField(i);
        }

        return row;
    }
}
