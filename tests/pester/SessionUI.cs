using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;
using System.Text;

namespace ArticlesPS.Tests;

/// <summary>Keeps what is written, as lines of standard output and standard error.</summary>
internal sealed class SessionUI : PSHostUserInterface
{
    private readonly SessionRawUI _raw = new SessionRawUI();

    internal StringBuilder Output { get; } = new StringBuilder();

    internal StringBuilder Error { get; } = new StringBuilder();

    public override PSHostRawUserInterface RawUI => _raw;

    public override void Write(string value) => Output.Append(value);

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Write(value);

    public override void WriteLine(string value) => Output.Append(value).Append('\n');

    public override void WriteErrorLine(string value) => Error.Append(value).Append('\n');

    public override void WriteWarningLine(string message) => WriteLine("WARNING: " + message);

    public override void WriteVerboseLine(string message) => WriteLine("VERBOSE: " + message);

    public override void WriteDebugLine(string message) => WriteLine("DEBUG: " + message);

    public override void WriteProgress(long sourceId, ProgressRecord record) { }

    public override string ReadLine() => throw NobodyAnswers();

    public override SecureString ReadLineAsSecureString() => throw NobodyAnswers();

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions)
    {
        throw NobodyAnswers();
    }

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        throw NobodyAnswers();
    }

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName)
    {
        throw NobodyAnswers();
    }

    public override PSCredential PromptForCredential(
        string caption,
        string message,
        string userName,
        string targetName,
        PSCredentialTypes allowed,
        PSCredentialUIOptions options
    )
    {
        throw NobodyAnswers();
    }

    internal static PSInvalidOperationException NobodyAnswers()
    {
        return new PSInvalidOperationException("PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.");
    }

    internal static string[] GetLines(StringBuilder text)
    {
        if (text.Length == 0)
        {
            return new string[0];
        }

        string all = text.Replace("\r\n", "\n").ToString();
        return (all.EndsWith("\n", StringComparison.Ordinal) ? all.Substring(0, all.Length - 1) : all).Split('\n');
    }
}
