using ArticlesPS.Editing;
using Field = ArticlesPS.Articles.FieldTables.Article;

namespace ArticlesPS;

/// <summary>What the editorial rule decides for an article, beside what the article says now.</summary>
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

    /// <summary>The heat that the rule gives it; null where there is no decision.</summary>
    public int? Heat { get; }

    /// <summary>Whether the article is published now, or null.</summary>
    public bool? CurrentPublished { get; }

    /// <summary>Whether the rule publishes it; null where there is no decision.</summary>
    public bool? Published { get; }

    /// <summary>Whether the article leads its story; null where there is no decision.</summary>
    public bool? Lead { get; }

    /// <summary>Whether the rule decides otherwise than the article says.</summary>
    public bool Differs => Lead is not null && (Heat != CurrentHeat || Published != CurrentPublished);

    /// <summary>Why, as in: not the lead: a related article has quality 65 > 39.</summary>
    public string Reason { get; }

    /// <summary>The article.</summary>
    public Article Article { get; }

    /// <summary>The full path with PowerShell's provider, or null.</summary>
    public string? PSPath => Article.PSPath;

    /// <summary>The reason in a few words, for which a table has room, as in: lead: 71 + 2 x 10.</summary>
    public string ToShortReason() => _shortReason;

    /// <summary>What is to be changed so that the article says what the rule decides; nothing where there is no decision.</summary>
    internal ArticleChanges ToChanges()
    {
        ArticleChanges changes = new();
        if (Lead is not null)
        {
            changes.SetKnown(Field.Heat.Name, Heat);
            changes.SetKnown(Field.Published.Name, Published);
        }

        return changes;
    }
}
