using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Management.Automation;

namespace ArticlesPS.Values;

/// <summary>Runs a script block that returns the value of a field.</summary>
/// <param name="cmdlet">The cmdlet, which passes warnings on.</param>
/// <param name="name">The parameter, as errors name it.</param>
internal sealed class FieldScript(PSCmdlet cmdlet, string name)
{
    // ForEach-Object sets $_ in whatever session state the script block has, Stop ends it at its first error, and the outer
    // block catches errors of functions in modules, which Stop doesn't affect. No variable of its own hides one of the
    // caller's, and the comma preserves an array that is returned as one value.
    private const string Runner = """
        $ErrorActionPreference = 'Stop'
        , @(& { Microsoft.PowerShell.Core\ForEach-Object -InputObject $args[0] -Process $args[1] } @args 2>&1 3>&1)
        """;

    /// <summary>The output of a script block for an item, without PowerShell's wrappers.</summary>
    /// <exception cref="FieldValueException">It failed, wrote an error, or left by break, continue or exit.</exception>
    public List<object?> Run(ScriptBlock script, object? item)
    {
        List<object?> values = [];
        foreach (PSObject? output in Invoke(script, item))
        {
            switch (output?.BaseObject)
            {
                case WarningRecord warning:
                    cmdlet.WriteWarning(ConsoleText.Escape(warning.Message));
                    break;
                case ErrorRecord error when IsOfProgram(error):
                    cmdlet.WriteWarning(ConsoleText.Escape($"{error}"));
                    break;
                case ErrorRecord error:
                    throw Failed(error, error.Exception);
                default:
                    values.Add(output);
                    break;
            }
        }

        return values;
    }

    private Collection<PSObject> Invoke(ScriptBlock script, object? item)
    {
        try
        {
            return cmdlet.InvokeCommand.InvokeScript(useLocalScope: true, ScriptBlock.Create(Runner), null, item, script);
        }
        catch (Exception e) when (e is BreakException or ContinueException or ExitException)
        {
            throw new FieldValueException(
                "ScriptBlockFailed",
                ErrorCategory.InvalidOperation,
                $"{name}: The script block was left with break, continue or exit. Use return to end it.",
                e
            );
        }
        catch (Exception e) when (e is not (PipelineStoppedException or FlowControlException))
        {
            throw Failed((e as IContainsErrorRecord)?.ErrorRecord, e);
        }
    }

    private FieldValueException Failed(ErrorRecord? error, Exception e) =>
        new("ScriptBlockFailed", ErrorCategory.InvalidOperation, $"{name}: The script block failed: {error?.ToString() ?? e.Message}", e);

    // Text that programs write to standard error isn't necessarily an error.
    private static bool IsOfProgram(ErrorRecord error) =>
        error.FullyQualifiedErrorId is "NativeCommandError" or "NativeCommandErrorMessage";
}
