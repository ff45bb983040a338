using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;
using ArticlesPS.FrontMatter.Tests.Specifications;
using ArticlesPS.FrontMatter.Text;
using ArticlesPS.Tests.Fuzzing;
using Xunit;
using Xunit.Abstractions;

namespace ArticlesPS.FrontMatter.Tests.Yaml;

/// <summary>
/// Random blocks, with blanks wherever YAML allows them, are edited like any other value: no edit is refused.
/// ARTICLESPS_FUZZ sets the number of files.
/// </summary>
public class BlockTextPropertyTests(ITestOutputHelper output)
{
    private const int ShortRun = 4_000;

    private static readonly string[] _lines =
    [
        "One.",
        "One. ",
        "One.  ",
        "One.\t",
        "  One. ",
        "\tOne.",
        "",
        " ",
        "  ",
        "   ",
        "One. # no comment ",
        "\u2028",
        "\u0085 ",
    ];

    private static readonly (string Name, Action<FrontMatterEdit, string> Make)[] _edits =
    [
        ("set a text", (edit, path) => edit.Set(path, "New.")),
        ("set lines", (edit, path) => edit.Set(path, "New.\n  Lines.\n")),
        ("set a number", (edit, path) => edit.Set(path, 12)),
        ("set a list", (edit, path) => edit.Set(path, new[] { "a", "b" })),
        ("set an empty list", (edit, path) => edit.Set(path, Array.Empty<string>())),
        ("remove", (edit, path) => edit.Remove(path == "list[0]" ? "list" : path)),
        ("add a key below", (edit, path) => edit.Set(path.StartsWith("map", StringComparison.Ordinal) ? "map.added" : "added", 1)),
        ("add an entry", (edit, path) => Add(edit, path)),
    ];

    [Fact]
    public void A_block_is_edited_whatever_blanks_it_has()
    {
        int edited = 0;
        FuzzRun.Repeat(FuzzRun.Inputs(ShortRun), random =>
        {
            (string text, string path, string tail) = File(random);
            if (Parsed(text) is not { } document)
            {
                return;
            }

            (string name, Action<FrontMatterEdit, string> make) = _edits[random.Next(_edits.Length)];
            try
            {
                string after = document.Edit(edit => make(edit, path)).Text;
                bool staysOutside = !name.StartsWith("set", StringComparison.Ordinal) || after.EndsWith(tail, StringComparison.Ordinal);
                Assert.True(staysOutside, $"{name}\n{TextDifference.Show(text, after)}");
            }
            catch (EditException e)
            {
                throw new InvalidOperationException($"{name}: {e.Message}\n{JsonSerializer.Serialize(text)}", e);
            }

            Interlocked.Increment(ref edited);
        });
        output.WriteLine($"{edited} edited");
        Assert.True(edited > 0);
    }

    private static (string Text, string Path, string Tail) File(Random random)
    {
        string margin = new(' ', random.Next(1, 4));
        string header = Any(random, "|", ">") + Any(random, "", "", "-", "+") + Any(random, "", "", " ", " # comment ");
        bool hasIndicator = random.Next(4) == 0;
        header = hasIndicator ? header.Insert(1, $"{margin.Length}") : header;
        (string head, string path, string indent) = random.Next(4) switch
        {
            0 => ("map:\n  text: ", "map.text", "  "),
            1 => ("list:\n  - ", "list[0]", "  "),
            2 => ("list:\n- text: ", "list[0].text", "  "),
            _ => ("text: ", "text", ""),
        };
        IEnumerable<string> lines = Enumerable
            .Range(0, random.Next(5))
            .Select(_ => _lines[random.Next(_lines.Length)])
            .Select(line => random.Next(8) == 0 && line.Trim().Length == 0 ? line : indent + margin + line);
        string next = Any(random, "", "last: 1\n", "# comment\nlast: 1\n") + "---\nbody\n";
        string text = $"---\nfirst: 1\n{head}{header}\n{string.Concat(lines.Select(line => line + "\n"))}{next}";
        string newline = Any(random, "\n", "\r\n", "\r");
        return (LineEndings.Replace(text, newline), path, LineEndings.Replace(next, newline));
    }

    private static FrontMatterDocument? Parsed(string text)
    {
        try
        {
            return FrontMatterDocument.Parse(text);
        }
        catch (FrontMatterException)
        {
            // Not every mixture of blanks is YAML.
            return null;
        }
    }

    private static void Add(FrontMatterEdit edit, string path)
    {
        if (path.StartsWith("list", StringComparison.Ordinal))
        {
            edit.Insert("list", 1, "added");
        }
    }

    private static string Any(Random random, params string[] choices) => choices[random.Next(choices.Length)];
}
