using System;
using System.Globalization;
using System.IO;
using ArticlesPS.Articles;
using ArticlesPS.Text;

namespace ArticlesPS.Cli.Output;

/// <summary>Articles as a table of fixed columns, which doesn't depend on later rows and so can be streamed.</summary>
internal sealed class TableOutput : IArticleOutput
{
    private const int TopicsWidth = 18;
    private const int WidthWithoutTitle = 10 + 1 + 9 + 1 + TopicsWidth + 1 + DisplayPath.FolderWidth + 1;
    private const int NarrowestTitle = 20;

    private readonly TextWriter _output;
    private readonly string _location;
    private readonly int _titleWidth;
    private bool _hasHeader;

    public TableOutput(CliConsole console)
    {
        _output = console.Output;
        _location = console.CurrentDirectory();
        _titleWidth = console.IsOutputTerminal ? Math.Max(console.TerminalWidth() - WidthWithoutTitle, NarrowestTitle) : int.MaxValue;
    }

    public string TextOf(Article article) =>
        RowOf(
            article.PublishedDateTime?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            $"{ArticleValues.StateAt(article, DateTimeOffset.UtcNow)}",
            $"{article.Topics}",
            DisplayPath.Folder(article.DirectoryName, _location, DisplayWidth.Of),
            (string.IsNullOrEmpty(article.Title) ? article.Name : article.Title) ?? ""
        );

    public void Write(string text)
    {
        if (!_hasHeader)
        {
            _hasHeader = true;
            _output.WriteLine(RowOf("Date", "State", "Topics", "Folder", "Title"));
            _output.WriteLine(RowOf("----", "-----", "------", "------", "-----"));
        }

        _output.WriteLine(text);
    }

    public void Dispose() { }

    private string RowOf(string? date, string state, string topics, string folder, string title)
    {
        string shownTopics = Truncation.Fit(ConsoleText.Escape(topics), TopicsWidth, DisplayWidth.Of);
        string numbers = $"{date, -10} {state, -9} {DisplayWidth.PadRight(shownTopics, TopicsWidth)}";
        string shownTitle = Truncation.Fit(ConsoleText.Escape(title), _titleWidth, DisplayWidth.Of);
        return $"{numbers} {DisplayWidth.PadRight(folder, DisplayPath.FolderWidth)} {shownTitle}";
    }
}
