using System.Management.Automation;
using ArticlesPS.Input;

namespace ArticlesPS.Output;

/// <summary>
/// The results of other cmdlets, which stand for their articles: as a row a result's own values would be taken for
/// changes of the article's.
/// </summary>
internal static class ArticleResult
{
    /// <summary>The article that a result is about; null for what is no result.</summary>
    public static Article? ArticleOf(object input) =>
        input switch
        {
            ArticleHeat decision => decision.Article,
            ArticleMatch match => match.Article,
            DuplicateArticle member => member.Article,
            ArticleProblem problem => problem.Article,
            ArticleSecret secret => secret.Article,
            _ => null,
        };

    /// <summary>The article of a result that came back from a job or from Export-Clixml; everything else as it is.</summary>
    public static PSObject RowOf(PSObject input) =>
        input.BaseObject is PSCustomObject
        && input.Properties[nameof(ArticleMatch.Article)]?.Value is PSObject article
        && ArticleCopy.Is(article)
            ? article
            : input;
}
