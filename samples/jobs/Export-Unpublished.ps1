<#
.SYNOPSIS
Lists unpublished articles with provider and quality in a CSV file. For a scheduled job.
.DESCRIPTION
The best of what is waiting comes first. Articles that cannot be read are named on the error stream; the others are
listed all the same, and the exit code is 1. The former file stays until the new one is complete, and when the
directory of the articles is not there.
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
    [ValidateScript({ Test-Path -LiteralPath $_ -PathType Container })]
    [string] $Path,

    [Parameter(Mandatory)]
    [ValidateScript({ -not (Test-Path -LiteralPath $_ -PathType Container) })]
    [string] $Destination
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
Import-Module ArticlesPS

$columns = 'Title', 'Provider', 'Quality', 'PublishedDateTime', 'Url', 'FullName'
$rows = Get-Article -LiteralPath $Path -Recurse -Published:$false -ErrorAction Continue -ErrorVariable failed |
    Sort-Object Quality -Descending |
    Select-Object $columns |
    ConvertTo-Csv -NoTypeInformation

# Without articles there would be no headings either.
$lines = if ($rows) { $rows } else { '"' + ($columns -join '","') + '"' }
$new = "$Destination.new"
Set-Content -LiteralPath $new -Value $lines -Encoding utf8
Move-Item -LiteralPath $new -Destination $Destination -Force

exit [int]($failed.Count -gt 0)
