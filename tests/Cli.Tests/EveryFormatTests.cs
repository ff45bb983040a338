using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using ArticlesPS.Cli;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>
/// Every command on four sites with the same articles, whose front matter is in YAML, TOML, JSON, and lines of keys and values. The
/// values are those of the YAML site everywhere, and an edit changes one line.
/// </summary>
public sealed class EveryFormatTests : IDisposable
{
    private const string Subject = "posts/rye-bread.md";

    private static readonly string[] _formats = ["yaml", "toml", "json", "keyvalue"];
    private static readonly string[] _keys = ["title", "date", "status", "tags", "author", "summary", "url", "level", "order"];

    private static readonly Recipe[] _recipes =
    [
        // The body has whatever could be taken for the end of front matter, or for its beginning.
        new(
            "rye-bread",
            ["Rye bread", "2026-03-04", "published", "bread, rye", "Ann", "Dark and dense.", "https://x.example/rye/", "easy", "5"],
            "# Rye\n\nSourdough and rye flour, for a whole week.\n\n---\n\n+++\n\n{{ note }}\n\n{\n  \"title\": \"x\"\n}\ntitle: y\n"
        ),
        new(
            "rye-rolls",
            ["Rye rolls", "2026-03-05", "published", "bread, rye", "Ben", "Small and round.", "https://x.example/rolls/", "easy", "6"],
            "Sourdough and rye flour, for breakfast and a whole week.\n"
        ),
        new(
            "leek-tart",
            ["Leek tart", "2026-03-06", "draft", "tart", "Ann", "Butter and leeks.", "https://x.example/tart/", "hard", "7"],
            "Leeks, butter, cream.\n"
        ),
        new(
            "rye-copy",
            ["Bread of rye", "2026-03-07", "published", "rye", "Ann", "Dark and dense.", "https://x.example/rye/", "soft", "8"],
            "# Rye\n\nSourdough and rye flour, for a whole week.\n"
        ),
    ];

    private readonly TemporaryDirectory _directory = new();

    public EveryFormatTests()
    {
        foreach (string format in _formats)
        {
            _directory.Write($"{format}/site/pelicanconf.py", "AUTHOR = 'Ann'\n");
            _directory.Write(
                $"{format}/site/.articles.yml",
                "extends: pelican\nurl: { rule: path, base: 'https://x.example' }\nroles: { Related: related }\n"
                    + "fields:\n  order: integer\n  level: { type: string, choices: [easy, hard] }\n"
            );
            _directory.Write($"{format}/site/_data/topics/rye.yml", "name: rye\nkeywords: [rye]\n");
            foreach (Recipe recipe in _recipes)
            {
                _directory.Write($"{format}/site/posts/{recipe.Name}.md", TextOf(format, recipe.Values) + recipe.Body);
            }
        }
    }

    public static TheoryData<string> OtherFormats => [.. _formats.Skip(1)];

    public static TheoryData<string> Formats => [.. _formats];

    /// <summary>The options of set, a key, and its value in YAML, TOML, JSON and lines; null if it goes.</summary>
    public static TheoryData<string, string, string?[]> Sets { get; } =
        new()
        {
            { "--title|a: \"b\"", "title", ["\"a: \\\"b\\\"\"", "\"a: \\\"b\\\"\"", "\"a: \\\"b\\\"\"", "a: \"b\""] },
            { "--field|level=hard", "level", ["hard", "\"hard\"", "\"hard\"", "hard"] },
            { "--field|order=9", "order", ["9", "9", "9", "9"] },
            { "--published-date-time|2026-04-05", "date", ["2026-04-05", "2026-04-05", "\"2026-04-05\"", "2026-04-05"] },
            { "--excerpt|Light.", "summary", ["Light.", "\"Light.\"", "\"Light.\"", "Light."] },
            { "--topic|a|--topic|b|--topic|c", "tags", ["[a, b, c]", "[\"a\", \"b\", \"c\"]", "[\"a\", \"b\", \"c\"]", "a, b, c"] },
            {
                "--add|tags=dark",
                "tags",
                ["[bread, rye, dark]", "[\"bread\", \"rye\", \"dark\"]", "[\"bread\", \"rye\", \"dark\"]", "bread, rye, dark"]
            },
            { "--remove|tags=bread", "tags", ["[rye]", "[\"rye\"]", "[\"rye\"]", "rye"] },
            { "--clear|tags", "tags", [null, null, null, null] },
            { "--remove-field|level", "level", [null, null, null, null] },
        };

