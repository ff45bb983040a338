# A site with folders for what jobs write, in a directory of its own, and jobs as processes with the module installed.
function New-JobSite {
    $folder = (New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))).FullName
    Copy-Item (Join-Path $env:ARTICLESPS_ROOT 'samples' 'articles') (Join-Path $folder 'site') -Recurse
    $folder
}

# The job as a process that is not waited for. Arguments reach it as they are: PowerShell expands wildcards in those of &.
function Start-JobProcess([string] $Name, [string[]] $Arguments) {
    $start = [Diagnostics.ProcessStartInfo]::new('pwsh')
    '-NoProfile', '-NonInteractive', '-File', (Join-Path $env:ARTICLESPS_ROOT 'samples' 'jobs' $Name) + $Arguments | ForEach-Object { $start.ArgumentList.Add($_) }
    $start.Environment['PSModulePath'] = (Split-Path $env:ARTICLESPS_MODULE) + [IO.Path]::PathSeparator + $env:PSModulePath
    $start.Environment['NO_COLOR'] = '1'
    $start.RedirectStandardOutput = $start.RedirectStandardError = $true
    [Diagnostics.Process]::Start($start)
}

# The lines that the job prints. $LASTEXITCODE is what the scheduler gets.
function Invoke-Job([string] $Name, [string[]] $Arguments) {
    $process = Start-JobProcess $Name $Arguments
    $texts = $process.StandardError.ReadToEndAsync(), $process.StandardOutput.ReadToEndAsync()
    $process.WaitForExit()
    $global:LASTEXITCODE = $process.ExitCode
    $texts.Result -split '\r?\n' | Where-Object { $_ }
}

# The lines that the job prints when the shell script $Start starts it. The script's arguments are the options of pwsh.
function Invoke-JobBy([string] $Start, [string] $Name, [string[]] $Arguments) {
    $shell = [Diagnostics.ProcessStartInfo]::new('sh')
    '-c', $Start, 'sh', '-NoProfile', '-File', (Join-Path $env:ARTICLESPS_ROOT 'samples' 'jobs' $Name) + $Arguments | ForEach-Object { $shell.ArgumentList.Add($_) }
    $shell.Environment['PSModulePath'] = (Split-Path $env:ARTICLESPS_MODULE) + [IO.Path]::PathSeparator + $env:PSModulePath
    $shell.Environment['NO_COLOR'] = '1'
    $shell.RedirectStandardOutput = $shell.RedirectStandardError = $true
    $process = [Diagnostics.Process]::Start($shell)
    $texts = $process.StandardError.ReadToEndAsync(), $process.StandardOutput.ReadToEndAsync()
    $process.WaitForExit()
    $global:LASTEXITCODE = $process.ExitCode
    $texts.Result -split '\r?\n' | Where-Object { $_ }
}

# Kills a job, without warning and with all that it started, as soon as something is true.
function Stop-JobWhen([Diagnostics.Process] $Process, [scriptblock] $Condition) {
    while (-not $Process.HasExited -and -not (& $Condition)) {
        Start-Sleep -Milliseconds 5
    }

    $Process.Kill($true)
    $Process.WaitForExit()
}

# The contents of all files below a directory, by name.
function Get-SiteContent([string] $Path) {
    Get-ChildItem $Path -Recurse -File -Force | Where-Object Name -NE '.article-job.lock' | Sort-Object FullName |
        ForEach-Object { "$($_.FullName) $((Get-FileHash -LiteralPath $_.FullName).Hash) $($_.LastWriteTimeUtc.Ticks)" }
}
