using System;
using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS.Tests.Fuzzing;

/// <summary>Damages texts in the ways in which people, programs and disks do, the same ones for the same seed.</summary>
internal sealed class TextMutator(Random random, IReadOnlyList<string> others)
{
    private const int MostMutations = 4;

    // Where something begins or ends.
    private static readonly char[] _turns = [':', '\n', '"', '\'', ' ', '-'];

    // What means something in YAML or to its parsers, and characters that programs treat in their own ways.
    private static readonly string[] _tokens =
    [
        ":",
        ": ",
        " :",
        "#",
        " #",
        " # c",
        "-",
        "- ",
        "- - ",
        "? ",
        "'",
        "''",
        "\"",
        "\\",
        "\\\"",
        "\\n",
        "\\/",
        "\\x41",
        "\\u0041",
        "\\u00e9",
        "\\ud83d",
        "\\ud83d\\ude00",
        "\\U0001F600",
        "\\N",
        "\\_",
        "\\ ",
        "|",
        "|-\n",
        ">",
        ">2\n",
        "&a ",
        "*a",
        "!!str ",
        "!",
        "[",
        "]",
        "[]",
        "{",
        "}",
        "{}",
        "[a, b]",
        "{a: b}",
        ",",
        "%",
        "%YAML 1.2\n",
        "@",
        "`",
        "~",
        "null",
        "true",
        "-1",
        "0x1f",
        "1e3",
        ".5",
        "<<: ",
        "=",
        "---",
        "---\n",
        "...",
        "...\n",
        "--- ",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\t",
        " ",
        "  ",
        "    ",
        "\0",
        "\u0007",
        "\u001B",
        "\u007F",
        "\u0085",
        "\u009F",
        "\u00A0",
        "\u2028",
        "\u2029",
        "\uFEFF",
        "\uFFFD",
        "\uFFFE",
        "\uD83D",
        "\uDE00",
        "é",
        "中",
        "😀",
        "\u202E",
        "title: x\n",
        "\ntitle: x\n",
        "\n  x: y\n",
        "\n- x\n",
        "\n  - x\n",
        "\n# c\n",
        "\n  # c\n",
        "a:\n- b\n",
        "a:\n  - b: c\n    d: e\n",
        "a:\n    b: c\n",
        "a: b\n c\n",
        "a: 'b\n  c'\n",
        "a: |\n  b\n",
        "a: >-\n  b\n\n  c\n",
        new('x', 130),
        new('x', 1100),
        string.Concat(Enumerable.Repeat("- ", 60)),
        "a b: c",
        "1: 2",
        "a:b",
        "a: b: c",
        "a: -",
        "a: - b",
        "a: -b",
        "a: ?b",
        "a: :b",
    ];

    /// <summary>A text with one to four mutations.</summary>
    public string Mutate(string text)
    {
        for (int count = 1 + random.Next(random.Next(MostMutations) + 1); count > 0; count--)
        {
            text = MutateOnce(text);
        }

        return text;
    }

    private string MutateOnce(string text)
    {
        int place = Place(text);
        switch (random.Next(12))
        {
            case 0 or 1 or 2:
                return text.Insert(place, _tokens[random.Next(_tokens.Length)]);
            case 3:
                return text.Remove(place, Math.Min(random.Next(1, 12), text.Length - place));
            case 4 when place < text.Length:
                string token = _tokens[random.Next(_tokens.Length)];
                return text.Remove(place, 1).Insert(place, token);
            case 5:
                return LineMutation.Remove(text, random);
            case 6:
                return LineMutation.Repeat(text, random);
            case 7:
                return LineMutation.Swap(text, random);
            case 8 or 9:
                return LineMutation.Change(text, lines =>
                {
                    int line = random.Next(lines.Count);
                    int blanks = lines[line].Length - lines[line].TrimStart(' ').Length;
                    lines[line] = new string(' ', Math.Max(0, blanks + random.Next(-4, 5))) + lines[line].TrimStart(' ');
                });
            case 10:
                string other = others[random.Next(others.Count)];
                int start = Place(other);
                return text.Insert(place, other.Substring(start, Math.Min(random.Next(1, 200), other.Length - start)));
            case 11 when random.Next(4) == 0:
                return text[..place];
            default:
                return text.Insert(place, ((char)random.Next(1, 0x250)).ToString());
        }
    }

    // Half of the places are where something begins or ends.
    private int Place(string text)
    {
        int place = random.Next(text.Length + 1);
        if (random.Next(2) == 0)
        {
            int found = text.IndexOfAny(_turns, place);
            place = found < 0 ? place : found + random.Next(2);
        }

        return place;
    }
}
