BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
    $jobs = Join-Path $env:ARTICLESPS_ROOT 'samples' 'jobs'
    $samples = Join-Path $env:ARTICLESPS_ROOT 'samples' 'articles'

    # Runs a job as a scheduler does: in a process of its own, with the module installed.
    function Invoke-Job([string] $Name, [string[]] $Arguments) {
        $former = $env:PSModulePath
        $env:PSModulePath = (Split-Path $env:ARTICLESPS_MODULE) + [IO.Path]::PathSeparator + $former
        & ([Environment]::ProcessPath) -NoProfile -NonInteractive -File (Join-Path $jobs $Name) @Arguments 2>&1
        $env:PSModulePath = $former
    }
}

Describe 'Export-Unpublished.ps1' {
    It 'lists unpublished articles, the best first' {
        $csv = Join-Path $TestDrive 'unpublished.csv'
        Invoke-Job Export-Unpublished.ps1 '-Path', $samples, '-Destination', $csv | Should -BeNullOrEmpty
        $LASTEXITCODE | Should -Be 0
        $rows = Import-Csv $csv
        $rows.Count | Should -Be 9
        $rows[0].Provider, $rows[0].Quality, $rows[0].PublishedDateTime | Should -Be 'Gazette', '62', '2026-02-18T05:45:00Z'
    }

    It 'keeps the former list when the directory is gone, and writes headings when nothing waits' {
        $csv = Join-Path $TestDrive 'former.csv'
        Set-Content $csv 'former'
        Invoke-Job Export-Unpublished.ps1 '-Path', (Join-Path $TestDrive 'none'), '-Destination', $csv | Out-Null
        $LASTEXITCODE | Should -Not -Be 0
        Get-Content $csv | Should -Be 'former'

        $empty = New-Item -ItemType Directory (Join-Path $TestDrive 'empty')
        Invoke-Job Export-Unpublished.ps1 '-Path', $empty.FullName, '-Destination', $csv | Should -BeNullOrEmpty
        Get-Content $csv | Should -Be '"Title","Provider","Quality","PublishedDateTime","Url","FullName"'
    }

    It 'names what cannot be read, lists the rest, and says so to the scheduler' {
        $articles = Join-Path $TestDrive 'site'
        Copy-Item $samples $articles -Recurse
        Set-Content "$articles/_news/broken.md" "---`ntitle: `"x`n---`n"
        $csv = Join-Path $TestDrive 'some.csv'
        $output = Invoke-Job Export-Unpublished.ps1 '-Path', $articles, '-Destination', $csv
        $LASTEXITCODE | Should -Be 1
        "$output" | Should -BeLike '*broken.md(2,8)*'
        @(Import-Csv $csv).Count | Should -Be 9
    }
}

Describe 'Update-Site.ps1' {
    BeforeEach {
        $folder = New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))
        $site = Join-Path $folder 'site'
        Copy-Item $samples $site -Recurse
        $report, $log = (Join-Path $folder 'changed.csv'), (Join-Path $folder 'update.log')
        $arguments = '-Path', $site, '-Report', $report, '-Log', $log
        function Get-SiteHash { (Get-ChildItem $site -Recurse -File | Get-FileHash).Hash }
    }

    It 'relates, decides, publishes and reports; a second run changes nothing' {
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

        $hashes = Get-SiteHash
        $stamps = (Get-ChildItem $site -Recurse -File).LastWriteTimeUtc
        Invoke-Job Update-Site.ps1 $arguments | Should -BeNullOrEmpty
        $LASTEXITCODE | Should -Be 0
        Get-SiteHash | Should -Be $hashes
        (Get-ChildItem $site -Recurse -File).LastWriteTimeUtc | Should -Be $stamps
        Get-Content $report | Should -Be '"Title","Published","WasPublished","Heat","WasHeat","Reason","Related","WasRelated","FullName"'
        @(Get-Content $log)[-1] | Should -BeLike '20??-*Z ?*? Changed 0 of 13 articles; 0 failed.'
    }

    It 'reports with -WhatIf what it then does' {
        $hashes = Get-SiteHash
        $lines = Invoke-Job Update-Site.ps1 ($arguments + '-WhatIf')
        $LASTEXITCODE | Should -Be 0
        $lines | Should -BeLike 'What if: Performing the operation "*" on target "*.md".'
        Get-SiteHash | Should -Be $hashes
        "$site/.update-site.lock", $log | Should -Not -Exist
        $would = Get-Content $report
        Invoke-Job Update-Site.ps1 $arguments | Should -BeNullOrEmpty
        Get-Content $report | Should -Be $would
        Get-SiteHash | Should -Not -Be $hashes
    }

    It 'names what cannot be read, does the rest, and says so to the scheduler' {
        Set-Content "$site/_news/broken.md" "---`ntitle: `"x`n---`n"
        $output = Invoke-Job Update-Site.ps1 $arguments
        $LASTEXITCODE | Should -Be 1
        "$output" | Should -BeLike '*broken.md(2,8)*'
        Get-Content $log -Raw | Should -BeLike '*Failed: *broken.md(2,8)*Changed 4 of 12 articles; 1 failed.*'
        @(Import-Csv $report).Count | Should -Be 4
    }

    It 'changes nothing that it cannot report' {
        $hashes = Get-SiteHash
        "$(Invoke-Job Update-Site.ps1 '-Path', $site, '-Report', "$folder/none/changed.csv")" | Should -BeLike '*none*'
        $LASTEXITCODE | Should -Be 1
        Get-SiteHash | Should -Be $hashes
    }

    It 'leaves a site alone on which another run is at work, and takes over from one that was killed' {
        $holder = [Diagnostics.Process]::Start([Diagnostics.ProcessStartInfo]@{
                FileName               = [Environment]::ProcessPath
                RedirectStandardOutput = $true
                Arguments              = "-NoProfile -NonInteractive -Command `"`$lock = [IO.File]::Open('$site/.update-site.lock', 'OpenOrCreate', 'ReadWrite', 'None'); 'held'; Start-Sleep 600`""
            })
        try {
            $holder.StandardOutput.ReadLine() | Should -Be 'held'
            $hashes = Get-SiteHash
            "$(Invoke-Job Update-Site.ps1 $arguments)" | Should -BeLike '*Another run is at work on *. Nothing was done.*'
            $LASTEXITCODE | Should -Be 2
            Get-SiteHash | Should -Be $hashes
            Test-Path $report | Should -BeFalse
        }
        finally {
            $holder.Kill()
            $holder.WaitForExit()
        }

        Invoke-Job Update-Site.ps1 $arguments | Should -BeNullOrEmpty
        $LASTEXITCODE | Should -Be 0
    }

    It 'can be started many times at once' {
        $runs = 1..3 | ForEach-Object {
            [Diagnostics.Process]::Start([Diagnostics.ProcessStartInfo]@{
                    FileName    = [Environment]::ProcessPath
                    Arguments   = "-NoProfile -NonInteractive -Command `"`$env:PSModulePath = '$(Split-Path $env:ARTICLESPS_MODULE)' + [IO.Path]::PathSeparator + `$env:PSModulePath; & '$jobs/Update-Site.ps1' -Path '$site' -Report '$report' -Log '$log' 3>`$null; exit `$LASTEXITCODE`""
                })
        }
        $runs.WaitForExit()
        $runs.ExitCode | Should -Contain 0
        $runs.ExitCode | ForEach-Object { $_ | Should -BeIn 0, 2 }
        $hashes = Get-SiteHash
        Invoke-Job Update-Site.ps1 $arguments | Should -BeNullOrEmpty
        Get-SiteHash | Should -Be $hashes
    }
}
