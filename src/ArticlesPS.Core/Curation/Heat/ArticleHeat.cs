using ArticlesPS.Articles;
using ArticlesPS.Editing;
using ArticlesPS.Schemas;

namespace ArticlesPS;

/// <summary>The decision of the editorial policy for an article, with the article's current values.</summary>
public sealed class ArticleHeat
{
    private readonly string _shortReason;

    internal ArticleHeat(Article article, int? heat, bool? published, bool? lead, string reason, string shortReason)
    {
        Article = article;
        CurrentHeat = article.Heat;
        CurrentPublished = article.Published;
        Heat = heat;
        Published = published;
        Lead = lead;
        Reason = reason;
        _shortReason = shortReason;
    }

    /// <summary>The article's headline.</summary>
    public string? Title => Article.Title;

    /// <summary>The heat that the article has, or null.</summary>
    public int? CurrentHeat { get; }

    /// <summary>The heat by the policy; null if there is no decision.</summary>
    public int? Heat { get; }

    /// <summary>Whether the article is published now, or null.</summary>
    public bool? CurrentPublished { get; }

    /// <summary>Whether the policy publishes it; null if there is no decision.</summary>
    public bool? Published { get; }

    /// <summary>Whether the article leads its story; null if there is no decision.</summary>
    public bool? Lead { get; }

    /// <summary>Whether the decision differs from the article.</summary>
    public bool Differs => Lead is not null && (Heat != CurrentHeat || Published != CurrentPublished);

    /// <summary>The reason, such as: not the lead: a related article has quality 65 > 39.</summary>
    public string Reason { get; }

    /// <summary>The article.</summary>
    public Article Article { get; }

    /// <summary>The full path with PowerShell's provider, or null.</summary>
    public string? PSPath => Article.PSPath;

    /// <summary>A short reason for tables, such as: lead: 71 + 2 x 10.</summary>
    public string ToShortReason() => _shortReason;

    /// <summary>The changes that make the article match the decision; none if there is no decision.</summary>
    internal ArticleChanges ToChanges()
    {
        ArticleChanges changes = new(Article.Schema);
        if (Lead is not null)
        {
            changes.Set(ArticleRole.Heat, Heat);
            changes.Set(ArticleRole.Published, Published);
        }

        return changes;
    }
}
