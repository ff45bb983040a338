BeforeAll {
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
