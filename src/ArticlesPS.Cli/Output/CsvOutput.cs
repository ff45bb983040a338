using System.IO;
using ArticlesPS.Articles;

namespace ArticlesPS.Cli.Output;

/// <summary>Articles as comma-separated values.</summary>
internal sealed class CsvOutput : IArticleOutput
{
    private const char ByteOrderMark = '\uFEFF';

    private readonly TextWriter _output;

    public CsvOutput(CliConsole console, bool hasByteOrderMark)
    {
        _output = console.Output;

        // A terminal would show the mark as an escape.
        if (hasByteOrderMark && !console.IsOutputTerminal)
        {
            _output.Write(ByteOrderMark);
        }

        _output.Write(ArticleCsv.Header);
    }

    public string TextOf(Article article) => ArticleCsv.RowOf(article);

    public void Write(string text) => _output.Write(text);

    public void Dispose() { }
}
