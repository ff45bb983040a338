using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS;

/// <summary>Copies of one story.</summary>
public sealed class DuplicateGroup
{
    internal DuplicateGroup(IEnumerable<DuplicateArticle> members) => Members = new ArticleList<DuplicateArticle>(members);

    /// <summary>How many copies there are, the lead among them.</summary>
    public int Count => Members.Count;

    /// <summary>All that members were matched by.</summary>
    public DuplicateMatch MatchedBy => Members.Aggregate(DuplicateMatch.None, (all, member) => all | member.MatchedBy);

    /// <summary>The headline of the lead.</summary>
    public string? Title => Lead.Title;

    /// <summary>The article to keep: the one with the highest quality, or the earliest if several are equal.</summary>
    public Article Lead => Members[0].Article;

    /// <summary>The copies: the lead, then the others in input order.</summary>
    public ArticleList<DuplicateArticle> Members { get; }

    /// <summary>The headline of the lead.</summary>
    public override string ToString() => Title ?? "";
}
