namespace ArticlesPS;

/// <summary>One of the copies of a story.</summary>
public sealed class DuplicateArticle
{
    internal DuplicateArticle(Article article, DuplicateMatch matchedBy, Article? matchedWith)
    {
        Article = article;
        MatchedBy = matchedBy;
        MatchedWith = matchedWith;
    }

    /// <summary>Whether it's the article of the group to keep: the best, or the earliest if several are equal.</summary>
    public bool IsLead => MatchedWith is null;

    /// <summary>What the article has in common with <see cref="MatchedWith"/>; nothing for the lead.</summary>
    public DuplicateMatch MatchedBy { get; }

    /// <summary>The article's headline.</summary>
    public string? Title => Article.Title;

    /// <summary>The article.</summary>
    public Article Article { get; }

    /// <summary>
    /// The article of the group that this one is a copy of: the lead, or one that the lead was found by; null for the
    /// lead.
    /// </summary>
    public Article? MatchedWith { get; }

    /// <summary>The file's full path, or null for an article without a file.</summary>
    public string? FullName => Article.FullName;

    /// <summary>The full path with PowerShell's provider, or null.</summary>
    public string? PSPath => Article.PSPath;

    /// <summary>The file's full path; the title if there is no file.</summary>
    public override string ToString() => Article.ToString();
}
