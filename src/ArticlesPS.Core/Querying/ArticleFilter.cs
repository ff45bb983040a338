using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Schemas;
using ArticlesPS.Text;

namespace ArticlesPS.Querying;

/// <summary>
/// Which articles are wanted. Every condition that is given must hold; of a list of patterns one must fit. An article
/// without the value that a condition asks for is not wanted.
/// </summary>
internal sealed class ArticleFilter
{
    private IReadOnlyList<Wildcard> _title = [];
    private IReadOnlyList<Wildcard> _provider = [];
    private IReadOnlyList<Wildcard> _topic = [];
    private IReadOnlyList<Wildcard> _category = [];
    private IReadOnlyList<Wildcard> _type = [];
    private IReadOnlyList<Wildcard> _url = [];

    /// <summary>Patterns for the title.</summary>
    public void SetTitle(IEnumerable<string>? patterns) => _title = Wildcard.List(patterns);

    /// <summary>Patterns for the provider's name or domain.</summary>
    public void SetProvider(IEnumerable<string>? patterns) => _provider = Wildcard.List(patterns);

    /// <summary>Patterns for any one of the topics.</summary>
    public void SetTopic(IEnumerable<string>? patterns) => _topic = Wildcard.List(patterns);

    /// <summary>Patterns for the category.</summary>
    public void SetCategory(IEnumerable<string>? patterns) => _category = Wildcard.List(patterns);

    /// <summary>Patterns for the type.</summary>
    public void SetType(IEnumerable<string>? patterns) => _type = Wildcard.List(patterns);

    /// <summary>Patterns for any one of the article's URLs.</summary>
    public void SetUrl(IEnumerable<string>? patterns) => _url = Wildcard.List(patterns);

    /// <summary>True for published articles, false for unpublished ones, null for both. A missing value counts as false; one that is not a Boolean is neither.</summary>
    public bool? Published { get; set; }

    /// <summary>The lowest quality wanted.</summary>
    public int? MinimumQuality { get; set; }

    /// <summary>The lowest heat wanted.</summary>
    public int? MinimumHeat { get; set; }

    /// <summary>The earliest instant wanted, itself included.</summary>
    public DateTimeOffset? After { get; set; }

    /// <summary>The instant before which articles are wanted, itself not included.</summary>
    public DateTimeOffset? Before { get; set; }

    /// <summary>Whether no condition is given, so that every article is wanted.</summary>
    public bool IsEmpty =>
        Published is null
        && MinimumQuality is null
        && MinimumHeat is null
        && After is null
        && Before is null
        && _title.Count + _provider.Count + _topic.Count + _category.Count + _type.Count + _url.Count == 0;

    /// <summary>The fields whose values are compared with one that was given. A value of another type compares with nothing.</summary>
    internal IEnumerable<ArticleField> ComparedFields()
    {
        if (Published is not null)
        {
            yield return FieldTables.Article.Published;
        }

        if (MinimumQuality is not null)
        {
            yield return FieldTables.Article.Quality;
        }

        if (MinimumHeat is not null)
        {
            yield return FieldTables.Article.Heat;
        }

        if (After is not null || Before is not null)
        {
            yield return FieldTables.Article.PublishedDateTime;
        }
    }

    /// <summary>Whether an article meets every condition.</summary>
    public bool Matches(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return IsPublishedAsWanted(article)
            && AtLeast(MinimumQuality, article.Quality)
            && AtLeast(MinimumHeat, article.Heat)
            && (After is null || article.PublishedDateTime >= After)
            && (Before is null || article.PublishedDateTime < Before)
            && Fits(_category, article.Category)
            && Fits(_type, article.Type)
            && (_provider.Count == 0 || Fits(_provider, article.Provider?.Name) || Fits(_provider, article.Provider?.Domain))
            && (_topic.Count == 0 || article.Topics.Any(topic => Fits(_topic, topic)))
            && Fits(_title, article.Title)
            && (_url.Count == 0 || article.AllUrls.Any(url => Fits(_url, url)));
    }

    // No value is false; one of another type is neither.
    private bool IsPublishedAsWanted(Article article) =>
        Published is null
        || article.Published == Published
        || (Published == false && article.Published is null && !article.Metadata.Contains(FieldTables.Article.Published.Name));

    private static bool AtLeast(int? minimum, int? value) => minimum is null || value >= minimum;

    private static bool Fits(IReadOnlyList<Wildcard> patterns, string? text)
    {
        foreach (Wildcard pattern in patterns)
        {
            if (pattern.IsMatch(text))
            {
                return true;
            }
        }

        return patterns.Count == 0;
    }
}
