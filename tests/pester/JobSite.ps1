# A site with folders for what jobs write, in a directory of its own, and jobs with the module installed.
. (Join-Path $PSScriptRoot 'Session.ps1')
. (Join-Path $PSScriptRoot 'Folder.ps1')

function New-JobSite {
    $folder = (New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))).FullName
    Copy-Folder (Join-Path $env:ARTICLESPS_ROOT 'samples' 'articles') (Join-Path $folder 'site')
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

# The lines that the job prints, and $LASTEXITCODE, which a scheduler would get. The job runs in a session of this process,
# with the arguments that pwsh -File would give it.
function Invoke-Job([string] $Name, [string[]] $Arguments) {
    $path = Join-Path $env:ARTICLESPS_ROOT 'samples' 'jobs' $Name
    $modules = $env:PSModulePath
    $env:PSModulePath = (Split-Path $env:ARTICLESPS_MODULE) + [IO.Path]::PathSeparator + $modules
    try {
        $run = Invoke-InSession {
            param($shell)
            $command = [Management.Automation.Runspaces.Command]::new($path)
            foreach ($argument in $Arguments) {
                if ($argument -match '^-.') {
                    $command.Parameters.Add($argument)
                }
                else {
                    $command.Parameters.Add([NullString]::Value, $argument)
                }
            }

            [void]$shell.Commands.AddCommand($command)
        }
    }
    finally {
        $env:PSModulePath = $modules
    }

    $global:LASTEXITCODE = $run.ExitCode
    $run.ErrorLines + $run.OutputLines | Where-Object { $_ }
}

# The lines that the job prints as a process.
function Invoke-JobProcess([string] $Name, [string[]] $Arguments) {
    Wait-JobProcess (Start-JobProcess $Name $Arguments)
}

function Wait-JobProcess([Diagnostics.Process] $Process) {
    $texts = $Process.StandardError.ReadToEndAsync(), $Process.StandardOutput.ReadToEndAsync()
    $Process.WaitForExit()
    $global:LASTEXITCODE = $Process.ExitCode
    $texts.Result -split '\r?\n' | Where-Object { $_ }
}

# The lines that the job prints when the shell script $Start starts it. The script's arguments are the options of pwsh.
function Invoke-JobBy([string] $Start, [string] $Name, [string[]] $Arguments) {
    $shell = [Diagnostics.ProcessStartInfo]::new('sh')
    '-c', $Start, 'sh', '-NoProfile', '-File', (Join-Path $env:ARTICLESPS_ROOT 'samples' 'jobs' $Name) + $Arguments | ForEach-Object { $shell.ArgumentList.Add($_) }
    $shell.Environment['PSModulePath'] = (Split-Path $env:ARTICLESPS_MODULE) + [IO.Path]::PathSeparator + $env:PSModulePath
    $shell.Environment['NO_COLOR'] = '1'
    $shell.RedirectStandardOutput = $shell.RedirectStandardError = $true
    Wait-JobProcess ([Diagnostics.Process]::Start($shell))
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
