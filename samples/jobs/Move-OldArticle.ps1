<#
.SYNOPSIS
Archives the articles that are older than a number of days. For a scheduled job.
.DESCRIPTION
Each article keeps its path below -Path: _news/2019/x.md goes to 2019/x.md below the destination. Articles without a date
stay. A run that was killed leaves each file whole, in its old place or its new one; the next run does the rest.

Exit code 0: all is done. 1: some articles failed, each named in the log and on the error stream; the others are moved.
2: another job is at work on the directory, and nothing was done.
.PARAMETER Path
The directory of the articles.
.PARAMETER Destination
The archive. It is made where there is none.
.PARAMETER Days
How old articles become before they are archived.
.PARAMETER Log
The file that gets a few lines for each run. Without it there is no log.
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
