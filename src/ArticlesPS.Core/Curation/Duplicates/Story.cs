using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Articles;

namespace ArticlesPS.Curation.Duplicates;

/// <summary>The parts of an article that identify its copies.</summary>
internal sealed class Story
{
    // Fewer words begin series, templates and all reports of one event. Measured with labelled pairs of real articles:
    // with 6 and 7 another outlet's own report counts as a copy; 8 to 10 find the same copies and nothing else.
    private const int TellingWords = 9;

    // Two providers that call their articles "This week in music" mean different weeks.
    private const int TellingWordsBetweenProviders = 5;

    // If a provider repeats something after a month, it's about something else: the same sale, the same ranking, a year later.
    private const int MostDaysApart = 31;

    // Measured as well: 0.4 to 0.6 find the same copies; with 0 two reports count as one that begin alike and go on
    // differently, and with 0.8 copies are missed that were edited slightly.
    private const double TextShare = 0.5;

    private const double TitleShare = 0.75;

    // The beginning identifies a text; an article can be as long as a book.
    private const int MostText = 2000;

    private readonly List<string> _titleWords;
    private readonly List<string> _textWords;

    public Story(Article article, int place, SiteNames sites)
    {
        Article = article;
        Place = place;
        Urls = [.. article.AllUrls.Select(CanonicalUrl.Of).Where(IsOfArticle).Distinct()!];
        _titleWords = StoryWords.Of(sites.TakeOff(StoryWords.Decode(article.Title)));
        string text = string.IsNullOrWhiteSpace(article.Excerpt) ? article.Body : article.Excerpt!;
        _textWords = StoryWords.Of(StoryWords.Decode(text.Length > MostText ? text.Substring(0, MostText) : text));
        Title = _titleWords.Count == 0 ? null : string.Join(" ", _titleWords);
        TextStart = _textWords.Count < TellingWords ? null : string.Join(" ", _textWords.Take(TellingWords));
    }

    public Article Article { get; }

    /// <summary>The index of the article.</summary>
    public int Place { get; }

    /// <summary>The pages of the article.</summary>
    public string[] Urls { get; }

    /// <summary>The words of the title without the site's name; null if there are none.</summary>
    public string? Title { get; }

    /// <summary>The first words of the excerpt, or of the body if there's no excerpt; null if there are too few.</summary>
    public string? TextStart { get; }

    // Runs of three words: of the words alone, any two reports of an event share many.
    private HashSet<(string, string, string)> Runs =>
        field ??= [
            .. Enumerable.Range(0, Math.Max(0, _textWords.Count - 2)).Select(i => (_textWords[i], _textWords[i + 1], _textWords[i + 2])),
        ];

    /// <summary>What makes one of two articles a copy of the other, or nothing.</summary>
    /// <remarks>
    /// A page is one story, and so are a title and a text together. A title or a text alone identifies copies under
    /// different providers. One provider repeats both for articles that aren't copies: names of series, and descriptions
    /// and templates above all of its articles. So there, a title must be longer, and a text needs similar titles.
    /// </remarks>
    public static DuplicateMatch Compare(Story a, Story b)
    {
        bool sameUrl = a.Urls.Any(b.Urls.Contains);
        bool sameTitle = a.Title is not null && a.Title == b.Title;
        bool sameText =
            a.TextStart is not null
            && a.TextStart == b.TextStart
            && Share(a.Runs, b.Runs, Math.Min(a.Runs.Count, b.Runs.Count)) >= TextShare;
        bool isOneProvider = IsOneProvider(a.Article.Provider, b.Article.Provider);
        bool isCopy =
            sameUrl
            || (sameTitle && sameText)
            || (
                sameTitle
                && a._titleWords.Count >= (isOneProvider ? TellingWords : TellingWordsBetweenProviders)
                && IsNear(a.Article, b.Article)
            )
            || (sameText && (!isOneProvider || (HasSimilarTitle(a, b) && IsNear(a.Article, b.Article))));
        if (!isCopy)
        {
            return DuplicateMatch.None;
        }

        return (sameUrl ? DuplicateMatch.Url : 0) | (sameTitle ? DuplicateMatch.Title : 0) | (sameText ? DuplicateMatch.Text : 0);
    }

    // The site's home page is used if the page of an article isn't known.
    private static bool IsOfArticle(string? url) => url is not null && url.IndexOfAny(['/', '?']) >= 0;

    private static bool HasSimilarTitle(Story a, Story b)
    {
        HashSet<string> words = [.. a._titleWords];
        HashSet<string> others = [.. b._titleWords];
        return Share(words, others, Math.Max(words.Count, others.Count)) >= TitleShare;
    }

    private static double Share<T>(HashSet<T> a, HashSet<T> b, int of) => of == 0 ? 0 : (double)a.Count(b.Contains) / of;

    // An unknown provider may be any.
    private static bool IsOneProvider(ArticleProvider? a, ArticleProvider? b) =>
        string.IsNullOrEmpty(a?.ToString())
        || string.IsNullOrEmpty(b?.ToString())
        || a!.Equals(b)
        || (!string.IsNullOrEmpty(a.Domain) && string.Equals(a.Domain, b!.Domain, StringComparison.OrdinalIgnoreCase));

    private static bool IsNear(Article a, Article b) =>
        a.PublishedDateTime is not { } first
        || b.PublishedDateTime is not { } second
        || Math.Abs((first - second).TotalDays) <= MostDaysApart;
}
