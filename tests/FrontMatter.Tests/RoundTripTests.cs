using System;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Linq;
using System.Text;
using System.Text.Json;
using ArticlesPS.Tests;
using ArticlesPS.Tests.Fuzzing;
using Xunit;

namespace ArticlesPS.FrontMatter.Tests;

public class RoundTripTests
{
    // Reads pairs of lines, JSON and a JSON string of the front matter, and names each text that another reader reads otherwise.
    private const string Reader = """
        import json, sys
        def same(a, b):
            if isinstance(a, dict) and isinstance(b, dict):
                return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)
            if isinstance(a, list) and isinstance(b, list):
                return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))
            return a == b and isinstance(a, bool) == isinstance(b, bool)
        kind = sys.argv[1]
        if kind == "Yaml":
            import yaml
            read = lambda text: yaml.safe_load(text)
        elif kind == "Toml":
            import tomllib
            read = tomllib.loads
        else:
            read = json.loads
        count = 0
        for line in sys.stdin:
            wanted, text = json.loads(line)
            body = text if kind == "Json" else text[4:-4]
            got = read(body)
            if kind == "Yaml" and got is None:
                got = {}
            if not same(got, wanted):
                print("differs:", wanted, got, text)
            count += 1
        print("read", count)
        """;

    public static TheoryData<FrontMatterFormat> Formats => [FrontMatterFormat.Yaml, FrontMatterFormat.Toml, FrontMatterFormat.Json];

    [Theory]
    [MemberData(nameof(Formats))]
    public void What_is_written_reads_back_the_same(FrontMatterFormat format) => FuzzRun.Repeat(FuzzRun.Inputs(1_000), random =>
        {
            OrderedDictionary values = new RandomValues(random, format).Mapping();
            string newLine = random.Next(2) == 0 ? "\n" : "\r\n";

            FrontMatterDocument document = FrontMatterDocument.Create(format, values, newLine);
            OrderedDictionary read = FrontMatterDocument.Parse(document.Text + newLine + "body").Root.ToDictionary();

            Assert.True(AreSame(values, read, isOrdered: format != FrontMatterFormat.Toml), document.Text);
            Assert.Equal(document.Text, FrontMatterDocument.Create(format, read, newLine).Text);
        });

    [SkippableTheory]
    [MemberData(nameof(Formats))]
    public void Another_reader_reads_the_same(FrontMatterFormat format)
    {
        string module = format switch
        {
            FrontMatterFormat.Yaml => "yaml",
            FrontMatterFormat.Toml => "tomllib",
            _ => "json",
        };
        Skip.If(!Python.Has(module), $"Python 3 with the module {module} is not here.");
        StringBuilder input = new();
        Random random = new(1);
        for (int i = 0; i < 500; i++)
        {
            OrderedDictionary values = new RandomValues(random, format).Mapping();
            string text = FrontMatterDocument.Create(format, values).Text;
            input.Append('[').Append(OneLine(values)).Append(", ").Append(JsonSerializer.Serialize(text)).Append("]\n");
        }

        Assert.Equal((0, "read 500\n", ""), Python.Run(Reader, input.ToString(), $"{format}"));
    }

    private static string OneLine(OrderedDictionary values) =>
        JsonSerializer.Serialize(values.Keys.Cast<string>().ToDictionary(key => key, key => Plain(values[key])));

    private static object? Plain(object? value) =>
        value switch
        {
            OrderedDictionary values => values.Keys.Cast<string>().ToDictionary(key => key, key => Plain(values[key])),
            object?[] items => items.Select(Plain).ToArray(),
            _ => value,
        };

    private static bool AreSame(object? a, object? b, bool isOrdered)
    {
        switch (a, b)
        {
            case (OrderedDictionary x, OrderedDictionary y):
                IEnumerable<string> keys = x.Keys.Cast<string>();
                IEnumerable<string> others = y.Keys.Cast<string>();
                bool hasSameKeys = isOrdered ? keys.SequenceEqual(others) : keys.ToHashSet().SetEquals(others);
                return hasSameKeys && keys.All(key => AreSame(x[key], y[key], isOrdered));
            case (object?[] x, object?[] y):
                return x.Length == y.Length && x.Zip(y, (p, q) => AreSame(p, q, isOrdered)).All(same => same);
            default:
                return Equals(a, b);
        }
    }
}
