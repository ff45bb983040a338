using System;
using System.IO;
using System.Linq;
using System.Text;
using ArticlesPS.Cli;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>Tables and JSON as people save them, taken over by articles apply and articles new.</summary>
public sealed class RowTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData(
        "windows-1252",
        "(2,",
        "The byte E9 is not valid UTF-8. Save the file as UTF-8. In a spreadsheet, choose 'CSV UTF-8'. Nothing was saved."
    )]
    [InlineData(
        "utf-16",
        "(1,1)",
        "The file appears to be UTF-16 without a byte-order mark. Save it as UTF-8. In a spreadsheet, choose 'CSV "
            + "UTF-8'. Nothing was saved."
    )]
    public void A_table_in_another_encoding_changes_nothing(string encoding, string place, string error)
    {
        string article = Article("Café", "5");
        byte[] bytes = EncodingOf(encoding).GetBytes($"FullName,Title,Heat\n{article},Café,6\n{article},Plain,7\n");
        Command applied = Command.Run("apply", _directory.Write("table.csv", bytes));
        byte[] rows = EncodingOf(encoding).GetBytes("PublishedDateTime,Title\n2026-03-01,Café\n2026-03-02,Plain\n");
        Command made = Command.Run("new", _directory.Write("rows.csv", rows), "--directory", _directory.FullPath);

        Assert.Equal((1, "", Text("Café", "5")), (applied.ExitCode, applied.Output, File.ReadAllText(article)));
        Assert.Contains($"table.csv{place}", applied.Errors);
        Assert.Contains(error, applied.Errors);
        Assert.Equal((1, ""), (made.ExitCode, made.Output));
        Assert.Contains(error, made.Errors);
        Assert.Equal(["a.md"], Directory.EnumerateFiles(_directory.FullPath, "*.md").Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("{\"title\":\"Caf\u00E9\",\"publishedDateTime\":\"2026-03-01\"}")]
    [InlineData("[{\"title\":\"Plain\",\"publishedDateTime\":\"2026-03-01\",\"mood\":\"Caf\u00E9\"}]")]
    public void JSON_in_another_encoding_makes_nothing(string json)
    {
        Command command = Command.Run(
            "new",
            _directory.Write("rows.json", EncodingOf("windows-1252").GetBytes(json)),
            "--directory",
            _directory.FullPath
        );

        Assert.Equal((1, ""), (command.ExitCode, command.Output));
        Assert.Contains("The byte E9 is not valid UTF-8.", command.Errors);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16 marked")]
    public void A_table_with_a_byte_order_mark_is_taken_over(string encoding)
    {
        string article = Article("Café", "5");
        Encoding marked = encoding == "utf-8" ? new UTF8Encoding(true) : Encoding.Unicode;
        byte[] bytes = [.. marked.GetPreamble(), .. marked.GetBytes($"FullName,Title,Heat\r\n{article},Cafés,6\r\n")];
        Command command = Command.Run("apply", _directory.Write("table.csv", bytes));

        Assert.Equal((0, ""), (command.ExitCode, command.Errors));
        Assert.Equal(Text("Cafés", "6"), File.ReadAllText(article));
    }

    [Theory]
    [InlineData("--title", "Caf\uFFFD")]
    [InlineData("--field", "mood=caf\uFFFD")]
    [InlineData("--add-topic", "Caf\uFFFD")]
    public void An_option_that_is_not_UTF_8_changes_nothing(string option, string value)
    {
        string article = Article("Café", "5");
        Command command = Command.Run("set", article, "--heat", "6", option, value);

        Assert.Equal((2, ""), (command.ExitCode, command.Output));
        Assert.Contains($"{option} contains U+FFFD", command.Errors);
        Assert.Equal(Text("Café", "5"), File.ReadAllText(article));
    }

    [Fact]
    public void A_damaged_cell_refuses_its_row_and_the_others_are_taken_over()
    {
        string article = Article("Café", "5");
        string other = _directory.Write("b.md", Text("Other", "1"));
        string table = _directory.Write("table.csv", $"FullName,Title,Heat\n{article},Caf\uFFFD,6\n{other},Other,2\n");
        Command command = Command.Run("apply", table);

        Assert.Equal((1, $"{other}: heat: 1 -> 2\n"), (command.ExitCode, command.Output));
        Assert.StartsWith($"{table}(2): {article}: The column Title contains U+FFFD", command.Errors, StringComparison.Ordinal);
        Assert.Equal((Text("Café", "5"), Text("Other", "2")), (File.ReadAllText(article), File.ReadAllText(other)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("--dry-run")]
    public void A_row_that_contradicts_an_earlier_one_is_refused_and_the_others_are_taken_over(string option)
    {
        string article = Article("A", "40");
        string other = _directory.Write("b.md", Text("B", "1"));
        string table = _directory.Write("table.csv", $"FullName,Title,Heat\n{article},A,99\n{article},A,40\n{other},B,2\n{article},,99\n");
        Command command = Command.Run(option.Length == 0 ? ["apply", table] : ["apply", table, option]);

        string again = option.Length == 0 ? "" : $"{article}: heat: 40 -> 99\n";
        Assert.Equal((1, $"{article}: heat: 40 -> 99\n{other}: heat: 1 -> 2\n{again}"), (command.ExitCode, command.Output));
        Assert.Equal(
            $"{table}(3): {article}: An earlier row gives heat the value '99', and this one '40', so nothing of this "
                + $"row was written. Leave one row per file.\n",
            command.Errors
        );
        Assert.Equal(Text("A", option.Length == 0 ? "99" : "40"), File.ReadAllText(article));
    }

    [Theory]
    [InlineData("FullName,heta,Mood\n{0},5,a\n{0},6,b\n", "apply")]
    [InlineData("[{\"fullName\": \"{0}\", \"heta\": 5}, {\"fullName\": \"{0}\", \"heta\": 5, \"Mood\": [\"a\"]}]", "apply")]
    [InlineData("Title,PublishedDateTime,heta,Mood\nOne,2026-03-01,5,a\nTwo,2026-03-02,6,b\n", "new --directory {1}")]
    public void Columns_that_articles_do_not_have_are_named_once(string rows, string arguments)
    {
        string article = Article("A", "5");
        string table = _directory.Write("rows", rows.Replace("{0}", article, StringComparison.Ordinal));
        Command command = Command.Run([.. arguments.Replace("{1}", _directory.FullPath, StringComparison.Ordinal).Split(' '), table]);

        Assert.Equal(0, command.ExitCode);
        Assert.Equal($"{table}: Articles have no columns 'heta' (is heat meant?) and 'Mood'. They were ignored.\n", command.Errors);
        Assert.All(Directory.EnumerateFiles(_directory.FullPath, "*.md"), path => Assert.DoesNotContain("heta", File.ReadAllText(path)));
    }

    [Fact]
    public void Keys_of_JSON_are_written_as_they_are()
    {
        string rows = _directory.Write(
            "rows.json",
            "{\"title\":\"One\",\"publishedDateTime\":\"2026-03-01\",\"heta\":5,\"sketch\":true,\"labels\":[\"a\",\"b\"],"
                + "\"params\":{\"x\":{\"z\":0.5}}}"
        );
        Command command = Command.Run("new", rows, "--directory", _directory.FullPath);

        Assert.Equal((0, ""), (command.ExitCode, command.Errors));
        Assert.Equal(
            "---\ntitle: \"One\"\npublishedDateTime: 2026-03-01T00:00:00Z\nheta: 5\nsketch: true\nlabels:\n  - a\n  - b\n"
                + "params:\n  x:\n    z: 0.5\n---\n\n",
            File.ReadAllText(command.Output.TrimEnd())
        );
    }

    [Fact]
    public void A_column_that_is_there_twice_changes_nothing()
    {
        string article = Article("A", "5");
        Command command = Command.Run("apply", _directory.Write("table.csv", $"FullName,Heat,heat\n{article},6,7\n"));

        Assert.Equal(1, command.ExitCode);
        Assert.Contains("There is more than one column heat.", command.Errors);
        Assert.Equal(Text("A", "5"), File.ReadAllText(article));
    }

    [Fact]
    public void A_row_with_more_cells_than_columns_is_named_and_the_others_are_taken_over()
    {
        string article = Article("A", "5");
        string other = _directory.Write("b.md", Text("B", "5"));
        string table = _directory.Write("table.csv", $"FullName,Title,Heat\n{article},A, and more,6\n{other},B,6,,\n");
        Command command = Command.Run("apply", table);

        Assert.Equal((1, $"{other}: heat: 5 -> 6\n"), (command.ExitCode, command.Output));
        Assert.Equal(
            $"{table}(2): The row has more cells than the table has columns, so it was not saved. Put quotation "
                + $"marks around text that contains a comma.\n",
            command.Errors
        );
    }

    [Fact]
    public void Columns_without_a_heading_are_those_that_spreadsheets_leave_behind()
    {
        string article = Article("A", "5");
        Command empty = Command.Run("apply", _directory.Write("table.csv", $"FullName,Heat,,\n{article},6,,\n"));
        Command full = Command.Run("apply", _directory.Write("table.csv", $"FullName,Heat,,\n{article},7,,x\n"));

        Assert.Equal((0, ""), (empty.ExitCode, empty.Errors));
        Assert.EndsWith("Articles have no column 'number 4'. It was ignored.\n", full.Errors, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_row_of_a_name_with_a_backslash_is_of_that_file()
    {
        Skip.If(OperatingSystem.IsWindows(), "No name has a backslash there.");
        string article = _directory.Write("a\\b.md", Text("Backslash", "5"));
        string other = _directory.Write("a/b.md", Text("Slash", "5"));
        string csv = Command.Run("list", _directory.FullPath, "--format", "csv").Output;
        Command command = Command.Run("apply", _directory.Write("table.csv", csv.Replace("\"5\"", "\"6\"", StringComparison.Ordinal)));

        Assert.Equal((0, $"{article}: heat: 5 -> 6\n"), (command.ExitCode, command.Output));
        Assert.Equal((Text("Backslash", "6"), Text("Slash", "5")), (File.ReadAllText(article), File.ReadAllText(other)));
    }

    private static Encoding EncodingOf(string name) =>
        name == "utf-16"
            ? new UnicodeEncoding(bigEndian: false, byteOrderMark: false)
            : CodePagesEncodingProvider.Instance.GetEncoding(name)!;

    private static string Text(string title, string heat) => $"---\ntitle: \"{title}\"\nheat: {heat}\n---\n";

    private string Article(string title, string heat) => _directory.Write("a.md", Text(title, heat));
}
