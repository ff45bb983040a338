BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
    . (Join-Path $PSScriptRoot 'JobSite.ps1')
}

Describe 'Update-Site.ps1' {
    BeforeEach {
        $folder = New-JobSite
        $site, $report, $log = "$folder/site", "$folder/changed.csv", "$folder/update.log"
        $arguments = '-Path', $site, '-Report', $report, '-Log', $log
    }

    AfterEach { [IO.Directory]::Delete($folder, $true) }

    It 'relates, decides, publishes and reports; a second run reports nothing' {
        Set-Content "$site/_news/quay.md" "---`ntitle: Harbour cranes become a park`nwebUrl: https://example.com/quay`npublishedDateTime: 2026-03-03`nquality: 95`n---"
        Invoke-Job Update-Site.ps1 $arguments | Should -BeNullOrEmpty
        $LASTEXITCODE | Should -Be 0
        $rows = @(Import-Csv $report)
        $quay = $rows | Where-Object FullName -Like '*quay.md'
        $quay.Published, $quay.WasPublished, $quay.Heat, $quay.WasHeat | Should -Be 'True', '', '115', ''
        $quay.Reason | Should -Be 'the lead: quality 95 + 2 x 10 for related articles = 115; published from 70'
        $old = $rows | Where-Object FullName -Like '*old-harbour-cranes*'
        $old.Published, $old.WasPublished, $old.Heat, $old.WasHeat | Should -Be 'False', 'True', '-1', '91'
        (Get-Article $old.FullName).Published | Should -BeFalse

        Invoke-Job Update-Site.ps1 $arguments | Should -BeNullOrEmpty
        Get-Content $report | Should -Be '"Title","Published","WasPublished","Heat","WasHeat","Reason","Related","WasRelated","FullName"'
        @(Get-Content $log)[-2] | Should -BeLike '20??-*Z ?*? Changed 0 of 16 articles.'
    }

    It 'reports with -WhatIf what it then does' {
        Invoke-Job Update-Site.ps1 ($arguments + '-WhatIf') | Out-Null
        $would = Get-Content $report
        Invoke-Job Update-Site.ps1 $arguments | Should -BeNullOrEmpty
        $would.Count | Should -BeGreaterThan 1
        Get-Content $report | Should -Be $would
    }

    It 'changes nothing that it cannot report' {
        $before = Get-SiteContent $site
        "$(Invoke-Job Update-Site.ps1 '-Path', $site, '-Report', "$folder/none/changed.csv")" | Should -BeLike '*none*'
        $LASTEXITCODE | Should -Be 1
        Get-SiteContent $site | Should -Be $before
    }

    It 'can be killed: the former report stays, and the next run does the rest' {
        1..60 | ForEach-Object {
            Set-Content "$site/_news/$_.md" "---`ntitle: Ferry $_ sails`nwebUrl: https://example.com/$_`npublishedDateTime: 2026-03-03`ntype: article`nquality: $_`n---"
        }

        Set-Content $report 'former'
        $untouched = Get-Content "$site/_news/60.md" -Raw
        Stop-JobWhen (Start-JobProcess Update-Site.ps1 $arguments) { (Get-Content "$site/_news/60.md" -Raw) -ne $untouched }
        @(Get-Article $site -Recurse -ErrorAction Stop).Count | Should -Be 75

        Invoke-Job Update-Site.ps1 $arguments | Should -BeNullOrEmpty
        $LASTEXITCODE | Should -Be 0
        $after = Get-SiteContent $site
        Invoke-Job Update-Site.ps1 $arguments | Should -BeNullOrEmpty
        Get-SiteContent $site | Should -Be $after
        Get-ChildItem $site -Recurse -Force -Filter .articles-* | Should -BeNullOrEmpty
    }

    It 'can be started many times at once' {
        $runs = 1..3 | ForEach-Object { Start-JobProcess Update-Site.ps1 $arguments }
        $runs.WaitForExit()
        $runs.ExitCode | Should -Contain 0
        $runs.ExitCode | ForEach-Object { $_ | Should -BeIn 0, 2 }
        $after = Get-SiteContent $site
        Invoke-Job Update-Site.ps1 $arguments | Should -BeNullOrEmpty
        Get-SiteContent $site | Should -Be $after
    }
}
