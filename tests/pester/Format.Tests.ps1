BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force

    function Write-Sample {
        $site = Join-Path $TestDrive 'formats'
        [void][IO.Directory]::CreateDirectory($site)
        [IO.File]::WriteAllText("$site/a.md", "---`ntitle: 'A' # c`nheat: 1`ntopics: [x]`n---`n")
        [IO.File]::WriteAllText("$site/b.md", "+++`ntitle = 'B' # c`nheat = 2`ntopics = ['x']`nday = 2026-03-01`nchanged = 2026-03-01T10:00:00+02:00`n+++`n")
        [IO.File]::WriteAllText("$site/c.md", "{`n  `"title`": `"C`",`n  `"heat`": 3,`n  `"topics`": [`"x`"]`n}`n")
        $site
    }
}

Describe 'Front matter in YAML, TOML and JSON' {
    BeforeEach { $site = Write-Sample }

    It 'reads as articles' {
        (Get-Article $site).Title | Should -Be 'A', 'B', 'C'
        (Get-Article $site | Where-Object Heat -GT 1).Name | Should -Be 'b.md', 'c.md'
        (Get-Article $site -Topic x -MinimumHeat 2 | Measure-Object).Count | Should -Be 2
    }

    It 'has the dates of TOML as dates, which compare and survive a job' {
        $article = Get-Article $site/b.md
        $article.Metadata.day | Should -BeOfType datetime
        $article.Metadata.changed | Should -BeOfType System.DateTimeOffset
        $article.Metadata.day -lt [datetime]'2026-04-01' | Should -BeTrue
        (Get-Article $site | Where-Object { $_.Metadata.day -ge '2026-01-01' }).Name | Should -Be 'b.md'
        $path = "$site/b.md"
        $copy = Start-ThreadJob { Import-Module $using:env:ARTICLESPS_MODULE; Get-Article $using:path } | Receive-Job -Wait -AutoRemoveJob
        $copy.Metadata.changed | Should -Be $article.Metadata.changed
    }

    It 'exports to CSV under any culture, and the table changes nothing' {
        $culture = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = 'de-DE'
            Get-Article $site | Export-Csv $TestDrive/table.csv
        }
        finally {
            [cultureinfo]::CurrentCulture = $culture
        }

        (Import-Csv $TestDrive/table.csv).Metadata[1] | Should -Be 'day=2026-03-01; changed=2026-03-01T10:00:00+02:00'
        $before = Get-ChildItem $site | Get-FileHash
        Import-Csv $TestDrive/table.csv | Set-Article
        (Get-ChildItem $site | Get-FileHash).Hash | Should -Be $before.Hash
    }

    It 'is edited in its own format, a line each' {
        Get-Article $site | Set-Article -Title { "$($_.Title)'s" } -AddTopic z
        [IO.File]::ReadAllText("$site/a.md") | Should -BeExactly "---`ntitle: 'A''s' # c`nheat: 1`ntopics: [x, z]`n---`n"
        [IO.File]::ReadAllText("$site/b.md") |
            Should -BeExactly "+++`ntitle = `"B's`" # c`nheat = 2`ntopics = ['x', 'z']`nday = 2026-03-01`nchanged = 2026-03-01T10:00:00+02:00`n+++`n"
        [IO.File]::ReadAllText("$site/c.md") | Should -BeExactly "{`n  `"title`": `"C's`",`n  `"heat`": 3,`n  `"topics`": [`"x`", `"z`"]`n}`n"
    }

    It 'writes nothing with -WhatIf' {
        $before = Get-ChildItem $site | Get-FileHash
        Get-Article $site | Set-Article -Heat 9 -Field @{ note = 'n' } -WhatIf
        (Get-ChildItem $site | Get-FileHash).Hash | Should -Be $before.Hash
    }

    It 'takes a changed key of its own, a date too' {
        $article = Get-Article $site/b.md
        $article.Metadata.day = [datetime]'2026-05-06'
        $article | Set-Article
        Get-Content $site/b.md | Should -Contain 'day = 2026-05-06'
    }
}

Describe 'Front matter that cannot be read' {
    It 'is the error <id> at its place: <text>' -ForEach @(
        @{ text = "+++`ntitle = `"a`n+++`n"; id = 'InvalidToml'; place = '(2,9)' }
        @{ text = "+++`ntitle = 1`ntitle = 2`n+++`n"; id = 'DuplicateKey'; place = '(3,1)' }
        @{ text = "{`n  `"a`": 1,`n}`n"; id = 'InvalidJson'; place = '(2,9)' }
        @{ text = "{`n  `"a`": 1`n"; id = 'FrontMatterUnclosed'; place = '(1,1)' }
        @{ text = "---js`n{}`n---`n"; id = 'UnsupportedFormat'; place = '(1,1)' }
    ) {
        $path = Join-Path $TestDrive 'bad.md'
        [IO.File]::WriteAllText($path, $text)
        Get-Article $path -ErrorAction SilentlyContinue -ErrorVariable errors | Should -BeNullOrEmpty
        $errors.FullyQualifiedErrorId | Should -Be "$id,ArticlesPS.Commands.GetArticleCommand"
        $errors[0].CategoryInfo.Category | Should -Be 'ParserError'
        $errors[0].TargetObject | Should -Be $path
        "$($errors[0])" | Should -BeLike "$path$place*"
    }

    It 'names what TOML cannot say' {
        $path = Join-Path $TestDrive 'null.md'
        [IO.File]::WriteAllText($path, "+++`ntitle = 'a'`n+++`n")
        $article = Get-Article $path
        $article.Metadata['note'] = $null
        $article | Set-Article -ErrorAction SilentlyContinue -ErrorVariable errors
        $errors.FullyQualifiedErrorId | Should -Be 'EditRefused,ArticlesPS.Commands.SetArticleCommand'
        "$($errors[0])" | Should -BeLike '*TOML*null*'
    }
}
