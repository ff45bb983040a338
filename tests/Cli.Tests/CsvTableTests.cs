using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using ArticlesPS.Cli;
using ArticlesPS.Cli.Output;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>CSV as spreadsheets and Export-Csv save it, taken over by articles apply and articles new.</summary>
public sealed class CsvTableTests : IDisposable
{
    private const string Before = "---\ntitle: A\nheat: 1\n---\n";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("FullName,Title\na.md,\"B; C\"\n")]
    [InlineData("FullName;Title\na.md;\"B; C\"\n")]
    [InlineData("FullName\tTitle\na.md\tB; C\n")]
    [InlineData("\"FullName\";\"Title\"\r\n\"a.md\";\"B; C\"\r\n")]
    [InlineData("Title;FullName\r\"B; C\";a.md\r")]
    [InlineData("\n\nFullName;Title\na.md;\"B; C\"")]
    [InlineData("\"Title, long\";FullName;Title\n;a.md;\"B; C\"\n")]
    [InlineData("fullname;title\na.md;\"B; C\"\n")]
    [InlineData("Path;Title\na.md;\"B; C\"\n")]
    [InlineData("FullName|Title\na.md|B; C\n", "|")]
    [InlineData("FullName;Title\na.md;\"B; C\"\n", ";")]
    [InlineData("FullName\tTitle\na.md\tB; C\n", "tab")]
    [InlineData("FullName\tTitle\na.md\tB; C\n", "\\t")]
    [InlineData("sep=;\r\nFullName;Title\r\na.md;\"B; C\"\r\n")]
    [InlineData("SEP=,\r\nFullName,Title\r\na.md,B; C\r\n")]
    [InlineData("sep=\t\r\nFullName\tTitle\r\na.md\tB; C\r\n")]
    [InlineData("sep=|\nFullName|Title\na.md|B; C\n")]
    [InlineData("sep=;\nFullName;Title\na.md;\"B; C\"\n", ";")]
    [InlineData("\uFEFFsep=;\r\nFullName;Title\r\na.md;\"B; C\"\r\n")]
    [InlineData("#TYPE ArticlesPS.Article\r\n\"FullName\",\"Title\"\r\n\"a.md\",\"B; C\"\r\n")]
    [InlineData("#TYPE ArticlesPS.Article\rFullName;Title\ra.md;\"B; C\"\r")]
    [InlineData("#TYPE ArticlesPS.Article\r\nsep=;\r\nFullName;Title\r\na.md;\"B; C\"\r\n")]
    [InlineData("sep=;\r\n#TYPE ArticlesPS.Article\r\nFullName;Title\r\na.md;\"B; C\"\r\n")]
    public void A_table_is_taken_over_whatever_stands_between_its_cells(string csv, string? delimiter = null)
    {
        (string article, Command command) = Apply(csv, delimiter);

        Assert.Equal((0, $"{article}: title: A -> B; C\n", ""), (command.ExitCode, command.Output, command.Errors));
    }

    [Theory]
    [InlineData("", "(1): The table is empty: it has no column FullName.")]
    [InlineData("sep=;", "(2): The table is empty: it has no column FullName.")]
    [InlineData("\n,,\n", "(3): The table is empty: it has no column FullName.")]
    [InlineData("Title;Heat\nB;2\n", "(1): The table has no column FullName, but 'Title', 'Heat'. Nothing was saved.")]
    [InlineData("a,b,c,d,e,f\n1,2,3,4,5,6\n", "(1): The table has no column FullName, but 'a', 'b', 'c', 'd', 'e', …. Nothing was saved.")]
    [InlineData(
        "#TYPE x\nFullName|Title\na.md|B\n",
        "(2): The table has no column FullName, but 'FullName|Title'. "
            + "If the cells aren't separated by commas, semicolons or tabs, use --delimiter. Nothing was saved."
    )]
    [InlineData("FullName;Title\na.md;B\n", "(1): The headings are separated by semicolons. Use --delimiter ';'. Nothing was saved.", ",")]
    [InlineData("FullName\tTitle\na.md\tB\n", "(1): The headings are separated by tabs. Use --delimiter tab. Nothing was saved.", "|")]
    [InlineData("sep=;\nFullName,Title\na.md,B\n", "(2): The headings are separated by commas. Use --delimiter ','. Nothing was saved.")]
    [InlineData("sep=;\nFullName;Title\na.md;B\n", "(1): The line sep=; contradicts --delimiter. Leave one of them out.", ",")]
    [InlineData("FullName;Title;title\na.md;B;C\n", "(1): There is more than one column title. Remove all but one. Nothing was saved.")]
    [InlineData(
        "FullName,Ti\"tle\na.md,B\n",
        "(1): The quotation marks in this row do not match. Put a cell that contains one in quotation marks, and double it. "
            + "Nothing was saved."
    )]
    [InlineData("{\"FullName\": \"a.md\", \"Title\": \"B\"}", ": This is JSON, which has no delimiter. Leave --delimiter out.", ";")]
    [InlineData("PK\u0003\u0004\u0014", ": This is a spreadsheet workbook, not CSV. Save the sheet as 'CSV UTF-8'.")]
    public void A_table_that_is_none_is_one_error_and_changes_nothing(string csv, string error, string? delimiter = null)
    {
        (string article, Command command) = Apply(csv, delimiter);

        Assert.Equal((1, "", $"rows.csv{error}\n"), (command.ExitCode, command.Output, command.Errors));
        Assert.Equal(Before, File.ReadAllText(article));
    }

    [Fact]
    public void A_workbook_of_an_older_spreadsheet_is_one_error()
    {
        _directory.Write("rows.csv", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]);
        Command command = Command.RunIn(_directory.FullPath, "apply", "rows.csv");

        Assert.Equal(
            (1, "rows.csv: This is a spreadsheet workbook, not CSV. Save the sheet as 'CSV UTF-8'.\n"),
            (command.ExitCode, command.Errors)
        );
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("sep=;\r\n{0}", 1)]
    [InlineData("#TYPE x\r\nsep=;\r\n{0}", 2)]
    [InlineData("\n\n{0}", 2)]
    public void An_error_names_the_line_on_which_its_row_begins(string frame, int more = 0)
    {
        string rows = "FullName;Title;Heat\na.md;\"A\nB\";2\n\n;;\n ; ;\na.md;;high\nb.md;B;3\n;C;4\na.md;D;5;6;7\n";
        const string Advice = "Put quotation marks around text that contains a semicolon.";
        (string article, Command command) = Apply(frame.Replace("{0}", rows, StringComparison.Ordinal));

        Assert.Equal(
            $"""
            rows.csv({7 + more}): {article}: 'high' does not fit the field heat, which is a whole number.
            rows.csv({8 + more}): {_directory.PathOf("b.md")}: The file or directory does not exist.
            rows.csv({9 + more}): The row has no file in a column FullName.
            rows.csv({10 + more}): The row has more cells than the table has columns, so it was not saved. {Advice}

            """,
            command.Errors
        );
        Assert.Equal((1, $"{article}: title: A -> A B\n{article}: heat: 1 -> 2\n"), (command.ExitCode, command.Output));
    }

    [Theory]
    [InlineData("a.md;\"B\nb.md;C\n")]
    [InlineData("a.md;B \"quoted\"; x\n")]
    public void Quotation_marks_that_do_not_match_are_an_error_on_their_line(string row)
    {
        string other = _directory.Write("b.md", Before);
        (string article, Command command) = Apply($"FullName;Title\nb.md;New\n{row}");

        Assert.Equal((1, $"{other}: title: A -> New\n"), (command.ExitCode, command.Output));
        Assert.Equal(
            "rows.csv(3): The quotation marks in this row do not match. Put a cell that contains one in quotation marks, and double it. "
                + "The rows before it were saved.\n",
            command.Errors
        );
        Assert.Equal(Before, File.ReadAllText(article));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("5")]
    [InlineData(" ")]
    [InlineData("\"")]
    [InlineData("'")]
    [InlineData(";;")]
    [InlineData("semicolon")]
    [InlineData("")]
    public void A_delimiter_that_is_none_is_a_mistake_in_the_command_line(string delimiter)
    {
        (_, Command command) = Apply("FullName,Title\na.md,B\n", delimiter);

        Assert.Equal(
            (
                2,
                "articles: --delimiter takes tab, or one punctuation mark or symbol other than a quotation mark, "
                    + $"not '{delimiter}'.\nTry 'articles --help'.\n"
            ),
            (command.ExitCode, command.Errors)
        );
    }

    [Theory]
    [InlineData("Title;PublishedDateTime\nOne;2026-03-01\n;\n\nTwo;soon\n")]
    [InlineData("Title|PublishedDateTime\nOne|2026-03-01\n|\n\nTwo|soon\n", "--delimiter", "|")]
    public void New_articles_come_of_the_same_tables(string csv, params string[] delimiter)
    {
        _directory.Write("rows.csv", csv);
        Directory.CreateDirectory(_directory.PathOf("news"));
        Command command = Command.RunIn(_directory.FullPath, ["new", "rows.csv", "--directory", "news", .. delimiter]);

        Assert.Equal(1, command.ExitCode);
        Assert.EndsWith("2026-03-01-one.md\n", command.Output, StringComparison.Ordinal);
        Assert.StartsWith("rows.csv(5): 'soon' does not fit the field publishedDateTime", command.Errors, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFiles(_directory.PathOf("news")));
    }

    [Theory]
    [InlineData("list .")]
    [InlineData("feed feed.xml")]
    public void CSV_begins_with_a_byte_order_mark_where_one_is_asked_for(string arguments)
    {
        _directory.Write("a.md", Before);
        _directory.Write(
            "feed.xml",
            "<rss version=\"2.0\"><channel><title>F</title><item><title>Café</title>"
                + "<link>https://example.com/a</link></item></channel></rss>"
        );
        string[] words = [.. arguments.Split(' '), "--format", "csv"];

        string marked = Command.RunIn(_directory.FullPath, [.. words, "--bom"]).Output;
        string plain = Command.RunIn(_directory.FullPath, words).Output;

        Assert.Equal('\uFEFF' + plain, marked);
        Assert.Equal('"', plain[0]);
        Assert.True(plain.Count(c => c == '\n') > 1);
    }

    [Fact]
    public async Task A_terminal_gets_no_byte_order_mark()
    {
        _directory.Write("a.md", Before);
        using StringWriter output = new();
        CliConsole console = new()
        {
            OpenInput = () => Stream.Null,
            Output = output,
            Error = new MessageWriter(TextWriter.Null),
            CurrentDirectory = () => _directory.FullPath,
            IsOutputTerminal = true,
        };

        await Application.RunAsync(["list", ".", "--format", "csv", "--bom"], console);

        Assert.Equal('"', output.ToString()[0]);
    }

    [Fact]
    public void A_marked_table_is_taken_over()
    {
        string article = _directory.Write("a.md", Before);
        string table = Command.RunIn(_directory.FullPath, "list", ".", "--format", "csv", "--bom").Output;
        _directory.Write("rows.csv", table.Replace("\"1\"", "\"7\"", StringComparison.Ordinal));

        Command command = Command.RunIn(_directory.FullPath, "apply", "rows.csv");

        Assert.Equal((0, $"{article}: heat: 1 -> 7\n"), (command.ExitCode, command.Output));
    }

    [Theory]
    [InlineData("list . --bom")]
    [InlineData("list . --bom --format json")]
    [InlineData("feed x.xml --bom --format table")]
    public void Only_CSV_takes_a_byte_order_mark(string arguments)
    {
        Command command = Command.RunIn(_directory.FullPath, arguments.Split(' '));

        Assert.Equal(
            (2, "", "articles: --bom needs --format csv.\nTry 'articles --help'.\n"),
            (command.ExitCode, command.Output, command.Errors)
        );
    }

    private (string Article, Command Command) Apply(string csv, string? delimiter = null)
    {
        string article = _directory.Write("a.md", Before);
        _directory.Write("rows.csv", csv);
        string[] option = delimiter is null ? [] : ["--delimiter", delimiter];
        return (article, Command.RunIn(_directory.FullPath, ["apply", "rows.csv", .. option]));
    }
}
