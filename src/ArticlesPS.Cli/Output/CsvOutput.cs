using System.IO;

namespace ArticlesPS.Cli;

/// <summary>Articles as comma-separated values.</summary>
internal sealed class CsvOutput(TextWriter output) : IArticleOutput
{
    private readonly ArticleCsv _csv = new(output);

    public void Write(Article article) => _csv.Write(article);

    public void Dispose()
    {
    }
}
