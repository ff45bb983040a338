<#
.SYNOPSIS
Runs test files from a queue that other workers share, until it is empty.
.PARAMETER QueuePath
A directory with the list of files, in which each is claimed and has its result.
.PARAMETER PesterPath
The manifest of Pester.
#>
param(
    [Parameter(Mandatory)]
    [string] $QueuePath,

    [Parameter(Mandatory)]
    [string] $PesterPath
)

$ErrorActionPreference = 'Stop'
. "$PSScriptRoot/TestRun.ps1"
Import-Pester $PesterPath
foreach ($file in Get-Content "$QueuePath/files.txt") {
    $name = Split-Path $file -Leaf
    try {
        # Only one of the workers can create it.
        $claim = [System.IO.File]::Open("$QueuePath/$name.claim", 'CreateNew')
    }
    catch [System.IO.IOException] {
        continue
    }

    $claim.Write([System.Text.Encoding]::UTF8.GetBytes("$PID"))
    $claim.Dispose()
    Invoke-TestFile $file | ConvertTo-Json -Depth 4 | Set-Content "$QueuePath/$name.partial" -Encoding utf8
    Move-Item "$QueuePath/$name.partial" "$QueuePath/$name.json"
}
