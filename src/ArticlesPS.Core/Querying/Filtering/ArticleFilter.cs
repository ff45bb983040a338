using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Errors;
using ArticlesPS.Schemas;
using ArticlesPS.Text;

namespace ArticlesPS.Querying.Filtering;

/// <summary>
/// Selects articles. Every condition must hold; one of a list of patterns must match. An article without the value of a
/// condition doesn't match.
/// </summary>
internal sealed record ArticleFilter
{
    /// <summary>Patterns for the title.</summary>
    public IReadOnlyList<Wildcard> Title { get; init; } = [];

    /// <summary>Patterns for the provider's name or domain.</summary>
    public IReadOnlyList<Wildcard> Provider { get; init; } = [];

    /// <summary>Patterns for any of the topics.</summary>
    public IReadOnlyList<Wildcard> Topic { get; init; } = [];

    /// <summary>Patterns for the category.</summary>
    public IReadOnlyList<Wildcard> Category { get; init; } = [];

    /// <summary>Patterns for the type.</summary>
    public IReadOnlyList<Wildcard> Type { get; init; } = [];

    /// <summary>Patterns for any of the article's URLs.</summary>
    public IReadOnlyList<Wildcard> Url { get; init; } = [];

    /// <summary>
    /// True for published articles, false for unpublished ones, null for both. A missing value counts as false; one that is
    /// not a Boolean is neither.
    /// </summary>
    public bool? Published { get; init; }

    /// <summary>The lowest quality wanted.</summary>
    public int? MinimumQuality { get; init; }

    /// <summary>The lowest heat wanted.</summary>
    public int? MinimumHeat { get; init; }

    /// <summary>The earliest instant wanted, itself included.</summary>
    public DateTimeOffset? After { get; init; }

    /// <summary>The instant before which articles are wanted, itself not included.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>Whether there are no conditions, so every article matches.</summary>
    public bool IsEmpty =>
        Published is null
        && MinimumQuality is null
        && MinimumHeat is null
        && After is null
        && Before is null
        && Title.Count + Provider.Count + Topic.Count + Category.Count + Type.Count + Url.Count == 0;

    /// <summary>The fields whose values are compared. A value of another type can't be compared.</summary>
    internal IEnumerable<FieldDefinition> ComparedFields()
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

    /// <summary>The conditions that an article can't meet without their fields.</summary>
    internal IEnumerable<FilterCondition> Conditions()
    {
        // Without the field, an article counts as unpublished.
        (bool IsGiven, FilterCondition Condition)[] all =
        [
            (Title.Count > 0, new(Hint.FilterTitle, FieldTables.Article.Title)),
            (Provider.Count > 0, new(Hint.FilterProvider, FieldTables.Article.Provider)),
            (Topic.Count > 0, new(Hint.FilterTopic, FieldTables.Article.Topics)),
            (Category.Count > 0, new(Hint.FilterCategory, FieldTables.Article.Category)),
            (Type.Count > 0, new(Hint.FilterType, FieldTables.Article.Type)),
            (Published == true, new(Hint.FilterPublished, FieldTables.Article.Published)),
            (MinimumQuality is not null, new(Hint.MinimumQuality, FieldTables.Article.Quality)),
            (MinimumHeat is not null, new(Hint.MinimumHeat, FieldTables.Article.Heat)),
            (After is not null, new(Hint.After, FieldTables.Article.PublishedDateTime)),
            (Before is not null, new(Hint.Before, FieldTables.Article.PublishedDateTime)),
            (
                Url.Count > 0,
                new(
                    Hint.FilterUrl,
                    FieldTables.Article.WebUrl,
                    FieldTables.Article.OriginalUrl,
                    FieldTables.Article.AmpWebUrl,
                    FieldTables.Article.CdnAmpWebUrl
                )
            ),
        ];
        return all.Where(entry => entry.IsGiven).Select(entry => entry.Condition);
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
            && MatchesAny(Category, article.Category)
            && MatchesAny(Type, article.Type)
            && (Provider.Count == 0 || MatchesAny(Provider, article.Provider?.Name) || MatchesAny(Provider, article.Provider?.Domain))
            && (Topic.Count == 0 || article.Topics.Any(topic => MatchesAny(Topic, topic)))
            && MatchesAny(Title, article.Title)
            && (Url.Count == 0 || article.AllUrls.Any(url => MatchesAny(Url, url)));
    }

    // No value is false; one of another type is neither.
    private bool IsPublishedAsWanted(Article article) =>
        Published is null
        || article.Published == Published
        || (Published == false && article.Published is null && !article.Metadata.Contains(FieldTables.Article.Published.Name));

    private static bool AtLeast(int? minimum, int? value) => minimum is null || value >= minimum;

    private static bool MatchesAny(IReadOnlyList<Wildcard> patterns, string? text)
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
