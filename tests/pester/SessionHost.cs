using System;
using System.Globalization;
using System.Management.Automation.Host;

namespace ArticlesPS.Tests;

/// <summary>What pwsh -NonInteractive is to a script: it keeps what would be printed, and nobody answers a question.</summary>
public sealed class SessionHost : PSHost
{
    private readonly SessionUI _ui = new SessionUI();

    public override string Name => "ArticlesPS.Tests";

    public override Version Version => new Version(1, 0);

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override CultureInfo CurrentCulture => CultureInfo.CurrentCulture;

    public override CultureInfo CurrentUICulture => CultureInfo.CurrentUICulture;

    public override PSHostUserInterface UI => _ui;

    /// <summary>The lines on standard output, and those on standard error.</summary>
    public string[] OutputLines => SessionUI.GetLines(_ui.Output);

    public string[] ErrorLines => SessionUI.GetLines(_ui.Error);

    /// <summary>What the process would end with; null where the script did not say.</summary>
    public int? ExitCode { get; private set; }

    public override void SetShouldExit(int exitCode) => ExitCode = exitCode;

    public override void EnterNestedPrompt() => throw SessionUI.NobodyAnswers();

    public override void ExitNestedPrompt() { }

    public override void NotifyBeginApplication() { }

    public override void NotifyEndApplication() { }
}
