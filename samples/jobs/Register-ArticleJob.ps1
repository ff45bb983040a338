<#
.SYNOPSIS
Registers a job with Task Scheduler on Windows, to run every day.
.DESCRIPTION
The task runs whether or not somebody is logged on, doesn't start while its previous run is in progress, catches up on a
run that was missed while the machine was off, and ends after an hour.

It runs as the current user, without a password (S4U), and so without network access. A job that writes to a share
needs a task with a password or a group managed service account: change the user in Task Scheduler.

This script was never run on Windows: its tests replace the cmdlets of the module ScheduledTasks.
.PARAMETER Name
The name of the task.
.PARAMETER Script
The script of the job.
.PARAMETER Parameters
The parameters of the script.
.PARAMETER At
The time of day, in the machine's time zone.
.EXAMPLE
./Register-ArticleJob.ps1 -Name 'Update articles' -Script C:\jobs\Update-Site.ps1 -At 04:17 -Parameters @{ Path = 'C:\site\_news'; Report = 'C:\lists\changed.csv'; Log = 'C:\log\update.log' } -WhatIf
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)]
    [string] $Name,

    [Parameter(Mandatory)]
    [ValidateScript({ Test-Path -LiteralPath $_ -PathType Leaf })]
    [string] $Script,

    [System.Collections.IDictionary] $Parameters = @{},

    [datetime] $At = '04:17'
)

$ErrorActionPreference = 'Stop'

# A backslash before a quotation mark would be taken as part of it.
function Format-Argument([string] $Text) {
    '"' + ($Text -replace '(\\*)("|$)', '$1$1$2' -replace '"', '\"') + '"'
}

$arguments = @('-NoProfile', '-NonInteractive', '-File', (Format-Argument (Convert-Path -LiteralPath $Script)))
foreach ($key in $Parameters.Keys | Sort-Object) {
    $arguments += "-$key", (Format-Argument $Parameters[$key])
}

$action = New-ScheduledTaskAction -Execute pwsh.exe -Argument ($arguments -join ' ')
$trigger = New-ScheduledTaskTrigger -Daily -At $At
$settings = New-ScheduledTaskSettingsSet -MultipleInstances IgnoreNew -StartWhenAvailable -ExecutionTimeLimit (New-TimeSpan -Hours 1)
$principal = New-ScheduledTaskPrincipal -UserId "$env:USERDOMAIN\$env:USERNAME" -LogonType S4U

if ($PSCmdlet.ShouldProcess($Name, "Run pwsh.exe $($arguments -join ' ') at $($At.ToString('HH:mm', [cultureinfo]::InvariantCulture)) every day")) {
    Register-ScheduledTask -TaskName $Name -Action $action -Trigger $trigger -Settings $settings -Principal $principal
}
