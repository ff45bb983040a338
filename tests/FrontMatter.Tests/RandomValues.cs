using System;
using System.Collections.Specialized;
using System.Linq;

namespace ArticlesPS.FrontMatter.Tests;

/// <summary>Invents what front matter may hold, awkward texts and keys above all.</summary>
internal sealed class RandomValues(Random random, FrontMatterFormat format)
{
    private static readonly string[] _texts =
    [
        "",
        " ",
        "a",
        "true",
        "no",
        "~",
        "null",
        "1",
        "1e3",
        "0x1F",
        "1_000",
        "12:30",
        ".5",
        "=",
        "<<",
        "- a",
        "a: b",
        "a #b",
        "#",
        "'",
        "\"",
        "\\",
        "%",
        "@",
        "`",
        "[",
        "]",
        "{}",
        ",",
        "&a",
        "*a",
        "!t",
        "|",
        ">",
        "?",
        "---",
        "+++",
        "...",
        "--- a",
        "\n",
        "a\n",
        "a\nb",
        "a\n\nb\n",
        " a\nb",
        "a \nb",
        "a\n\n",
        "\na",
        "a\n---\nb",
        "a\n+++\nb",
        "a\r\nb",
        "a\rb",
        "\t",
        "a\tb",
        "a\n\tb",
        "'''",
        "\"\"\"",
        "a\n'''\n\"\"\"\n\\",
        "ä ß 漢字 😀",
        "\u00A0",
        "\u0007",
        "\u0085",
        "\u2028",
        "\uFEFF",
        "\u007F",
        "C:\\x\\y",
        "{{ x }}",
        "a, b",
        "x: y\nz: w",
        new string('x', 200),
    ];

    private static readonly object[] _numbers =
    [
        0,
        -1,
        42,
        int.MinValue,
        long.MaxValue,
        long.MinValue,
        0.1,
        -0.5,
        1.0,
        1e20,
        1e-7,
        double.MaxValue,
        double.Epsilon,
        123456789.125,
        true,
        false,
    ];

    /// <summary>Keys with values, nested to a few levels.</summary>
    public OrderedDictionary Mapping(int depth = 0)
    {
        OrderedDictionary values = new(StringComparer.Ordinal);
        for (int i = random.Next(depth == 0 ? 1 : 0, 6); i > 0; i--)
        {
            values[Key()] = Value(depth + 1);
        }

        return values;
    }

    private string Key() => random.Next(3) == 0 ? Text() : "key" + random.Next(20);

    private object? Value(int depth) =>
        random.Next(depth > 4 ? 6 : 9) switch
        {
            0 or 1 or 2 => Text(),
            3 => _numbers[random.Next(_numbers.Length)],
            4 => format == FrontMatterFormat.Toml ? 1 : null,
            5 => Text() + Text(),
            6 => Mapping(depth),
            _ => Enumerable.Range(0, random.Next(4)).Select(_ => Value(depth + 1)).ToArray(),
        };

    private string Text() => _texts[random.Next(_texts.Length)];
}
