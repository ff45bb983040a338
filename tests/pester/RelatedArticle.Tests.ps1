BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
    . "$PSScriptRoot/Folder.ps1"
    . "$PSScriptRoot/Session.ps1"
    $samples = Join-Path $env:ARTICLESPS_ROOT 'samples' 'articles'
    $news = Join-Path $samples '_news'
    $cranes = Join-Path $news '2026-03-02-old-harbour-cranes-become-a-public-park.md'
    $wire = Join-Path $news '2026-03-11-harbour-cranes-to-become-public-park.md'
}

Describe 'Find-RelatedArticle' {
    It 'finds related articles beside an article, best first, with reasons' {
        $found = Get-Article $cranes | Find-RelatedArticle -First 2
        $found.Count | Should -Be 2
        $found[0].Article.FullName | Should -Be $wire
        $found[0].Source.FullName | Should -Be $cranes
        $found[0].Score | Should -BeGreaterThan $found[1].Score
        $found[0].DaysApart | Should -Be 9.5
        $found[0].Terms.ToString() | Should -BeLike 'Harbour; gardens; Cranes; *'
        $found[0].SharedTopics | Should -Be 'City', 'Harbour'
    }

    It 'finds the same for paths, files, rows and articles' {
        $expected = (Find-RelatedArticle $cranes -First 1).Article.FullName
        $expected | Should -Be $wire
        (Find-RelatedArticle -LiteralPath $cranes -First 1).Article.FullName | Should -Be $expected
        (Get-Item $cranes | Find-RelatedArticle -First 1).Article.FullName | Should -Be $expected
        ([pscustomobject]@{ Path = $cranes } | Find-RelatedArticle -First 1).Article.FullName | Should -Be $expected
        (Get-Article $cranes | Find-RelatedArticle -First 1 -Among (Get-Article $news)).Article.FullName | Should -Be $expected
        (Get-Article $cranes | Find-RelatedArticle -First 1 -Among (Get-Item $wire), $news).Article.FullName | Should -Be $expected
        (Get-Article $cranes | Find-RelatedArticle -First 1 -Among $samples -Recurse).Article.FullName | Should -Be $expected
    }

    It 'resolves -Among through the session location' {
        Push-Location $samples
        try {
            [Environment]::CurrentDirectory = $TestDrive
            (Find-RelatedArticle $cranes -Among _news -First 1).Article.FullName | Should -Be $wire
            (Find-RelatedArticle $cranes -Among '_new*' -First 1).Article.FullName | Should -Be $wire
            Find-RelatedArticle $cranes -Among . | Should -BeNullOrEmpty
        }
        finally {
            Pop-Location
        }
    }

    It 'compares an article as it is in memory' {
        $article = Get-Article $cranes
        $article.Title = 'Night trains return'
        $article.Excerpt = ''
        ($article | Find-RelatedArticle -First 1).Title | Should -BeLike 'Night Trains*'
        ([ArticlesPS.Article]@{ Title = 'Ferry timetable' } | Find-RelatedArticle -Among $news -First 1).Title | Should -BeLike 'Ferry timetable*'
    }

    It 'takes periods as <Text>' -TestCases @(
        @{ Text = '14d'; Within = { Find-RelatedArticle $cranes -Within 14d } }
        @{ Text = '2w'; Within = { Find-RelatedArticle $cranes -Within 2w } }
        @{ Text = '14'; Within = { Find-RelatedArticle $cranes -Within 14 } }
        @{ Text = '336h'; Within = { Find-RelatedArticle $cranes -Within 336h } }
        @{ Text = 'a TimeSpan'; Within = { Find-RelatedArticle $cranes -Within (New-TimeSpan -Days 14) } }
    ) {
        $found = & $Within
        @($found).Count | Should -Be 8
        ($found.DaysApart | Measure-Object -Maximum).Maximum | Should -BeLessOrEqual 14
    }

    It 'refuses <Arguments>' -TestCases @(
        @{ Arguments = '-Within soon' }
        @{ Arguments = '-Within (New-TimeSpan -Days -1)' }
        @{ Arguments = '-First 0' }
        @{ Arguments = '-MinimumScore 1.5' }
        @{ Arguments = "-Among ''" }
    ) {
        { & ([scriptblock]::Create("Find-RelatedArticle '$cranes' $Arguments")) } | Should -Throw
    }

    It 'leaves out what scores less' {
        $all = Find-RelatedArticle $cranes -First 100
        $least = $all[1].Score - 0.0001
        @(Find-RelatedArticle $cranes -MinimumScore $least).Count | Should -Be 2
        ($all.Score | Measure-Object -Maximum).Maximum | Should -BeLessOrEqual 1
    }

    It 'stops with the pipeline, and gives the matches of each article together' {
        (Find-RelatedArticle $news | Select-Object -First 1).Source.Name | Should -BeLike '2019-11-12*'
        $sources = (Get-Article $news | Find-RelatedArticle).Source.Name
        $sources | Should -Be ($sources | Sort-Object)
    }

    It 'reports what it cannot read, and looks among the rest' {
        $bad = New-Item -ItemType Directory (Join-Path $TestDrive 'bad')
        Copy-Item $cranes, $wire $bad
        Set-Content "$bad/a.md" "---`na: 1`na: 2`n---"
        $found = Get-Article $cranes | Find-RelatedArticle -Among $bad.FullName, "$bad/none.md", 7 -ErrorAction SilentlyContinue -ErrorVariable errors
        $found.Title | Should -Be 'Harbour cranes to become public park'
        $errors.FullyQualifiedErrorId | Should -Be 'DuplicateKey,ArticlesPS.Commands.FindRelatedArticleCommand', 'FileNotFound,ArticlesPS.Commands.FindRelatedArticleCommand', 'AmongInvalid,ArticlesPS.Commands.FindRelatedArticleCommand'
        [ArticlesPS.Article]@{ Title = 'x' } | Find-RelatedArticle -ErrorAction SilentlyContinue -ErrorVariable errors
        $errors[0].FullyQualifiedErrorId | Should -Be 'DirectoryUnknown,ArticlesPS.Commands.FindRelatedArticleCommand'
    }

    It 'gives matches that stand for their articles where articles are changed' {
        $copy = Join-Path $TestDrive 'copy'
        Copy-Item $news $copy -Recurse
        $changed = Find-RelatedArticle "$copy/2026-03-02-*" -First 1 | Set-Article -AddTopic Parks -PassThru
        $changed.Name | Should -Be (Split-Path $wire -Leaf)
        "$($changed.Topics)" | Should -Be 'City Harbour Parks'
        Get-ChildItem $copy | Where-Object { (Get-FileHash $_).Hash -ne (Get-FileHash "$news/$($_.Name)").Hash } | Should -HaveCount 1
        (Measure-ArticleHeat "$copy/2026-03-04-*" -PublishedHeat 90 | Set-Article -Type video -PassThru).Published | Should -BeTrue
    }

    It 'exports a row that says which, how much and why' {
        $row = Find-RelatedArticle $cranes -First 1 | ConvertTo-Csv | ConvertFrom-Csv
        $row.Title | Should -Be 'Harbour cranes to become public park'
        $row.Terms | Should -BeLike 'Harbour; gardens; *'
        $row.Article, $row.Source | Should -Be $wire, $cranes
        $row.PSObject.Properties.Value | Should -Not -BeLike 'System.*'
    }
}

