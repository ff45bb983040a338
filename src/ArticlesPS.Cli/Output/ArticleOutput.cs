using System;
using System.IO;

namespace ArticlesPS.Cli;

/// <summary>Takes articles one by one; disposing it completes the output.</summary>
internal interface IArticleOutput : IDisposable
{
    /// <summary>What is written of an article; can be asked for on any thread.</summary>
    string TextOf(Article article);

    void Write(string text);

    void Write(Article article) => Write(TextOf(article));
}

internal static class ArticleOutput
{
    public static IArticleOutput Create(string format, TextWriter output) => format switch
    {
        "csv" => new CsvOutput(output),
        "json" => new JsonOutput(output, isArray: true),
        "jsonl" => new JsonOutput(output, isArray: false),
        _ => new TableOutput(output),
    };
}
