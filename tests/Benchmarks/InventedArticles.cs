using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ArticlesPS.Text;

namespace ArticlesPS.Benchmarks;

/// <summary>
/// Makes articles, always the same ones for a count. They cluster as news do: a story is told by one to ten articles
/// within days, which share rare names and some words, and a topic has words of its own.
/// </summary>
internal sealed class InventedArticles
{
    private const int Seed = 20200117;
    private const int Days = 3 * 365;
    private const int StoryDays = 4;
    private const int ProviderCount = 250;
    private const int TopicCount = 30;
    private const int WordsOfTopic = 250;

    // How many stories of a hundred are told by so many articles.
    private static readonly (int Articles, int Stories)[] _storySizes =
    [
        (1, 48),
        (2, 16),
        (3, 11),
        (4, 7),
        (5, 5),
        (6, 4),
        (7, 3),
        (8, 2),
        (9, 2),
        (10, 2),
    ];

    private readonly Random _random = new(Seed);
    private readonly InventedWords _words;
    private readonly (string Name, string Domain)[] _providers;
    private readonly (string Name, string[] Words)[] _topics;

    private InventedArticles()
    {
        _words = new InventedWords(_random);
        _providers = [.. Enumerable.Range(0, ProviderCount).Select(_ => NewProvider())];
        _topics = [.. Enumerable.Range(0, TopicCount).Select(_ => (_words.NewName(_random), NewWords(WordsOfTopic)))];
    }

    /// <summary>So many articles, in the order in which they appeared.</summary>
    public static IReadOnlyList<InventedArticle> Make(int count)
    {
        InventedArticles articles = new();
        List<InventedArticle> made = [];
        for (int story = 0; made.Count < count; story++)
        {
            made.AddRange(articles.NewStory(story));
        }

        return [.. made.Take(count).OrderBy(article => article.Published).ThenBy(article => article.Slug, StringComparer.Ordinal)];
    }

    private IEnumerable<InventedArticle> NewStory(int story)
    {
        DateTime begin = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(_random.Next(Days * 24 * 60));
        (string topic, string[] wordsOfTopic) = _topics[Often(TopicCount)];
        string[] names = [.. Enumerable.Range(0, 2 + _random.Next(3)).Select(_ => _words.NewName(_random))];
        string[] wordsOfStory = NewWords(8);
        int size = SizeOfStory();
        for (int i = 0; i < size; i++)
        {
            // A name in every title, and the rest of what the story is about in some of them.
            List<string> title = InventedWords.Text(_random, 6 + _random.Next(9), () =>
                Word(wordsOfStory, wordsOfTopic, names, nameShare: 0.1)
            );
            title[_random.Next(title.Count)] = names[_random.Next(names.Length)];
            List<string> excerpt = InventedWords.Text(_random, 25 + _random.Next(26), () =>
                Word(wordsOfStory, wordsOfTopic, names, nameShare: 0.06)
            );
            (string provider, string domain) = _providers[Often(ProviderCount)];
            string[] topics = _random.Next(3) == 0 ? [topic, _topics[Often(TopicCount)].Name] : [topic];
            yield return new InventedArticle(
                Title: Quoted(string.Join(' ', title.Select(InventedWords.Capitalized))),
                Excerpt: Sentences(excerpt),
                Published: begin.AddMinutes(_random.Next(StoryDays * 24 * 60)),
                provider,
                domain,
                [.. topics.Distinct()],
                Quality: Quality(),
                Slug: string.Join('-', title).ToLowerInvariant(),
                story
            );
        }
    }

    private int? Quality()
    {
        if (_random.Next(20) == 0)
        {
            return null;
        }

        int quality = 20 + _random.Next(40) + _random.Next(40);
        return _random.Next(50) == 0 ? quality + 40 : quality;
    }

    private string Word(string[] wordsOfStory, string[] wordsOfTopic, string[] names, double nameShare)
    {
        double chance = _random.NextDouble();
        if (chance < nameShare)
        {
            return names[_random.Next(names.Length)];
        }

        if (chance < nameShare + 0.15)
        {
            return wordsOfStory[_random.Next(wordsOfStory.Length)];
        }

        return chance < nameShare + 0.4 ? wordsOfTopic[Often(wordsOfTopic.Length)] : _words.Content(_random);
    }

    // Some titles quote a word, so that the files have quotation marks in quotation marks.
    private string Quoted(string title)
    {
        if (_random.Next(20) > 0)
        {
            return title;
        }

        int blank = title.IndexOf(' ', StringComparison.Ordinal);
        return $"\"{title[..blank]}\"{title[blank..]}";
    }

    private string Sentences(List<string> words)
    {
        StringBuilder text = new();
        bool begins = true;
        for (int i = 0; i < words.Count; i++)
        {
            text.Append(i > 0 ? " " : "").Append(begins ? InventedWords.Capitalized(words[i]) : words[i]);
            begins = i == words.Count - 1 || _random.Next(16) == 0;
            if (begins)
            {
                text.Append('.');
            }
            else if (_random.Next(14) == 0)
            {
                text.Append(',');
            }
        }

        return text.ToString();
    }

    private (string Name, string Domain) NewProvider()
    {
        string name = _words.NewName(_random);
        string end = ((string[])["com", "com", "com", "org", "net", "example"])[_random.Next(6)];
        return _random.Next(2) == 0
            ? (name, $"{name.ToLowerInvariant()}.{end}")
            : ($"{name} News", $"{name.ToLowerInvariant()}-news.{end}");
    }

    private string[] NewWords(int count) => [.. Enumerable.Range(0, count).Select(_ => _words.Content(_random))];

    private int SizeOfStory()
    {
        int chance = _random.Next(_storySizes.Sum(size => size.Stories));
        return _storySizes.First(size => (chance -= size.Stories) < 0).Articles;
    }

    // A place in a list of which the first entries are the commonest.
    private int Often(int count) => (int)(Math.Pow(_random.NextDouble(), 2) * count);
}
