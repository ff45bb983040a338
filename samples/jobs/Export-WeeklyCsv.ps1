<#
.SYNOPSIS
Lists the articles of a week in a CSV file on a share. For a scheduled job.
.DESCRIPTION
The file is named after the first day of the week, articles-2026-03-02.csv, and opens in Excel. It's either complete or
absent: if the share is unavailable, or becomes unavailable during the run, it's an error, and you can create the list
later with -Week.

Exit code 0: the list is complete. 1: something failed; if some articles couldn't be read, the list has the others.
.PARAMETER Path
The directory of the articles.
.PARAMETER Destination
A directory on the share. It's never created: if a share isn't mounted, its mount point might be an empty directory, and
a list written there would be lost when the share is back. So use a directory that is on the share itself.
.PARAMETER Week
A day of the week to list, Monday to Sunday in UTC. By default, the last complete week.
.PARAMETER Log
The file to which each run appends a few lines. By default, there is no log.
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
