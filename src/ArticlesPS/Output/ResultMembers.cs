using System.Management.Automation;

namespace ArticlesPS;

/// <summary>
/// The numbers of results as PowerShell shows them (ArticlesPS.types.ps1xml): their text is the same under every
/// culture, so that a CSV file of results reads back as what it was.
/// </summary>
public static class ResultMembers
{
    /// <summary>Gives the heat that the rule decides.</summary>
    public static object? GetHeat(PSObject instance) => ArticleMembers.WithText((instance?.BaseObject as ArticleHeat)?.Heat);

    /// <summary>Gives the reason in a few words, which is hidden and goes along with copies: the table shows it.</summary>
    public static object? GetShortReason(PSObject instance) => (instance?.BaseObject as ArticleHeat)?.ToShortReason();

    /// <summary>Gives the heat that the article has.</summary>
    public static object? GetCurrentHeat(PSObject instance) => ArticleMembers.WithText((instance?.BaseObject as ArticleHeat)?.CurrentHeat);

    /// <summary>Gives the score of a match.</summary>
    public static object? GetScore(PSObject instance) => ArticleMembers.WithText((instance?.BaseObject as ArticleMatch)?.Score);

    /// <summary>Gives the days between the articles of a match.</summary>
    public static object? GetDaysApart(PSObject instance) => ArticleMembers.WithText((instance?.BaseObject as ArticleMatch)?.DaysApart);

    /// <summary>Gives the score of the titles of a match.</summary>
    public static object? GetTitleScore(PSObject instance) => ArticleMembers.WithText((instance?.BaseObject as ArticleMatch)?.TitleScore);

    /// <summary>Gives the score of the texts of a match.</summary>
    public static object? GetTextScore(PSObject instance) => ArticleMembers.WithText((instance?.BaseObject as ArticleMatch)?.TextScore);

    /// <summary>Gives the published share of a topic.</summary>
    public static object? GetPublishedShare(PSObject instance) =>
        ArticleMembers.WithText((instance?.BaseObject as ArticleTopicCount)?.PublishedShare);

    /// <summary>Gives the mean heat of a topic.</summary>
    public static object? GetMeanHeat(PSObject instance) => ArticleMembers.WithText((instance?.BaseObject as ArticleTopicCount)?.MeanHeat);
}
