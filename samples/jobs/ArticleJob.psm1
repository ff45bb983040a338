# What the jobs beside this file share: a lock, a log, an exit code, and lists that are either complete or absent.

<#
.SYNOPSIS
Runs a job while no other job uses the directory, and returns the exit code.
.DESCRIPTION
Errors from the work are passed on, logged and counted, including the one that ends it. A string that it returns becomes a
line of the log. With -WhatIf, there is no lock and no log, and these lines are shown.

The process holds the lock, so a killed run leaves no lock behind. The file .article-job.lock stays, and means nothing.
.OUTPUTS
0: everything succeeded. 1: something failed. 2: another job is using the directory, and nothing was done.
#>
function Invoke-ArticleJob {
    [CmdletBinding(SupportsShouldProcess)]
    [OutputType([int])]
    param(
        [Parameter(Mandatory)]
        [string] $Path,

        # The file for the log lines, which must not be an article. Its directory must exist.
        [string] $Log,

        # For work that changes no articles: it doesn't take the lock.
        [switch] $NoLock,

        [Parameter(Mandatory)]
        [scriptblock] $Work
    )

    $name = [System.IO.Path]::GetFileNameWithoutExtension($MyInvocation.PSCommandPath)
    if ($WhatIfPreference) {
        $Log = ''
    }

    $failed = 0
    $lock = $null
    try {
        if ($Log -and (Test-ArticleFile $Log)) {
            # The article doesn't get this error as a line, either.
            $article, $Log = $Log, ''
            throw "The log $article is an article. Nothing was done."
        }

        if (-not (Test-Path -LiteralPath $Path -PathType Container)) {
            throw "There is no directory $Path. Nothing was done."
        }

        if (-not $NoLock -and -not $WhatIfPreference) {
            $lock = Lock-Directory $Path
            if (-not $lock) {
                Write-Warning "Another job is using $Path. $name did nothing."
                return 2
            }
        }

        Add-LogEntry $Log "$name begins on $Path."
        & $Work 2>&1 3>&1 | ForEach-Object {
            if ($_ -is [System.Management.Automation.ErrorRecord]) {
                $failed++
                Write-Failure $Log "Failed: $(Get-Message $_)"
            }
            elseif ($_ -is [System.Management.Automation.WarningRecord]) {
                Add-LogEntry $Log "Warning: $_"
                Write-Warning (ConvertTo-Line $_.Message)
            }
            elseif ($WhatIfPreference) {
                Write-Information "What if: $(ConvertTo-Line $_)" -InformationAction Continue
            }
            else {
                Add-LogEntry $Log $_
                Write-Verbose (ConvertTo-Line $_)
            }
        }

        Add-LogEntry $Log "$name ends; $failed failed."
    }
    catch {
        $failed++
        Write-Failure $Log "$name stopped: $(Get-Message $_)"
    }
    finally {
        if ($lock) {
            $lock.Dispose()
        }
    }

    [int]($failed -gt 0)
}

<#
.SYNOPSIS
Writes a CSV file that replaces the previous one when it's complete.
.DESCRIPTION
The rows go to a file beside it, which is created before the first row is requested: if it can't be written, no work begins.
An article is never replaced. If there are no rows, the file has the headings only. The list is also written with -WhatIf, because it shows what would be done.

