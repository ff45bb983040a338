using System;
using System.Globalization;
using System.IO;
using ArticlesPS.Text;

namespace ArticlesPS.Cli.Output;

/// <summary>Articles as a table of fixed columns, which doesn't depend on later rows and so can be streamed.</summary>
internal sealed class TableOutput : IArticleOutput
{
    private const int WidthWithoutTitle = 49;
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
            article.Published?.ToString(),
            article.Quality?.ToString(CultureInfo.InvariantCulture),
            article.Heat?.ToString(CultureInfo.InvariantCulture),
            DisplayPath.Folder(article.DirectoryName, _location, DisplayWidth.Of),
            (string.IsNullOrEmpty(article.Title) ? article.Name : article.Title) ?? ""
        );

    public void Write(string text)
    {
        if (!_hasHeader)
        {
            _hasHeader = true;
            _output.WriteLine(RowOf("Date", "Published", "Quality", "Heat", "Folder", "Title"));
            _output.WriteLine(RowOf("----", "---------", "-------", "----", "------", "-----"));
        }

        _output.WriteLine(text);
    }

    public void Dispose() { }

    private string RowOf(string? date, string? published, string? quality, string? heat, string folder, string title)
    {
        string numbers = $"{date, -10} {published, -9} {quality, 7} {heat, 4}";
        string shownTitle = Truncation.Fit(ConsoleText.Escape(title), _titleWidth, DisplayWidth.Of);
        return $"{numbers} {DisplayWidth.PadRight(folder, DisplayPath.FolderWidth)} {shownTitle}";
    }
}
