using System.Management.Automation;
using ArticlesPS.Curation.Heat;
using ArticlesPS.Editing;
using ArticlesPS.Output;

namespace ArticlesPS.Commands;

/// <summary>Update-ArticleHeat: writes heat and published as decided by the editorial policy.</summary>
[Cmdlet(VerbsData.Update, "ArticleHeat", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(Article))]
[OutputType(ArticleTypes.Site)]
public sealed class UpdateArticleHeatCommand : ArticleChangeCommand
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

    private protected override ArticleChanges GetChanges(Article article)
    {
        ArticleHeat decision = _rule.Decide(article);
        if (decision.Lead is null)
        {
            WriteVerbose(ConsoleText.Escape($"{article}: {decision.Reason}."));
        }

        return decision.ToChanges();
    }
}
