BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
    . "$PSScriptRoot/Folder.ps1"
    . "$PSScriptRoot/Session.ps1"
    $samples = Join-Path $env:ARTICLESPS_ROOT 'samples' 'articles'
}

Describe 'Test-Article' {
    It 'gives problems with rule, severity, field and line' {
        $problem = Test-Article (Join-Path $samples 'broken') -IncludeRule Mojibake
        $problem | Should -BeOfType ArticlesPS.ArticleProblem
        "$($problem.Severity)" | Should -Be 'Warning'
        $problem.Rule | Should -Be 'Mojibake'
        $problem.Field | Should -Be 'title'
        $problem.Line | Should -Be 3
        $problem.CanRepair | Should -BeTrue
        $problem.Name | Should -Be '2026-02-20-mojibake-in-the-title.md'
        $problem.Message | Should -Be "'Keeperâ€™s' was 'Keeper$([char]0x2019)s' before UTF-8 was read as Windows-1252."
    }

    It 'finds the same for paths, files and articles' {
        $rules = (Test-Article $samples -Recurse).Rule
        (Get-Article $samples -Recurse | Test-Article).Rule | Should -Be $rules
        (Get-ChildItem $samples -Recurse -File -Filter *.md | Where-Object Name -NE README.md | Test-Article).Rule | Should -Be $rules
        $rules | Select-Object -Unique | Should -Be 'Mojibake', 'FieldMissing'
    }

    It 'checks articles as they are in memory, with or without a file' {
        $article = Get-Article (Join-Path $samples '_news') -Title 'Old harbour*'
        $article.Heat = 5
        ($article | Test-Article).Rule | Should -Be 'HeatRule'
        $loose = [ArticlesPS.NewsArticle]@{ Title = ' a'; Type = 'course' }
        $problem = $loose | Test-Article
        $problem.Rule | Should -Be 'BlankText'
        $problem.Line | Should -BeNullOrEmpty
    }

    It 'answers with one Boolean' {
        Test-Article $samples -Recurse -Quiet | Should -BeExactly $false
        Test-Article $samples/_news -Quiet -MinimumSeverity Error | Should -BeExactly $true
        Test-Article "$samples/no such*", $samples/_news -Quiet -MinimumSeverity Error -ErrorAction Ignore | Should -BeExactly $false
    }

    It 'chooses rules by pattern' {
        (Test-Article $samples -Recurse -ExcludeRule Field*).Rule | Should -Be 'Mojibake'
        Test-Article $samples -Recurse -IncludeRule related* | Should -BeNullOrEmpty
        { Test-Article $samples -IncludeRule Nothing } | Should -Throw -ErrorId 'RuleNotFound,ArticlesPS.Commands.TestArticleCommand'
    }

    It 'checks topics by the taxonomy of the site, or a given one' {
        Push-Location $samples
        try {
            (Test-Article _news -IncludeRule TopicUnknown).Message | Should -Be "There is no topic 'About us' in the taxonomy."
            (Test-Article _news -IncludeRule TopicUnknown -Taxonomy @{ Name = 'City'; Keywords = 'city' }).Count | Should -BeGreaterThan 5
        }
        finally {
            Pop-Location
        }
        Test-Article "$samples/_news" -IncludeRule TopicUnknown | Should -BeNullOrEmpty
        { Test-Article "$samples/_news" -Taxonomy "$TestDrive/none" } | Should -Throw -ErrorId 'TopicsNotFound,ArticlesPS.Commands.TestArticleCommand'
    }

    It 'reports files that cannot be read and checks the others' {
        $bad = New-Item -ItemType Directory (Join-Path $TestDrive 'bad')
        Set-Content "$bad/a.md" "---`na: 1`na: 2`n---"
        Set-Content "$bad/b.md" "---`ntitle: ' x'`ntype: note`n---"
        (Test-Article $bad.FullName -ErrorAction SilentlyContinue -ErrorVariable errors).Rule | Should -Be 'BlankText'
        $errors.FullyQualifiedErrorId | Should -Be 'DuplicateKey,ArticlesPS.Commands.TestArticleCommand'
    }

    It 'exports to CSV' {
        $row = Test-Article (Join-Path $samples 'broken' '2026-*') | ConvertTo-Csv | ConvertFrom-Csv
        $row.Line | Should -Be '3'
        $row.Rule | Should -Be 'Mojibake'
        $row.FullName | Should -BeLike '*mojibake-in-the-title.md'
    }

    It 'completes the names of rules' {
        (TabExpansion2 'Test-Article -IncludeRule Rel').CompletionMatches.CompletionText | Should -Be 'RelatedOrder', 'RelatedRepeated', 'RelatedSelf'
    }
}

