<#
.SYNOPSIS
Archives the articles that are older than a number of days. For a scheduled job.
.DESCRIPTION
Each article keeps its path below -Path: _news/2019/x.md goes to 2019/x.md below the destination. Articles without a date
stay. A killed run leaves each file whole, in its old place, its new one, or both; the next run moves the rest.

Exit code 0: everything succeeded. 1: some articles failed, each named in the log and on the error stream; the others were
moved. 2: another job is using the directory, and nothing was done.
.PARAMETER Path
The directory of the articles.
.PARAMETER Destination
The archive. It's created if it doesn't exist.
.PARAMETER Days
The age, in days, at which articles are archived.
.PARAMETER Log
The file to which each run appends a few lines. By default, there is no log.
.EXAMPLE
pwsh -NoProfile -NonInteractive -File Move-OldArticle.ps1 -Path /srv/site/_news -Destination /srv/site/_archive -WhatIf
#>
[CmdletBinding(SupportsShouldProcess)]
[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSReviewUnusedParameter', '', Justification = 'The block of work uses them.')]
param(
    [Parameter(Mandatory)]
    [string] $Path,

    [Parameter(Mandatory)]
    [string] $Destination,

    [ValidateRange(1, 36500)]
    [int] $Days = 90,

    [string] $Log
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
Import-Module ArticlesPS
Import-Module (Join-Path $PSScriptRoot 'ArticleJob.psm1')

exit (Invoke-ArticleJob -Path $Path -Log $Log -WhatIf:$WhatIfPreference -Work {
    $moved = @(Move-Article -LiteralPath $Path -Recurse -Before "${Days}d" -Destination $Destination -Root $Path -PassThru -ErrorAction Continue)
    foreach ($article in $moved) {
        "Moved to $($article.FullName)"
    }
})
