using System.IO;
using ArticlesPS.Articles;

namespace ArticlesPS.Cli.Output;

/// <summary>Articles as comma-separated values.</summary>
internal sealed class CsvOutput : IArticleOutput
{
    private readonly TextWriter _output;

    public CsvOutput(TextWriter output)
    {
        _output = output;
        output.Write(ArticleCsv.Header);
    }

    public string TextOf(Article article) => ArticleCsv.RowOf(article);

    public void Write(string text) => _output.Write(text);

    public void Dispose() { }
}
