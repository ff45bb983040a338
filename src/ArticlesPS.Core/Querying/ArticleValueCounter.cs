using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ArticlesPS.Querying.Search;

namespace ArticlesPS.Querying;

/// <summary>A value that articles have, as a topic or the name of a provider.</summary>
/// <param name="Text">The value, in its most frequent spelling.</param>
/// <param name="Count">How many articles have it; 0 for one that is only known.</param>
internal sealed record ArticleValue(string Text, int Count);

/// <summary>Counts which values articles have, to choose from. Values that differ in nothing but case are one.</summary>
internal sealed class ArticleValueCounter
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>The values, the most frequent first, then by text: the likeliest is offered first, and an occasional typo last.</summary>
    public IReadOnlyList<ArticleValue> Values =>
        [
            .. _counts
                .GroupBy(entry => entry.Key, StringComparer.OrdinalIgnoreCase)
                .Select(spellings => new ArticleValue(MostFrequent(spellings), spellings.Sum(entry => entry.Value)))
                .OrderByDescending(value => value.Count)
                .ThenBy(value => value.Text, StringComparer.OrdinalIgnoreCase),
        ];

    /// <summary>Counts each value of an article once; blank values are ignored.</summary>
    public void Add(IEnumerable<string?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach (string? value in values.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            Add(value, 1);
        }
    }

    /// <summary>Adds a value that no article needs to have.</summary>
    public void AddKnown(string? value) => Add(value, 0);

    /// <summary>Counts the values of the articles in files. Files that can't be read have none.</summary>
    /// <param name="files">The files; each counts once.</param>
    /// <param name="valuesOf">The values of an article, called on any thread.</param>
    /// <param name="cancellation">Ends the reading; the counts so far stay.</param>
    /// <returns>How many articles were read.</returns>
    public int Read(IEnumerable<ArticleFile> files, Func<Article, IEnumerable<string?>> valuesOf, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(valuesOf);
        HashSet<string> given = new(StringComparer.Ordinal);
        int articles = 0;
        string?[]? ReadOne(ArticleFile file) => ArticleReader.ReadOne(file).Article is { } article ? [.. valuesOf(article)] : null;
        try
        {
            foreach (string?[]? values in ArticleReader.Read(files.Where(file => given.Add(file.Path)), ReadOne, cancellation))
            {
                articles += values is null ? 0 : 1;
                Add(values ?? []);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The values of some articles are better than none.
        }

        return articles;
    }

    private static string MostFrequent(IEnumerable<KeyValuePair<string, int>> spellings) =>
        spellings.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal).First().Key;

    private void Add(string? value, int count)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            _counts[value!] = (_counts.TryGetValue(value!, out int former) ? former : 0) + count;
        }
    }
}
