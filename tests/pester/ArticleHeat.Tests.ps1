BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
    . "$PSScriptRoot/Folder.ps1"
    . "$PSScriptRoot/Session.ps1"
    $samples = Join-Path $env:ARTICLESPS_ROOT 'samples' 'articles'
}

Describe 'Measure-ArticleHeat' {
    It 'decides with a reason for articles, paths and files alike' {
        $expected = 'not the lead: a related article has quality 71 > 44'
        $path = Join-Path $samples '_news' '2026-03-11-harbour-cranes-to-become-public-park.md'
        (Measure-ArticleHeat $path).Reason | Should -Be $expected
        (Get-Article $path | Measure-ArticleHeat).Reason | Should -Be $expected
        (Get-Item $path | Measure-ArticleHeat).Reason | Should -Be $expected
        ($path | Measure-ArticleHeat).Lead | Should -BeFalse
    }

    It 'takes an article as it is in memory' {
        $article = Get-Article (Join-Path $samples '_news') -Title 'Harbour cranes*'
        $article.Quality = 80
        ($article | Measure-ArticleHeat).Heat | Should -Be 90
    }

    It 'agrees with the samples' {
        $decisions = Measure-ArticleHeat $samples -Recurse
        $decisions.Count | Should -Be 15
        $decisions | Where-Object Differs | Should -BeNullOrEmpty
        @($decisions | Where-Object { $null -eq $_.Lead }).Count | Should -Be 4
    }

    It 'takes other numbers' {
        @(Measure-ArticleHeat $samples -Recurse -PublishedHeat 60 | Where-Object Differs).Count | Should -Be 1
        (Measure-ArticleHeat $samples -Recurse -FollowerHeat 0 | Where-Object Lead -EQ $false).Heat | Should -Be 0
    }

    It 'reports files that cannot be read and goes on' {
        $bad = New-Item -ItemType Directory (Join-Path $TestDrive 'bad')
        Set-Content "$bad/a.md" "---`na: 1`na: 2`n---"
        Set-Content "$bad/b.md" "---`nquality: 75`n---"
        (Measure-ArticleHeat $bad.FullName -ErrorAction SilentlyContinue -ErrorVariable errors).Heat | Should -Be 75
        $errors[0].FullyQualifiedErrorId | Should -Be 'DuplicateKey,ArticlesPS.Commands.MeasureArticleHeatCommand'
    }
}

Describe 'Update-ArticleHeat' {
    BeforeEach {
        $articles = Join-Path $TestDrive ([guid]::NewGuid())
        Copy-Folder $samples $articles
    }

    AfterEach { [IO.Directory]::Delete($articles, $true) }

    It 'writes what differs, and a second time nothing' {
        Get-Article $articles -Recurse -Published | Set-Article -Heat 1 -Published $false
        @(Update-ArticleHeat $articles -Recurse -PassThru | Where-Object Published).Count | Should -Be 3
        foreach ($file in Get-ChildItem $samples -Recurse -File) {
            $copy = Join-Path $articles ([IO.Path]::GetRelativePath($samples, $file.FullName))
            (Get-FileHash $copy).Hash | Should -Be (Get-FileHash $file).Hash
        }
        Measure-ArticleHeat $articles -Recurse | Where-Object Differs | Should -BeNullOrEmpty
    }

    It 'makes no guess where quality is missing' {
        $ferry = Get-Item "$articles/_news/2026-03-08-*.md"
        $verbose = Update-ArticleHeat $ferry -Verbose 4>&1
        "$verbose" | Should -BeLike '*no decision: the article has no quality.'
        (Get-Article $ferry).Heat | Should -BeNullOrEmpty
    }

    It 'takes decisions, and shows what it would do' {
        $line = Invoke-Session "Measure-ArticleHeat '$articles/_news' -PublishedHeat 60 | Where-Object Differs | Update-ArticleHeat -PublishedHeat 60 -WhatIf"
        $line | Should -BeLike 'What if: Performing the operation "published: false -> true" on target "*2026-02-18-the-bakers-dozen.md".'
    }

    It 'takes rows for the files they name, and no cell for a change' {
        $path = "$articles/_news/2026-02-18-the-bakers-dozen.md"
        $before = Get-Content $path
        Measure-ArticleHeat $path -PublishedHeat 60 | ConvertTo-Csv | ConvertFrom-Csv | Update-ArticleHeat
        Get-Article $path | Select-Object Title, FullName | ConvertTo-Csv | ConvertFrom-Csv | ForEach-Object { $_.Title = 'Old'; $_ } | Set-ArticlePublished -Published $false
        Get-Content $path | Should -Be $before
    }

    It 'decides by what a file says now with -Force' {
        $path = "$articles/_news/2026-03-07-spring-festival-draws-record-crowd.md"
        $article = Get-Article $path
        Set-Article $path -Quality 10
        $article | Update-ArticleHeat -Force
        (Get-Article $path).Heat | Should -Be 10
    }
}
