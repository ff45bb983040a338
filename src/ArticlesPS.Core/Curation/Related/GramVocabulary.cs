using System.Collections.Generic;

namespace ArticlesPS;

/// <summary>Numbers the grams of articles, and counts in how many articles each occurs.</summary>
internal sealed class GramVocabulary
{
    private readonly Dictionary<ulong, int> _numbers = [];
    private readonly List<int> _articles = [];
    private readonly GramCounter _counter = new();

    /// <summary>How many grams there are; their numbers begin at 0.</summary>
    public int Count => _articles.Count;

    /// <summary>In how many of the added articles a gram occurs.</summary>
    public int ArticlesWith(int gram) => gram < _articles.Count ? _articles[gram] : 0;

    /// <summary>The number of a gram, or -1.</summary>
    public int Find(ulong gram) => _numbers.TryGetValue(gram, out int number) ? number : -1;

    /// <summary>Counts the grams of one article more, and numbers those that are new.</summary>
    public GramProfile Add(string title, string excerpt)
    {
        GramProfile profile = _counter.Count(title, excerpt, gram =>
        {
            if (!_numbers.TryGetValue(gram, out int number))
            {
                number = _articles.Count;
                _numbers.Add(gram, number);
                _articles.Add(0);
            }

            return number;
        });
        foreach (int gram in profile.Grams)
        {
            _articles[gram]++;
        }

        return profile;
    }

    /// <summary>
    /// The profile of an article that is asked about. Grams that no added article has get numbers from
    /// <see cref="Count"/> on.
    /// </summary>
    public GramProfile ProfileOf(string title, string excerpt)
    {
        Dictionary<ulong, int> others = [];
        return new GramCounter().Count(title, excerpt, gram =>
        {
            if (!_numbers.TryGetValue(gram, out int number) && !others.TryGetValue(gram, out number))
            {
                number = Count + others.Count;
                others.Add(gram, number);
            }

            return number;
        });
    }
}