With -ForSpreadsheet, the file has a byte-order mark, by which Excel recognizes UTF-8, and text that a spreadsheet would take
for a formula gets an apostrophe: titles from feeds are written by strangers.
#>
function Export-CompleteCsv {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)]
        [string] $Path,

        [Parameter(Mandatory)]
        [string[]] $Column,

        [char] $Delimiter = ',',

        [switch] $ForSpreadsheet,

        [Parameter(ValueFromPipeline)]
        [psobject] $InputObject
    )

    begin {
        $rows = [System.Collections.Generic.List[object]]::new()
        $target = $PSCmdlet.GetUnresolvedProviderPathFromPSPath($Path)
        $new = "$target.new"
        foreach ($file in $target, $new) {
            if (Test-ArticleFile $file) {
                throw "The list $file is an article. Nothing was done."
            }
        }

        [System.IO.File]::WriteAllText($new, '')
    }

    process {
        if ($null -ne $InputObject) {
            $row = $InputObject | Select-Object -Property $Column
            if ($ForSpreadsheet) {
                # https://owasp.org/www-community/attacks/CSV_Injection; a negative number is not a formula.
                foreach ($cell in $row.PSObject.Properties | Where-Object { "$($_.Value)" -match '^(?!-\d+$)[=+\-@\t\r]' }) {
                    $cell.Value = "'$($cell.Value)"
                }
            }

            $rows.Add($row)
        }
    }

    end {
        $lines = @('"' + ($Column -join """$Delimiter""") + '"') + @($rows | ConvertTo-Csv -Delimiter $Delimiter -NoTypeInformation | Select-Object -Skip 1)
        $stream = [System.IO.File]::Create($new)
        try {
            $writer = [System.IO.StreamWriter]::new($stream, [System.Text.UTF8Encoding]::new([bool]$ForSpreadsheet))
            $lines | ForEach-Object { $writer.WriteLine($_) }
            $writer.Flush()
            # Flush to disk before the file replaces the previous one.
            $stream.Flush($true)
        }
        finally {
            $stream.Dispose()
        }

        # One rename, so that nobody finds the file missing. Move-Item -Force deletes the previous one first.
        if (Test-Path -LiteralPath $target) {
            [System.IO.File]::Replace($new, $target, [System.Management.Automation.Language.NullString]::Value)
        }
        else {
            [System.IO.File]::Move($new, $target)
        }
    }
}

# Whether a file is an article or leads to one, by the same test as for the module's outputs.
function Test-ArticleFile([string] $Path) {
    [ArticlesPS.ExistingArticle]::IsAt($ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path))
}

# The open file is the lock; $null when another process has it.
function Lock-Directory([string] $Path) {
    try {
        [System.IO.File]::Open((Join-Path (Convert-Path -LiteralPath $Path) '.article-job.lock'), 'OpenOrCreate', 'ReadWrite', 'None')
    }
    catch {
        # The system's codes for a file that another process holds: EWOULDBLOCK on Linux and macOS, ERROR_SHARING_VIOLATION.
        if ($_.Exception.GetBaseException().HResult -notin 11, 35, 0x80070020) {
            throw
        }
    }
}

# The system's message, without PowerShell's text about the method that was called.
function Get-Message([System.Management.Automation.ErrorRecord] $Failure) {
    if ($Failure.Exception -is [System.Management.Automation.MethodInvocationException]) {
        return $Failure.Exception.GetBaseException().Message
    }

    "$Failure"
}

# A line on the error stream of the process, in the form that suits cron mails and journals: one line, without a script excerpt.
function Write-Failure([string] $Log, [string] $Message) {
    $Host.UI.WriteErrorLine((ConvertTo-Line $Message))
    Add-LogEntry $Log $Message
}

# A message as one line that is safe on a terminal: a title can contain a line break, and a file name an escape sequence.
function ConvertTo-Line([string] $Message) {
    [ArticlesPS.ConsoleText]::Escape(($Message -replace '\s*[\r\n]+\s*', ' '))
}

# A line of the log.
function Add-LogEntry([string] $Log, [string] $Message) {
    if ($Log) {
        $time = [datetime]::UtcNow.ToString('yyyy-MM-ddTHH:mm:ssZ', [cultureinfo]::InvariantCulture)
        Add-Content -LiteralPath $Log -Value "$time [$PID] $(ConvertTo-Line $Message)" -Encoding utf8 -ErrorAction Stop
    }
}

Export-ModuleMember -Function Invoke-ArticleJob, Export-CompleteCsv
