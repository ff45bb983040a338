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
/// Completes arguments with values from the articles on the command line. Files are only read, and their errors are
/// ignored.
/// </summary>
internal abstract class ArticleCompleter : IArgumentCompleter
{
    /// <summary>On a large disk, what has been read by then must suffice.</summary>
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

    /// <summary>The values that match the word, the likeliest first.</summary>
    private protected abstract IEnumerable<CompletionResult> Complete(ArticleCompletion completion);

    // A completer gets no session, and if a pipeline is already running, the runspace doesn't reveal it.
    private static PathIntrinsics SessionOf() =>
        (PathIntrinsics)ScriptBlock.Create("$ExecutionContext.SessionState.Path").Invoke().Single().BaseObject;
}