Describe 'Update-ArticleRelated' {
    BeforeEach {
        $articles = Join-Path $TestDrive ([guid]::NewGuid())
        Copy-Folder $samples $articles
        function Get-SiteHash { (Get-ChildItem $articles -Recurse -File | Get-FileHash).Hash }
    }

    AfterEach { [IO.Directory]::Delete($articles, $true) }

    It 'writes related articles, and a second time nothing' {
        $changed = @(Update-ArticleRelated "$articles/_news" -PassThru | Where-Object Related)
        $changed.Count | Should -Be 8
        ($changed | Where-Object Name -Like '2026-03-11*').Related.Title | Should -Contain 'Old Harbour Cranes Become a Public Park'
        ($changed | Where-Object Name -Like '2026-03-02*').Related.Quality | Should -Contain 44
        $hashes = Get-SiteHash
        $stamps = (Get-ChildItem "$articles/_news").LastWriteTimeUtc
        Update-ArticleRelated "$articles/_news"
        Get-SiteHash | Should -Be $hashes
        (Get-ChildItem "$articles/_news").LastWriteTimeUtc | Should -Be $stamps
    }

    It 'keeps the entries that are there with -Merge' {
        $path = "$articles/_news/2026-03-02-old-harbour-cranes-become-a-public-park.md"
        $before = Get-Article $path
        $after = Update-ArticleRelated $path -Merge -MinimumScore 0.1 -PassThru
        foreach ($entry in $before.Related) {
            $after.Related.Url | Should -Contain $entry.Url
        }
        $after.Related.Count | Should -BeGreaterThan $before.Related.Count
        $after.Related.Quality | Should -Be ($after.Related.Quality | Sort-Object -Descending)
        Compare-Object (Get-Content "$samples/_news/2026-03-02-*") (Get-Content $path) | Where-Object SideIndicator -EQ '<=' | Should -BeNullOrEmpty
        (Update-ArticleRelated $path -Merge -MinimumScore 0.1 -Maximum 1 -PassThru).Related.Count | Should -Be $after.Related.Count
    }

    It 'writes no more than -Maximum, and nothing that is further away than -Within' {
        (Update-ArticleRelated "$articles/_news" -MinimumScore 0 -Maximum 2 -WhatIf -PassThru).Related.Count | Should -Be 22
        (Update-ArticleRelated "$articles/_news/2026-03-0[45]*" -MinimumScore 0 -Within 1d -PassThru).Related.Count | Should -Be 2
    }

    It 'shows what it would do, and does nothing' {
        $hashes = Get-SiteHash
        $line = Invoke-Session "Update-ArticleRelated '$articles/_tutorials' -Among '$articles/_news' -MinimumScore 0.05 -Maximum 1 -WhatIf"
        $line | Should -BeLike 'What if: Performing the operation "related: (none) -> https://*" on target "*read-a-tide-table.md".'
        Get-SiteHash | Should -Be $hashes
    }

    It 'takes articles with changes of their own, and looks among others' {
        $article = Get-Article "$articles/broken/fields-missing.md"
        $article.Title = 'Harbour cranes'
        $saved = $article | Update-ArticleRelated -Among (Get-Article "$articles/_news") -Maximum 1 -PassThru
        $saved.Related[0].Title | Should -BeLike '*Harbour cranes*'
        (Get-Article "$articles/broken/fields-missing.md").Title | Should -Be 'Harbour cranes'
    }

    It 'removes nothing where it cannot look among all articles: <Case>' -TestCases @(
        @{ Case = 'a path that is not there'; Among = { "$articles/none" }; Id = 'FileNotFound' }
        @{ Case = 'one of several'; Among = { "$articles/_news", "$articles/none" }; Id = 'FileNotFound' }
        @{ Case = 'a pattern without a match'; Among = { "$articles/none*" }; Id = 'AmongEmpty' }
        @{ Case = 'an empty directory'; Among = { (New-Item -ItemType Directory "$articles/none").FullName }; Id = 'AmongEmpty' }
        @{ Case = 'what is no article'; Among = { 7 }; Id = 'AmongInvalid' }
        @{ Case = 'another provider'; Among = { 'Env:/PATH' }; Id = 'PathNotFileSystem' }
    ) {
        $hashes = Get-SiteHash
        $error.Clear()
        try { Update-ArticleRelated "$articles/_news" -Among (& $Among) } catch { $caught = $_ }
        $caught.FullyQualifiedErrorId | Should -Be "$Id,ArticlesPS.Commands.UpdateArticleRelatedCommand"
        Get-SiteHash | Should -Be $hashes
    }

    It 'keeps the entries that are there where one article cannot be read' {
        $path = "$articles/_news/2026-03-11-harbour-cranes-to-become-public-park.md"
        (Get-Item "$articles/_news/2026-03-02-*") | Set-Content -Value "---`nquality: [71`n---"
        Update-ArticleRelated $path -ErrorAction SilentlyContinue -WarningVariable warning 3>$null
        (Get-Article $path).Related.Title | Should -Be 'Old Harbour Cranes Become a Public Park'
        $warning | Should -BeLike 'Some of the articles*'
    }

    It 'looks among arrays in arrays, matches and members' {
        $match = Find-RelatedArticle "$articles/_news/2026-03-02-*" -First 1
        (Update-ArticleRelated "$articles/_news/2026-03-02-*" -Among $match, @(, (Get-Article "$articles/_tutorials")) -PassThru).Related.Title | Should -Be 'Harbour cranes to become public park'
    }

    It 'reports an article whose related field is not a list, and goes on' {
        Set-Content "$articles/_news/aa.md" "---`ntitle: Harbour cranes`nrelated: see below`n---"
        @(Update-ArticleRelated "$articles/_news" -PassThru -ErrorAction SilentlyContinue -ErrorVariable errors).Count | Should -Be 11
        $errors.FullyQualifiedErrorId | Should -Be 'ValueOfOtherType,ArticlesPS.Commands.UpdateArticleRelatedCommand'
        Get-Content "$articles/_news/aa.md" | Should -Contain 'related: see below'
    }
}

