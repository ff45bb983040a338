using System.Management.Automation;
using ArticlesPS.Curation.Heat;

namespace ArticlesPS.Commands;

/// <summary>Measure-ArticleHeat: shows the decisions of the editorial policy, and explains them.</summary>
[Cmdlet(VerbsDiagnostic.Measure, "ArticleHeat", DefaultParameterSetName = PathSet)]
[OutputType(typeof(ArticleHeat))]
public sealed class MeasureArticleHeatCommand : ArticleInputCommand
{
    private EditorialPolicy _rule = new();

    /// <summary>The quality from which related articles add to the heat.</summary>
    [Parameter]
    public int RelatedQuality
    {
        get => _rule.RelatedQuality;
        set => _rule = _rule with { RelatedQuality = value };
    }

    /// <summary>The heat that each related article adds.</summary>
    [Parameter]
    public int HeatPerRelated
    {
        get => _rule.HeatPerRelated;
        set => _rule = _rule with { HeatPerRelated = value };
    }

    /// <summary>The heat from which an article is published.</summary>
    [Parameter]
    public int PublishedHeat
    {
        get => _rule.PublishedHeat;
        set => _rule = _rule with { PublishedHeat = value };
    }

    /// <summary>The heat of an article that doesn't lead its story.</summary>
    [Parameter]
    public int FollowerHeat
    {
        get => _rule.FollowerHeat;
        set => _rule = _rule with { FollowerHeat = value };
    }

    private protected override void ProcessArticle(Article article) => WriteObject(_rule.Decide(article));
}
