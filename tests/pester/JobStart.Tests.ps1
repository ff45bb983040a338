# Jobs as schedulers start them: in processes of their own.
BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
    . (Join-Path $PSScriptRoot 'JobSite.ps1')
    $jobs = Join-Path $env:ARTICLESPS_ROOT 'samples' 'jobs'
}

# Every job in the emptiest of starts. To ask or to read is as wrong in the others, and all tests of jobs would notice it in
# their sessions: a start needs no more than some of the jobs.
Describe 'Every job, started <how>' -Skip:$IsWindows -Tag 'Needs a Unix shell' -ForEach @(
    # Where pwsh, dotnet and the module are is all that is left.
    @{ how = 'with an empty environment'; only = '*'; start = 'exec env -i PATH="$PATH" PSModulePath="$PSModulePath" ${DOTNET_ROOT:+DOTNET_ROOT="$DOTNET_ROOT"} pwsh "$@" </dev/null' }
    @{ how = 'with -NonInteractive'; only = 'Import-*', 'Update-*'; start = 'exec pwsh -NonInteractive "$@"' }
    @{ how = 'without input'; only = 'Export-*', 'Move-*'; start = 'exec pwsh "$@" </dev/null' }
) {
    BeforeEach {
        $folder = New-JobSite
        $news = "$folder/site/_news"
        New-Item -ItemType Directory "$folder/share" | Out-Null
        $before = Get-SiteContent $news
        function Get-Changed { @(Compare-Object $before (Get-SiteContent $news) | Where-Object SideIndicator -EQ '=>').Count }
    }

    AfterEach { [IO.Directory]::Delete($folder, $true) }

    It 'does its work: <job>' -ForEach (@(
        @{ job = 'Update-Site.ps1'; with = '-Report', '{0}/changed.csv'; effect = {
                (Import-Csv "$folder/changed.csv").Heat | Should -Be '-1', '43', '81', '93', '-1', '100', '-1', '-1'
                Get-Changed | Should -Be 8
            }
        }
        @{ job = 'Move-OldArticle.ps1'; with = '-Destination', '{0}/archive', '-Days', '2000'; effect = {
                (Get-ChildItem "$folder/archive").Name | Should -Be '2019-11-12-library-lends-tools-as-well-as-books.md', '2019-11-13-tool-library-opens-on-mill-street.md'
                @(Get-ChildItem "$news/*.md").Count | Should -Be 9
                Get-Changed | Should -Be 0
            }
        }
        @{ job = 'Import-News.ps1'; with = '-FeedPath', "$(Join-Path $env:ARTICLESPS_ROOT samples feeds)/*", '-StatePath', '{0}/feeds.state'; effect = {
                @(Get-ChildItem "$news/*.md").Count | Should -Be 17
                @(Get-Article "$news/2026-03-10-*" -Published).Title | Should -Contain 'Tram line 5 gets longer'
                @(Get-Content "$folder/feeds.state") -like 'given *' | Should -HaveCount 7
            }
        }
        @{ job = 'Export-Unpublished.ps1'; with = '-Destination', '{0}/unpublished.csv'; effect = {
                (Import-Csv "$folder/unpublished.csv").Quality | Should -Be '62', '58', '55', '52', '44', '43', '39', ''
            }
        }
        @{ job = 'Export-WeeklyCsv.ps1'; with = '-Destination', '{0}/share', '-Week', '2026-03-04'; effect = {
                @(Import-Csv "$folder/share/articles-2026-03-02.csv").Count | Should -Be 5
            }
        }
        @{ job = 'Export-Spreadsheet.ps1'; with = '-Destination', '{0}/articles.csv'; effect = {
                @(Import-Csv "$folder/articles.csv").Count | Should -Be 11
                Get-Content "$folder/articles.csv.base" | Should -Be (Get-Content "$folder/articles.csv")
            }
        }
        @{ job = 'Import-Spreadsheet.ps1'; with = '-Source', '{0}/articles.csv'
            prepare = {
                Invoke-Job Export-Spreadsheet.ps1 '-Path', $news, '-Destination', "$folder/articles.csv"
                (Get-Content "$folder/articles.csv") -replace 'Ferry timetable changes on Monday', 'Fähre: ab heute' | Set-Content "$folder/articles.csv" -Encoding utf8BOM
            }
            effect = {
                (Get-Article "$news/2026-03-08-*").Title | Should -Be 'Fähre: ab heute'
                Get-Changed | Should -Be 1
            }
        }
    ) | Where-Object { $job = $_.job; $only | Where-Object { $job -like $_ } }) {
        if ($prepare) { & $prepare | Should -BeNullOrEmpty }
        Invoke-JobBy $start $job ('-Path', $news + @($with | ForEach-Object { $_ -f $folder })) | Should -BeNullOrEmpty
        $LASTEXITCODE | Should -Be 0
        & $effect
    }
}

Describe 'Register-ArticleJob.ps1' {
    BeforeAll {
        # The module ScheduledTasks is only there on Windows; these keep what they are given.
        function New-ScheduledTaskAction($Execute, $Argument) { @{ Execute = $Execute; Argument = $Argument } }
        function New-ScheduledTaskTrigger([switch] $Daily, $At) { @{ Daily = $Daily; At = $At } }
        function New-ScheduledTaskSettingsSet($MultipleInstances, [switch] $StartWhenAvailable, $ExecutionTimeLimit) { @{ MultipleInstances = $MultipleInstances; Limit = $ExecutionTimeLimit } }
        function New-ScheduledTaskPrincipal($UserId, $LogonType) { @{ LogonType = $LogonType } }
        function Register-ScheduledTask($TaskName, $Action, $Trigger, $Settings, $Principal) { $global:registeredTask = @{ Name = $TaskName; Action = $Action; Settings = $Settings } }
        $folder = New-JobSite
        $parameters = @{ Path = "$folder/site"; Destination = "$folder/a `"b`".csv" }
        $register = @{ Name = 'List'; Script = "$jobs/Export-Unpublished.ps1"; Parameters = $parameters }
    }

    It 'makes a task whose command line runs the job' {
        & "$jobs/Register-ArticleJob.ps1" @register
        $registeredTask.Name, $registeredTask.Action.Execute, $registeredTask.Settings.MultipleInstances | Should -Be 'List', 'pwsh.exe', 'IgnoreNew'
        $start = [Diagnostics.ProcessStartInfo]::new('pwsh', $registeredTask.Action.Argument)
        $start.Environment['PSModulePath'] = (Split-Path $env:ARTICLESPS_MODULE) + [IO.Path]::PathSeparator + $env:PSModulePath
        $process = [Diagnostics.Process]::Start($start)
        $process.WaitForExit()
        $process.ExitCode | Should -Be 0
        @(Import-Csv -LiteralPath $parameters.Destination).Count | Should -Be 12
    }

    It 'makes none with -WhatIf' {
        $global:registeredTask = $null
        & "$jobs/Register-ArticleJob.ps1" @register -WhatIf
        $registeredTask | Should -BeNullOrEmpty
    }
}
