<#
.SYNOPSIS
Relates the articles of a site to each other, decides which are published, and reports the changes. For a scheduled job.
.DESCRIPTION
Writes the related articles of each article (Update-ArticleRelated), then heat and published by the editorial policy
(Update-ArticleHeat). Only what differs is written, so a second run changes nothing. The report has a row for each
article that changed. With -WhatIf, only the report is written, and it shows what would change.

Exit code 0: everything succeeded. 1: some articles failed, each named in the log and on the error stream; the others
succeeded. 2: another job is using the directory, and nothing was done.
.PARAMETER Path
The directory of the articles.
.PARAMETER Report
The CSV file for the changes. The previous one stays until the new one is complete; a killed run doesn't write one.
.PARAMETER Log
The file to which each run appends a few lines. By default, there is no log.
.PARAMETER Within
The maximum time between related articles.
.PARAMETER Maximum
The maximum number of related articles for an article.
.EXAMPLE
pwsh -NoProfile -NonInteractive -File Update-Site.ps1 -Path /srv/site/_news -Report /srv/lists/changed.csv -Log /srv/log/update.log
.EXAMPLE
pwsh -NoProfile -NonInteractive -File Update-Site.ps1 -Path /srv/site/_news -Report would-change.csv -WhatIf
#>
[CmdletBinding(SupportsShouldProcess)]
[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSReviewUnusedParameter', '', Justification = 'The block of work uses them.')]
param(
    [Parameter(Mandatory)]
    [string] $Path,

    [Parameter(Mandatory)]
    [ValidateScript({ -not (Test-Path -LiteralPath $_ -PathType Container) })]
    [string] $Report,

    [string] $Log,

    [string] $Within = '14d',

    [ValidateRange(0, 1000)]
    [int] $Maximum = 10
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
Import-Module ArticlesPS
Import-Module (Join-Path $PSScriptRoot 'ArticleJob.psm1')

exit (Invoke-ArticleJob -Path $Path -Log $Log -WhatIf:$WhatIfPreference -Work {
    $before = [System.Collections.Generic.Dictionary[string, object]]::new()
    $articles = @(Get-Article -LiteralPath $Path -Recurse -ErrorAction Continue)
    foreach ($article in $articles) {
        $before[$article.FullName] = [pscustomobject]@{
            Heat      = $article.Heat
            Published = $article.Published
            Related   = $article.Related.ToString()
            Entries   = ConvertTo-Json $article.Related -Depth 5
        }
    }

    # The report file is created before the first article is changed: what can't be reported isn't done.
    $changed = 0
    $among = if ($articles) { @{ Among = $articles } } else { @{} }
    $articles |
        Update-ArticleRelated @among -Within $Within -First $Maximum -PassThru -ErrorAction Continue |
        Update-ArticleHeat -PassThru -ErrorAction Continue |
        ForEach-Object {
            $was = $before[$_.FullName]
            if ($_.Published -ne $was.Published -or $_.Heat -ne $was.Heat -or (ConvertTo-Json $_.Related -Depth 5) -cne $was.Entries) {
                $changed++
                [pscustomobject]@{
                    Title        = $_.Title
                    Published    = $_.Published
                    WasPublished = $was.Published
                    Heat         = $_.Heat
                    WasHeat      = $was.Heat
                    Reason       = ($_ | Measure-ArticleHeat).Reason
                    Related      = $_.Related.ToString()
                    WasRelated   = $was.Related
                    FullName     = $_.FullName
                }
            }
        } |
        Export-CompleteCsv $Report -Column Title, Published, WasPublished, Heat, WasHeat, Reason, Related, WasRelated, FullName

    "Changed $changed of $($articles.Count) articles."
})
