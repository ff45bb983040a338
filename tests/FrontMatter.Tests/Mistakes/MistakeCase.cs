using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace ArticlesPS.FrontMatter.Tests.Mistakes;

/// <summary>A text that somebody got wrong, and what they are told.</summary>
/// <param name="Line">Where the case stands in its file.</param>
/// <param name="Heading">The kind of mistake.</param>
/// <param name="Format">The language of the front matter.</param>
/// <param name="Block">The front matter without its fences.</param>
/// <param name="Expected">The place, id and message of the error; or "reads" and the tree.</param>
/// <param name="IsMovable">Whether the same is said of it in another place.</param>
internal sealed partial record MistakeCase(
    int Line,
    string Heading,
    FrontMatterFormat Format,
    string Block,
    string Expected,
    bool IsMovable
)
{
    public const string Reads = "reads ";

    /// <summary>Whether it is no mistake, though one might think so.</summary>
    public bool IsRead => Expected.StartsWith(Reads, StringComparison.Ordinal);

    /// <summary>The whole file.</summary>
    public string Text =>
        Format switch
        {
            FrontMatterFormat.Yaml => $"---\n{Block}---\nBody\n",
            FrontMatterFormat.Toml => $"+++\n{Block}+++\nBody\n",
            _ => $"{Block}Body\n",
        };

    /// <summary>The same mistake where its line is indented, or lines further down.</summary>
    /// <returns>Null where there is no such place.</returns>
    public MistakeCase? MovedTo(MistakePlace place) =>
        (Format, place) switch
        {
            (FrontMatterFormat.Yaml, MistakePlace.BelowField) => Moved("first: 1\n"),
            (FrontMatterFormat.Yaml, MistakePlace.AboveField) => Moved("", after: "last: 1\n"),
            (FrontMatterFormat.Yaml, MistakePlace.InMapping) => Moved("outer:\n  first: 1\n", indentation: 2),
            (FrontMatterFormat.Yaml, MistakePlace.InList) => Moved("outer:\n  - first: 1\n", indentation: 4),
            (FrontMatterFormat.Toml, MistakePlace.BelowField) => Moved("first = 1\n"),
            (FrontMatterFormat.Toml, MistakePlace.AboveField) => Moved("", after: "last = 1\n"),
            (FrontMatterFormat.Toml, MistakePlace.InMapping) => Moved("[outer]\nfirst = 1\n"),
            (FrontMatterFormat.Toml, MistakePlace.InList) => Moved("[[outer]]\nfirst = 1\n"),
            (FrontMatterFormat.Json, MistakePlace.InMapping) => Moved("{\"outer\":\n", after: "}\n"),
            (FrontMatterFormat.Json, MistakePlace.InList) => Moved("{\"outer\": [\n", after: "]}\n"),
            _ => null,
        };

    private MistakeCase Moved(string before, int indentation = 0, string after = "")
    {
        int lines = before.Count(c => c == '\n');
        string blanks = new(' ', indentation);
        string block = string.Join('\n', Block.Split('\n').Select(line => line.Length > 0 ? blanks + line : line));
        string expected = PlacePattern().Replace(Expected, place => $"({Sum(place.Groups[1], lines)},{Sum(place.Groups[2], indentation)})");
        expected = LinePattern().Replace(expected, line => $"line {Sum(line.Groups[1], lines)}");
        return this with
        {
            Block = before + block + after,

            // A text alone is no mapping; below a field it is not YAML.
            Expected = expected.Replace(
                $" {FrontMatterError.RootNotMapping}:",
                $" {FrontMatterError.InvalidYaml}:",
                StringComparison.Ordinal
            ),
        };
    }

    private static string Sum(Group number, int more) =>
        (int.Parse(number.ValueSpan, CultureInfo.InvariantCulture) + more).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A\(([0-9]+),([0-9]+)\)")]
    private static partial Regex PlacePattern();

    [GeneratedRegex(@"\bline ([0-9]+)")]
    private static partial Regex LinePattern();
}
