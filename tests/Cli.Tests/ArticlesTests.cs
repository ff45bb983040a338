using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using ArticlesPS.Cli;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>The commands that read: their output, errors and exit codes.</summary>
public class ArticlesTests
{
    [Fact]
    public void List_prints_a_table()
    {
        Command command = Command.RunIn(Repository.Samples, "list", ".", "--recurse", "--state", "Published");

        Assert.Equal(
            """
            Date       State     Topics             Folder         Title
            ----       -----     ------             ------         -----
            2026-03-02 Published City; Harbour      _news          Old Harbour Cranes Become a Public Park
            2026-03-04 Published Travel; Trains     _news          Night Trains Return to the Coast: "We Sold Out in an Hour"
            2026-03-07 Published City; Harbour; Mu… _news          Spring Festival Draws Record Crowd 🎉

            """,
            command.Output
        );
        Assert.Equal((0, ""), (command.ExitCode, command.Errors));
    }

    [Fact]
    public void List_prints_the_CSV_of_the_golden_file()
    {
        Command command = Command.Run("list", Repository.Samples, "--recurse", "--format", "csv");

        Assert.Equal(
            File.ReadAllText(Path.Combine(Repository.Fixtures, "samples.csv")),
            command.Output.Replace(Repository.Samples, "{samples}")
        );
    }

