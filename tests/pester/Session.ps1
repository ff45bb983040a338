# Sessions of PowerShell in this process. To a script such a session is pwsh -NonInteractive: it shares nothing with other
# sessions but environment and assemblies, nobody answers, and a host keeps what would be printed. It opens in a tenth of
# the time that a process takes to start.
if (-not ('ArticlesPS.Tests.SessionHost' -as [type])) {
    Add-Type -Path "$PSScriptRoot/SessionHost.cs", "$PSScriptRoot/SessionUI.cs", "$PSScriptRoot/SessionRawUI.cs"
}

# A session in the current directory, with a module. Gives it as Shell, and its host as Console.
function Open-Session([string] $Module, [hashtable] $Variables = @{}) {
    $state = [initialsessionstate]::CreateDefault()
    if ($Module) { $state.ImportPSModule($Module) }
    foreach ($name in $Variables.Keys) {
        $state.Variables.Add([System.Management.Automation.Runspaces.SessionStateVariableEntry]::new($name, $Variables[$name], ''))
    }

    $console = [ArticlesPS.Tests.SessionHost]::new()
    $runspace = [runspacefactory]::CreateRunspace($console, $state)
    $runspace.Open()
    [void]$runspace.SessionStateProxy.Path.SetLocation([wildcardpattern]::Escape((Get-Location -PSProvider FileSystem).ProviderPath))
    [pscustomobject]@{ Shell = [powershell]::Create($runspace); Console = $console }
}

function Close-Session([pscustomobject] $Session) {
    $Session.Shell.Dispose()
    $Session.Shell.Runspace.Dispose()
}

# What a command prints in a session of its own, as OutputLines and ErrorLines of standard output and error, and its
# ExitCode. $Add is given the [powershell] and adds the command.
function Invoke-InSession([scriptblock] $Add, [string] $Module) {
    $session = Open-Session $Module
    $shell, $console = $session.Shell, $session.Console
    try {
        & $Add $shell
        $shell.Commands.AddCommand('Out-Default').Commands[-1].MergeUnclaimedPreviousCommandResults = 'Error, Output'
        try {
            [void]$shell.Invoke()
            $exitCode = $console.ExitCode ?? [int]$shell.Runspace.SessionStateProxy.GetVariable('LASTEXITCODE')
        }
        catch [System.Management.Automation.RuntimeException] {
            # What ends a script is printed, and is exit code 1.
            $console.UI.WriteErrorLine(($_.Exception.GetBaseException().ErrorRecord | Out-String).TrimEnd())
            $exitCode = 1
        }

        [pscustomobject]@{ OutputLines = $console.OutputLines; ErrorLines = $console.ErrorLines; ExitCode = $exitCode }
    }
    finally {
        Close-Session $session
    }
}

# The lines that a script prints in a session with the module. What it writes on standard error fails the test, if that is
# not to be ignored.
function Invoke-Session([string] $Script, [switch] $IgnoreError) {
    $run = Invoke-InSession { param($shell) [void]$shell.AddScript($Script) } $env:ARTICLESPS_MODULE
    if ($run.ErrorLines -and -not $IgnoreError) { throw $run.ErrorLines -join "`n" }
    $run.OutputLines
}
