<#
.SYNOPSIS
Measures what a person waits for, whole commands over many files, beside what else does such work.
.DESCRIPTION
Contenders take turns, so that a busy machine slows all of them. The table has the shortest and the middle time, and how
many times as long as the bare disk the shortest is. Contenders that are not installed are left out.

Reading: a directory of files, each read and, but for the bare disk, turned into objects or text.
Editing: every file of a copy, changed in one line.
Start: what importing the module, and the command articles for one file, add to an empty process.
Scale: one process each for a directory of 10,000 files and one of 100,000, with the highest memory.
.PARAMETER Path
A directory of articles, as the program in this directory writes them: `-- corpus DIRECTORY 10000`.
.PARAMETER LargePath
A directory of ten times as many, for Scale.
.PARAMETER NodeModules
A directory with the Node package gray-matter in it.
.PARAMETER PowerShellYaml
The manifest of the module powershell-yaml.
.EXAMPLE
./tests/Benchmarks/Measure-Commands.ps1 Reading -Path out/benchmarks/10000
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory, Position = 0)]
    [ValidateSet('Reading', 'Editing', 'Start', 'Scale')]
    [string] $What,

    [Parameter(Mandatory)]
    [string] $Path,

    [string] $LargePath,
    [string] $NodeModules,
    [string] $PowerShellYaml,
    [int] $Rounds = 7
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$root = (Resolve-Path "$PSScriptRoot/../..").Path
$module = "$root/out/ArticlesPS"
$articles = "$root/src/ArticlesPS.Cli/bin/Release/net10.0/articles.dll"
$Path = (Resolve-Path $Path).ProviderPath

# What the disk takes: compiled, so that no interpreter stands in the way.
Add-Type -TypeDefinition @'
using System.IO;
public static class BareDisk
{
    public static long Read(string directory)
    {
        long bytes = 0;
        foreach (string file in Directory.EnumerateFiles(directory, "*.md", SearchOption.AllDirectories)) bytes += File.ReadAllBytes(file).Length;
        return bytes;
    }

    public static void Rewrite(string directory)
    {
        foreach (string file in Directory.GetFiles(directory, "*.md", SearchOption.AllDirectories))
        {
            byte[] bytes = File.ReadAllBytes(file);
            using (FileStream stream = new FileStream(file + ".tmp", FileMode.CreateNew))
            {
                stream.Write(bytes, 0, bytes.Length);
                stream.Flush(true);
            }

            File.Move(file + ".tmp", file, true);
        }
    }
}
'@

function Measure-InTurn([System.Collections.Specialized.OrderedDictionary] $Contenders, [int] $Rounds) {
    $times = @{}
    foreach ($round in 1..$Rounds) {
        foreach ($name in $Contenders.Keys) {
            [GC]::Collect()
            $watch = [System.Diagnostics.Stopwatch]::StartNew()
            & $Contenders[$name] > $null
            $times[$name] += , $watch.Elapsed.TotalSeconds
        }
    }

    $bare = ($times[@($Contenders.Keys)[0]] | Sort-Object)[0]
    foreach ($name in $Contenders.Keys) {
        $sorted = @($times[$name] | Sort-Object)
        [pscustomobject]@{
            What = $name
            Shortest = '{0:N2} s' -f $sorted[0]
            Middle = '{0:N2} s' -f $sorted[$sorted.Count / 2]
            Ratio = '{0:N1}' -f ($sorted[0] / $bare)
        }
    }
}

