using System;

namespace ArticlesPS.FrontMatter.Tests.Json;

/// <summary>Damages JSON in the ways in which people and programs do, the same ones for the same seed.</summary>
internal sealed class JsonMutator(Random random)
{
    private const int MostMutations = 4;

    private static readonly string[] _tokens =
    [
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "'",
        "{}",
        "[]",
        "\"a\"",
        "\"a\":1,",
        ",\"b\":2",
        "\\",
        "\\\"",
        "\\n",
        "\\/",
        "\\u0041",
        "\\u00e9",
        "\\ud83d",
        "\\ud83d\\ude00",
        "\\x41",
        "\\u12",
        "null",
        "true",
        "false",
        "Null",
        "nan",
        "NaN",
        "Infinity",
        "0",
        "1",
        "01",
        "-1",
        "-0",
        "-",
        "+1",
        ".5",
        "1.",
        "1.5",
        "1e3",
        "1E-3",
        "1e",
        "0x1f",
        "1_0",
        "9999999999999999999",
        "//",
        "/* a */",
        "#",
        "\n",
        "\r\n",
        "\r",
        "\t",
        " ",
        "\0",
        "\u0007",
        "\u001F",
        "\u007F",
        "\u0085",
        "\u00A0",
        "\u2028",
        "\uFEFF",
        "é",
        "中",
        "😀",
        "---",
        "---\n",
    ];

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
        int place = random.Next(text.Length + 1);
        switch (random.Next(8))
        {
            case 0 or 1 or 2:
                return text.Insert(place, _tokens[random.Next(_tokens.Length)]);
            case 3:
                return text.Remove(place, Math.Min(random.Next(1, 4), text.Length - place));
            case 4 when place < text.Length:
                return text.Remove(place, 1).Insert(place, _tokens[random.Next(_tokens.Length)]);
            case 5:
                int start = random.Next(text.Length + 1);
                return text.Insert(place, text.Substring(start, Math.Min(random.Next(1, 20), text.Length - start)));
            case 6 when random.Next(4) == 0:
                return text[..place];
            default:
                return text.Insert(place, ((char)random.Next(1, 0x250)).ToString());
        }
    }
}