    public void Dispose() => _directory.Dispose();

    [Theory]
    [MemberData(nameof(OtherFormats))]
    public void What_is_read_is_the_same_as_in_YAML(string format)
    {
        string[] commands =
        [
            "list posts",
            "list posts --format csv",
            "list posts --format json",
            "list posts --topic tart --author Ann --after 2026-03-05 --published false --title L*",
            "list posts --state draft",
            "list posts --url *rolls*",
            "show posts/rye-bread.md",
            "related posts/rye-bread.md",
            "duplicates posts",
            "topics posts",
            "topics posts --taxonomy _data/topics",
            "heat posts",
            "new-schema . --dry-run",
            "schema .",
            "export api posts -d out/api --dry-run",
        ];

        Assert.All(commands, command => Assert.Equal(Run("yaml", command), Run(format, command)));
        Assert.All(commands, command => Assert.Equal(0, Run(format, command).ExitCode));
    }

    [Theory]
    [MemberData(nameof(OtherFormats))]
    public void Outputs_are_the_same_as_of_YAML(string format)
    {
        string[] commands =
        [
            "export api posts -d out/api",
            "export feed posts -d out/feed.xml --site-url https://x.example --site-title X",
            "export feed posts -d out/feed.json --site-url https://x.example --site-title X",
            "export feed posts -d out/feed.atom --site-url https://x.example --site-title X",
            "export sitemap posts -d out/sitemap.xml --site-url https://x.example",
            "report posts --output out/report.html",
        ];

        foreach (string command in commands)
        {
            Command ofYaml = Run("yaml", command);
            Assert.Equal((0, ""), (ofYaml.ExitCode, ofYaml.Errors));
            Assert.Equal(ofYaml, Run(format, command));
        }

        string[] files = [.. Directory.EnumerateFiles(SiteOf("yaml", "out"), "*", SearchOption.AllDirectories)];
        Assert.True(files.Length > 8);
        Assert.All(files, file =>
            Assert.Equal(
                WithoutLines(Comparable("yaml", File.ReadAllText(file))),
                WithoutLines(Comparable(format, File.ReadAllText(file.Replace(SiteOf("yaml"), SiteOf(format), StringComparison.Ordinal))))
            )
        );
    }

