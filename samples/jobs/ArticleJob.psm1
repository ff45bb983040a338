# What the jobs beside this file share: a lock, a log, an exit code, and lists that are complete or not there.

<#
.SYNOPSIS
Does the work of a job while no other job works on the directory, and gives the exit code.
.DESCRIPTION
Errors that the work writes are passed on, logged and counted, and so is one that ends it. A text that it gives is a line
of the log. With -WhatIf there is neither lock nor log, and these lines are shown.

The lock is held by the process, so a run that was killed leaves none behind. The file .article-job.lock stays, and means
nothing.
.OUTPUTS
0: all is done. 1: something failed. 2: another job is at work on the directory, and nothing was done.
#>
function Invoke-ArticleJob {
    [CmdletBinding(SupportsShouldProcess)]
    [OutputType([int])]
    param(
        [Parameter(Mandatory)]
        [string] $Path,

        # The file that gets the lines, no article. Its directory must be there.
        [string] $Log,

        # For work that changes no article: it waits for no other job, and no other job for it.
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
            # Nor does it get the line that says so.
            $article, $Log = $Log, ''
            throw "The log $article is an article. Nothing was done."
        }

        if (-not (Test-Path -LiteralPath $Path -PathType Container)) {
            throw "There is no directory $Path. Nothing was done."
        }

        if (-not $NoLock -and -not $WhatIfPreference) {
            $lock = Lock-Directory $Path
            if (-not $lock) {
                Write-Warning "Another job is at work on $Path. $name did nothing."
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
Writes a CSV file that takes the place of the former one when it is complete.
.DESCRIPTION
The rows go to a file beside it, which is made before the first row is asked for: what cannot be written is not begun.
An article is never replaced. Without rows there are headings all the same. The list is written with -WhatIf too, for it says what would be done.

With -ForSpreadsheet the file has a byte-order mark, by which Excel knows UTF-8, and a text that a spreadsheet would take
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
                # https://owasp.org/www-community/attacks/CSV_Injection; a negative number is none.
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
            # To the disk, before it takes the former one's place.
            $stream.Flush($true)
        }
        finally {
            $stream.Dispose()
        }

        # One rename, so that nobody finds the file missing. Move-Item -Force deletes the former one first.
        if (Test-Path -LiteralPath $target) {
            [System.IO.File]::Replace($new, $target, [System.Management.Automation.Language.NullString]::Value)
        }
        else {
            [System.IO.File]::Move($new, $target)
        }
    }
}

# Whether a file is an article, or leads to one, by the same rule as for the outputs of the module.
function Test-ArticleFile([string] $Path) {
    [ArticlesPS.ExistingArticle]::IsAt($ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path))
}

# The open file is the lock; $null when another process has it.
function Lock-Directory([string] $Path) {
    try {
        [System.IO.File]::Open((Join-Path (Convert-Path -LiteralPath $Path) '.article-job.lock'), 'OpenOrCreate', 'ReadWrite', 'None')
    }
    catch {
        # What the system says of a file that another process holds: EWOULDBLOCK on Linux and macOS, ERROR_SHARING_VIOLATION.
        if ($_.Exception.GetBaseException().HResult -notin 11, 35, 0x80070020) {
            throw
        }
    }
}

# The system's words, without PowerShell's about the method that was called.
function Get-Message([System.Management.Automation.ErrorRecord] $Failure) {
    if ($Failure.Exception -is [System.Management.Automation.MethodInvocationException]) {
        return $Failure.Exception.GetBaseException().Message
    }

    "$Failure"
}

# A line on the error stream of the process, as mails from cron and journals show it best: one line, no excerpt of a script.
function Write-Failure([string] $Log, [string] $Message) {
    $Host.UI.WriteErrorLine((ConvertTo-Line $Message))
    Add-LogEntry $Log $Message
}

# A message as one line that a terminal can show: a title can hold a line break, and a file name an escape sequence.
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
