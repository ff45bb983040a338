<#
.SYNOPSIS
Relates the articles of a site to each other, decides which are published, and reports what changed. For a scheduled job.
.DESCRIPTION
Writes the related articles of each article (Update-ArticleRelated), then heat and published by the editorial rule
(Update-ArticleHeat). Only what differs is written, so a second run changes nothing. The report has a row for each
article that changed. With -WhatIf nothing but the report is written, and it says what would change.

Two runs on one site do not get in each other's way: the second ends at once with exit code 2. The lock is held by the
process, so a run that was killed leaves none behind; the file .update-site.lock stays and means nothing.

Exit code 0: all is done. 1: some articles failed, each named in the log and on the error stream; the others are done.
2: another run is at work, and nothing was done.
.PARAMETER Path
The directory of the articles.
.PARAMETER Report
The CSV file that says what changed. The former one stays until the new one is complete; a run that is killed leaves none.
.PARAMETER Log
The file that gets a few lines for each run that did something. Without it there is no log.
.PARAMETER Within
How far apart in time related articles may be.
.PARAMETER Maximum
How many related articles an article gets at most.
.EXAMPLE
pwsh -NoProfile -File Update-Site.ps1 -Path /srv/site/_news -Report /srv/lists/changed.csv -Log /srv/log/update.log
.EXAMPLE
pwsh -NoProfile -File Update-Site.ps1 -Path /srv/site/_news -Report would-change.csv -WhatIf
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)]
    [ValidateScript({ Test-Path -LiteralPath $_ -PathType Container })]
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

# Only the run that holds the lock writes it.
function Add-LogEntry([string] $File, [string] $Message) {
    if ($File -and $lock) {
        Add-Content -LiteralPath $File -Value "$([datetime]::UtcNow.ToString('yyyy-MM-ddTHH:mm:ssZ', [cultureinfo]::InvariantCulture)) [$PID] $Message"
    }
}

$lock = $null
try {
    if (-not $WhatIfPreference) {
        $lock = [System.IO.File]::Open((Join-Path (Convert-Path -LiteralPath $Path) '.update-site.lock'), 'OpenOrCreate', 'ReadWrite', 'None')
    }
}
catch {
    # What the system says of a file that another process holds: EWOULDBLOCK on Linux and macOS, ERROR_SHARING_VIOLATION.
    if ($_.Exception.GetBaseException().HResult -notin 11, 35, 0x80070020) {
        throw $_.Exception.GetBaseException()
    }

    Write-Warning "Another run is at work on $Path. Nothing was done."
    exit 2
}

try {
    Add-LogEntry $Log "Begins on $Path."

    # Before anything is changed: what cannot be reported is not done. Without rows there are headings all the same.
    $columns = 'Title', 'Published', 'WasPublished', 'Heat', 'WasHeat', 'Reason', 'Related', 'WasRelated', 'FullName'
    $new = "$Report.new"
    Set-Content -LiteralPath $new -Value ('"' + ($columns -join '","') + '"') -Encoding utf8 -WhatIf:$false

    $before = [System.Collections.Generic.Dictionary[string, object]]::new()
    $articles = @(Get-Article -LiteralPath $Path -Recurse -ErrorAction Continue -ErrorVariable failed)
    foreach ($article in $articles) {
        $before[$article.FullName] = [pscustomobject]@{
            Heat      = $article.Heat
            Published = $article.Published
            Related   = $article.Related.ToString()
            Entries   = ConvertTo-Json $article.Related -Depth 5
        }
    }

    $rows = $articles |
        Update-ArticleRelated -Among $articles -Within $Within -Maximum $Maximum -PassThru -ErrorAction Continue -ErrorVariable +failed |
        Update-ArticleHeat -PassThru -ErrorAction Continue -ErrorVariable +failed |
        ForEach-Object {
            $was = $before[$_.FullName]
            if ($_.Published -ne $was.Published -or $_.Heat -ne $was.Heat -or (ConvertTo-Json $_.Related -Depth 5) -cne $was.Entries) {
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
        }

    $rows | ConvertTo-Csv -NoTypeInformation | Select-Object -Skip 1 | Add-Content -LiteralPath $new -Encoding utf8 -WhatIf:$false
    Move-Item -LiteralPath $new -Destination $Report -Force -WhatIf:$false

    $failed | ForEach-Object { Add-LogEntry $Log "Failed: $_" }
    Add-LogEntry $Log "Changed $(@($rows).Count) of $($articles.Count) articles; $($failed.Count) failed."
    exit [int]($failed.Count -gt 0)
}
catch {
    Add-LogEntry $Log "Stopped: $_"
    throw
}
finally {
    if ($lock) {
        $lock.Dispose()
    }
}
