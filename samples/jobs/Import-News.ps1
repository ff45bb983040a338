<#
.SYNOPSIS
Makes articles of what is new in feeds, and publishes those that have no errors. For a scheduled job.
.DESCRIPTION
Each article is checked (Test-Article) before it has a file, and is then written whole, with published: true or, where the
check finds an error, false. So a run that was killed leaves no article half done. What is held back is a warning.

The state file remembers what was given; it is written when all feeds are read and all articles are made. A run that was
killed or stopped remembers nothing, and the next one leaves out what has a file already. So does one whose state is lost,
for all that has a file below -Path and -Known: published or not, archived, or with front matter that cannot be read. What
was deleted comes again then.

Exit code 0: all is done, also where articles were held back. 1: a feed or an article failed, named in the log and on the
error stream; the others are done. 2: another job is at work on the directory, and nothing was done.
.PARAMETER Path
The directory that gets the new articles. Articles that are anywhere below it are not made again.
.PARAMETER Known
Archives, and other places whose articles are not made again, with wildcards and all that is below. Without it that is the
directory _archive beside -Path, where there is one. Nothing is imported where one of them is missing or cannot be read.
.PARAMETER Uri
The feeds.
.PARAMETER FeedPath
Feeds that were saved as files, with wildcards.
.PARAMETER StatePath
The file that remembers what was given.
.PARAMETER Log
The file that gets a few lines for each run. Without it there is no log.
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
            # An article that can never be made is left out. Anything else, as a full disk, ends the run, and the state
            # that would say that the article was made is not written.
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
