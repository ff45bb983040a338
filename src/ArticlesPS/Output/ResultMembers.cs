using System.Management.Automation;

namespace ArticlesPS;

/// <summary>
/// The numbers of results as PowerShell shows them (ArticlesPS.types.ps1xml): their text is the same under every culture,
/// so a CSV file of results can be read back.
/// </summary>
public static class ResultMembers
{
    /// <summary>Returns the heat by the policy.</summary>
    public static object? GetHeat(PSObject instance) => ArticleMembers.WithText((instance?.BaseObject as ArticleHeat)?.Heat);

    /// <summary>Returns the short reason, which is hidden and included in copies for the table.</summary>
    public static object? GetShortReason(PSObject instance) => (instance?.BaseObject as ArticleHeat)?.ToShortReason();

    /// <summary>Returns the current heat of the article.</summary>
    public static object? GetCurrentHeat(PSObject instance) => ArticleMembers.WithText((instance?.BaseObject as ArticleHeat)?.CurrentHeat);

    /// <summary>Returns the score of a match.</summary>
    public static object? GetScore(PSObject instance) => ArticleMembers.WithText((instance?.BaseObject as ArticleMatch)?.Score);

    /// <summary>Returns the days between the articles of a match.</summary>
    public static object? GetDaysApart(PSObject instance) => ArticleMembers.WithText((instance?.BaseObject as ArticleMatch)?.DaysApart);

    /// <summary>Returns the score of the titles of a match.</summary>
    public static object? GetTitleScore(PSObject instance) => ArticleMembers.WithText((instance?.BaseObject as ArticleMatch)?.TitleScore);

    /// <summary>Returns the score of the texts of a match.</summary>
    public static object? GetTextScore(PSObject instance) => ArticleMembers.WithText((instance?.BaseObject as ArticleMatch)?.TextScore);

    /// <summary>Returns the published share of a topic.</summary>
    public static object? GetPublishedShare(PSObject instance) =>
        ArticleMembers.WithText((instance?.BaseObject as ArticleTopicCount)?.PublishedShare);

    /// <summary>Returns the mean heat of a topic.</summary>
    public static object? GetMeanHeat(PSObject instance) => ArticleMembers.WithText((instance?.BaseObject as ArticleTopicCount)?.MeanHeat);
}
