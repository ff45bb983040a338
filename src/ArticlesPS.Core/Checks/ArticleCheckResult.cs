using System.Collections.Generic;

namespace ArticlesPS.Checks;

/// <summary>An article that was checked.</summary>
/// <param name="Article">The article; null for a file that was meant to be one and has no front matter.</param>
/// <param name="Problems">Its problems, in the order of the file; empty if there are none.</param>
internal sealed record ArticleCheckResult(Article? Article, IReadOnlyList<ArticleProblem> Problems);
