using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Articles.Urls;
using ArticlesPS.Schemas.Locating;
using Xunit;

namespace ArticlesPS.Tests.Articles.Urls;

/// <summary>All URLs of sites beside those that Jekyll itself gives them.</summary>
public sealed class RealJekyllTests : IDisposable
{
    // Each of the generator's permalinks three times.
    private const int Sites = 54;

    // What depends on the time of the build or of the file, and what Jekyll reports as an error and builds all the same.
    private static readonly string[] _allowedReasons =
    [
        "The URL has a date, and the article has none.",
        "The URL has the date of the draft, which Jekyll takes from the time of the file.",
        "Jekyll cannot read the front matter: a value that begins with a colon needs quotation marks.",
    ];

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [SkippableFact]
    public void Urls_are_those_of_Jekyll()
    {
        Skip.IfNot(RealJekyll.IsThere, RealJekyll.Missing);
        JekyllSiteGenerator generator = new(_directory, seed: Seed);
        string[] paths = [.. Enumerable.Range(0, Sites).SelectMany(i => generator.Write($"site{i:00}", i))];

        int right = Compare(paths);

        Assert.True(right > paths.Length / 4, $"{right} of {paths.Length} have a URL.");
    }

    [SkippableFact]
    public void Cases_are_those_of_Jekyll()
    {
        Skip.IfNot(RealJekyll.IsThere, RealJekyll.Missing);
        List<string> paths = [];
        foreach (object?[] row in JekyllUrlTests.Cases)
        {
            paths.Add(JekyllUrlTests.Write(_directory, $"site{paths.Count:00}", (string)row[0]!, (string)row[1]!, (string)row[2]!));
        }

        int right = Compare([.. paths]);

        Assert.Equal(paths.Count, right);
    }

    // Another seed makes other sites.
    private static int Seed =>
        int.TryParse(Environment.GetEnvironmentVariable("ARTICLESPS_SEED"), System.Globalization.CultureInfo.InvariantCulture, out int seed)
            ? seed
            : 1;

    private int Compare(string[] paths)
    {
        IReadOnlyDictionary<string, string?> expected = RealJekyll.UrlsIn(_directory.FullPath);
        SchemaLocator schemas = new();
        List<string> wrong = [];
        int right = 0;
        foreach (string path in paths)
        {
            string relative = Path.GetRelativePath(_directory.FullPath, path).Replace('\\', '/');
            string? url = expected.TryGetValue(relative, out string? known) ? known : null;
            PageAddress address = ArticleSource.Read(path, schemas).Address;
            right += url is not null && address.Url == url ? 1 : 0;
            bool isAllowed = address.Url == url || (address.Url is null && _allowedReasons.Contains(address.Reason));
            if (!isAllowed)
            {
                wrong.Add($"{relative}: {address.Url ?? address.Reason} Jekyll: {url ?? "no page"}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        return right;
    }
}
