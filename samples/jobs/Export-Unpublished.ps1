<#
.SYNOPSIS
Lists unpublished articles with provider and quality in a CSV file. For a scheduled job.
.DESCRIPTION
The best of what is waiting comes first. Articles that cannot be read are named on the error stream; the others are
listed all the same, and the exit code is 1. The former file stays until the new one is complete.
.PARAMETER Path
The directory of the articles.
.PARAMETER Destination
The CSV file.
.EXAMPLE
pwsh -NoProfile -File Export-Unpublished.ps1 -Path /srv/site -Destination /srv/lists/unpublished.csv
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [string] $Path,

    [Parameter(Mandatory)]
    [string] $Destination
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
Import-Module ArticlesPS

$new = "$Destination.new"
Get-Article -LiteralPath $Path -Recurse -Published:$false -ErrorAction Continue -ErrorVariable failed |
    Sort-Object Quality -Descending |
    Select-Object Title, Provider, Quality, PublishedDateTime, Url, FullName |
    Export-Csv -LiteralPath $new -Encoding utf8
Move-Item -LiteralPath $new -Destination $Destination -Force

exit [int]($failed.Count -gt 0)
