using System;
using System.CommandLine;

namespace ArticlesPS.Cli.Output;

/// <summary>Takes articles one by one; disposing it completes the output.</summary>
internal interface IArticleOutput : IDisposable
{
    /// <summary>What is written of an article; can be asked for on any thread.</summary>
    string TextOf(Article article);

    void Write(string text);

    void Write(Article article) => Write(TextOf(article));
}

/// <summary>The formats in which articles are printed.</summary>
internal static class ArticleOutput
{
    private const string Table = "table";
    private const string Csv = "csv";
    private const string Json = "json";
    private const string JsonLines = "jsonl";

    public static Option<string> FormatOption()
    {
        Option<string> format = new("--format", "-f") { Description = "How to print the articles.", DefaultValueFactory = _ => Table };
        format.AcceptOnlyFromAmong(Table, Csv, Json, JsonLines);
        return format;
    }

    public static IArticleOutput Create(string format, CliConsole console) =>
        format switch
        {
            Csv => new CsvOutput(console.Output),
            Json => new JsonOutput(console.Output, isArray: true),
            JsonLines => new JsonOutput(console.Output, isArray: false),
            _ => new TableOutput(console),
        };
}
