using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace ArticlesPS.Tests;

/// <summary>Where things lie in the repository that the tests were built in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Samples => Path.Combine(Root, "samples", "articles");

    public static string Fixtures => Path.Combine(Root, "tests", "fixtures");

    public static string Module => Path.Combine(Root, "out", "ArticlesPS");

    public static string TestResults => Path.Combine(Root, "out", "test-results");

    /// <summary>
    /// Real articles, which are not part of the repository: the folder that ARTICLESPS_CORPUS names, else one beside the
    /// repository. Null where there is none.
    /// </summary>
    public static string? Corpus { get; } = FindCorpus();

    public static string NoCorpus => "There are no real articles here: set ARTICLESPS_CORPUS to a folder of them.";

    /// <summary>
    /// Sites of several generators, a folder each, whose names begin with the generator's: the folder that ARTICLESPS_SITES names,
    /// else one beside the corpus. Null where there is none.
    /// </summary>
    public static string? Sites { get; } = FindSites();

    public static string NoSites => "There are no sites of generators here: set ARTICLESPS_SITES to a folder of them.";

    /// <summary>Every Markdown file of the corpus, its path relative to the corpus.</summary>
    public static IEnumerable<string> CorpusFiles() =>
        Corpus is null ? [] : Directory.EnumerateFiles(Corpus, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        string? directory = AppContext.BaseDirectory;
        while (directory is not null && !File.Exists(Path.Combine(directory, "ArticlesPS.sln")))
        {
            directory = Path.GetDirectoryName(directory);
        }

        return directory ?? throw new DirectoryNotFoundException("The tests run outside of the repository.");
    }

    private static string? FindCorpus()
    {
        string? named = Environment.GetEnvironmentVariable("ARTICLESPS_CORPUS");
        string corpus = string.IsNullOrEmpty(named) ? Path.Combine(Root, "..", "shared", "corpus") : named;
        return Directory.Exists(corpus) ? Path.GetFullPath(corpus) : null;
    }

    private static string? FindSites()
    {
        string? named = Environment.GetEnvironmentVariable("ARTICLESPS_SITES");
        string? beside = Corpus is null ? null : Path.Combine(Corpus, "..", "sites");
        string? sites = string.IsNullOrEmpty(named) ? beside : named;
        return Directory.Exists(sites) ? Path.GetFullPath(sites) : null;
    }
}
