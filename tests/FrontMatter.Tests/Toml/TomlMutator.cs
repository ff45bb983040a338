using System;
using System.Linq;
using ArticlesPS.Tests.Fuzzing;

namespace ArticlesPS.FrontMatter.Tests.Toml;

/// <summary>Damages TOML in the ways in which people and programs do, the same ones for the same seed.</summary>
internal sealed class TomlMutator(Random random)
{
    private const int MostMutations = 4;

    // Where something begins or ends.
    private static readonly char[] _turns = ['=', '\n', '"', '\'', ' ', '.', ',', '[', ']', '{', '}', '#'];

    // What means something in TOML or to its parsers.
    private static readonly string[] _tokens =
    [
        "=",
        " = ",
        ".",
        " . ",
        ",",
        ", ",
        "[",
        "]",
        "[[",
        "]]",
        "{",
        "}",
        "[]",
        "{}",
        "[a]",
        "[[a]]",
        "\n[a.b]\n",
        "\n[[a.b]]\n",
        "\n[t]\n",
        "\n[[t]]\n",
        "a.b = 1\n",
        "\na = 1\n",
        "\n\"a\" = 1\n",
        "\n'a' = 1\n",
        "\na.b.c = {d.e = 1}\n",
        "{a = 1}",
        "{a = 1, b = 2}",
        "{ a = 1,\n b = 2 }",
        "{a = 1,}",
        "[1, 2]",
        "[1,\n2,]",
        "[ # c\n]",
        "\"",
        "'",
        "\"\"\"",
        "'''",
        "\"\"\"\n",
        "'''\n",
        "\\",
        "\\\"",
        "\\n",
        "\\u00e9",
        "\\ud83d",
        "\\U0001F600",
        "\\U00110000",
        "\\x41",
        "\\e",
        "\\/",
        "\\ ",
        "\\\t",
        "\\\n  ",
        "\\\n",
        "\\  \n",
        "#",
        " # c",
        "\n# c\n",
        "true",
        "false",
        "True",
        "inf",
        "-inf",
        "nan",
        "+nan",
        "0",
        "00",
        "01",
        "-0",
        "+1",
        "1_000",
        "1__0",
        "_1",
        "1_",
        "0x1F",
        "0X1f",
        "0xfg",
        "0o17",
        "0b11",
        "-0x1",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "18446744073709551615",
        "99999999999999999999",
        "0x8000000000000000",
        "0xFFFFFFFFFFFFFFFF",
        "1.5",
        "1.",
        ".5",
        "1e3",
        "1E+3",
        "1e",
        "1.5e-1_0",
        "1e400",
        "0.1_2",
        "3.14_",
        "0e0",
        "00.5",
        "2020-01-01",
        "2020-02-30",
        "2020-1-1",
        "2020-01-01T10:00:00Z",
        "2020-01-01 10:00:00",
        "2020-01-01T10:00",
        "2020-01-01t10:00:00.123456789z",
        "2020-01-01T24:00:00",
        "2020-01-01T10:00:60Z",
        "2020-01-01T10:00:00+02:00",
        "2020-01-01T10:00:00+24:00",
        "2020-01-01T10:00:00-00:00",
        "10:00:00",
        "10:00",
        "25:00:00",
        "0001-01-01T00:00:00+01:00",
        "2020-01-01T",
        "2020-01-01  10:00:00",
        "2020-01-01\t10:00:00",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\t",
        " ",
        "  ",
        "\0",
        "\u0007",
        "\u001B",
        "\u007F",
        "\u0085",
        "\u00A0",
        "\u2028",
        "\uFEFF",
        "\uFFFD",
        "\uD83D",
        "é",
        "中",
        "😀",
        "+++",
        "---",
        string.Concat(Enumerable.Repeat("[", 120)),
        string.Concat(Enumerable.Repeat("a.", 120)),
        string.Concat(Enumerable.Repeat("{a=", 120)),
    ];

    private static readonly string[] _seeds =
    [
        "title = \"A title\" # comment\ndate = 2020-01-02T03:04:05Z\ndraft = false\nweight = 10\n"
            + "tags = [\"one\", 'two', \"three\"]\n\n[extra]\nauthor = \"Me\"\nrating = 4.5\n\n[extra.link]\nurl = 'https://example.com'\n",
        "title = 'x'\nday = 2020-01-02\ntime = 10:00:00\nlocal = 2020-01-02 03:04:05\nbig = 0xFF\naliases = [\n  \"/a\", # first\n"
            + "  # between\n  \"/b\",\n]\nparams.author = \"a\"\nparams.year = 2020\ninline = { a = 1, b = [1, 2], c.d = 'e' }\n",
        "text = \"\"\"\nSeveral\n\"lines\" \\\n   joined\n\"\"\"\nraw = '''\nC:\\dir\n'it'''\n[[items]]\nname = \"a\"\n"
            + "[items.more]\nx = 1\n[[items.sub]]\ny = 1\n[[items.sub]]\ny = 2\n\n# about b\n[[items]]\nname = \"b\"\n",
        "[a.b.c]\nx = 1\n[d]\ny = 1\n[a]\nz = 1\nq.r.s = 1\nq.t = 2\n[a.b]\nw = 1\n[\"e f\".'g'] # c\nh = {}\n"
            + "list = [[1, 2], [{ a = 1 }, { a = 2 }]]\n",
        "title = \"Zeilen\"\r\ntags = [\r\n\t\"ä\",\r\n\t\"😀\"\r\n]\r\n[taxonomies]\r\n  tags = [ 'x' , 'y' ]\r\n",
    ];

    /// <summary>A block of TOML with one to four mutations, or none.</summary>
    public string Next()
    {
        string text = Seed();
        for (int count = random.Next(random.Next(MostMutations) + 2); count > 0; count--)
        {
            text = MutateOnce(text);
        }

        return text;
    }

    private string MutateOnce(string text)
    {
        int place = Place(text);
        switch (random.Next(11))
        {
            case 0 or 1 or 2:
                return text.Insert(place, Token());
            case 3:
                return text.Remove(place, Math.Min(random.Next(1, 12), text.Length - place));
            case 4:
                int end = Math.Min(Place(text[place..]) + place, text.Length);
                return text.Remove(place, Math.Min(end - place, 30)).Insert(place, Token());
            case 5:
                return LineMutation.Remove(text, random);
            case 6:
                return LineMutation.Repeat(text, random);
            case 7:
                return LineMutation.Swap(text, random);
            case 8:
                string other = Seed();
                int start = Place(other);
                return text.Insert(place, other.Substring(start, Math.Min(random.Next(1, 80), other.Length - start)));
            case 9 when random.Next(4) == 0:
                return text[..place];
            default:
                // Another value behind an equals sign.
                int equals = text.IndexOf('=', place);
                return equals < 0
                    ? text
                    : text[..(equals + 1)] + LineMutation.Change(text[(equals + 1)..], lines => lines[0] = " " + Token());
        }
    }

    private string Seed() => _seeds[random.Next(_seeds.Length)];

    private string Token() => _tokens[random.Next(_tokens.Length)];

    // Most places are where something begins or ends.
    private int Place(string text)
    {
        int place = random.Next(text.Length + 1);
        if (random.Next(3) > 0)
        {
            int found = text.IndexOfAny(_turns, place);
            place = found < 0 ? place : found + random.Next(2);
        }

        return place;
    }
}
