using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Threading;

namespace ArticlesPS.Completion;

/// <summary>
/// Completes arguments by what the articles of the command line hold. Files are only read, and errors in them do not
/// matter here.
/// </summary>
internal abstract class ArticleCompleter : IArgumentCompleter
{
    /// <summary>What is read of a large disk by then must do.</summary>
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever happens, Tab completes nothing and says nothing.")]
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName,
        string parameterName,
        string wordToComplete,
        CommandAst commandAst,
        IDictionary fakeBoundParameters
    )
    {
        try
        {
            using CancellationTokenSource timer = new(_longest);
            ArticleCompletion completion = new(
                commandName,
                parameterName,
                new CompletionWord(wordToComplete),
                commandAst,
                fakeBoundParameters,
                SessionOf(),
                timer.Token
            );
            return [.. Complete(completion)];
        }
        catch (Exception)
        {
            return [];
        }
    }

    /// <summary>What fits the word, the likeliest first.</summary>
    private protected abstract IEnumerable<CompletionResult> Complete(ArticleCompletion completion);

    // A completer is given no session, and where a pipeline runs already the runspace tells nobody else.
    private static PathIntrinsics SessionOf() =>
        (PathIntrinsics)ScriptBlock.Create("$ExecutionContext.SessionState.Path").Invoke().Single().BaseObject;
}
