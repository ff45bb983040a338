using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using ArticlesPS.Schemas;

namespace ArticlesPS.Completion;

/// <summary>Completes names of built-in schemas, and behind them the files that the engine offers.</summary>
internal sealed class ArticleSchemaCompleter : IArgumentCompleter
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
        IEnumerable<CompletionResult> builtIn = BuiltInSchemas
            .Names.Where(word.Matches)
            .Select(name => new CompletionResult(
                name,
                name,
                CompletionResultType.ParameterValue,
                BuiltInSchemas.Get(name).Description ?? name
            ));
        IEnumerable<CompletionResult> files = CompletionCompleters
            .CompleteFilename(wordToComplete)
            .Where(file => file.ResultType == CompletionResultType.ProviderContainer || IsYaml(file.ListItemText));
        return builtIn.Concat(files);
    }

    private static bool IsYaml(string name) =>
        name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase);
}
