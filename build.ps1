<#
.SYNOPSIS
Builds, tests, packs, installs or cleans ArticlesPS.
.PARAMETER Task
Build: builds everything, with the importable module in out/ArticlesPS.
Test: runs all tests.
Pack: packs the module, articles and ArticlesPS.FrontMatter for galleries, in out/packages; needs Microsoft.PowerShell.PSResourceGet 1.1.
Install: builds only the module, and installs it for the current user, or in -Destination.
Help: creates the help in module/en-US from the pages in docs/en-US; needs Microsoft.PowerShell.PlatyPS.
Clean: removes all build output.
.EXAMPLE
./build.ps1 Build, Test
#>
[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSReviewUnusedParameter', '', Justification = 'The tasks use them.')]
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

function Invoke-DotNet([string[]] $Argument) {
    & dotnet $Argument
    if ($LASTEXITCODE -ne 0) {
        throw "dotnet $Argument ended with exit code $LASTEXITCODE."
    }
}

function Invoke-Build {
    Invoke-DotNet 'build', "$PSScriptRoot/ArticlesPS.sln", '--configuration', $Configuration
}

function Invoke-ModuleBuild {
    Invoke-DotNet 'build', "$PSScriptRoot/src/ArticlesPS", '--configuration', $Configuration
}

function Invoke-Test {
    Invoke-DotNet 'test', "$PSScriptRoot/ArticlesPS.sln", '--configuration', $Configuration
}

function Invoke-Pack {
    if (-not (Get-Command Compress-PSResource -ErrorAction Ignore)) {
        throw 'Pack needs Microsoft.PowerShell.PSResourceGet 1.1 or later. Run Install-Module Microsoft.PowerShell.PSResourceGet -Scope CurrentUser, and start a new session.'
    }

    # What an earlier build has left there must not ship.
    $module, $packages | Where-Object { Test-Path -LiteralPath $_ } | Remove-Item -Recurse -Force
    Invoke-Build
    Test-ModuleManifest "$module/ArticlesPS.psd1" -WarningAction Stop | Out-Null
    New-Item -ItemType Directory -Path $packages | Out-Null
    Compress-PSResource -Path $module -DestinationPath $packages
    foreach ($project in 'ArticlesPS.Cli', 'ArticlesPS.FrontMatter') {
        Invoke-DotNet 'pack', "$PSScriptRoot/src/$project", '--configuration', $Configuration, '--no-build', '--output', $packages
    }

    Get-Item "$packages/*"
}

function Invoke-Install {
    Invoke-ModuleBuild
    $target = if ($Destination) {
        $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Destination)
    }
    elseif ($PSVersionTable.PSEdition -eq 'Core' -and -not $IsWindows) {
        $data = if ($env:XDG_DATA_HOME) { $env:XDG_DATA_HOME } else { [System.IO.Path]::Combine($HOME, '.local', 'share') }
        [System.IO.Path]::Combine($data, 'powershell', 'Modules')
    }
    else {
        Join-Path (Split-Path $PROFILE.CurrentUserAllHosts) 'Modules'
    }

    $version = (Import-PowerShellDataFile "$module/ArticlesPS.psd1").ModuleVersion
    $folder = [System.IO.Path]::Combine($target, 'ArticlesPS', $version)
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
    $built = @($out) + @(Get-ChildItem "$PSScriptRoot/src", "$PSScriptRoot/tests", "$PSScriptRoot/tools", "$PSScriptRoot/samples" -Directory -Recurse | Where-Object Name -In 'bin', 'obj' | ForEach-Object FullName)
    $built | Where-Object { Test-Path -LiteralPath $_ } | Remove-Item -Recurse -Force
}

foreach ($name in $Task) {
    & "Invoke-$name"
}
