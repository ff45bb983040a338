using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using ArticlesPS.Querying.Filtering;

namespace ArticlesPS.Completion;

/// <summary>Completes names of states.</summary>
internal sealed class ArticleStateCompleter : IArgumentCompleter
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
        return StatePattern.Names.Where(word.Matches).Select(name => new CompletionResult(name));
    }
}
