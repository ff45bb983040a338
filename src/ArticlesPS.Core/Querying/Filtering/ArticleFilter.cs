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

    /// <summary>Patterns for any of the authors.</summary>
    public IReadOnlyList<Wildcard> Author { get; init; } = [];

    /// <summary>Patterns for the category.</summary>
    public IReadOnlyList<Wildcard> Category { get; init; } = [];

    /// <summary>Patterns for the type.</summary>
    public IReadOnlyList<Wildcard> Type { get; init; } = [];

    /// <summary>Patterns for any of the article's URLs.</summary>
    public IReadOnlyList<Wildcard> Url { get; init; } = [];

    /// <summary>
    /// True for published articles, false for unpublished ones, null for both. One that doesn't say is what its schema says that
    /// silence means; where that is nothing, it's neither.
    /// </summary>
    public bool? Published { get; init; }

    /// <summary>Patterns for the state.</summary>
    public IReadOnlyList<Wildcard> State { get; init; } = [];

    /// <summary>The moment at which states are told.</summary>
    public DateTimeOffset Now { get; init; } = DateTimeOffset.UtcNow;

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
        && Title.Count + Provider.Count + Topic.Count + Author.Count + Category.Count + Type.Count + Url.Count + State.Count == 0;

    /// <summary>Refuses two conditions of which one already says what the other asks for.</summary>
    /// <exception cref="ArticleException">There is a condition on the state and one on being published.</exception>
    public void RejectContradiction()
    {
        if (State.Count > 0 && Published is not null)
        {
            throw QueryErrors.StateAndPublished();
        }
    }

    /// <summary>The roles whose values are compared. A value of another type can't be compared.</summary>
    internal IEnumerable<ArticleRole> ComparedRoles()
    {
        bool asksForState = State.Count > 0;
        (bool IsGiven, ArticleRole Role)[] all =
        [
            (Published is not null || asksForState, ArticleRole.Published),
            (MinimumQuality is not null, ArticleRole.Quality),
            (MinimumHeat is not null, ArticleRole.Heat),
            (After is not null || Before is not null || asksForState, ArticleRole.PublishedDateTime),
            (asksForState, ArticleRole.ScheduledDateTime),
            (asksForState, ArticleRole.ExpiryDateTime),
        ];
        return all.Where(entry => entry.IsGiven).Select(entry => entry.Role);
    }

    /// <summary>The conditions that an article can't meet without their roles.</summary>
    internal IEnumerable<FilterCondition> Conditions()
    {
        (bool IsGiven, FilterCondition Condition)[] all =
        [
            (Title.Count > 0, new(Hint.FilterTitle, ArticleRole.Title)),
            (Provider.Count > 0, new(Hint.FilterProvider, ArticleRole.Provider)),
            (Topic.Count > 0, new(Hint.FilterTopic, ArticleRole.Topics)),
            (Author.Count > 0, new(Hint.FilterAuthor, ArticleRole.Authors)),
            (Category.Count > 0, new(Hint.FilterCategory, ArticleRole.Category)),
            (Type.Count > 0, new(Hint.FilterType, ArticleRole.Type)),
            (MinimumQuality is not null, new(Hint.MinimumQuality, ArticleRole.Quality)),
            (MinimumHeat is not null, new(Hint.MinimumHeat, ArticleRole.Heat)),
            (After is not null, new(Hint.After, ArticleRole.PublishedDateTime)),
            (Before is not null, new(Hint.Before, ArticleRole.PublishedDateTime)),
            (
                Url.Count > 0,
                new(
                    Hint.FilterUrl,
                    ArticleRole.WebUrl,
                    ArticleRole.OriginalUrl,
                    ArticleRole.AmpWebUrl,
                    ArticleRole.CdnAmpWebUrl,
                    ArticleRole.Url
                )
            ),
        ];
        return all.Where(entry => entry.IsGiven).Select(entry => entry.Condition);
    }

    /// <summary>Whether an article meets every condition.</summary>
    public bool Matches(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return IsPublishedAsWanted(article) && MatchesOtherwise(article);
    }

    /// <summary>Whether an article meets every other condition, and is left out because nothing says whether it's published.</summary>
    public bool IsSilent(Article article) =>
        Published is not null
        && !article.Schema.Published.CountsSilentAsUnpublished
        && !IsPublishedAsWanted(article)
        && ArticleValues.IsSilent(article)
        && MatchesOtherwise(article);

    private bool MatchesOtherwise(Article article) =>
        AtLeast(MinimumQuality, article.Quality)
        && AtLeast(MinimumHeat, article.Heat)
        && (After is null || ArticleValues.MomentOf(article, ArticleRole.PublishedDateTime) >= After)
        && (Before is null || ArticleValues.MomentOf(article, ArticleRole.PublishedDateTime) < Before)
        && (State.Count == 0 || MatchesAny(State, $"{ArticleValues.StateAt(article, Now)}"))
        && MatchesAny(Category, article.Category)
        && MatchesAny(Type, article.Type)
        && (Provider.Count == 0 || MatchesAny(Provider, article.Provider?.Name) || MatchesAny(Provider, article.Provider?.Domain))
        && (Topic.Count == 0 || article.Topics.Any(topic => MatchesAny(Topic, topic)))
        && (Author.Count == 0 || ArticleValues.AuthorsOf(article).Any(author => MatchesAny(Author, author)))
        && MatchesAny(Title, article.Title)
        && (Url.Count == 0 || article.AllUrls.Any(url => MatchesAny(Url, url)));

    private bool IsPublishedAsWanted(Article article) =>
        Published is null
        || article.Published == Published
        || (Published == false && article.Schema.Published.CountsSilentAsUnpublished && ArticleValues.IsSilent(article));

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
