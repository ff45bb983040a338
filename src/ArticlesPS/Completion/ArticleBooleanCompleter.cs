using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace ArticlesPS.Completion;

/// <summary>Completes $true and $false, for which the engine offers files.</summary>
internal sealed class ArticleBooleanCompleter : IArgumentCompleter
{
    private static readonly string[] _flags = ["true", "false"];

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
        return _flags.Where(word.Matches).Select(flag => new CompletionResult($"${flag}"));
    }
}
