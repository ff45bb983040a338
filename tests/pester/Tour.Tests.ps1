# The tour of the README, as it is shown.
BeforeAll {
    $root = Join-Path $TestDrive 'clone'
    New-Item -ItemType Directory "$root/out" | Out-Null
    Copy-Item (Join-Path $env:ARTICLESPS_ROOT 'samples') $root -Recurse
    Copy-Item $env:ARTICLESPS_MODULE "$root/out/ArticlesPS" -Recurse
    $tour = Get-Content "$root/samples/tour/Tour.ps1"
    $output = @(& pwsh -NoProfile -NonInteractive -File "$root/samples/tour/Show-Tour.ps1" 2>&1)
    $exitCode = $LASTEXITCODE
}

Describe 'The tour' {
    It 'runs without an error' {
        $output | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] } | Should -BeNullOrEmpty
        $exitCode | Should -Be 0
    }

    It 'shows each line of the script before what it prints' {
        $shown = @($output | Where-Object { $_ -match '^(PS> |# )' })
        $shown -replace '^PS> ' | Should -Be @($tour | Where-Object { $_ })
    }

    It 'is short enough to read, and explains itself' {
        @($tour | Where-Object { $_ }).Count | Should -BeLessOrEqual 14
        $tour[0] | Should -Match '^# '
    }

    It 'shows a table of articles, the newest first, that looks healthy' {
        $rows = @($output -match '^\d{4}-\d\d-\d\d ')
        $rows.Count | Should -BeGreaterThan 5
        $dates = $rows -replace ' .*'
        $dates | Should -Be ($dates | Sort-Object -Descending)
        $rows -match '^\S+ (Published|Draft|Unknown) .* _news ' | Should -HaveCount $rows.Count
        $rows -join "`n" | Should -Not -Match 'â€|Ã'
    }

    It 'leaves a CSV file of the unpublished articles' {
        $rows = @(Import-Csv "$root/out/tour/unpublished.csv")
        $rows.Count | Should -BeGreaterThan 1
        $output | Should -Contain (Get-Content "$root/out/tour/unpublished.csv")[1]
        $published = Get-Content "$root/out/tour/_news/*.md" | Select-String '^published: true' | Measure-Object
        $rows.Count | Should -Be (@(Get-ChildItem "$root/out/tour/_news/*.md").Count - $published.Count + 1)
    }

    It 'ends with an edit of one line' {
        "$output" | Should -Match 'What if: .*published: false -> true'
        $different = foreach ($file in Get-ChildItem "$root/samples/articles/_news/*.md") {
            Compare-Object (Get-Content $file) (Get-Content "$root/out/tour/_news/$($file.Name)") | ForEach-Object { "$($_.SideIndicator) $($_.InputObject)" }
        }
        $different | Should -Be '=> published: true', '<= published: false'
    }

    It 'can be taken again' {
        & pwsh -NoProfile -NonInteractive -File "$root/samples/tour/Show-Tour.ps1" 2>&1 | Select-String 'published: false -> true' | Should -Not -BeNullOrEmpty
    }
}
