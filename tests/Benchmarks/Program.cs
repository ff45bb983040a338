using System;
using System.Globalization;
using System.IO;
using System.Linq;
using BenchmarkDotNet.Running;

namespace ArticlesPS.Benchmarks;

internal static class Program
{
    private const string Usage = """
        related [COUNT] [TEXTS.jsonl]   times related articles once, of invented texts or of those in a file
        ranking SET.jsonl OUT.json      ranks the articles of a labelled set, to be compared with other methods
        corpus DIRECTORY COUNT          writes invented articles as files into a new or an empty directory
        --filter '*'                    runs the benchmarks; other options are BenchmarkDotNet's
        """;

    private static int Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["related"]:
                RelatedRun.Run(10_000);
                return 0;
            case ["related", string count] when IsCount(count, out int articles):
                RelatedRun.Run(articles);
                return 0;
            case ["related", string count, string texts] when IsCount(count, out int articles):
                RelatedRun.Run(articles, texts);
                return 0;
            case ["ranking", string set, string ranking]:
                RelatedRanking.Write(set, ranking);
                return 0;
            case ["corpus", string directory, string count] when IsCount(count, out int articles):
                return WriteCorpus(directory, articles);
            case [string option, ..] when option.StartsWith('-') && option is not ("-h" or "--help"):
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments);
                return 0;
            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }
    }

    private static int WriteCorpus(string directory, int count)
    {
        if (Directory.Exists(directory) && Directory.EnumerateFileSystemEntries(directory).Any())
        {
            Console.Error.WriteLine($"{directory} is not empty.");
            return 1;
        }

        long bytes = InventedFiles.Write(InventedArticles.Make(count), directory);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count:N0} files, {bytes:N0} bytes"));
        return 0;
    }

    private static bool IsCount(string text, out int count) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count > 0;
}
