<#
.SYNOPSIS
Creates articles from new feed items, and publishes those that have no errors. For a scheduled job.
.DESCRIPTION
Each article is checked (Test-Article) before it has a file, and is then written whole, with published: true or, if the
check finds an error, false. So a killed run leaves no article half done. An article that is held back is a warning.

The state file keeps the items that were imported. It's written after all feeds are read and all articles are created. A
run that was killed or stopped saves no state; the next one skips items that already have a file. If the state is lost,
items with a file below -Path and -Known are skipped, too: published or not, archived, or with front matter that can't be
read. Deleted articles then come again.

Exit code 0: everything succeeded, even if articles were held back. 1: a feed or an article failed and is named in the log
and on the error stream; the others succeeded. 2: another job is using the directory, and nothing was done.
.PARAMETER Path
The directory for the new articles. Items that have an article anywhere below it are skipped.
.PARAMETER Known
Archives and other places with everything below them; wildcards are allowed. Items that have an article there are skipped.
By default, the directory _archive beside -Path, if it exists. If one of them is missing or can't be read, nothing is imported.
.PARAMETER Uri
The feeds.
.PARAMETER FeedPath
Feeds that were saved as files. Wildcards are allowed.
.PARAMETER StatePath
The file that keeps the items that were imported.
.PARAMETER Log
The file to which each run appends a few lines. By default, there is no log.
.EXAMPLE
pwsh -NoProfile -NonInteractive -File Import-News.ps1 -Path /srv/site/_news -Uri https://example.com/feed.xml -StatePath /srv/state/feeds.state -WhatIf
#>
[CmdletBinding(SupportsShouldProcess, DefaultParameterSetName = 'Uri')]
[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSReviewUnusedParameter', '', Justification = 'The block of work uses them.')]
param(
    [Parameter(Mandatory)]
    [string] $Path,

    [Parameter(Mandatory, ParameterSetName = 'Uri')]
    [uri[]] $Uri,

    [Parameter(Mandatory, ParameterSetName = 'FeedPath')]
    [string[]] $FeedPath,

    [Parameter(Mandatory)]
    [string] $StatePath,

    [ValidateNotNullOrEmpty()]
    [string[]] $Known,

    [string] $Log
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
Import-Module ArticlesPS
Import-Module (Join-Path $PSScriptRoot 'ArticleJob.psm1')

$feeds = if ($Uri) { @{ Uri = $Uri } } else { @{ Path = $FeedPath } }

exit (Invoke-ArticleJob -Path $Path -Log $Log -WhatIf:$WhatIfPreference -Work {
    $places = @([wildcardpattern]::Escape($Path))
    $archive = Join-Path $Path '../_archive'
    if ($Known) {
        $places += $Known
    }
    elseif (Test-Path -LiteralPath $archive -PathType Container) {
        $places += [wildcardpattern]::Escape($archive)
    }

    $published, $heldBack = 0, 0
    Import-ArticleFeed @feeds -StatePath $StatePath -Known $places -ErrorAction Continue | ForEach-Object {
        $problems = @($_ | Test-Article -MinimumSeverity Error)
        try {
            $made = $_ | New-Article -Destination $Path -Published ($problems.Count -eq 0)
        }
        catch {
            # An article that can never be created is skipped. Anything else, such as a full disk, ends the run before the
            # state is written, or it would say that the article was created.
            if ($_.FullyQualifiedErrorId -notmatch '^(ArticleExists|TitleMissing|DateMissing),') {
                throw
            }

            Write-Error -ErrorRecord $_ -ErrorAction Continue
            return
        }

        if ($problems) {
            $heldBack++
            Write-Warning "Held back: $($made.FullName): $($problems.Message -join ' ')"
        }
        else {
            $published++
        }
    }

    "Published $published new articles; held back $heldBack."
})
