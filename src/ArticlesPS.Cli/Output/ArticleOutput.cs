using System.CommandLine;

namespace ArticlesPS.Cli.Output;

/// <summary>The options for the format in which articles are printed.</summary>
internal sealed class ArticleOutput
{
    private const string Table = "table";
    private const string Csv = "csv";
    private const string Json = "json";
    private const string JsonLines = "jsonl";
    private const string Path = "path";
    private const string NullPath = "path0";

    private readonly Option<string> _format = new("--format", "-f")
    {
        Description = "The format of the articles.",
        DefaultValueFactory = _ => Table,
    };
    private readonly Option<bool> _bom = new("--bom")
    {
        Description = "With --format csv, begin with a byte-order mark, so that spreadsheets recognize UTF-8.",
    };

    /// <param name="hasFiles">Whether the articles have files, whose paths can be printed.</param>
    public ArticleOutput(bool hasFiles = false)
    {
        _format.AcceptOnlyFromAmong(hasFiles ? [Table, Csv, Json, JsonLines, Path, NullPath] : [Table, Csv, Json, JsonLines]);
    }

    public void AddTo(Command command)
    {
        command.Add(_format);
        command.Add(_bom);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_bom) && result.GetResult(_format)?.Tokens is not [{ Value: Csv }])
            {
                result.AddError("--bom needs --format csv.");
            }
        });
    }

    public IArticleOutput Create(ParseResult parsed, CliConsole console) =>
        parsed.GetValue(_format) switch
        {
            Csv => new CsvOutput(console, parsed.GetValue(_bom)),
            Json => new JsonOutput(console.Output, isArray: true),
            JsonLines => new JsonOutput(console.Output, isArray: false),
            Path => new PathOutput(console.Output, "\n"),
            NullPath => new PathOutput(console.Output, "\0"),
            _ => new TableOutput(console),
        };
}
