using System;
using System.IO;
using System.Threading.Tasks;
using ArticlesPS.Cli;
using ArticlesPS.Cli.Output;
using ArticlesPS.Text;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>How wide text is in a terminal, and that the columns of tables are straight whatever stands in them.</summary>
public sealed class DisplayWidthTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("", 0)]
    [InlineData("plain", 5)]
    [InlineData("Ärger", 5)]
    [InlineData("日本語", 6)]
    [InlineData("한글", 4)]
    [InlineData("\u1112\u1161\u11AB", 2)] // conjoining jamo
    [InlineData("ｶﾀｶﾅ", 4)]
    [InlineData("ＦＵＬＬ", 8)]
    [InlineData("\U00020000", 2)]
    [InlineData("e\u0301", 1)]
    [InlineData("がぎ", 4)]
    [InlineData("か\u3099", 2)]
    [InlineData("👍", 2)]
    [InlineData("👍🏽", 2)]
    [InlineData("👨‍👩‍👧", 2)]
    [InlineData("🏴‍☠️", 2)]
    [InlineData("🇩🇪", 2)]
    [InlineData("❤", 1)]
    [InlineData("❤️", 2)]
    [InlineData("1️⃣", 2)]
    [InlineData("a\u200Bb", 2)]
    [InlineData("می\u200Cشود", 5)]
    [InlineData("日本語👨‍👩‍👧x", 9)]
    public void A_text_is_as_wide_as_a_terminal_shows_it(string text, int width)
    {
        Assert.Equal(width, DisplayWidth.Of(text));
        Assert.Equal(text + new string(' ', 20 - width), DisplayWidth.PadRight(text, 20));
        Assert.Equal(text, DisplayWidth.PadRight(text, width));
    }

    [Theory]
    [InlineData("plain text", 10, "plain text")]
    [InlineData("plain text", 9, "plain te…")]
    [InlineData("日本語版", 8, "日本語版")]
    [InlineData("日本語版", 7, "日本語…")]
    [InlineData("日本語版", 6, "日本…")]
    [InlineData("日本語版", 2, "…")]
    [InlineData("ab👨‍👩‍👧cd", 5, "ab👨‍👩‍👧…")]
    [InlineData("ab👨‍👩‍👧cd", 4, "ab…")]
    [InlineData("cafe\u0301s", 4, "caf…")]
    [InlineData("cafe\u0301s", 5, "cafe\u0301s")]
    [InlineData("e\u0301e\u0301e\u0301", 2, "e\u0301…")]
    public void A_text_is_cut_between_characters(string text, int width, string expected)
    {
        string cut = Truncation.Fit(text, width, DisplayWidth.Of);

        Assert.Equal(expected, cut);
        Assert.InRange(DisplayWidth.Of(cut), 0, width);
    }

    [Theory]
    [InlineData("news")]
    [InlineData("日本")]
    [InlineData("日本語版ニュース記事")]
    [InlineData("ニュース/日本語版")]
    [InlineData("👨‍👩‍👧 family")]
    [InlineData("e\u0301te\u0301")]
    [InlineData("❤️")]
    public void Titles_begin_in_one_column_whatever_the_folder(string folder)
    {
        _directory.Write($"{folder}/a.md", "---\ntitle: TITLE\n---\n");

        Command command = Command.RunIn(_directory.FullPath, "list", ".", "-r");

        string[] lines = command.Output.Split('\n');
        Assert.Equal(
            DisplayWidth.Of(lines[0][..lines[0].IndexOf("Title", StringComparison.Ordinal)]),
            DisplayWidth.Of(lines[2][..lines[2].IndexOf("TITLE", StringComparison.Ordinal)])
        );
    }

    [Theory]
    [InlineData("ニュース/日本語版", "…/日本語版")]
    [InlineData("日本語版ニュース記事", "日本語版ニュ…")]
    [InlineData("a/日本語版ニュース記事", "…/日本語版ニ…")]
    [InlineData("日本語版ニュー", "日本語版ニュー")]
    public void A_folder_is_shortened_by_its_width(string folder, string expected)
    {
        string path = Path.Combine([_directory.FullPath, .. folder.Split('/')]);

        Assert.Equal(expected.Replace('/', Path.DirectorySeparatorChar), DisplayPath.Folder(path, _directory.FullPath, DisplayWidth.Of));
    }

    [Theory]
    [InlineData("日本語の長い見出しがここにあります")]
    [InlineData(
        "👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧"
            + "👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧"
    )]
    [InlineData("A plain title that is longer than what is left of the terminal")]
    public async Task Lines_are_not_wider_than_the_terminal(string title)
    {
        const int Width = 79;
        _directory.Write("a.md", $"---\ntitle: {title}\n---\n");
        using StringWriter output = new();
        CliConsole console = new()
        {
            OpenInput = () => Stream.Null,
            Output = output,
            Error = new MessageWriter(TextWriter.Null),
            CurrentDirectory = () => _directory.FullPath,
            IsOutputTerminal = true,
            TerminalWidth = () => Width,
        };

        await Application.RunAsync(["list", "."], console);

        string line = output.ToString().ReplaceLineEndings("\n").Split('\n')[2];
        Assert.EndsWith("…", line, StringComparison.Ordinal);
        Assert.InRange(DisplayWidth.Of(line), Width - 2, Width);
    }
}
