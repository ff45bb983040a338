# The README's way from a clone to a published article, typed as it stands there.
BeforeAll {
    $lines = Get-Content (Join-Path $env:ARTICLESPS_ROOT 'README.md')
    $start = [array]::IndexOf($lines, ($lines -like '## Ten minutes*')[0])
    $end = [array]::IndexOf($lines, '### Without PowerShell')
    $section = $lines[$start..$end] -join "`n"
    $blocks = @([regex]::Matches($section, '(?s)```powershell\n(.*?)\n```') | ForEach-Object { $_.Groups[1].Value })

    # The clone without what is built: the module is found as one that was installed.
    $clone = Join-Path $TestDrive 'articlesps'
    New-Item -ItemType Directory (Join-Path $clone 'out') | Out-Null
    Copy-Item (Join-Path $env:ARTICLESPS_ROOT 'samples') $clone -Recurse
    $site = [IO.Path]::Combine($clone, 'out', 'site')
    $installed = New-Item -ItemType Directory (Join-Path $TestDrive 'Modules')
    Copy-Item $env:ARTICLESPS_MODULE (Join-Path $installed 'ArticlesPS') -Recurse

    # Nobody is there to look at the report.
    $steps = $blocks[1..($blocks.Count - 1)] -join "`n"
    $script = Join-Path $TestDrive 'steps.ps1'
    Set-Content $script ("`$ErrorActionPreference = 'Stop'`nfunction Invoke-Item(`$Path) { `"opens `$(Split-Path -Leaf (Resolve-Path `$Path))`" }`nSet-Location '$clone'`n" + $steps)
    $former = $env:PSModulePath
    $env:PSModulePath = "$installed$([IO.Path]::PathSeparator)$former"
    $output = & pwsh -NoProfile -NonInteractive -File $script 2>&1
    $exitCode = $LASTEXITCODE
    $env:PSModulePath = $former
}

Describe 'The ten minutes of the README' {
    It 'begin with a clone and an installed module' {
        $blocks[0] -split "`n" | Should -Be 'git clone https://github.com/articlesps/articlesps', 'cd articlesps', './build.ps1 Install'
        (Get-Command (Join-Path $env:ARTICLESPS_ROOT 'build.ps1')).Parameters['Task'].Attributes.ValidValues | Should -Contain 'Install'
    }

    It 'run without an error' {
        $output | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] } | Should -BeNullOrEmpty
        $exitCode | Should -Be 0
    }

    It 'show what waits, the best first, and say what publishing will change' {
        "$output" | Should -Match '2026-02-18 .*2026-03-09 .*2026-03-11 '
        "$output" | Should -Match 'What if: .*published: \(none\) -> true'
    }

    It 'end with a published article, a list and a report' {
        Get-Content "$site/_news/2026-03-10-lighthouse-opens-its-doors.md" | Should -Contain 'published: true'
        (Import-Csv "$site/published.csv").Title | Should -Contain 'Lighthouse opens its doors'
        @(Import-Csv "$site/published.csv").Count | Should -Be 4
        Get-Content "$site/report.html" -Raw | Should -Match 'Lighthouse opens its doors'
        "$output" | Should -Match 'opens report\.html'
    }
}