    [Theory]
    [MemberData(nameof(OtherFormats))]
    public void Problems_are_the_same_as_in_YAML(string format)
    {
        string[] ofYaml = ProblemsOf("yaml");

        Assert.Contains(ofYaml, problem => problem.Contains("FieldChoice", StringComparison.Ordinal));
        Assert.Contains(ofYaml, problem => problem.Contains("TopicUnknown", StringComparison.Ordinal));
        Assert.Equal(ofYaml, ProblemsOf(format));
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void A_value_that_is_set_is_one_line(string options, string key, string?[] values)
    {
        foreach ((string format, string? value) in _formats.Zip(values))
        {
            string before = File.ReadAllText(SiteOf(format, Subject));
            string[] arguments = ["set", Subject, .. options.Split('|')];

            Command dry = Command.RunIn(SiteOf(format), [.. arguments, "--dry-run"]);
            Assert.Equal(before, File.ReadAllText(SiteOf(format, Subject)));
            Command done = Command.RunIn(SiteOf(format), arguments);

            Assert.Equal(dry, done);
            Assert.Equal((0, ""), (done.ExitCode, done.Errors));
            Assert.Equal(With(format, key, value), File.ReadAllText(SiteOf(format, Subject)));
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Publishing_is_one_line(string format)
    {
        string published = File.ReadAllText(SiteOf(format, Subject));
        string draft = published.Replace("published", "draft", StringComparison.Ordinal);

        Assert.Equal(0, Run(format, $"unpublish {Subject}").ExitCode);
        Assert.Equal(draft, File.ReadAllText(SiteOf(format, Subject)));
        Assert.Equal("", Run(format, $"unpublish {Subject}").Output);
        Assert.Equal(0, Run(format, $"publish {Subject}").ExitCode);
        Assert.Equal(published, File.ReadAllText(SiteOf(format, Subject)));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_table_changes_the_cell_that_was_changed(string format)
    {
        string before = File.ReadAllText(SiteOf(format, Subject));
        string table = Run(format, "list posts --format csv").Output.Replace("SITE", SiteOf(format), StringComparison.Ordinal);

        _directory.Write($"{format}/table.csv", table);
        Assert.Equal(new Command(0, "", ""), Run(format, "apply ../table.csv"));
        Assert.Equal(before, File.ReadAllText(SiteOf(format, Subject)));

        _directory.Write($"{format}/table.csv", table.Replace("\"5\",\"easy\"", "\"9\",\"easy\"", StringComparison.Ordinal));
        Assert.Equal(new Command(0, $"SITE/{Subject}: order: 5 -> 9\n", ""), Run(format, "apply ../table.csv"));
        Assert.Equal(With(format, "order", "9"), File.ReadAllText(SiteOf(format, Subject)));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Rows_of_JSON_change_what_they_name(string format)
    {
        string path = SiteOf(format, Subject).Replace("\\", "\\\\", StringComparison.Ordinal);
        _directory.Write($"{format}/rows.json", $$"""[{ "FullName": "{{path}}", "level": "hard", "order": null }]""");

        Assert.Equal(new Command(0, $"SITE/{Subject}: level: easy -> hard\n", ""), Run(format, "apply ../rows.json"));
        Assert.Equal(With(format, "level", format is "toml" or "json" ? "\"hard\"" : "hard"), File.ReadAllText(SiteOf(format, Subject)));
    }

    // A new file is like those that are there.
    [Theory]
    [InlineData("yaml", "---|title: \"Plum: cake\"|date: 2026-05-06|status: draft|tags: [plum, cake]|level: hard|order: 3|---||# Cake|")]
    [InlineData(
        "toml",
        "+++|title = \"Plum: cake\"|date = 2026-05-06|status = \"draft\"|tags = [\"plum\", \"cake\"]|"
            + "level = \"hard\"|order = 3|+++||# Cake|"
    )]
    [InlineData(
        "json",
        "{|  \"title\": \"Plum: cake\",|  \"date\": \"2026-05-06\",|  \"status\": \"draft\",|  \"tags\": [\"plum\", \"cake\"],"
            + "|  \"level\": \"hard\",|  \"order\": 3|}||# Cake|"
    )]
    [InlineData("keyvalue", "title: Plum: cake|date: 2026-05-06|status: draft|tags: plum, cake|level: hard|order: 3||# Cake|")]
    public void A_new_article_and_that_of_a_row_have_the_format_of_the_others(string format, string expected)
    {
        string[] options =
        [
            .. "new -d posts --published-date-time 2026-05-06 --published false --topic plum --topic cake".Split(' '),
            .. "--field order=3 --field level=hard --title".Split(' '),
            "Plum: cake",
            "--body",
            "# Cake",
        ];
        const string csv =
            "Title,PublishedDateTime,Published,Topics,order,level,Body\nPlum: cake,2026-05-06,False,plum; cake,3,hard,# Cake\n";
        const string json =
            "[{ \"Title\": \"Plum: cake\", \"PublishedDateTime\": \"2026-05-06\", \"Published\": false, "
            + "\"Topics\": [\"plum\", \"cake\"], \"order\": 3, \"level\": \"hard\", \"Body\": \"# Cake\" }]";

        Assert.Equal(expected.Replace('|', '\n'), Made(Command.RunIn(SiteOf(format), options)));
        Assert.Equal(expected.Replace('|', '\n'), Made(Command.RunOn(csv, SiteOf(format), "new", "-", "-d", "posts")));
        Assert.Equal(expected.Replace('|', '\n'), Made(Command.RunOn(json, SiteOf(format), "new", "-", "-d", "posts")));

        string Made(Command command)
        {
            Assert.Equal((0, ""), (command.ExitCode, command.Errors));
            string path = command.Output.TrimEnd('\n');
            string text = File.ReadAllText(path);
            File.Delete(path);
            return text;
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Topics_are_assigned_in_one_line(string format)
    {
        Assert.Equal((0, ""), ResultOf(Run(format, $"topics {Subject} --update")));
        Assert.Equal(
            With(
                format,
                "tags",
                format switch
                {
                    "yaml" => "[rye]",
                    "keyvalue" => "rye",
                    _ => "[\"rye\"]",
                }
            ),
            File.ReadAllText(SiteOf(format, Subject))
        );
    }

    [Theory]
    [InlineData("yaml")]
    [InlineData("toml")]
    [InlineData("json")]
    public void Related_articles_are_written_and_the_body_stays(string format)
    {
        Command command = Run(format, $"related {Subject} --update --minimum-score 0.1");
        string after = File.ReadAllText(SiteOf(format, Subject));
        Command again = Run(format, $"related {Subject} --update --minimum-score 0.1");

        Assert.Equal((0, ""), ResultOf(command));
        Assert.Equal(new Command(0, "", ""), again);
        Assert.EndsWith("\n" + _recipes[0].Body, after, StringComparison.Ordinal);
        Assert.Contains("Rye rolls", RelatedIn(format).Select(entry => entry.GetProperty("title").GetString()));
    }

    [Fact]
    public void Lines_of_keys_and_values_have_no_related_articles()
    {
        string before = File.ReadAllText(SiteOf("keyvalue", Subject));

        Command command = Run("keyvalue", $"related {Subject} --update --minimum-score 0.1");

        Assert.Equal(1, command.ExitCode);
        Assert.StartsWith($"SITE/{Subject}: The value of 'related' is a list, which lines", command.Errors, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(SiteOf("keyvalue", Subject)));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void What_has_one_safe_fix_is_repaired_in_its_line(string format)
    {
        string wrong = With(format, "summary", QuoteOf(format, "Dark and â€œdenseâ€\u009d."));
        string right = With(format, "summary", QuoteOf(format, "Dark and “dense”."));
        File.WriteAllText(SiteOf(format, Subject), wrong);

        Command command = Run(format, $"repair {Subject}");
        Assert.Equal((0, ""), ResultOf(command));
        Assert.Equal(right, File.ReadAllText(SiteOf(format, Subject)));

        Assert.Equal((0, ""), ResultOf(Run(format, $"repair {Subject} --newline CRLF")));
        Assert.Equal(right.ReplaceLineEndings("\r\n"), File.ReadAllText(SiteOf(format, Subject)));
        Assert.Equal((0, ""), ResultOf(Run(format, $"set {Subject} --field order=9")));
        Assert.Equal(
            right.Replace(LineOf(format, "order", "5"), LineOf(format, "order", "9"), StringComparison.Ordinal).ReplaceLineEndings("\r\n"),
            File.ReadAllText(SiteOf(format, Subject))
        );
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Files_are_moved_and_removed_whole(string format)
    {
        byte[] before = File.ReadAllBytes(SiteOf(format, Subject));

        Assert.Equal((0, ""), ResultOf(Run(format, "move posts -d old --topic bread --title *bread")));
        Assert.Equal(before, File.ReadAllBytes(SiteOf(format, $"old/{Subject}")));
        Assert.True(File.Exists(SiteOf(format, "posts/rye-rolls.md")));
        Assert.Equal((0, ""), ResultOf(Run(format, "remove posts --state draft --force")));
        Assert.Equal(["rye-copy.md", "rye-rolls.md"], Directory.GetFiles(SiteOf(format, "posts")).Select(Path.GetFileName).Order());
    }

    private static (int, string) ResultOf(Command command) => (command.ExitCode, command.Errors);

    private JsonElement[] RelatedIn(string format)
    {
        string line = Run(format, $"frontmatter {Subject}").Output;
        return [.. JsonDocument.Parse(line).RootElement.GetProperty("related").EnumerateArray()];
    }

    // The place of a value depends on the format.
    private string[] ProblemsOf(string format) =>
        [.. Run(format, "check posts").Output.Split('\n').Select(line => Regex.Replace(line, @"\(\d+,\d+\)", ""))];

    // The report says in which lines problems are.
    private static string WithoutLines(string text) => Regex.Replace(text, @"""problems"":\[\[.*?\]\]", "");

    private static string With(string format, string key, string? value)
    {
        int index = Array.IndexOf(_keys, key);
        string own = LineOf(format, key, ValueOf(format, key, _recipes[0].Values[index]));
        string text = TextOf(format, _recipes[0].Values) + _recipes[0].Body;
        Assert.Contains(own, text, StringComparison.Ordinal);
        return text.Replace(own, value is null ? "" : LineOf(format, key, value), StringComparison.Ordinal);
    }

    private static string TextOf(string format, string[] values)
    {
        string lines = string.Concat(
            _keys.Zip(values).Select(pair => LineOf(format, pair.First, ValueOf(format, pair.First, pair.Second)))
        );
        return format switch
        {
            "yaml" => $"---\n{lines}---\n\n",
            "toml" => $"+++\n{lines}+++\n\n",
            "json" => $"{{\n{lines}}}\n\n",
            _ => lines + "\n",
        };
    }

    private static string LineOf(string format, string key, string value) =>
        format switch
        {
            "toml" => $"{key} = {value}\n",
            "json" => $"  \"{key}\": {value}{(key == _keys[^1] ? "" : ",")}\n",
            _ => $"{key}: {value}\n",
        };

    private static string ValueOf(string format, string key, string value) =>
        (format, key) switch
        {
            ("yaml", "tags") => $"[{value}]",
            ("toml" or "json", "tags") => $"[\"{value.Replace(", ", "\", \"", StringComparison.Ordinal)}\"]",
            (_, "order") or ("toml", "date") => value,
            _ => QuoteOf(format, value),
        };

    private static string QuoteOf(string format, string value) => format is "toml" or "json" ? $"\"{value}\"" : value;

    private Command Run(string format, string command)
    {
        Command run = Command.RunIn(SiteOf(format), command.Split(' '));
        return run with { Output = Comparable(format, run.Output), Errors = Comparable(format, run.Errors) };
    }

    // All sites have directories of the same length and name, and are told apart by the one above.
    private string Comparable(string format, string text) =>
        text.Replace(SiteOf(format), "SITE", StringComparison.Ordinal)
            .Replace(SiteOf(format).Replace("\\", "\\\\", StringComparison.Ordinal), "SITE", StringComparison.Ordinal)
            .Replace('\\', '/');

    private string SiteOf(string format, string path = "") =>
        Path.Combine([_directory.FullPath, format, "site", .. path.Split('/', StringSplitOptions.RemoveEmptyEntries)]);

    /// <summary>An article of each site.</summary>
    /// <param name="Name">The name of its file.</param>
    /// <param name="Values">What it has for each key.</param>
    /// <param name="Body">Its text.</param>
    private sealed record Recipe(string Name, string[] Values, string Body);
}
