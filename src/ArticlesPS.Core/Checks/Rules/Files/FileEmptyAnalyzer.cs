using System.Collections.Generic;

namespace ArticlesPS.Checks.Rules.Files;

/// <summary>
/// Files without any text. As with <see cref="FrontMatterMissingAnalyzer"/>, <see cref="ArticleChecker"/> handles them, because
/// they aren't articles.
/// </summary>
internal sealed class FileEmptyAnalyzer()
    : ArticleAnalyzer(new RuleDescriptor("FileEmpty", ProblemSeverity.Information, "A file in a directory of articles is empty."))
{
    public override IEnumerable<Finding> Find(CheckedArticle given) => [];
}
