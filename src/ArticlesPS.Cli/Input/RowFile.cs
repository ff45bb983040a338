using System;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using ArticlesPS.Editing.Rows.Tables;
using ArticlesPS.Files;
using ArticlesPS.Files.Kinds;
using ArticlesPS.FrontMatter.Yaml;
using ArticlesPS.Schemas.Values;

namespace ArticlesPS.Cli.Input;

/// <summary>A file of rows: comma-separated values, a JSON array of objects, or JSON objects one after the other.</summary>
/// <param name="console">Provides standard input and the current directory.</param>
/// <param name="path">The file's path; - means standard input.</param>
/// <param name="delimiter">The delimiter of a table; null to detect it.</param>
internal sealed class RowFile(CliConsole console, string path, char? delimiter = null)
{
    private const string StandardInput = "-";

    /// <summary>Whether the rows are those of a table, which has columns, and not objects, which have keys.</summary>
    public bool IsTable { get; private set; }

    /// <summary>Processes each row, and reports errors of the file.</summary>
    /// <param name="needed">The columns of which a table requires one.</param>
    /// <param name="action">Processes a row.</param>
    /// <param name="fail">Handles an error.</param>
    /// <param name="mayBeEmpty">Whether an empty file means no rows, as in JSON lines; otherwise it's a table without headings.</param>
    public void Each(IReadOnlyList<string> needed, Action<FileRow> action, Action<string> fail, bool mayBeEmpty = false)
    {
        if (ReadBytes(fail) is not { } bytes)
        {
            return;
        }

        try
        {
            foreach (FileRow row in Read(bytes, needed, message => fail(ConsoleText.Escape(message)), mayBeEmpty))
            {
                action(row);
            }
        }
        catch (ArticleException e)
        {
            fail(e.Message);
        }
        catch (JsonException e)
        {
            fail(
                ConsoleText.Escape($"{path}({e.LineNumber + 1 ?? 0},{e.BytePositionInLine + 1 ?? 0}): This is not JSON. Nothing was saved.")
            );
        }
        catch (InvalidDataException e)
        {
            // An error of a table includes its position.
            fail(ConsoleText.Escape(IsTable ? e.Message : $"{path}: {e.Message}"));
        }
    }

    private byte[]? ReadBytes(Action<string> fail)
    {
        try
        {
            using Stream stream = path == StandardInput ? console.OpenInput() : RegularFile.OpenRead(console.FullPath(path));
            return RegularFile.ReadToEnd(stream, RegularFile.LargestTable);
        }
        catch (Exception e) when (FileErrors.IsExpected(e))
        {
            fail(ConsoleText.Escape($"{path}: {e.Message}"));
            return null;
        }
    }

    private IEnumerable<FileRow> Read(byte[] bytes, IReadOnlyList<string> needed, Action<string> fail, bool mayBeEmpty)
    {
        if (IsWorkbook(bytes))
        {
            throw new InvalidDataException("This is a spreadsheet workbook, not CSV. Save the sheet as 'CSV UTF-8'.");
        }

        string text = TableText.Decode(bytes, path);
        string start = text.TrimStart(' ', '\t', '\r', '\n');
        if (mayBeEmpty && start.Length == 0)
        {
            return [];
        }

        IsTable = start is not ['{' or '[', ..];
        if (IsTable)
        {
            return new CsvTable(text, path, needed, delimiter).Read(fail);
        }

        if (delimiter is not null)
        {
            throw new InvalidDataException("This is JSON, which has no delimiter. Leave --delimiter out.");
        }

        return JsonRows(Encoding.UTF8.GetBytes(text)).Select(row => new FileRow(row, path));
    }

    // .xlsx and .ods are ZIP archives, .xls is a compound file.
    private static bool IsWorkbook(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);

    private static List<IReadOnlyDictionary<string, object?>> JsonRows(ReadOnlySpan<byte> text)
    {
        List<IReadOnlyDictionary<string, object?>> rows = [];
        Utf8JsonReader reader = new(text, new JsonReaderOptions { AllowMultipleValues = true });
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
                        : throw new InvalidDataException("The JSON has an entry that is not an object. Nothing was saved.")
                );
            }
        }

        return rows;
    }

    private static Dictionary<string, object?> RowOf(JsonElement element)
    {
        Dictionary<string, object?> row = new(StringComparer.OrdinalIgnoreCase);
        foreach (JsonProperty property in element.EnumerateObject())
        {
            string name = NameOf(property);
            if (!row.TryAdd(name, ValueOf(property.Value)))
            {
                throw KeyRepeated(name);
            }
        }

        return row;
    }

    private static InvalidDataException KeyRepeated(string key) =>
        new($"The JSON has the key {key} twice in one object. Remove one of them. Nothing was saved.");

    private static string NameOf(JsonProperty property) => Text(() => property.Name);

    // The parser finds half of a surrogate pair only when the text is asked for.
    private static string Text(Func<string> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException e)
        {
            throw new InvalidDataException(
                "The JSON contains half of a surrogate pair (\\uD800 to \\uDFFF), which is not a character. Nothing was saved.",
                e
            );
        }
    }

    private static OrderedDictionary MapOf(JsonElement element)
    {
        (string Name, JsonElement Value)[] properties =
        [
            .. element.EnumerateObject().Select(property => (NameOf(property), property.Value)),
        ];
        OrderedDictionary map = KeyedMap.For([.. properties.Select(property => property.Name)]);
        foreach ((string name, JsonElement value) in properties)
        {
            if (map.Contains(name))
            {
                throw KeyRepeated(name);
            }

            map.Add(name, ValueOf(value));
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
                return Text(() => element.GetString()!);
            case JsonValueKind.Number:
                return CoreSchema.Resolve(element.GetRawText());
            case JsonValueKind.True or JsonValueKind.False:
                return element.GetBoolean();
            default:
                return null;
        }
    }
}
