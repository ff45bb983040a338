BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
    $samples = Join-Path $env:ARTICLESPS_ROOT 'samples' 'articles'
}

Describe 'Remove-Article' {
    BeforeEach {
        $articles = Join-Path $TestDrive ([guid]::NewGuid())
        Copy-Item $samples $articles -Recurse
        Push-Location $articles
    }

    AfterEach {
        Pop-Location
        Get-ChildItem $articles -Recurse -File | ForEach-Object { $_.IsReadOnly = $false }
    }

    It 'removes by age and state, and keeps directories' {
        (Remove-Article _news -Before 2020-01-01 -PassThru).Title | Should -HaveCount 2
        Remove-Article broken, _tutorials -Published:$false | Should -BeNullOrEmpty
        Get-ChildItem broken | Should -BeNullOrEmpty
        'broken' | Should -Exist
        (Get-ChildItem _news).Count | Should -Be 9
    }

    It 'asks nothing, and removes nothing with -WhatIf' {
        $lines = & pwsh -NoProfile -NonInteractive -Command "Import-Module '$env:ARTICLESPS_MODULE'; Remove-Article _news/2026-02-18-* -WhatIf; Remove-Article _news/2026-03-11-*"
        $lines | Should -Be "What if: Performing the operation `"Remove article`" on target `"$(Join-Path $articles '_news' '2026-02-18-the-bakers-dozen.md')`"."
        (Get-ChildItem _news).Count | Should -Be 10
    }

    It 'removes copies that were found, and no lead' {
        Copy-Item _news/2026-02-18-* _news/copy.md
        $groups = @(Find-DuplicateArticle _news)
        $copies = @($groups | ForEach-Object Members | Where-Object { -not $_.IsLead })
        $copies | Should -HaveCount 3
        $copies | Remove-Article
        Find-DuplicateArticle _news | Should -BeNullOrEmpty
        $groups | ForEach-Object { $_.Lead.FullName } | Should -Exist
    }

    It 'leaves a file that was changed since the article was read' {
        $article = Get-Article _news/2026-02-18-*
        Set-Article _news/2026-02-18-* -Heat 5
        $article | Remove-Article -ErrorAction SilentlyContinue -ErrorVariable errors
        $errors.FullyQualifiedErrorId | Should -Be 'ArticleChanged,ArticlesPS.Commands.RemoveArticleCommand'
        $article.FullName | Should -Exist
        ($article | Remove-Article -Force -PassThru).Heat | Should -Be 5
        $article.FullName | Should -Not -Exist
    }

    It 'removes a read-only file only with -Force' {
        $file = Get-Item _news/2026-02-18-*
        $file.IsReadOnly = $true
        Remove-Article $file.FullName -ErrorAction SilentlyContinue -ErrorVariable errors
        $errors.FullyQualifiedErrorId | Should -Be 'FileReadOnly,ArticlesPS.Commands.RemoveArticleCommand'
        $errors.CategoryInfo.Category | Should -Be 'PermissionDenied'
        Remove-Article $file.FullName -Force
        $file.FullName | Should -Not -Exist
    }

    It 'reports <what> and goes on' -ForEach @(
        @{ what = 'a missing file'; bad = 'missing.md'; id = 'FileNotFound' }
        @{ what = 'a file that is no article'; bad = 'README.md'; id = 'FrontMatterMissing' }
    ) {
        Remove-Article $bad, broken -ErrorAction SilentlyContinue -ErrorVariable errors
        $errors.FullyQualifiedErrorId | Should -Be "$id,ArticlesPS.Commands.RemoveArticleCommand"
        Get-ChildItem broken | Should -BeNullOrEmpty
        'README.md' | Should -Exist
    }

    It 'never removes a directory' {
        [pscustomobject]@{ FullName = "$articles/_news" } | Remove-Article -Force -ErrorAction SilentlyContinue -ErrorVariable errors
        $errors.FullyQualifiedErrorId | Should -Be 'PathIsDirectory,ArticlesPS.Commands.RemoveArticleCommand'
        (Get-ChildItem _news).Count | Should -Be 11
    }

    It 'removes a faulty article that is named, and none that is found' {
        $faulty = New-Item bad/a.md -Force -Value "---`na: 1`na: 2`n---"
        Remove-Article bad -ErrorAction SilentlyContinue -ErrorVariable errors
        Remove-Article $faulty.FullName -Before 1d -ErrorAction SilentlyContinue -ErrorVariable +errors
        $errors.FullyQualifiedErrorId | Select-Object -Unique | Should -Be 'DuplicateKey,ArticlesPS.Commands.RemoveArticleCommand'
        $faulty.FullName | Should -Exist
        Remove-Article $faulty.FullName
        $faulty.FullName | Should -Not -Exist
    }
}
