using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter;
using ArticlesPS.Schemas.Types;

namespace ArticlesPS.Querying.Surveying;

/// <summary>How the files of a site use a key: how many have it, where, and with which values.</summary>
internal sealed class KeyUsage
{
    // More than anybody would choose from.
    private const int MostValues = 64;

    private readonly Dictionary<string, int> _spellings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _values = new(StringComparer.Ordinal);
    private readonly HashSet<int> _files = [];
    private double _positions;

    /// <summary>The key, or the path to it, in its most frequent spelling.</summary>
    public string Path => _spellings.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal).First().Key;

    /// <summary>How many files have it.</summary>
    public int Count { get; private set; }

    /// <summary>The numbers of the files that have a value for it.</summary>
    public IReadOnlyCollection<int> Files => _files;

    /// <summary>How many files have a value of its type.</summary>
    public int TypedCount => Type is { } type ? CountOf(type) : 0;

    /// <summary>Whether every value can be of its type, so that none would be a problem.</summary>
    public bool HasOneType => Type is { } type && CountOf(type) + (type == "list" ? CountOf("string") : 0) == _types.Values.Sum();

    /// <summary>How many files have which kind of value, the most frequent first.</summary>
    public IReadOnlyList<(string Kind, int Count)> Kinds
    {
        get
        {
            int empty = Count - _types.Values.Sum();
            IEnumerable<(string Kind, int Count)> kinds = _types
                .OrderByDescending(type => type.Value)
                .ThenBy(type => type.Key, StringComparer.Ordinal)
                .Select(type => (KindOf(type.Key), type.Value));
            return [.. empty == 0 ? kinds : kinds.Append(("nothing", empty))];
        }
    }

    /// <summary>The mean place among the keys of a file, from 0 to 1.</summary>
    public double Position => _positions / Math.Max(Count, 1);

    /// <summary>The texts that files have for it, in the order of their frequency; empty if there are too many, or one is unique.</summary>
    public IReadOnlyList<string> Values
    {
        get
        {
            bool areChoices = _values.Count <= MostValues && _values.Values.All(count => count > 1);
            return areChoices
                ?
                [
                    .. _values
                        .OrderByDescending(value => value.Value)
                        .ThenBy(value => value.Key, StringComparer.Ordinal)
                        .Select(value => value.Key),
                ]
                : [];
        }
    }

    /// <summary>The narrowest type that all values have; null for records, and where they have nothing in common.</summary>
    public string? Type
    {
        get
        {
            string[] candidates = ["boolean", "integer", "number", "date", "list", "string"];
            return Array.Find(candidates, type => CountOf(type) == _types.Values.Sum() && CountOf(type) > 0) ?? WidestText();
        }
    }

    /// <summary>Adds a value that a file has.</summary>
    /// <param name="path">The key as the file has it.</param>
    /// <param name="value">The value.</param>
    /// <param name="position">The place of the key in the file, from 0 to 1.</param>
    /// <param name="file">The number of the file.</param>
    public void Add(string path, DataNode value, double position, int file)
    {
        Count++;
        Increase(_spellings, path);
        _positions += position;
        if (value.Resolved.IsNull)
        {
            return;
        }

        if (value.Resolved is not (DataScalar { Text: "" } or DataSequence { Items.Count: 0 }))
        {
            _files.Add(file);
        }

        Increase(_types, TypeOf(value.Resolved));
        if (value.Resolved is DataScalar scalar && _values.Count <= MostValues)
        {
            Increase(_values, scalar.Text);
        }
    }

    // An integer is a number too, and so is a number text.
    private int CountOf(string type) =>
        type switch
        {
            "number" => Number("integer") + Number("number"),
            "string" => _types.Where(entry => entry.Key is not ("list" or "record" or "records")).Sum(entry => entry.Value),
            _ => Number(type),
        };

    private int Number(string type) => _types.TryGetValue(type, out int count) ? count : 0;

    // Some files have one text where others have a list.
    private string? WidestText() =>
        Number("record") + Number("records") == 0 && Number("list") > 0 && CountOf("string") > 0 ? "list" : null;

    private static string TypeOf(DataNode node) =>
        node switch
        {
            DataScalar { TypedValue: bool } => "boolean",
            DataScalar { TypedValue: int } => "integer",
            DataScalar { TypedValue: long or double } => "number",
            DataScalar when FieldType.Date.TryRead(node, out _) => "date",
            DataScalar => "string",
            DataSequence sequence when sequence.Items.All(item => item.Resolved is DataScalar) => "list",
            DataSequence => "records",
            _ => "record",
        };

    private static string KindOf(string type) =>
        type switch
        {
            "boolean" => "true or false",
            "integer" => "a whole number",
            "number" => "a number",
            "date" => "a date",
            "list" => "a list",
            "records" => "a list of mappings",
            "record" => "a mapping",
            _ => "text",
        };

    private static void Increase(Dictionary<string, int> counts, string key) =>
        counts[key] = (counts.TryGetValue(key, out int count) ? count : 0) + 1;
}
