using System;
using System.Linq;
using System.Text;

namespace ArticlesPS.FrontMatter.Tests.KeyValue;

/// <summary>Writes random lines of keys and values, most of them valid, and what may follow them.</summary>
internal sealed class RandomKeyValue(Random random)
{
    private static readonly string[] _values =
    [
        "",
        "",
        "x",
        "The harbour: open again",
        "2010-12-03 10:20",
        "a, b; c",
        "\"quoted\"",
        "# no comment",
        "---",
        "a\tb",
        "é 漢字 😀",
        "http://example.com/?a=b",
    ];

    private static readonly string[] _others =
    [
        "A text.",
        "Two words: x",
        "Títle: x",
        ": x",
        " - a",
        "   three blanks",
        "# Heading",
        "1. one",
        "Title : x",
    ];

    public T Any<T>(params T[] choices) => choices[random.Next(choices.Length)];

    /// <summary>A whole text; keys may occur twice in it, and the first line may have none.</summary>
    public string Text()
    {
        string newline = Any("\n", "\n", "\r\n", "\r");
        StringBuilder text = new();
        for (int i = random.Next(12); i >= 0; i--)
        {
            text.Append(Line()).Append(newline);
        }

        return text + Any("", newline, newline + "Body: x" + newline, "Body" + newline + newline + "x");
    }

    /// <summary>Lines that are valid.</summary>
    /// <param name="newline">How they end.</param>
    public string Valid(string newline)
    {
        string margin = Any("", "", "", "  ");
        string gap = Any(" ", " ", " ", "", "\t", "   ");
        string[] keys = ["Title", "Date", "tags", "Slug", "a_b", "x-1", "Summary"];
        return string.Join(newline, keys.OrderBy(_ => random.Next()).Take(random.Next(1, 6)).Select(Entry));

        string Entry(string key)
        {
            string more =
                random.Next(4) == 0 ? string.Concat(Enumerable.Range(0, random.Next(1, 3)).Select(_ => newline + Continued())) : "";
            return $"{margin}{key}:{gap}{_values[random.Next(_values.Length)]}{Any("", "", " ")}{more}";
        }
    }

    private string Continued() => Any("    ", "\t", "      ", "  \t") + Any("more", "Key: more", "---", "a  b") + Any("", " ");

    private string Line() =>
        random.Next(14) switch
        {
            < 8 => Any("", "", "", " ", "   ")
                + Any("Title", "Date", "tags", "Slug", "a_b", "x-1", "Summary", "B", "c", "d", "0", "--", "_")
                + ":"
                + Any("", " ", " ", "\t", "  ")
                + _values[random.Next(_values.Length)]
                + Any("", "", "  ", "\t"),
            < 10 => Continued(),
            10 => Any("", " ", "\t", "\u00A0", "     "),
            11 => Any("---", "...", "-----", "--- x", "...x", "---: x"),
            _ => _others[random.Next(_others.Length)],
        };
}
