<#
.SYNOPSIS
Runs the Pester tests on the built module and writes the counts as JSON.
#>
param(
    [string] $ResultPath
)

$ErrorActionPreference = 'Stop'
$root = Split-Path (Split-Path $PSScriptRoot)
$env:ARTICLESPS_ROOT = $root
$env:ARTICLESPS_MODULE = Join-Path $root 'out' 'ArticlesPS'

Import-Module Pester -MinimumVersion 5.0
$configuration = New-PesterConfiguration
$configuration.Run.Path = $PSScriptRoot
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'Normal'
$configuration.Output.RenderMode = 'Plaintext'
$PSStyle.OutputRendering = 'PlainText'
$run = Invoke-Pester -Configuration $configuration

if ($ResultPath) {
    [ordered]@{
        engine  = "$($PSVersionTable.PSVersion)"
        pester  = "$($run.Version)"
        passed  = $run.PassedCount
        # A file or block that fails outside of a test leaves no failed test behind.
        failed  = $run.FailedCount + $run.FailedBlocksCount + $run.FailedContainersCount
        skipped = $run.SkippedCount + $run.NotRunCount
    } | ConvertTo-Json | Set-Content $ResultPath
}

exit [int]($run.Result -ne 'Passed')
