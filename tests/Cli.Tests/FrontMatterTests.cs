using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using ArticlesPS.Cli;
using ArticlesPS.Cli.Output;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>articles frontmatter.</summary>
public sealed class FrontMatterTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("---\na: 1\nb: [x, {c: null}]\n---\nbody\n", "{\"a\":1,\"b\":[\"x\",{\"c\":null}]}\n")]
    [InlineData("+++\na = 2024-05-06\n[b]\nc = \"d e\"\n+++\n", "{\"a\":\"2024-05-06\",\"b\":{\"c\":\"d e\"}}\n")]
    [InlineData("{\n  \"a\": \"b \\\" , c\"\n}\n", "{\"a\":\"b \\\" , c\"}\n")]
    [InlineData("---\n---\n", "{}\n")]
    [InlineData("\uFEFF---\r\na: ä\r\n---\r\n", "{\"a\":\"ä\"}\n")]
    public void Standard_input_is_printed_as_a_line_of_JSON(string input, string output) =>
        Assert.Equal(new Command(0, output, ""), Command.RunOn(input, _directory.FullPath, "frontmatter", "-"));

    [Theory]
    [InlineData("yaml", "---\na: 1\nb: |\n  c\n  d\n---\n")]
    [InlineData("toml", "+++\na = 1\nb = \"\"\"\nc\nd\n\"\"\"\n+++\n")]
    [InlineData("TOML", "+++\na = 1\nb = \"\"\"\nc\nd\n\"\"\"\n+++\n")]
    [InlineData("json", "{\"a\":1,\"b\":\"c\\nd\\n\"}\n")]
    public void Each_format_can_be_printed(string format, string output) =>
        Assert.Equal(
            new Command(0, output, ""),
            Command.RunOn("{\"a\": 1, \"b\": \"c\\nd\\n\"}", _directory.FullPath, "frontmatter", "-", "--to", format)
        );

    [Theory]
    [InlineData("yaml", "---\na: 1\n---\n\nbody\n")]
    [InlineData("json", "{\n  \"a\": 1\n}\n\nbody\n")]
    [InlineData("keyvalue", "a: 1\n\nbody\n")]
    public void The_body_goes_along_where_it_is_wanted(string format, string output)
    {
        _directory.Write("a.md", "+++\na = 1\n+++\n\nbody\n\n");

        Assert.Equal(new Command(0, output, ""), Command.RunIn(_directory.FullPath, "frontmatter", "a.md", "-t", format, "--with-body"));
        Assert.Equal(
            output,
            Command.RunOn("+++\na = 1\n+++\nbody", _directory.FullPath, "frontmatter", "-", "-t", format, "--with-body").Output
        );
    }

    [Fact]
    public void Lines_of_keys_and_values_are_read_where_a_site_has_them()
    {
        _directory.Write("site/pelicanconf.py", "");
        _directory.Write("site/a.md", "Title: x\nTags: a, b\n\nbody\n");
        _directory.Write("other/a.md", "Title: x\n\nbody\n");

        Assert.Equal(
            new Command(0, "{\"Title\":\"x\",\"Tags\":\"a, b\"}\n", ""),
            Command.RunIn(_directory.FullPath, "frontmatter", "site", "other")
        );
        Assert.Equal(
            new Command(0, "Title: x\nTags: a, b\n", ""),
            Command.RunIn(_directory.FullPath, "frontmatter", "site", "--format", "KeyValue")
        );
        Assert.Equal(1, Command.RunOn("{\"a\": [1]}", _directory.FullPath, "frontmatter", "-", "--format", "keyvalue").ExitCode);
    }

    [Fact]
    public void Files_are_printed_in_their_order_and_those_that_fail_are_named()
    {
        _directory.Write("1.md", "---\na: 1\n---\n");
        _directory.Write("2.md", "no front matter\n");
        _directory.Write("3.md", "---\na: [\n---\n");
        _directory.Write("4.md", "+++\na = 4\n+++\n");

        Command command = Command.RunIn(_directory.FullPath, "frontmatter", ".", "none.md");

        Assert.Equal("{\"a\":1}\n{\"a\":4}\n", command.Output);
        Assert.Equal(1, command.ExitCode);
        string[] errors = command.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, errors.Length);
        Assert.StartsWith($"{Path.Combine(_directory.FullPath, "3.md")}(2,4): ", errors[0], StringComparison.Ordinal);
        Assert.StartsWith($"{Path.Combine(_directory.FullPath, "none.md")}: ", errors[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_blank_line_stands_between_the_fences_of_files()
    {
        _directory.Write("1.md", "---\na: 1\n---\n");
        _directory.Write("2.md", "---\na: 2\n---\n");

        Assert.Equal("+++\na = 1\n+++\n\n+++\na = 2\n+++\n", Command.RunIn(_directory.FullPath, "frontmatter", ".", "--to", "toml").Output);
    }

    [Fact]
    public void Each_line_tells_its_file_where_that_is_wanted()
    {
        Command command = Command.Run("frontmatter", Repository.Samples, "--recurse", "--exclude", "broken", "--with-path");

        JsonElement[] lines =
        [
            .. command.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement),
        ];
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.True(File.Exists(line.GetProperty("path").GetString())));
        Assert.All(lines, line => Assert.NotNull(line.GetProperty("frontMatter").GetProperty("title").GetString()));
    }

    [Theory]
    [InlineData("hello\n", "-(1,1): ")]
    [InlineData("---\na: 1\na: 2\n---\n", "-(3,1): ")]
    [InlineData("", "-(1,1): ")]
    [InlineData("{\"a\": [null]}", "-: The value of 'a[0]' is null, which TOML does not have.")]
    [InlineData("Title: x\n", "-(1,1): ")]
    public void What_cannot_be_converted_is_an_error(string input, string error)
    {
        Command command = Command.RunOn(input, _directory.FullPath, "frontmatter", "-", "--to", "toml");

        Assert.Equal((1, ""), (command.ExitCode, command.Output));
        Assert.StartsWith(error, command.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("frontmatter")]
    [InlineData("frontmatter a.md --to ymal")]
    [InlineData("frontmatter a.md --to yaml --with-path")]
    [InlineData("frontmatter a.md --with-body --with-path")]
    [InlineData("frontmatter - a.md")]
    [InlineData("frontmatter a.md b.md --with-body")]
    [InlineData("frontmatter --too yaml a.md")]
    public void A_mistake_in_the_command_line_prints_nothing(string arguments)
    {
        _directory.Write("a.md", "---\na: 1\n---\n");
        _directory.Write("b.md", "---\na: 1\n---\n");

        Command command = Command.RunIn(_directory.FullPath, arguments.Split(' '));

        Assert.Equal((2, ""), (command.ExitCode, command.Output));
        Assert.StartsWith("articles: ", command.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async System.Threading.Tasks.Task Lines_end_as_is_wanted()
    {
        using MemoryStream output = new();
        Cli.CliConsole console = new()
        {
            OpenInput = () => new MemoryStream("+++\na = 1\n+++\nb\nc\n"u8.ToArray()),
            Output = Cli.CliConsole.WriterTo(output),
            Error = new Cli.Output.MessageWriter(TextWriter.Null),
            CurrentDirectory = () => _directory.FullPath,
        };

        int exitCode = await Cli.Application.RunAsync(["frontmatter", "-", "--to", "yaml", "--with-body", "--newline", "CRLF"], console);

        Assert.Equal((0, "---\r\na: 1\r\n---\r\n\r\nb\r\nc\r\n"), (exitCode, System.Text.Encoding.UTF8.GetString(output.ToArray())));
    }
}
