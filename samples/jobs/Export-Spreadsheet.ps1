<#
.SYNOPSIS
Writes articles as a CSV file for people to edit in a spreadsheet. Import-Spreadsheet.ps1 takes their changes over.
.DESCRIPTION
The columns are those that people edit. There are no dates and no long numbers among them, which spreadsheets rewrite. A
copy with the ending .base says what the file said before, so that only what a person changed is taken over.

A file that is there already is not replaced: somebody may have edited it.

Exit code 0: all is done. 1: something failed; where articles could not be read, the file has the others.
.PARAMETER Path
The directory of the articles.
.PARAMETER Destination
The CSV file.
.PARAMETER Delimiter
What stands between cells. Excel takes the list separator of Windows for it, which is a semicolon where numbers have a
decimal comma.
.EXAMPLE
pwsh -NoProfile -File Export-Spreadsheet.ps1 -Path /srv/site/_news -Destination articles.csv -Delimiter ';'
#>
[CmdletBinding()]
[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSReviewUnusedParameter', '', Justification = 'The block of work uses them.')]
param(
    [Parameter(Mandatory)]
    [string] $Path,

    [Parameter(Mandatory)]
    [ValidateScript({ -not (Test-Path -LiteralPath $_) })]
    [string] $Destination,

    [ValidateSet(',', ';', "`t")]
    [string] $Delimiter = ','
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
Import-Module ArticlesPS
Import-Module (Join-Path $PSScriptRoot 'ArticleJob.psm1')

exit (Invoke-ArticleJob -Path $Path -NoLock -Work {
    $articles = @(Get-Article -LiteralPath $Path -Recurse -ErrorAction Continue)
    foreach ($file in "$Destination.base", $Destination) {
        $articles | Export-CompleteCsv $file -Delimiter $Delimiter -ForSpreadsheet -Column (
            'Title', 'Excerpt', 'Published', 'Quality', 'Heat', 'Provider', 'Topics', 'FullName')
    }
})
