<#
.SYNOPSIS
Writes articles to a CSV file for people to edit in a spreadsheet. Import-Spreadsheet.ps1 saves their changes.
.DESCRIPTION
The file has the columns that people edit, without dates and long numbers, because spreadsheets rewrite them. A copy with
the extension .base keeps the exported values, so that only the cells that a person changed are saved.

An existing file isn't replaced, because somebody might have edited it.

Exit code 0: everything succeeded. 1: something failed; if some articles couldn't be read, the file has the others.
.PARAMETER Path
The directory of the articles.
.PARAMETER Destination
The CSV file.
.PARAMETER Delimiter
The character between cells. Excel uses the list separator of Windows, which is a semicolon in regions with a decimal
comma.
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
