using System.Collections.Generic;

namespace ArticlesPS.Checks;

/// <summary>An article that was checked.</summary>
/// <param name="Article">The article.</param>
/// <param name="Problems">What is wrong with it, in the order of the file; empty where nothing is.</param>
internal sealed record ArticleCheckResult(Article Article, IReadOnlyList<ArticleProblem> Problems);
