<#
.SYNOPSIS
Saves the changes that people made in a file from Export-Spreadsheet.ps1.
.DESCRIPTION
A cell counts as changed if it differs from the copy with the extension .base. It's saved if the article still has the
exported value; if the article has another value now, that's an error, and the value stays. You can sort and delete rows,
and columns except FullName. An emptied cell changes nothing.

A column that isn't in the copy is ignored with a warning. If the sheet also lacks one of the copy's columns, the column
might have got a new heading: that's an error, and nothing is saved. A file that is in more than one row is an error, too,
and none of these rows is saved.

Run it with -WhatIf first, and look for cells that nobody meant to change.

Exit code 0: everything succeeded. 1: some rows failed, each named in the log and on the error stream; the others were
saved. 2: another job is using the directory, and nothing was done.
.PARAMETER Path
The directory of the articles.
.PARAMETER Source
The CSV file. Commas, semicolons and tabs are detected from its first line.
.PARAMETER Log
The file to which each run appends a few lines. By default, there is no log.
.EXAMPLE
pwsh -NoProfile -File Import-Spreadsheet.ps1 -Path /srv/site/_news -Source articles.csv -WhatIf
#>
[CmdletBinding(SupportsShouldProcess)]
[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSReviewUnusedParameter', '', Justification = 'The block of work uses them.')]
param(
    [Parameter(Mandatory)]
    [string] $Path,

    [Parameter(Mandatory)]
    [ValidateScript({ (Test-Path -LiteralPath $_ -PathType Leaf) -and (Test-Path -LiteralPath "$_.base" -PathType Leaf) })]
    [string] $Source,

    [string] $Log
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
Import-Module ArticlesPS
Import-Module (Join-Path $PSScriptRoot 'ArticleJob.psm1')

# The rows of a CSV file with any delimiter, without the apostrophes that Export-CompleteCsv adds.
function Read-Sheet([string] $File) {
    $reader = [System.IO.StreamReader]::new((Convert-Path -LiteralPath $File), [System.Text.UTF8Encoding]::new($false, $true))
    try {
        $text = $reader.ReadToEnd()
    }
    catch [System.Text.DecoderFallbackException] {
        throw "$File is not UTF-8, so letters would be lost. Save it as 'CSV UTF-8'. Nothing was saved."
    }
    finally {
        $reader.Dispose()
    }

    $heading = ($text -split '\r?\n', 2)[0]
    $delimiter = ',', ';', "`t" | Where-Object { $heading.Split($_).Trim('"') -contains 'FullName' } | Select-Object -First 1
    if (-not $delimiter) {
        throw "$File has no column FullName. Nothing was saved."
    }

    foreach ($row in $text | ConvertFrom-Csv -Delimiter $delimiter) {
        foreach ($cell in $row.PSObject.Properties) {
            $cell.Value = "$($cell.Value)" -replace "^'(?=[=+\-@\t\r])"
        }

        $row
    }
}

# Rejects a sheet in which a column might have got another heading, and names columns that are ignored.
function Test-Column([string[]] $Sheet, [string[]] $List) {
    $unknown = @($Sheet | Where-Object { $_ -notin $List })
    $missing = @($List | Where-Object { $_ -notin $Sheet })
    if ($unknown -and $missing) {
        throw "The sheet lacks the column $($missing -join ', ') and has $($unknown -join ', '), which was not exported. " +
            'Restore the old heading of each column, or delete the new columns. Nothing was saved.'
    }

    if ($unknown) {
        Write-Warning "Columns that were not exported were ignored: $($unknown -join ', ')."
    }
}

# Spreadsheets write TRUE for True, and their own line breaks.
function Test-SameCell([string] $One, [string] $Other) {
    ($One -replace '\r\n?', "`n") -ceq ($Other -replace '\r\n?', "`n") -or ($One -eq $Other -and $One -in 'True', 'False')
}

exit (Invoke-ArticleJob -Path $Path -Log $Log -WhatIf:$WhatIfPreference -Work {
    # Two file names might differ only in case.
    $base = [System.Collections.Generic.Dictionary[string, object]]::new()
    Read-Sheet "$Source.base" | ForEach-Object { $base[$_.FullName] = $_ }
    $rows = @(Read-Sheet $Source)
    if ($rows -and $base.Count) {
        Test-Column $rows[0].PSObject.Properties.Name @($base.Values)[0].PSObject.Properties.Name
    }

    $seen, $repeated = [System.Collections.Generic.HashSet[string]]::new(), [System.Collections.Generic.HashSet[string]]::new()
    $rows.FullName | Where-Object { -not $seen.Add($_) -and $repeated.Add($_) } | ForEach-Object {
        Write-Error "'$_' is in more than one row. None of these rows was saved." -ErrorAction Continue
    }

    foreach ($row in $rows | Where-Object { -not $repeated.Contains($_.FullName) }) {
        $was = $base[$row.FullName]
        if (-not $was) {
            Write-Error "'$($row.FullName)' is not among the exported files. Its row was not saved." -ErrorAction Continue
            continue
        }

        $edited = @($row.PSObject.Properties | Where-Object { $was.PSObject.Properties[$_.Name] -and -not (Test-SameCell $_.Value $was.($_.Name)) })
        if (-not $edited) {
            continue
        }

        # FullName is included because a line without cells would not be a row.
        $now = Get-Article -LiteralPath $row.FullName -ErrorAction Continue | Select-Object (@('FullName') + $edited.Name) | ConvertTo-Csv | ConvertFrom-Csv
        if (-not $now) {
            continue
        }

        $changes = [ordered]@{ FullName = $row.FullName }
        foreach ($cell in $edited) {
            $value = $now.($cell.Name)
            if ($cell.Value -eq '') {
                Write-Warning "$($row.FullName): The cell $($cell.Name) was emptied, which changes nothing."
            }
            elseif ((Test-SameCell $value $was.($cell.Name)) -or (Test-SameCell $value $cell.Value)) {
                $changes[$cell.Name] = $cell.Value
            }
            else {
                Write-Error "$($row.FullName): $($cell.Name) was '$($was.($cell.Name))' and is '$value' now, so '$($cell.Value)' was not saved. Export the articles again." -ErrorAction Continue
            }
        }

        [pscustomobject]$changes | Set-Article -ErrorAction Continue
    }
})
