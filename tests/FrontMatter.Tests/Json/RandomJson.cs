using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace ArticlesPS.FrontMatter.Tests.Json;

/// <summary>Writes random objects in layouts that people and programs use, and in none.</summary>
internal sealed class RandomJson
{
    private static readonly string[] _scalars =
    [
        "null",
        "true",
        "false",
        "0",
        "-1",
        "12345678901",
        "1.5",
        "1E-3",
        "\"\"",
        "\"text\"",
        "\"é 中 😀\"",
        "\"a \\\"b\\\" \\\\ \\u00e9 \\n\"",
        "\"} ] , :\"",
        "\"2020-01-17T12:12:00Z\"",
        "\"2020-01-17\"",
        "\"it's // no # comment\"",
        "\"null\"",
    ];

    private readonly Random _random;
    private readonly string _newline;
    private readonly string _unit;
    private readonly string _colon;
    private readonly string _separator;
    private readonly int _breaks;
    private readonly bool _isWild;

    public RandomJson(Random random)
    {
        _random = random;
        _newline = Any("\n", "\n", "\r\n", "\r");
        _unit = Any("  ", "    ", "\t", "");
        _colon = Any(": ", ": ", ":", " : ");
        _separator = Any(" ", " ", "");
        _breaks = random.Next(4);
        _isWild = random.Next(4) == 0;
    }

    /// <summary>An object that is valid.</summary>
    public string Object() => Object("", 0);

    public T Any<T>(params T[] choices) => choices[_random.Next(choices.Length)];

    private string Object(string indentation, int depth)
    {
        string[] keys = ["a", "b", "c", "title", "é", "a b", "x.y", "", "q\\\"", "\\u0074ags"];
        string[] chosen = [.. keys.OrderBy(_ => _random.Next()).Take(_random.Next(depth == 0 ? 0 : -1, 6))];
        string[] entries = [.. chosen.Select(key => $"\"{key}\"{_colon}{Value(indentation + _unit, depth + 1)}")];
        return Container('{', entries, '}', indentation, depth);
    }

    private string Value(string indentation, int depth) =>
        _random.Next(depth > 4 ? 3 : 6) switch
        {
            3 => Object(indentation, depth),
            4 or 5 => Array(indentation, depth),
            0 => _random.Next(-1000, 1000).ToString(CultureInfo.InvariantCulture),
            _ => _scalars[_random.Next(_scalars.Length)],
        };

    private string Array(string indentation, int depth)
    {
        string[] items = [.. Enumerable.Range(0, _random.Next(5)).Select(_ => Value(indentation + _unit, depth + 1))];
        return Container('[', items, ']', indentation, depth);
    }

    private string Container(char open, string[] parts, char close, string indentation, int depth)
    {
        if (parts.Length == 0)
        {
            return $"{open}{Any("", "", "", " ", _newline)}{close}";
        }

        bool breaks = depth < _breaks;
        string inside = breaks ? _newline + indentation + _unit : "";
        string between = breaks ? inside : _separator;
        if (_isWild)
        {
            IEnumerable<string> rest = parts.Skip(1).Select(part => Blanks() + "," + Blanks() + part);
            return open + Blanks() + parts[0] + string.Concat(rest) + Blanks() + close;
        }

        return open + inside + string.Join("," + between, parts) + (breaks ? _newline + indentation : "") + close;
    }

    private string Blanks() => string.Concat(Enumerable.Range(0, _random.Next(3)).Select(_ => Any(" ", " ", "\t", _newline)));
}
