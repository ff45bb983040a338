using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using ArticlesPS.Articles;

namespace ArticlesPS.Cli.Output;

/// <summary>Articles as comma-separated values.</summary>
internal sealed class CsvOutput : IArticleOutput
{
    private const char ByteOrderMark = '\uFEFF';

    private readonly CliConsole _console;
    private readonly TextWriter _output;
    private IReadOnlyList<ArticleColumn>? _columns;
    private int _otherCount;
    private bool _hasHeader;

    public CsvOutput(CliConsole console, bool hasByteOrderMark)
    {
        _console = console;
        _output = console.Output;

        // A terminal would show the mark as an escape.
        if (hasByteOrderMark && !console.IsOutputTerminal)
        {
            _output.Write(ByteOrderMark);
        }
    }

    // The first article decides, as in Export-Csv. Rows are made on several threads, in the order in which they come.
    public string TextOf(Article article)
    {
        IReadOnlyList<ArticleColumn> own = article.Schema.Columns;
        IReadOnlyList<ArticleColumn> columns = Interlocked.CompareExchange(ref _columns, own, null) ?? own;
        if (columns == own || HasSameNames(columns, own))
        {
            return ArticleCsv.RowOf(article, own);
        }

        Interlocked.Increment(ref _otherCount);
        return ArticleCsv.RowOf(article, [.. columns.Select(column => Find(own, column))]);
    }

    public void Write(string text)
    {
        WriteHeader();
        _output.Write(text);
    }

    public void Dispose()
    {
        WriteHeader();
        if (_otherCount > 0)
        {
            string articles = _otherCount == 1 ? "1 article is" : FormattableString.Invariant($"{_otherCount:N0} articles are");
            _console.Warn($"{articles} of another schema than the first, whose columns the table has. List each site by itself.");
        }
    }

    private void WriteHeader()
    {
        if (!_hasHeader)
        {
            _hasHeader = true;
            _output.Write(ArticleCsv.HeaderOf(_columns ?? ArticleSchema.Default.Columns));
        }
    }

    private static bool HasSameNames(IReadOnlyList<ArticleColumn> columns, IReadOnlyList<ArticleColumn> others) =>
        columns.Select(column => column.Name).SequenceEqual(others.Select(column => column.Name));

    private static ArticleColumn Find(IReadOnlyList<ArticleColumn> columns, ArticleColumn wanted) =>
        columns.FirstOrDefault(column => column.Name == wanted.Name) ?? new ArticleColumn(wanted.Name, _ => null);
}
