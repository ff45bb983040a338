<#
.SYNOPSIS
Takes over what people changed in a file of Export-Spreadsheet.ps1.
.DESCRIPTION
Changed is a cell that differs from the copy with the ending .base. It is taken over if the article still says what it
said when the file was written; if it has got another value since, that is an error, and the value stays. Rows may be
sorted and taken out, and columns too, but not FullName. An emptied cell changes nothing.

A column that the copy does not have is a warning, and it is not taken over. If the sheet also lacks one of the copy's
columns, that may be the same one under a new heading: an error, and nothing is taken over. So is a file that stands in
more than one row, for these rows.

Run it with -WhatIf first, and look for cells that nobody meant to change.

Exit code 0: all is done. 1: some rows failed, each named in the log and on the error stream; the others are taken over.
2: another job is at work on the directory, and nothing was done.
.PARAMETER Path
The directory of the articles.
.PARAMETER Source
The CSV file. Commas, semicolons and tabs are recognized by its first line.
.PARAMETER Log
The file that gets a few lines for each run. Without it there is no log.
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

# The rows of a CSV file, whatever stands between its cells, without the apostrophes of Export-CompleteCsv.
function Read-Sheet([string] $File) {
    $reader = [System.IO.StreamReader]::new((Convert-Path -LiteralPath $File), [System.Text.UTF8Encoding]::new($false, $true))
    try {
        $text = $reader.ReadToEnd()
    }
    catch [System.Text.DecoderFallbackException] {
        throw "$File is not UTF-8, so letters would be lost. Save it as 'CSV UTF-8'. Nothing was taken over."
    }
    finally {
        $reader.Dispose()
    }

    $heading = ($text -split '\r?\n', 2)[0]
    $delimiter = ',', ';', "`t" | Where-Object { $heading.Split($_).Trim('"') -contains 'FullName' } | Select-Object -First 1
    if (-not $delimiter) {
        throw "$File has no column FullName. Nothing was taken over."
    }

    foreach ($row in $text | ConvertFrom-Csv -Delimiter $delimiter) {
        foreach ($cell in $row.PSObject.Properties) {
            $cell.Value = "$($cell.Value)" -replace "^'(?=[=+\-@\t\r])"
        }

        $row
    }
}

# Refuses a sheet in which a column may have got another heading, and names columns that nobody will take over.
function Test-Column([string[]] $Sheet, [string[]] $List) {
    $unknown = @($Sheet | Where-Object { $_ -notin $List })
    $missing = @($List | Where-Object { $_ -notin $Sheet })
    if ($unknown -and $missing) {
        throw "The sheet lacks the column $($missing -join ', ') and has $($unknown -join ', '), which was not exported. " +
            'Give each column its old heading, or delete those that are new. Nothing was taken over.'
    }

    if ($unknown) {
        Write-Warning "Columns that were not exported were not taken over: $($unknown -join ', ')."
    }
}

# Spreadsheets write TRUE for True, and their own line breaks.
function Test-SameCell([string] $One, [string] $Other) {
    ($One -replace '\r\n?', "`n") -ceq ($Other -replace '\r\n?', "`n") -or ($One -eq $Other -and $One -in 'True', 'False')
}

exit (Invoke-ArticleJob -Path $Path -Log $Log -WhatIf:$WhatIfPreference -Work {
    # Two files may differ in upper and lower case only.
    $base = [System.Collections.Generic.Dictionary[string, object]]::new()
    Read-Sheet "$Source.base" | ForEach-Object { $base[$_.FullName] = $_ }
    $rows = @(Read-Sheet $Source)
    if ($rows -and $base.Count) {
        Test-Column $rows[0].PSObject.Properties.Name @($base.Values)[0].PSObject.Properties.Name
    }

    $seen, $repeated = [System.Collections.Generic.HashSet[string]]::new(), [System.Collections.Generic.HashSet[string]]::new()
    $rows.FullName | Where-Object { -not $seen.Add($_) -and $repeated.Add($_) } | ForEach-Object {
        Write-Error "'$_' stands in more than one row. None of these rows was taken over." -ErrorAction Continue
    }

    foreach ($row in $rows | Where-Object { -not $repeated.Contains($_.FullName) }) {
        $was = $base[$row.FullName]
        if (-not $was) {
            Write-Error "'$($row.FullName)' is none of the files that were exported. Its row was not taken over." -ErrorAction Continue
            continue
        }

        $edited = @($row.PSObject.Properties | Where-Object { $was.PSObject.Properties[$_.Name] -and -not (Test-SameCell $_.Value $was.($_.Name)) })
        if (-not $edited) {
            continue
        }

        # With FullName, for a line without any cell would be no row.
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
                Write-Error "$($row.FullName): $($cell.Name) was '$($was.($cell.Name))' and is '$value' now, so '$($cell.Value)' was not taken over. Export the articles again." -ErrorAction Continue
            }
        }

        [pscustomobject]$changes | Set-Article -ErrorAction Continue
    }
})
