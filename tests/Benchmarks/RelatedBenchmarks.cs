using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Curation.Similarity;
using BenchmarkDotNet.Attributes;

namespace ArticlesPS.Benchmarks;

/// <summary>Related articles among 10,000.</summary>
[MemoryDiagnoser]
public class RelatedBenchmarks
{
    private const int Count = 10_000;

    private Article[] _articles = [];
    private ArticleIndex _index = new([]);
    private int _next;

    [GlobalSetup]
    public void SetUp()
    {
        _articles = [.. InventedArticles.Make(Count).Select(article => article.ToArticle())];
        _index = new ArticleIndex(_articles);
    }

    [Benchmark(Description = "build the index")]
    public object Build() => new ArticleIndex(_articles);

    // Another article each time, far from the last one: the same one again would find everything in the processor's cache.
    [Benchmark(Description = "one query")]
    public IReadOnlyList<ArticleMatch> Query() => _index.FindRelated(_articles[_next = (_next + 4_999) % Count]);

    [Benchmark(Description = "top 10 of all")]
    public int QueryAll() => _index.FindRelated(_articles).Sum(matches => matches.Count);
}
