<#
.SYNOPSIS
Runs the Pester tests on the built module, or on a package of it, and writes the counts as JSON.
.DESCRIPTION
Windows PowerShell runs Package.Tests.ps1 only; the other tests are written for PowerShell 7.
.PARAMETER ResultPath
The file for the counts.
.PARAMETER PackagePath
A package (.nupkg) to test in place of out/ArticlesPS.
#>
param(
    [string] $ResultPath,

    [string] $PackagePath
)

$ErrorActionPreference = 'Stop'
$root = Split-Path (Split-Path $PSScriptRoot)
$env:ARTICLESPS_ROOT = $root
$env:ARTICLESPS_MODULE = [System.IO.Path]::Combine($root, 'out', 'ArticlesPS')
$env:ARTICLESPS_PACKAGE = ''
if ($PackagePath) {
    . "$PSScriptRoot/ModulePackage.ps1"
    $env:ARTICLESPS_PACKAGE = (Resolve-Path -LiteralPath $PackagePath).ProviderPath
    $expanded = [System.IO.Path]::Combine($root, 'out', 'package-under-test')
    Remove-Item $expanded -Recurse -Force -ErrorAction Ignore
    $env:ARTICLESPS_MODULE = [System.IO.Path]::Combine($expanded, 'ArticlesPS')
    Expand-ModulePackage $env:ARTICLESPS_PACKAGE $env:ARTICLESPS_MODULE
}

Import-Module Pester -MinimumVersion 5.0
$configuration = New-PesterConfiguration
$configuration.Run.Path = if ($PSVersionTable.PSEdition -eq 'Core') { $PSScriptRoot } else { "$PSScriptRoot/Package.Tests.ps1" }
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'Normal'
$configuration.Output.RenderMode = 'Plaintext'
if ($PSStyle) {
    $PSStyle.OutputRendering = 'PlainText'
}

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
