# What a run of the Pester tests is made of: a file, and workers that take one after the other.

function Import-Pester([string] $Path) {
    Import-Module $Path -MinimumVersion 5.0
    if ($PSStyle) {
        $PSStyle.OutputRendering = 'PlainText'
    }
}

# Runs one file. Gives its counts, what it printed, and which tests were skipped and why.
function Invoke-TestFile([string] $Path) {
    $configuration = New-PesterConfiguration
    $configuration.Run.Path = $Path
    $configuration.Run.PassThru = $true
    $configuration.Output.Verbosity = 'Normal'
    $configuration.Output.RenderMode = 'Plaintext'
    # A test may have left this process in a directory that is gone.
    Set-Location $PSScriptRoot
    [Environment]::CurrentDirectory = $PSScriptRoot
    $output = Invoke-Pester -Configuration $configuration 6>&1
    $run = $output | Where-Object { $_ -is [Pester.Run] }
    $name = Split-Path $Path -Leaf
    $skipped = @($run.Skipped + $run.NotRun | ForEach-Object {
            [pscustomobject]@{ name = "${name}: $(Get-TestName $_)"; reason = Get-SkipReason $_ }
        })
    $unexplained = @($skipped | Where-Object { -not $_.reason })
    $text = Format-TestOutput $output $name
    [pscustomobject]@{
        file    = $name
        seconds = [Math]::Round($run.Duration.TotalSeconds, 1)
        pester  = "$($run.Version)"
        passed  = $run.PassedCount
        # A file or block that fails outside of a test leaves no failed test behind, and a skip without a reason is a test lost.
        failed  = $run.FailedCount + $run.FailedBlocksCount + $run.FailedContainersCount + $unexplained.Count
        skipped = @($skipped | Where-Object reason)
        text    = (@($text) + @($unexplained | ForEach-Object { "[-] $($_.name) was skipped and does not say why." })) -join "`n"
    }
}

# Pester leaves the <Name> of a test that it skipped as it is.
function Get-TestName($Test) {
    [regex]::Replace($Test.ExpandedPath, '<(\w+)>', { param($match) if ($Test.Data) { $Test.Data[$match.Groups[1].Value] } else { $match.Value } })
}

# What Set-ItResult gave, else what the test or a block around it needs: -Skip:$IsWindows -Tag 'Needs a FIFO'.
function Get-SkipReason($Test) {
    if ($Test.ErrorRecord) {
        return "$($Test.ErrorRecord[0])" -replace '^is skipped, because |\.$'
    }

    for ($part = $Test; $part; $part = if ($part -is [Pester.Test]) { $part.Block } else { $part.Parent }) {
        $need = @($part.Tag) -like 'Needs *'
        if ($need) {
            return $need[0]
        }
    }
}

# A line of a file that passed, else all that Pester said.
function Format-TestOutput([object[]] $Output, [string] $Name) {
    # Without the colours, and with the parts of a line together again.
    $text = -join ($Output | Where-Object { $_ -is [System.Management.Automation.InformationRecord] } | ForEach-Object {
            $_.MessageData.Message
            if (-not $_.MessageData.NoNewLine) { "`n" }
        })
    $line = [regex]::Match($text, "(?m)^\[\+\] .*?$([regex]::Escape($Name)) +([\d.]+m?s)")
    if ($line.Success) { "[+] $Name $($line.Groups[1].Value)" } else { $text }
}

# What counts when a file never gave its result.
function Get-LostResult([string] $Name, [string] $Reason) {
    [pscustomobject]@{ file = $Name; seconds = 0; pester = ''; passed = 0; failed = 1; skipped = @(); text = "[-] $Name $Reason" }
}

# Runs files in processes of this engine, each of which takes the next file that none has taken.
function Invoke-TestWorker([string[]] $Path, [string] $PesterPath, [int] $Count, [int] $TimeoutSeconds) {
    $queue = (New-Item -ItemType Directory (Join-Path ([System.IO.Path]::GetTempPath()) "pester-$([guid]::NewGuid())")).FullName
    Set-Content "$queue/files.txt" $Path
    $open = [System.Collections.Generic.List[string]]@($Path | Split-Path -Leaf)
    $running = [System.Collections.Generic.List[System.Diagnostics.Process]]::new()
    try {
        while ($open.Count -gt 0) {
            $running.RemoveAll({ param($process) $process.HasExited }) | Out-Null
            $unclaimed = @($open | Where-Object { -not (Test-Path -LiteralPath "$queue/$_.claim") }).Count
            while ($running.Count -lt $Count -and $unclaimed-- -gt 0) {
                $running.Add((Start-TestWorker $queue $PesterPath))
            }

            foreach ($name in @($open)) {
                $result = Get-FileResult $queue $name $TimeoutSeconds
                if ($result) {
                    [void]$open.Remove($name)
                    Write-Host $result.text
                    $result
                }
            }

            Start-Sleep -Milliseconds 500
        }
    }
    finally {
        $running | Where-Object { -not $_.HasExited } | ForEach-Object { [void]$_.WaitForExit(5000); if (-not $_.HasExited) { $_.Kill($true) } }
        Remove-Item -LiteralPath $queue -Recurse -Force
    }
}

function Start-TestWorker([string] $QueuePath, [string] $PesterPath) {
    $start = [System.Diagnostics.ProcessStartInfo]::new((Get-Command pwsh -CommandType Application)[0].Source)
    $start.WorkingDirectory = (Get-Location).ProviderPath
    foreach ($argument in '-NoProfile', '-NonInteractive', '-File', "$PSScriptRoot/Invoke-Worker.ps1", '-QueuePath', $QueuePath, '-PesterPath', $PesterPath) {
        $start.ArgumentList.Add($argument)
    }

    # No test reads what somebody types here.
    $start.RedirectStandardInput = $true
    $process = [System.Diagnostics.Process]::Start($start)
    $process.StandardInput.Close()
    $process
}

# The result of a file that has ended, in whatever way; nothing while it waits or runs.
function Get-FileResult([string] $QueuePath, [string] $Name, [int] $TimeoutSeconds) {
    if (Test-Path -LiteralPath "$QueuePath/$Name.json") {
        return Get-Content -LiteralPath "$QueuePath/$Name.json" -Raw | ConvertFrom-Json
    }

    $claim = Get-Item -LiteralPath "$QueuePath/$Name.claim" -ErrorAction Ignore
    if (-not $claim) {
        return
    }

    # Not the process that was started: the pwsh of a .NET tool only starts the real one.
    $id = Get-Content -LiteralPath $claim.FullName -Raw -ErrorAction Ignore
    $worker = if ($id) { Get-Process -Id $id -ErrorAction Ignore }
    if ($worker -and ([datetime]::UtcNow - $claim.CreationTimeUtc).TotalSeconds -gt $TimeoutSeconds) {
        $worker.Kill($true)
        return Get-LostResult $Name "did not end within $TimeoutSeconds seconds, and was stopped"
    }

    # Between the claim and its process id, and between the result and the end of the process, there is a moment.
    if (-not $worker -and ([datetime]::UtcNow - $claim.LastWriteTimeUtc).TotalSeconds -gt 5 -and -not (Test-Path -LiteralPath "$QueuePath/$Name.json")) {
        Get-LostResult $Name 'ended its PowerShell'
    }
}
