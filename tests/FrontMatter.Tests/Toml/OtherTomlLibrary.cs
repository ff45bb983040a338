using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using ArticlesPS.Tests;

namespace ArticlesPS.FrontMatter.Tests.Toml;

/// <summary>TOML as Python's tomllib reads it, a parser that shares no code with ours.</summary>
internal static class OtherTomlLibrary
{
    // Each value with its type. Integers beyond 64 bits are none of TOML's.
    private const string Script = """
        import datetime, json, sys, tomllib
        def tagged(value):
            if isinstance(value, dict): return {'table': [[key, tagged(item)] for key, item in value.items()]}
            if isinstance(value, list): return {'list': [tagged(item) for item in value]}
            if isinstance(value, bool): return {'bool': str(value).lower()}
            if isinstance(value, int):
                if not -2**63 <= value < 2**63: raise ValueError
                return {'integer': str(value)}
            if isinstance(value, float): return {'float': repr(value)}
            if isinstance(value, datetime.datetime): return {'date': value.isoformat(timespec='microseconds')}
            if isinstance(value, datetime.date): return {'date': value.isoformat()}
            if isinstance(value, datetime.time): return {'time': value.isoformat(timespec='microseconds')}
            return {'text': value}
        answers = []
        for text in json.load(sys.stdin):
            try: answers.append(tagged(tomllib.loads(text)))
            except (tomllib.TOMLDecodeError, ValueError, RecursionError): answers.append(None)
        json.dump(answers, sys.stdout)
        """;

    private static readonly Lazy<bool> _isThere = new(() => Python.Has("tomllib"));

    public static bool IsThere => _isThere.Value;

    public static string Missing => "This needs python3 with tomllib (3.11), to compare with.";

    /// <summary>What each text says; of kind null where it is not TOML.</summary>
    public static IReadOnlyList<JsonElement> Read(IReadOnlyList<string> texts)
    {
        (int exitCode, string output, string errors) = Python.Run(Script, JsonSerializer.Serialize(texts));
        return exitCode == 0
            ? [.. JsonDocument.Parse(output, new JsonDocumentOptions { MaxDepth = 1000 }).RootElement.EnumerateArray()]
            : throw new InvalidOperationException(errors);
    }

    /// <summary>Whether a value of ours is the same, type by type; keys may come in another order.</summary>
    public static bool IsSame(DataNode ours, JsonElement theirs)
    {
        JsonProperty tagged = theirs.EnumerateObject().Single();
        return ours switch
        {
            DataMapping mapping => tagged.Name == "table" && IsSameTable(mapping, tagged.Value),
            DataSequence sequence => tagged.Name == "list"
                && sequence.Items.Count == tagged.Value.GetArrayLength()
                && sequence.Items.Zip(tagged.Value.EnumerateArray(), IsSame).All(same => same),
            DataScalar scalar => (tagged.Name, tagged.Value.GetString()) == Tagged(scalar),
            _ => false,
        };
    }

    private static bool IsSameTable(DataMapping mapping, JsonElement pairs)
    {
        Dictionary<string, JsonElement> values = pairs.EnumerateArray().ToDictionary(pair => pair[0].GetString()!, pair => pair[1]);
        return values.Count == mapping.Entries.Count
            && mapping.Entries.All(entry => values.TryGetValue(entry.Key, out JsonElement value) && IsSame(entry.Value, value));
    }

    private static (string Type, string? Value) Tagged(DataScalar scalar) =>
        scalar.Value switch
        {
            bool flag => ("bool", flag ? "true" : "false"),
            int or long => ("integer", ((IFormattable)scalar.Value).ToString(null, CultureInfo.InvariantCulture)),
            double number => ("float", PythonFloat(number)),
            DateTimeOffset date => ("date", date.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffffzzz", CultureInfo.InvariantCulture)),
            DateTime date when scalar.Text.Length == 10 => ("date", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            DateTime date => ("date", date.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff", CultureInfo.InvariantCulture)),
            string text when scalar.Style == ScalarStyle.Plain => ("time", PythonTime(text)),
            string text => ("text", text),
            _ => ("", null),
        };

    private static string PythonTime(string text) =>
        TimeOnly.Parse(text, CultureInfo.InvariantCulture).ToString("HH:mm:ss.ffffff", CultureInfo.InvariantCulture);

    // repr: the shortest digits, with an exponent from 1e16 on and below 1e-4.
    private static string PythonFloat(double number)
    {
        if (!double.IsFinite(number))
        {
            return number switch
            {
                double.NaN => "nan",
                > 0 => "inf",
                _ => "-inf",
            };
        }

        string text = number.ToString("R", CultureInfo.InvariantCulture);
        if (text.Contains('E', StringComparison.Ordinal))
        {
            return Math.Abs(number) is >= 1e-4 and < 1e16
                ? number.ToString("0.0#################", CultureInfo.InvariantCulture)
                : System.Text.RegularExpressions.Regex.Replace(text.ToLowerInvariant(), @"e([-+])(\d)$", "e${1}0$2");
        }

        return text.Contains('.', StringComparison.Ordinal) ? text : text + ".0";
    }
}