function Measure-Reading {
    Import-Module $module
    $contenders = [ordered]@{
        'bare disk' = { [BareDisk]::Read($Path) }
        'Get-Article | Measure-Object' = { Get-Article $Path -Recurse | Measure-Object }
        'Get-Article | Export-Csv' = { Get-Article $Path -Recurse | Export-Csv "$([System.IO.Path]::GetTempPath())/articles.csv" }
        'Get-ChildItem | Get-Content -Raw' = { Get-ChildItem $Path -Recurse -File -Filter *.md | Get-Content -Raw | Measure-Object }
        'articles list --format csv' = { dotnet $articles list $Path --recurse --format csv }
    }
    if ($NodeModules) {
        $env:NODE_PATH = $NodeModules
        $contenders['gray-matter'] = { node "$PSScriptRoot/gray-matter.js" $Path }
    }

    if (Get-Command hugo -ErrorAction Ignore) {
        $site = New-Item -ItemType Directory -Path "$([System.IO.Path]::GetTempPath())/articles-hugo-$PID"
        Set-Content "$site/hugo.toml" "disableKinds = ['taxonomy', 'term']`n[[module.mounts]]`nsource = '$Path'`ntarget = 'content'"
        $contenders['hugo list all'] = { hugo list all --source $site }
    }

    if ($PowerShellYaml) {
        # A tenth of the files: ten times as long is what all of them take.
        Import-Module $PowerShellYaml
        $tenth = @(Get-ChildItem $Path -Recurse -File -Filter *.md | Where-Object { $script:place++ % 10 -eq 0 })
        $contenders['powershell-yaml in a loop, a tenth'] = {
            $tenth | ForEach-Object { ((Get-Content $_ -Raw) -split '(?m)^---\r?$', 3)[1] | ConvertFrom-Yaml } | Measure-Object
        }
    }

    Measure-InTurn $contenders $Rounds
}

function Measure-Editing {
    Import-Module $module
    $copy = "$Path-edited-$PID"
    Copy-Item $Path $copy -Recurse
    try {
        $script:flag = $false
        Measure-InTurn -Rounds $Rounds -Contenders ([ordered]@{
            'bare disk' = { [BareDisk]::Rewrite($copy) }
            'Get-Article | Set-ArticlePublished' = {
                $script:flag = -not $script:flag
                Get-Article $copy -Recurse | Set-ArticlePublished -Published $script:flag
            }
            'articles set' = {
                $script:flag = -not $script:flag
                dotnet $articles set $copy --recurse --published "$script:flag".ToLowerInvariant()
            }
        })
    }
    finally {
        Remove-Item $copy -Recurse
    }
}

function Measure-Start {
    $file = (Get-ChildItem $Path -Recurse -File -Filter *.md | Select-Object -First 1).FullName
    Measure-InTurn -Rounds $Rounds -Contenders ([ordered]@{
        'empty pwsh' = { pwsh -NoProfile -Command 1 }
        'pwsh, Import-Module' = { pwsh -NoProfile -Command "Import-Module '$module'" }
        'pwsh, Import-Module, Get-Article' = { pwsh -NoProfile -Command "Import-Module '$module'; Get-Article '$file'" }
        'articles list, one file' = { dotnet $articles list $file }
    })
}

# The highest memory is known to the process itself, which says it last.
function Measure-Scale {
    $last = '; [System.Diagnostics.Process]::GetCurrentProcess().PeakWorkingSet64'
    $csv = "$([System.IO.Path]::GetTempPath())/articles.csv"
    foreach ($directory in $Path, $LargePath) {
        foreach ($command in '1', "Get-Article '$directory' -Recurse | Export-Csv '$csv'") {
            $runs = foreach ($round in 1..$Rounds) {
                $watch = [System.Diagnostics.Stopwatch]::StartNew()
                $peak = pwsh -NoProfile -Command "Import-Module '$module'; $command > `$null $last"
                [pscustomobject]@{ Seconds = $watch.Elapsed.TotalSeconds; Megabytes = [long] $peak / 1MB }
            }

            [pscustomobject]@{
                What = $command -replace [regex]::Escape($directory), (Split-Path $directory -Leaf)
                Shortest = '{0:N2} s' -f ($runs.Seconds | Measure-Object -Minimum).Minimum
                Peak = '{0:N0} MB' -f ($runs.Megabytes | Measure-Object -Maximum).Maximum
            }
        }
    }
}

& "Measure-$What" | Format-Table