Describe 'Repair-Article' {
    BeforeEach {
        $site = Join-Path $TestDrive ([guid]::NewGuid())
        Copy-Folder $samples $site
        $mojibake = Join-Path $site 'broken' '2026-02-20-mojibake-in-the-title.md'
        $before = [IO.File]::ReadAllText($mojibake)
    }

    AfterEach { [IO.Directory]::Delete($site, $true) }

    It 'mends what can be mended, and a second time nothing' {
        $repaired = Repair-Article $site -Recurse -PassThru
        $repaired.Count | Should -Be 15
        [IO.File]::ReadAllText($mojibake) | Should -BeExactly $before.Replace('Keeperâ€™s', "Keeper$([char]0x2019)s")
        Test-Article $site -Recurse | Where-Object CanRepair | Should -BeNullOrEmpty
        $times = (Get-ChildItem $site -Recurse -File).LastWriteTimeUtc
        Repair-Article $site -Recurse
        (Get-ChildItem $site -Recurse -File).LastWriteTimeUtc | Should -Be $times
        foreach ($file in Get-ChildItem $samples -Recurse -File | Where-Object Name -NE '2026-02-20-mojibake-in-the-title.md') {
            $copy = Join-Path $site ([IO.Path]::GetRelativePath($samples, $file.FullName))
            (Get-FileHash $copy).Hash | Should -Be (Get-FileHash $file).Hash
        }
    }

    It 'takes problems, and mends by one rule alone' {
        Set-Article $mojibake -Excerpt ' blank '
        Test-Article $mojibake | Where-Object Rule -EQ BlankText | Repair-Article
        $article = Get-Article $mojibake
        $article.Excerpt | Should -Be 'blank'
        $article.Title | Should -BeLike '*â€™*'
        Repair-Article $mojibake -ExcludeRule Mojibake
        (Get-Article $mojibake).Title | Should -BeLike '*â€™*'
    }

    It 'leaves out a piped problem whose rule is left out' {
        Test-Article $mojibake | Repair-Article -ExcludeRule Mojibake
        Test-Article $mojibake | Repair-Article -IncludeRule Related*
        [IO.File]::ReadAllText($mojibake) | Should -BeExactly $before
        Test-Article $mojibake | Repair-Article -IncludeRule Moji*
        [IO.File]::ReadAllText($mojibake) | Should -Not -BeExactly $before
    }

    It 'shows with -WhatIf what it would do' {
        Set-Article $mojibake -PublishedDateTime 2025-01-01
        $before = [IO.File]::ReadAllText($mojibake)
        $line = Invoke-Session "Repair-Article '$mojibake' -ExcludeRule Mojibake -NewLine CRLF -WhatIf"
        $line | Should -Be "What if: Performing the operation ""line endings: LF -> CRLF; file name: 2026-02-20-mojibake-in-the-title.md -> 2025-01-01-mojibake-in-the-title.md"" on target ""$mojibake""."
        [IO.File]::ReadAllText($mojibake) | Should -BeExactly $before
    }

    It 'gives a renamed article that can be changed further' {
        $article = Get-Article $mojibake
        $article.PublishedDateTime = '2025-01-01'
        $repaired = $article | Repair-Article -PassThru
        $repaired.Name | Should -Be '2025-01-01-mojibake-in-the-title.md'
        $repaired | Set-Article -Heat 7
        (Get-Article (Join-Path $site 'broken' '2025-01-01-mojibake-in-the-title.md')).Heat | Should -Be 7
        Test-Path $mojibake | Should -BeFalse
    }

    It 'says that a name is taken, and mends the rest' {
        Set-Article $mojibake -PublishedDateTime 2025-01-01
        $before = [IO.File]::ReadAllText($mojibake)
        Set-Content (Join-Path $site 'broken' '2025-01-01-mojibake-in-the-title.md') 'theirs'
        Repair-Article $mojibake -ErrorAction SilentlyContinue -ErrorVariable errors
        $errors.FullyQualifiedErrorId | Should -Be 'ArticleExists,ArticlesPS.Commands.RepairArticleCommand'
        [IO.File]::ReadAllText($mojibake) | Should -BeExactly $before.Replace('Keeperâ€™s', "Keeper$([char]0x2019)s")
    }

    It 'gives every line the ending that is asked for' {
        Repair-Article $site -Recurse -IncludeRule LineEndings -NewLine CRLF
        foreach ($file in Get-ChildItem $site -Recurse -Filter *.md | Where-Object Name -NE README.md) {
            [IO.File]::ReadAllText($file.FullName) | Should -Not -Match '(?<!\r)\n'
        }
        [IO.File]::ReadAllText($mojibake).Replace("`r`n", "`n") | Should -BeExactly $before.Replace("`r`n", "`n")
    }

    It 'names a rule that is not there' {
        { Repair-Article $site -IncludeRule Nothing } | Should -Throw -ErrorId 'RuleNotFound,ArticlesPS.Commands.RepairArticleCommand'
    }
}
