using System;
using System.Globalization;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Schemas;

namespace ArticlesPS.Curation.Heat;

/// <summary>
/// How a site decides which article of a story leads, how much a story matters, and what is published. The numbers are
/// those of the site from which the policy was derived.
/// </summary>
/// <remarks>
/// An article leads its story when no related article has a higher quality; a related article without quality counts as
/// 0. The heat of a lead is its quality, and from <see cref="RelatedQuality"/> on <see cref="HeatPerRelated"/> more for
/// each related article. All others get <see cref="FollowerHeat"/> and are not published.
/// </remarks>
internal sealed record EditorialPolicy
{
    /// <summary>The quality from which related articles add to the heat of a lead.</summary>
    public int RelatedQuality { get; init; } = 50;

    /// <summary>The heat that each related article adds to a lead.</summary>
    public int HeatPerRelated { get; init; } = 10;

    /// <summary>The heat from which a lead is published.</summary>
    public int PublishedHeat { get; init; } = 70;

    /// <summary>The heat of an article that doesn't lead its story.</summary>
    public int FollowerHeat { get; init; } = -1;

    /// <summary>Decides for one article, by its own fields and the related articles in it.</summary>
    public ArticleHeat Decide(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (article.Schema.Table.FieldOf(ArticleRole.Related)?.Keys.Any(key => article.Metadata.Contains(key.Path)) == true)
        {
            return new ArticleHeat(article, null, null, null, "no decision: related is not a list of articles", "related is not a list");
        }

        if (article.Quality is not { } quality)
        {
            return new ArticleHeat(article, null, null, null, "no decision: the article has no quality", "no quality");
        }

        int related = article.Related.Count;
        int? best = article.Related.Max(entry => (int?)(entry.Quality ?? 0));
        if (best > quality)
        {
            return new ArticleHeat(
                article,
                FollowerHeat,
                false,
                false,
                Text($"not the lead: a related article has quality {best} > {quality}"),
                Text($"not the lead: {best} > {quality}")
            );
        }

        bool counts = quality >= RelatedQuality && related > 0;
        int heat = counts ? (int)Math.Min(Math.Max(quality + ((long)HeatPerRelated * related), int.MinValue), int.MaxValue) : quality;
        bool isPublished = heat >= PublishedHeat;
        (string sum, string shortSum) = counts switch
        {
            true => (
                Text($"quality {quality} + {related} x {HeatPerRelated} for related articles = {heat}"),
                Text($"{quality} + {related} x {HeatPerRelated}")
            ),
            false when related > 0 => (
                Text($"quality {quality}, below {RelatedQuality}, so related articles add nothing"),
                Text($"{quality} < {RelatedQuality}")
            ),
            _ => (Text($"quality {quality}, no related articles"), Text($"{quality}, none related")),
        };
        return new ArticleHeat(
            article,
            heat,
            isPublished,
            true,
            Text($"the lead: {sum}; published from {PublishedHeat}"),
            $"lead: {shortSum}"
        );
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