Describe 'Get-Article -LinkRelated' {
    It 'says of related articles which file they are' {
        $linked = Get-Article $news -LinkRelated | Where-Object Name -Like '2026-03-11*'
        $linked.Related[0].LinkedFile | Should -Be $cranes
        ($linked.Related.LinkedFile | Get-Article).Title | Should -Be 'Old Harbour Cranes Become a Public Park'
        (Get-Article $wire).Related[0].LinkedFile | Should -BeNullOrEmpty
        (Get-Article $cranes -LinkRelated).Related[1].LinkedFile | Should -BeNullOrEmpty
    }

    It 'gives entries that do not pass for articles' {
        $entry = (Get-Article $news -LinkRelated | Where-Object Name -Like '2026-03-11*').Related[0]
        $entry | Set-Article -Type video -WhatIf -ErrorAction SilentlyContinue -ErrorVariable errors
        $errors[0].FullyQualifiedErrorId | Should -Be 'InputNotArticle,ArticlesPS.Commands.SetArticleCommand'
    }

    It 'links to articles that are not wanted themselves' {
        $linked = Get-Article $news -LinkRelated -Published -Title '*Cranes*'
        $linked.Name | Should -Be '2026-03-02-old-harbour-cranes-become-a-public-park.md'
        $linked.Related.LinkedFile | Should -Contain $wire
    }
}
