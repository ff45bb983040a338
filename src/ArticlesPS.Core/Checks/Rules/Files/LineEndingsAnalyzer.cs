using System.Collections.Generic;
using ArticlesPS.Errors;

namespace ArticlesPS.Checks.Rules.Files;

/// <summary>Files whose lines end in several ways.</summary>
internal sealed class LineEndingsAnalyzer()
    : ArticleAnalyzer(
        new RuleDescriptor(
            "LineEndings",
            ProblemSeverity.Information,
            $"Some lines end with CRLF and others with LF. {HintWords.Of(Hint.RepairNewLine)} makes them the same."
        )
    )
{
    public override IEnumerable<Finding> Find(CheckedArticle given)
    {
        if (given.Article.HasMixedLineEndings)
        {
            yield return new Finding("", "Some lines end with CRLF and others with LF.");
        }
    }
}
