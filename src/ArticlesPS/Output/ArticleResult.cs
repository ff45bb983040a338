using System.Management.Automation;
using ArticlesPS.Input;

namespace ArticlesPS.Output;

/// <summary>
/// The results of other cmdlets, which stand for their articles: if they were treated as rows, their own values would look
/// like changes of the article.
/// </summary>
internal static class ArticleResult
{
    /// <summary>The article of a result; null if it's not a result.</summary>
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

    /// <summary>The article of a result from a job or Export-Clixml; any other object unchanged.</summary>
    public static PSObject RowOf(PSObject input) =>
        input.BaseObject is PSCustomObject
        && input.Properties[nameof(ArticleMatch.Article)]?.Value is PSObject article
        && ArticleCopy.Is(article)
            ? article
            : input;
}
