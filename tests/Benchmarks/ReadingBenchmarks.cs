using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Editing;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Text;
using ArticlesPS.FrontMatter.Yaml;
using ArticlesPS.Querying;
using BenchmarkDotNet.Attributes;

namespace ArticlesPS.Benchmarks;

/// <summary>The steps from a file's bytes to an article, and from a change to the new text, for 500 invented files in memory.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private const int Count = 500;

    private byte[][] _files = [];
    private string[] _texts = [];
    private FrontMatterDocument[] _documents = [];

    [GlobalSetup]
    public void SetUp()
    {
        string directory = Directory.CreateTempSubdirectory("articles-").FullName;
        try
        {
            InventedFiles.Write(InventedArticles.Make(Count), directory);
            _files =
            [
                .. Directory
                    .EnumerateFiles(directory, "*.md", SearchOption.AllDirectories)
                    .Order(StringComparer.Ordinal)
                    .Select(File.ReadAllBytes),
            ];
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }

        _texts = [.. _files.Select(file => EncodedText.Decode(file).Text)];
        _documents = [.. _texts.Select(FrontMatterDocument.Parse)];
    }

    [Benchmark(Description = "bytes to text")]
    public long Decode() => Sum(_files, file => EncodedText.Decode(file).Text.Length);

    [Benchmark(Description = "text to fields, by the scanner", Baseline = true)]
    public long Scan() => Sum(_documents, document => YamlScanner.TryRead(document.Text, document.Block)!.Entries.Count);

    [Benchmark(Description = "text to fields, by the full parser")]
    public long Parse() => Sum(_documents, document => YamlReader.ReadWithParser(document.Text, document.Block).Entries.Count);

    [Benchmark(Description = "bytes to an article")]
    public long Read() => Sum(_files, file => ArticleSource.Parse(file, "/a.md", ArticleSchema.News).Topics.Count);

    [Benchmark(Description = "bytes to an article, and all of it")]
    public long ReadAll() => Sum(_files, file => ArticleSource.Parse(file, "/a.md", ArticleSchema.News).Related.Count);

    [Benchmark(Description = "a row of a table with every column")]
    public long MakeRow() =>
        Sum(_files, file => ArticleCsv.RowOf(ArticleSource.Parse(file, "/a.md", ArticleSchema.News), ArticleSchema.News.Columns).Length);

    [Benchmark(Description = "a change of one field, worked out and proven")]
    public long Edit() => Sum(_documents, document =>
        {
            ArticleChanges changes = new();
            changes.Set("heat", 1000);
            return ArticleEditor.Apply(document, changes).Document.Text.Length;
        });

    private static long Sum<T>(IEnumerable<T> items, Func<T, int> measure) => items.Sum(item => (long)measure(item));
}
