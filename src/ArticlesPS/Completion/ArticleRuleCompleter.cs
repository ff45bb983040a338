using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using ArticlesPS.Checks;

namespace ArticlesPS.Completion;

/// <summary>Completes names of rules.</summary>
internal sealed class ArticleRuleCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName,
        string parameterName,
        string wordToComplete,
        CommandAst commandAst,
        IDictionary fakeBoundParameters
    )
    {
        CompletionWord word = new(wordToComplete);
        return RuleDescriptor
            .All.Where(rule => word.Matches(rule.Id))
            .OrderBy(rule => rule.Id, StringComparer.Ordinal)
            .Select(rule => new CompletionResult(word.Quote(rule.Id), rule.Id, CompletionResultType.ParameterValue, rule.Description));
    }
}
