<#
.SYNOPSIS
Runs the Pester tests on the built module, or on a package of it: one file after the other on each processor.
.DESCRIPTION
Windows PowerShell runs Package.Tests.ps1 only; the other tests are written for PowerShell 7.
.PARAMETER Name
The files to run, without .Tests.ps1: Set-Article, or Export-*.
.PARAMETER ResultPath
A file for the counts and the skipped tests, as JSON.
.PARAMETER PackagePath
A package (.nupkg) to test in place of out/ArticlesPS.
.PARAMETER PesterPath
The manifest of the Pester to use; else the newest that is installed.
.PARAMETER Workers
How many files run at the same time, each in a process of its own. 1 runs them in this process.
.PARAMETER FileTimeoutSeconds
A file that takes longer is stopped and counts as failed.
.EXAMPLE
./tests/pester/Invoke-Tests.ps1 Set-Article, New-Article
#>
param(
    [Parameter(Position = 0)]
    [string[]] $Name = '*',

    [string] $ResultPath,

    [string] $PackagePath,

    [string] $PesterPath = 'Pester',

    [int] $Workers = [Environment]::ProcessorCount,

    [int] $FileTimeoutSeconds = 1200
)

$ErrorActionPreference = 'Stop'
. "$PSScriptRoot/TestRun.ps1"
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

if ($env:ARTICLESPS_PWSH) {
    # PowerShell puts its own folder first; tests that start pwsh mean the engine that was chosen.
    $env:PATH = (Split-Path $env:ARTICLESPS_PWSH) + [System.IO.Path]::PathSeparator + $env:PATH
}

# These processes live for seconds: they never earn back what profiling for later costs.
$env:DOTNET_TieredPGO = '0'

# pwsh -File gives A,B as one text.
$patterns = if ($PSVersionTable.PSEdition -eq 'Core') { $Name -split ',' } else { 'Package' }
# The longest first, or the last worker would run it alone: by the time that each took in the last run, which is not known of
# new ones, and then by length.
$secondsPath = [System.IO.Path]::Combine($root, 'out', 'pester-seconds.json')
$seconds = @{}
if (Test-Path $secondsPath) {
    (Get-Content $secondsPath -Raw | ConvertFrom-Json).PSObject.Properties | ForEach-Object { $seconds[$_.Name] = $_.Value }
}

$isNew = @{ Expression = { -not $seconds.ContainsKey($_.Name) }; Descending = $true }
$lasts = @{ Expression = { $seconds[$_.Name] }; Descending = $true }
$length = @{ Expression = 'Length'; Descending = $true }
$files = @(Get-ChildItem $PSScriptRoot -Filter *.Tests.ps1 | Sort-Object $isNew, $lasts, $length | Where-Object {
        $file = $_
        $patterns | Where-Object { $file.Name -like "$_.Tests.ps1" }
    })
if (-not $files) {
    throw "No test file is named $Name."
}

$results = if ($files.Count -eq 1 -or $Workers -le 1) {
    Import-Pester $PesterPath
    foreach ($file in $files) {
        Invoke-TestFile $file.FullName | ForEach-Object { Write-Host $_.text; $_ }
    }
}
else {
    Invoke-TestWorker -Path $files.FullName -PesterPath $PesterPath -Count ([Math]::Min($Workers, $files.Count)) -TimeoutSeconds $FileTimeoutSeconds
}

$results | Where-Object seconds | ForEach-Object { $seconds[$_.file] = $_.seconds }
if (Test-Path (Split-Path $secondsPath)) {
    $seconds | ConvertTo-Json | Set-Content $secondsPath -Encoding utf8
}

$total = [ordered]@{
    engine  = "$($PSVersionTable.PSVersion)"
    pester  = "$(@($results.pester)[0])"
    passed  = [int]($results | Measure-Object passed -Sum).Sum
    failed  = [int]($results | Measure-Object failed -Sum).Sum
    skipped = @($results.skipped | Where-Object { $_ })
}
if ($ResultPath) {
    $total | ConvertTo-Json -Depth 4 | Set-Content $ResultPath -Encoding utf8
}

$total.skipped | Group-Object reason | ForEach-Object { Write-Host "Skipped $($_.Count): $($_.Name)." }
Write-Host "$($total.passed) passed, $($total.failed) failed, $($total.skipped.Count) skipped (Pester $($total.pester), PowerShell $($total.engine))"
exit [int]($total.failed -ne 0 -or $total.passed -eq 0)
