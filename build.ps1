<#
.SYNOPSIS
Builds, tests, packs, installs or cleans ArticlesPS.
.PARAMETER Task
Build: the importable module in out/ArticlesPS and the command articles.
Test: all tests; those in a real PowerShell need Pester 5.
Pack: the module as a zip archive and articles as a .NET tool, in out/packages.
Install: the module into the modules folder of the current user, or into -Destination.
Help: the help in module/en-US from the pages in docs/en-US; needs Microsoft.PowerShell.PlatyPS.
Clean: removes all that was built.
.EXAMPLE
./build.ps1 Build, Test
#>
[CmdletBinding()]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Pack', 'Install', 'Help', 'Clean')]
    [string[]] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Release',

    # Where Install puts the folder ArticlesPS.
    [string] $Destination
)

$ErrorActionPreference = 'Stop'
$out = [System.IO.Path]::Combine($PSScriptRoot, 'out')
$module = [System.IO.Path]::Combine($out, 'ArticlesPS')
$packages = [System.IO.Path]::Combine($out, 'packages')
$options = '--configuration', $Configuration
$modules = if ($Destination) {
    $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Destination)
}
elseif ($PSVersionTable.PSEdition -eq 'Core' -and -not $IsWindows) {
    $data = if ($env:XDG_DATA_HOME) { $env:XDG_DATA_HOME } else { [System.IO.Path]::Combine($HOME, '.local', 'share') }
    [System.IO.Path]::Combine($data, 'powershell', 'Modules')
}
else {
    Join-Path (Split-Path $PROFILE.CurrentUserAllHosts) 'Modules'
}

function Invoke-DotNet([string[]] $Arguments) {
    & dotnet @Arguments
    if ($LASTEXITCODE -ne 0) {
        throw "dotnet $Arguments ended with exit code $LASTEXITCODE."
    }
}

function Invoke-Build {
    Invoke-DotNet (@('build', "$PSScriptRoot/ArticlesPS.sln") + $options)
}

function Invoke-Test {
    Invoke-DotNet (@('test', "$PSScriptRoot/ArticlesPS.sln") + $options)
}

function Invoke-Pack {
    Invoke-Build
    Invoke-DotNet (@('pack', "$PSScriptRoot/src/ArticlesPS.Cli", '--output', $packages) + $options)
    $version = (Import-PowerShellDataFile "$module/ArticlesPS.psd1").ModuleVersion
    $archive = [System.IO.Path]::Combine($packages, "ArticlesPS.$version.zip")
    Remove-Item $archive -ErrorAction Ignore
    Add-Type -AssemblyName System.IO.Compression.FileSystem
    [System.IO.Compression.ZipFile]::CreateFromDirectory($module, $archive, 'Optimal', $true)
    Get-Item "$packages/*"
}

function Invoke-Install {
    Invoke-Build
    $version = (Import-PowerShellDataFile "$module/ArticlesPS.psd1").ModuleVersion
    $folder = [System.IO.Path]::Combine($modules, 'ArticlesPS', $version)
    if (Test-Path $folder) {
        Remove-Item $folder -Recurse -Force
    }

    New-Item -ItemType Directory -Path $folder | Out-Null
    Copy-Item "$module/*" $folder -Recurse
    "Installed in $folder"
}

function Invoke-Help {
    & "$PSScriptRoot/tools/Update-Help.ps1"
}

function Invoke-Clean {
    $built = @($out) + @(Get-ChildItem "$PSScriptRoot/src", "$PSScriptRoot/tests" -Directory -Recurse | Where-Object Name -In 'bin', 'obj' | ForEach-Object FullName)
    $built | Where-Object { Test-Path -LiteralPath $_ } | Remove-Item -Recurse -Force
}

foreach ($name in $Task) {
    & "Invoke-$name"
}