    [Fact]
    public void List_prints_JSON_as_an_array_and_line_by_line()
    {
        string array = Command.Run("list", Repository.Samples, "-r", "-f", "json").Output;
        string lines = Command.Run("list", Repository.Samples, "-r", "-f", "jsonl").Output;

        string?[] titles =
        [
            .. JsonDocument.Parse(array).RootElement.EnumerateArray().Select(article => article.GetProperty("title").GetString()),
        ];
        Assert.Equal(15, titles.Length);
        Assert.Contains("Spring Festival Draws Record Crowd 🎉", titles);
        Assert.Equal(
            titles,
            lines
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("title").GetString())
        );
    }

    [Theory]
    [InlineData("path", "\n")]
    [InlineData("path0", "\0")]
    public void Paths_are_printed_for_other_programs(string format, string end)
    {
        using TemporaryDirectory directory = new();
        string[] files = [directory.Write("a b.md", "---\ntitle: A\n---\n"), directory.Write("c.md", "---\ntitle: C\n---\n")];

        Command command = Command.Run("list", directory.FullPath, "--format", format);

        Assert.Equal((0, "", string.Concat(files.Select(file => file + end))), (command.ExitCode, command.Errors, command.Output));
    }

    [Fact]
    public void An_empty_list_is_an_empty_array_a_heading_or_nothing()
    {
        string[] none = ["list", Repository.Samples, "-r", "--title", "none", "-f"];

        Assert.Empty(JsonDocument.Parse(Command.Run([.. none, "json"]).Output).RootElement.EnumerateArray());
        Assert.Equal("", Command.Run([.. none, "jsonl"]).Output);
        Assert.Equal("", Command.Run([.. none, "table"]).Output);
        Assert.StartsWith("\"Title\",", Command.Run([.. none, "csv"]).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--title *cranes*", 2)]
    [InlineData("--title *cranes* --title night*", 3)]
    [InlineData("--provider example.org", 2)]
    [InlineData("--topic Harbour", 7)]
    [InlineData("--category news", 12)]
    [InlineData("--type course", 1)]
    [InlineData("--state published", 3)]
    [InlineData("--state Pub* --state draft", 12)]
    [InlineData("--state draft", 9)]
    [InlineData("--state unknown", 3)]
    [InlineData("--published false", 12)]
    [InlineData("--published=false", 12)]
    [InlineData("--minimum-quality 71", 3)]
    [InlineData("--minimum-heat 51", 8)]
    [InlineData("--after 2026-03-07", 5)]
    [InlineData("--before 2020-01-01T00:00:00Z", 2)]
    [InlineData("--url *utm_source*", 1)]
    [InlineData("--exclude _news", 4)]
    [InlineData("--exclude */2019*", 13)]
    [InlineData("--published", 3)]
    [InlineData("--published true", 3)]
    public void List_filters(string options, int expected)
    {
        Command command = Command.Run(["list", Repository.Samples, "--recurse", "--format", "jsonl", .. options.Split(' ')]);

        Assert.Equal((0, ""), (command.ExitCode, command.Errors));
        Assert.Equal(expected, command.Output.Count(c => c == '\n'));
    }

    [Theory]
    [InlineData("--published")]
    [InlineData("--published true")]
    public void List_counts_articles_that_do_not_say_what_the_filter_asks(string options)
    {
        Command command = Command.Run([
            "list",
            Repository.Samples,
            "--recurse",
            "--format",
            "jsonl",
            "--schema",
            "default",
            .. options.Split(' '),
        ]);

        Assert.Equal(
            (
                0,
                "3 articles were left out: they do not say whether they are published, and the schema default does not say what that "
                    + "means. --state Unknown selects such articles.\n"
            ),
            (command.ExitCode, command.Errors)
        );
        Assert.Equal(3, command.Output.Count(c => c == '\n'));
    }

    [Fact]
    public void List_reads_the_current_directory_when_no_path_is_given() =>
        Assert.Equal(11, Command.RunIn(Path.Combine(Repository.Samples, "_news"), "list", "-f", "jsonl").Output.Count(c => c == '\n'));

    [Fact]
    public void Files_that_fail_are_named_and_the_rest_is_listed()
    {
        using TemporaryDirectory directory = new();
        directory.Write("a.md", "---\ntitle: a\n---\n");
        string bad = directory.Write("b.md", "---\ntitle: b\ntitle: c\n---\n");
        directory.Write("c.md", "no front matter");
        string none = directory.PathOf("none.md");

        Command command = Command.Run("list", directory.FullPath, none, "-f", "jsonl");

        Assert.Equal(1, command.ExitCode);
        Assert.Single(command.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(
            $"{bad}(3,1): The key 'title' occurs here for the second time; the first is in line 2. Remove one of them.\n"
                + $"{none}: The file or directory does not exist.\n",
            command.Errors
        );
    }

    [Theory]
    [InlineData("lst")]
    [InlineData("list --formt csv")]
    [InlineData("list --format xml")]
    [InlineData("list --after soon")]
    [InlineData("list --after 25.11.2020")]
    [InlineData("list --title a[")]
    [InlineData("list --exclude [z-a]")]
    [InlineData("list --minimum-quality high")]
    [InlineData("list --published maybe --after")]
    [InlineData("show")]
    [InlineData("list ''")]
    [InlineData("show ''")]
    [InlineData("show a.md b.md")]
    [InlineData("topics --add")]
    [InlineData("related")]
    [InlineData("related . --merge")]
    [InlineData("related . --first=-1")]
    [InlineData("related . --minimum-score 1.5")]
    [InlineData("related . --within soon")]
    [InlineData("duplicates --format csv")]
    public void A_command_line_that_is_not_understood_is_refused(string arguments)
    {
        Command command = Command.Run([
            .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(argument => argument.Trim('\'')),
        ]);

        Assert.Equal((2, ""), (command.ExitCode, command.Output));
        Assert.StartsWith("articles: ", command.Errors, StringComparison.Ordinal);
        Assert.EndsWith("Try 'articles --help'.\n", command.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_prints_everything_about_one_article()
    {
        Command command = Command.Run("show", Path.Combine(Repository.Samples, "_tutorials", "harbour-office-read-a-tide-table.md"));

        Assert.Equal(0, command.ExitCode);
        Assert.Contains("Title             Read a tide table\n", command.Output, StringComparison.Ordinal);
        Assert.Contains("Metadata          price=Free; length=PT43M; ratings.count=675; ", command.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_prints_JSON()
    {
        Command command = Command.Run(
            "show",
            Path.Combine(Repository.Samples, "_news", "2026-03-02-old-harbour-cranes-become-a-public-park.md"),
            "--format",
            "json"
        );

        JsonElement json = JsonDocument.Parse(command.Output).RootElement;
        Assert.Equal("2026-03-02T08:15:00Z", json.GetProperty("publishedDateTime").GetString());
        Assert.Equal(58, json.GetProperty("related")[0].GetProperty("quality").GetInt32());
    }

    [Fact]
    public void Show_of_no_article_fails()
    {
        Command command = Command.Run("show", Path.Combine(Repository.Samples, "README.md"));

        Assert.Equal((1, ""), (command.ExitCode, command.Output));
        Assert.Contains("README.md(1,1): The file has no front matter", command.Errors, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData(1, ">/dev/full")]
    [InlineData(500, ">/dev/full")]
    [InlineData(1, ">&-")]
    public void Output_that_cannot_be_written_is_an_error(int files, string redirection)
    {
        Skip.IfNot(File.Exists("/dev/full"), "Only Linux has a device that is always full.");
        using TemporaryDirectory directory = new();
        for (int i = 0; i < files; i++)
        {
            directory.Write($"{i}.md", $"---\ntitle: {new string('x', 500)}\n---\n");
        }

        string command =
            $"dotnet '{Path.Combine(AppContext.BaseDirectory, "articles.dll")}' list '{directory.FullPath}' -f csv {redirection}";
        using System.Diagnostics.Process shell = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo("sh", ["-c", command]) { RedirectStandardError = true }
        )!;
        string errors = shell.StandardError.ReadToEnd();
        shell.WaitForExit();

        Assert.Equal(1, shell.ExitCode);
        Assert.StartsWith("articles: The output cannot be written: ", errors, StringComparison.Ordinal);
        Assert.Single(errors.TrimEnd().Split('\n'));
    }

    [Fact]
    public void Control_characters_do_not_reach_the_terminal()
    {
        using TemporaryDirectory directory = new();
        string good = directory.Write("a.md", "---\ntitle: \"a\\e[2J\\nb\"\n---\n\u001B[2J\n");
        directory.Write("b.md", "---\n\"a\\e[31m\\nb\": 1\n\"a\\e[31m\\nb\": 2\n---\n");

        Command list = Command.Run("list", directory.FullPath);
        Command show = Command.Run("show", good);

        Assert.DoesNotContain('\u001B', list.Output + list.Errors + show.Output);
        Assert.Single(list.Errors.TrimEnd().Split('\n'));
    }

    [Fact]
    public void Heat_shows_decisions_with_their_reasons()
    {
        Command command = Command.Run("heat", Path.Combine(Repository.Samples, "_news"));

        Assert.Equal(0, command.ExitCode);
        Assert.Contains(
            "  -1   -1 False     False Harbour cranes to become public park: not the lead: a related article has quality 71 > 44\n",
            command.Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "                          Ferry timetable changes on Monday: no decision: the article has no quality\n",
            command.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Heat_writes_its_decisions_when_it_is_told_to()
    {
        using TemporaryDirectory directory = new();
        string path = directory.Write("a.md", "---\nquality: 75\n---\n");

        Assert.Equal(
            $"{path}: heat: (none) -> 75\n{path}: published: (none) -> true\n",
            Command.Run("heat", path, "--update", "--dry-run").Output
        );
        Assert.Equal("---\nquality: 75\n---\n", File.ReadAllText(path));
        Command.Run("heat", path, "--update");
        Assert.Equal("---\nquality: 75\nheat: 75\npublished: true\n---\n", File.ReadAllText(path));
        Assert.Equal("", Command.Run("heat", path, "--update").Output);
        Assert.Equal($"{path}: published: true -> false\n", Command.Run("heat", path, "--update", "--published-heat", "80").Output);
    }

    [Fact]
    public void Topics_are_counted()
    {
        Command command = Command.Run("topics", Repository.Samples, "--recurse");

        Assert.Equal(
            """
            Count Published Share MeanHeat Topic
                9         2   22%     53.1 City
                7         2   29%     55.0 Harbour
                3         1   33%     63.7 Trains
                3         1   33%     70.5 Travel
                2         1   50%     71.0 Music
                1         0    0%     55.0 About us
                1         0    0%     62.0 Food

            """,
            command.Output
        );
        Assert.Equal((0, ""), (command.ExitCode, command.Errors));
        Assert.EndsWith(
            "\n    0         0                Travel\n",
            Command.Run("topics", Path.Combine(Repository.Samples, "broken", "fields-missing.md"), "--taxonomy", Repository.Samples).Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Topics_are_assigned_when_it_is_told_to()
    {
        using TemporaryDirectory directory = new();
        directory.Write("_data/topics/1.yaml", "name: Trains\nparent: Travel\nkeywords: [train]");
        string path = directory.Write("a.md", "---\ntitle: a train\ntopics:\n  - Old\n---\n");

        Assert.Equal(
            $"{path}: topics: Old -> Trains; Travel\n",
            Command.RunIn(directory.FullPath, "topics", "--update", "--dry-run").Output
        );
        Assert.Equal(
            $"{path}: topics: Old -> Old; Trains; Travel\n",
            Command.Run("topics", path, "--update", "--add", "--taxonomy", directory.FullPath).Output
        );
        Assert.Equal(
            $"{path}: topics: Old; Trains; Travel -> Trains; Travel\n",
            Command.RunIn(directory.FullPath, "topics", "--update").Output
        );
        Assert.Equal("", Command.RunIn(directory.FullPath, "topics", "--update").Output);
        Assert.Equal("---\ntitle: a train\ntopics:\n  - Trains\n  - Travel\n---\n", File.ReadAllText(path));
    }

    [Fact]
    public void Without_a_taxonomy_nothing_is_assigned()
    {
        using TemporaryDirectory directory = new();
        string path = directory.Write("a.md", "---\ntopics: [A]\n---\n");

        Command command = Command.RunIn(directory.FullPath, "topics", "--update");

        Assert.Equal((1, ""), (command.ExitCode, command.Output));
        Assert.Equal(
            $"{directory.PathOf("_data/topics")}: There are no topics here. "
                + "Use a directory of topic files (*.yaml, *.yml), or one that has them in _data/topics.\n",
            command.Errors
        );
        Assert.Equal("---\ntopics: [A]\n---\n", File.ReadAllText(path));
    }

    [Fact]
    public void Related_lists_related_articles_and_why()
    {
        string news = Path.Combine(Repository.Samples, "_news");
        string[] cranes = Directory.GetFiles(news, "2026-03-02-*");

        Command command = Command.Run("related", cranes[0], "--first", "1");

        Assert.Equal((0, ""), (command.ExitCode, command.Errors));
        Assert.Equal(
            "Old Harbour Cranes Become a Public Park\n  0.83    9.5 Harbour cranes to become public park [Harbour; "
                + "gardens; Cranes; Become; Public; Three]\n",
            command.Output
        );
        Assert.Equal(
            command.Output,
            Command.Run("related", cranes[0], "--among", Repository.Samples, "-r", "--within", "10d", "--first", "1").Output
        );
    }

    [Fact]
    public void Related_takes_nothing_out_where_it_cannot_look()
    {
        using TemporaryDirectory directory = new();
        string kept = "---\ntitle: Ferries return\nrelated:\n  - webUrl: https://example.com/x\n---\n";
        string bad = directory.Write("bad/a.md", kept);
        string good = directory.Write("good/a.md", kept);
        directory.Write("bad/b.md", "---\na: 1\na: 2\n---\n");
        string empty = Directory.CreateDirectory(directory.PathOf("empty")).FullName;

        Command among = Command.Run("related", bad, good, "--update", "--among", empty);
        Assert.Equal((1, $"{empty}: There are no articles to search. Use --among to name them.\n"), (among.ExitCode, among.Errors));
        Assert.Equal((kept, kept), (File.ReadAllText(bad), File.ReadAllText(good)));
        Assert.Equal(
            (0, "Ferries return\n", ""),
            Command.Run("related", bad, "--among", empty) is var query ? (query.ExitCode, query.Output, query.Errors) : default
        );

        // What cannot be read in one directory says nothing about another.
        Command update = Command.Run("related", bad, good, "--update");
        Assert.Equal(1, update.ExitCode);
        Assert.Equal(2, update.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.EndsWith("Some of the articles to search could not be read, so the existing related articles stay.\n", update.Errors);
        Assert.Equal((kept, "---\ntitle: Ferries return\n---\n"), (File.ReadAllText(bad), File.ReadAllText(good)));
    }

    [Fact]
    public void Related_writes_and_then_has_nothing_to_write()
    {
        using TemporaryDirectory directory = new();
        string a = directory.Write("a.md", "---\ntitle: Ferries return\nwebUrl: https://example.com/a\n---\n");
        string b = directory.Write("b.md", "---\ntitle: Ferries return today\nwebUrl: https://example.com/b\n---\n");
        string bad = directory.Write("c.md", "---\na: 1\na: 2\n---\n");

        Command dry = Command.Run("related", "--update", "--dry-run", a, b);
        Command first = Command.Run("related", "--update", a, b);
        Command second = Command.Run("related", "--update", a, b);

        Assert.Equal($"{a}: related: (none) -> https://example.com/b\n{b}: related: (none) -> https://example.com/a\n", dry.Output);
        Assert.Equal(dry.Output, first.Output);
        Assert.Equal("", second.Output);
        Assert.All([dry, first, second], command => Assert.StartsWith(bad + "(3,1): ", command.Errors, StringComparison.Ordinal));
        Assert.All([dry, first, second], command => Assert.Equal(1, command.ExitCode));
    }

    [Fact]
    public void Duplicates_are_printed_in_groups()
    {
        using TemporaryDirectory directory = new();
        string a = directory.Write("a.md", "---\ntitle: Cranes become a city park\nprovider:\n  name: Daily\n---\n");
        string b = directory.Write("b.md", "---\ntitle: Cranes become a city park | Wire\nquality: 70\nprovider:\n  name: Wire\n---\n");
        string c = directory.Write("c/c.md", "---\ntitle: \"Ferries\\e[2J\"\nwebUrl: https://example.com/1\n---\n");
        string d = directory.Write("c/d.md", "---\nwebUrl: http://www.example.com/1/?amp=1\n---\n");
        directory.Write("e.md", "---\ntitle: Trains\n---\n");

        Command command = Command.RunIn(directory.FullPath, "duplicates", "--recurse");

        Assert.Equal(
            $"""
            Cranes become a city park | Wire
              lead             {b}
              Title            {a}

            Ferries\u001B[2J
              lead             {c}
              Url              {d}

            """,
            command.Output
        );
        Assert.Equal((0, ""), (command.ExitCode, command.Errors));
        Command none = Command.Run("duplicates", a, d);
        Assert.Equal((0, "", ""), (none.ExitCode, none.Output, none.Errors));
    }

    [Fact]
    public void Duplicates_of_the_files_that_can_be_read_are_printed_though_one_cannot()
    {
        using TemporaryDirectory directory = new();
        directory.Write("a.md", "---\nwebUrl: https://example.com/1\n---\n");
        directory.Write("b.md", "---\nwebUrl: https://example.com/1\n---\n");
        string bad = directory.Write("c.md", "---\ntitle: a\ntitle: b\n---\n");

        Command command = Command.Run("duplicates", directory.FullPath);

        Assert.Equal(1, command.ExitCode);
        Assert.StartsWith("a.md\n  lead ", command.Output, StringComparison.Ordinal);
        Assert.StartsWith($"{bad}(3,1): ", command.Errors, StringComparison.Ordinal);
    }
}
