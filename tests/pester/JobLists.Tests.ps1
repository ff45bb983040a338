# The jobs that write lists.
BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
    . (Join-Path $PSScriptRoot 'JobSite.ps1')
}

Describe 'Export-Unpublished.ps1' {
    It 'lists unpublished articles, the best first' {
        $folder = New-JobSite
        Invoke-Job Export-Unpublished.ps1 '-Path', "$folder/site", '-Destination', "$folder/unpublished.csv" | Should -BeNullOrEmpty
        $LASTEXITCODE | Should -Be 0
        $rows = Import-Csv "$folder/unpublished.csv"
        $rows.Count | Should -Be 12
        $rows[0].Provider, $rows[0].Quality, $rows[0].PublishedDateTime | Should -Be 'Gazette', '62', '2026-02-18T05:45:00Z'
    }

    It 'keeps the former list when the directory is gone, and writes headings when nothing waits' {
        $folder = New-JobSite
        $csv = "$folder/former.csv"
        Set-Content $csv 'former'
        Invoke-Job Export-Unpublished.ps1 '-Path', "$folder/none", '-Destination', $csv | Out-Null
        $LASTEXITCODE | Should -Be 1
        Get-Content $csv | Should -Be 'former'

        $empty = New-Item -ItemType Directory "$folder/empty"
        Invoke-Job Export-Unpublished.ps1 '-Path', $empty.FullName, '-Destination', $csv | Should -BeNullOrEmpty
        Get-Content $csv | Should -Be '"Title","Provider","Quality","PublishedDateTime","Url","FullName"'
    }
}

Describe 'Export-WeeklyCsv.ps1' {
    BeforeEach {
        $folder = New-JobSite
        $share = "$folder/share"
        $arguments = '-Path', "$folder/site/_news", '-Destination', $share
    }

    AfterEach { [IO.Directory]::Delete($folder, $true) }

    It 'lists Monday to Sunday, whatever day of the week is given' {
        New-Item -ItemType Directory $share | Out-Null
        foreach ($day in '2026-03-02', '2026-03-08') {
            Invoke-Job Export-WeeklyCsv.ps1 ($arguments + '-Week', $day) | Should -BeNullOrEmpty
            $LASTEXITCODE | Should -Be 0
        }

        (Get-ChildItem $share).Name | Should -Be 'articles-2026-03-02.csv'
        (Import-Csv "$share/articles-2026-03-02.csv").PublishedDateTime | Should -Be '2026-03-02T08:15:00Z', '2026-03-04T06:30:00Z', '2026-03-05T05:20:00Z', '2026-03-07T20:10:00Z', '2026-03-08T12:00:00Z'
    }

    It 'writes what Excel opens rightly, and no formula' {
        New-Item -ItemType Directory $share | Out-Null
        Set-Content "$folder/site/_news/formula.md" "---`ntitle: `"=HYPERLINK(1)`"`npublishedDateTime: 2026-03-02`nheat: -1`n---"
        Invoke-Job Export-WeeklyCsv.ps1 ($arguments + '-Week', '2026-03-02') | Should -BeNullOrEmpty
        [IO.File]::ReadAllBytes("$share/articles-2026-03-02.csv")[0..2] | Should -Be 0xEF, 0xBB, 0xBF
        $row = Import-Csv "$share/articles-2026-03-02.csv" | Where-Object FullName -Like '*formula.md'
        $row.Title, $row.Heat | Should -Be "'=HYPERLINK(1)", '-1'
    }

    It 'makes no directory where the share is away' {
        Invoke-Job Export-WeeklyCsv.ps1 ($arguments + '-Week', '2026-03-02') | Should -BeLike 'Export-WeeklyCsv stopped: *share*'
        $LASTEXITCODE | Should -Be 1
        $share | Should -Not -Exist
    }

    It 'keeps the former list where it cannot be replaced' {
        New-Item -ItemType Directory "$share/articles-2026-03-02.csv" -Force | Out-Null
        Invoke-Job Export-WeeklyCsv.ps1 ($arguments + '-Week', '2026-03-02') | Should -BeLike 'Export-WeeklyCsv stopped: *'
        $LASTEXITCODE | Should -Be 1
        Test-Path "$share/articles-2026-03-02.csv" -PathType Container | Should -BeTrue
    }
}
