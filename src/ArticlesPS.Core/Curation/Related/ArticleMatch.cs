using System;
using System.Linq;
using ArticlesPS.Curation.Similarity;

namespace ArticlesPS;

/// <summary>An article that is related to another one, how closely, and why.</summary>
public sealed class ArticleMatch
{
    private const int Digits = 4;

    private readonly SimilarityIndex _index;

    internal ArticleMatch(Article source, Article article, Similarity similarity, double? daysApart, SimilarityIndex index)
    {
        Source = source;
        Article = article;
        Score = Math.Round(similarity.Score, Digits);
        TitleScore = Math.Round(similarity.Title, Digits);
        TextScore = Math.Round(similarity.Text, Digits);
        DaysApart = daysApart is { } days ? Math.Round(days, 1) : null;
        _index = index;
    }

    /// <summary>
    /// How closely the articles are related, from 0 to 1: two thirds of <see cref="TitleScore"/> and one third of
    /// <see cref="TextScore"/>.
    /// </summary>
    public double Score { get; }

    /// <summary>The related article's headline.</summary>
    public string? Title => Article.Title;

    /// <summary>The number of days between the articles, in either direction; null if one of them has no date.</summary>
    public double? DaysApart { get; }

    /// <summary>Words of the source that the related article has too, maybe in another form; those that count most first.</summary>
    public ArticleList<string> Terms => field ??= SharedTerms.Of(TextOf(Source), TextOf(Article), _index);

    /// <summary>Topics that both articles have. They do not count in the score.</summary>
    public ArticleList<string> SharedTopics =>
        field ??= new ArticleList<string>(
            Source.Topics.Where(topic => topic.Length > 0 && Article.Topics.Contains(topic, StringComparer.OrdinalIgnoreCase))
        );

    /// <summary>How much the headlines have in common, from 0 to 1.</summary>
    public double TitleScore { get; }

    /// <summary>How much the headlines and excerpts together have in common, from 0 to 1.</summary>
    public double TextScore { get; }

    /// <summary>The related article.</summary>
    public Article Article { get; }

    /// <summary>The article that it is related to.</summary>
    public Article Source { get; }

    /// <summary>The related article's full path with PowerShell's provider, or null.</summary>
    public string? PSPath => Article.PSPath;

    private static string TextOf(Article article) => $"{article.Title} {article.Excerpt}";
}
