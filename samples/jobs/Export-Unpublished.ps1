<#
.SYNOPSIS
Lists unpublished articles with provider and quality in a CSV file. For a scheduled job.
.DESCRIPTION
The best articles come first. Articles that can't be read are named on the error stream; the others are still listed, and
the exit code is 1. The previous file stays until the new one is complete, and if the directory of the articles doesn't
exist.
.PARAMETER Path
The directory of the articles.
.PARAMETER Destination
The CSV file.
.PARAMETER Log
The file to which each run appends a few lines. By default, there is no log.
.EXAMPLE
pwsh -NoProfile -NonInteractive -File Export-Unpublished.ps1 -Path /srv/site -Destination /srv/lists/unpublished.csv
#>
[CmdletBinding()]
[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSReviewUnusedParameter', '', Justification = 'The block of work uses them.')]
param(
    [Parameter(Mandatory)]
    [string] $Path,

    [Parameter(Mandatory)]
    [ValidateScript({ -not (Test-Path -LiteralPath $_ -PathType Container) })]
    [string] $Destination,

    [string] $Log
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
Import-Module ArticlesPS
Import-Module (Join-Path $PSScriptRoot 'ArticleJob.psm1')

exit (Invoke-ArticleJob -Path $Path -Log $Log -NoLock -Work {
    Get-Article -LiteralPath $Path -Recurse -Published:$false -ErrorAction Continue |
        Sort-Object Quality -Descending |
        Export-CompleteCsv $Destination -Column Title, Provider, Quality, PublishedDateTime, Url, FullName
})
