<#
.SYNOPSIS
Lists the articles of a week in a CSV file on a share. For a scheduled job.
.DESCRIPTION
The file is named by the first day of the week, articles-2026-03-02.csv, and opens in Excel. It is complete or not there:
a share that is away, or goes away while it is written, is an error, and the list can be made later with -Week.

Exit code 0: the list is complete. 1: something failed; where articles could not be read, the list has the others.
.PARAMETER Path
The directory of the articles.
.PARAMETER Destination
A directory on the share. It is never made: where a share is not mounted there may be an empty directory in its place,
and a list that is written there is lost when the share is back. So give a directory that is on the share itself.
.PARAMETER Week
A day of the week to list, Monday to Sunday in UTC. Without it that is the last week that is over.
.PARAMETER Log
The file that gets a few lines for each run. Without it there is no log.
.EXAMPLE
pwsh -NoProfile -NonInteractive -File Export-WeeklyCsv.ps1 -Path /srv/site/_news -Destination /mnt/share/articles
.EXAMPLE
pwsh -NoProfile -NonInteractive -File Export-WeeklyCsv.ps1 -Path /srv/site/_news -Destination /mnt/share/articles -Week 2026-03-04
#>
[CmdletBinding()]
[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSReviewUnusedParameter', '', Justification = 'The block of work uses them.')]
param(
    [Parameter(Mandatory)]
    [string] $Path,

    [Parameter(Mandatory)]
    [string] $Destination,

    [datetime] $Week = [datetime]::UtcNow.AddDays(-7),

    [string] $Log
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
Import-Module ArticlesPS
Import-Module (Join-Path $PSScriptRoot 'ArticleJob.psm1')

# Monday is the first day, and Sunday, whose number is 0, the last.
$monday = $Week.Date.AddDays(-(([int]$Week.DayOfWeek + 6) % 7))
$first = $monday.ToString('yyyy-MM-dd', [cultureinfo]::InvariantCulture)
$next = $monday.AddDays(7).ToString('yyyy-MM-dd', [cultureinfo]::InvariantCulture)

exit (Invoke-ArticleJob -Path $Path -Log $Log -NoLock -Work {
    Get-Article -LiteralPath $Path -Recurse -After $first -Before $next -ErrorAction Continue |
        Sort-Object PublishedDateTime |
        Export-CompleteCsv (Join-Path $Destination "articles-$first.csv") -ForSpreadsheet -Column (
            'PublishedDateTime', 'Title', 'Provider', 'Topics', 'Published', 'Quality', 'Heat', 'Url', 'FullName')
})
