using System.Collections.Generic;

namespace ArticlesPS.Checks.Rules.Files;

/// <summary>
/// Files that were meant to have front matter but have none. No article violates this rule: <see cref="ArticleChecker"/>
/// handles these files separately.
/// </summary>
internal sealed class FrontMatterMissingAnalyzer()
    : ArticleAnalyzer(
        new RuleDescriptor(
            FrontMatterMissingAnalyzer.Id,
            ProblemSeverity.Error,
            "A file in a directory looks like an article, but its front matter cannot be found."
        )
    )
{
    public const string Id = "FrontMatterMissing";

    public override IEnumerable<Finding> Find(CheckedArticle given) => [];
}
