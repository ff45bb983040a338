BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
    . "$PSScriptRoot/Folder.ps1"
    . "$PSScriptRoot/Session.ps1"
    $samples = Join-Path $env:ARTICLESPS_ROOT 'samples' 'articles'
}

Describe 'Get-ArticleTopic' {
    It 'reads the topics below the location of the session, wherever the process is' {
        Push-Location $samples
        try {
            (Get-ArticleTopic).Name | Should -Be 'City', 'Harbour', 'Travel', 'Trains', 'Food', 'Music'
        }
        finally {
            Pop-Location
        }
    }

    It 'takes sites, directories, files and patterns, each topic once' {
        $topics = Join-Path $samples '_data' 'topics'
        (Get-ArticleTopic $samples).Count | Should -Be 6
        (Get-ArticleTopic "$topics/*tr*").Name | Should -Be 'Travel', 'Trains'
        (Get-ArticleTopic "$topics/0[12]-*.yaml").Name | Should -Be 'Harbour', 'Travel'
        (Get-ChildItem $topics | Get-ArticleTopic).Count | Should -Be 6
        (Get-Item $samples, $topics | Get-ArticleTopic).Count | Should -Be 6
        (Get-ArticleTopic -LiteralPath $topics -Name t*, food).Name | Should -Be 'Travel', 'Trains', 'Food'
    }

    It 'says what a topic is' {
        $trains = Get-ArticleTopic $samples -Name Trains
        $trains.Id, $trains.Parent, "$($trains.Keywords)" | Should -Be 'trains', 'Travel', 'train trains railway'
        ($trains | Get-Item).Name | Should -Be '03-trains.yaml'
    }

    It 'reports a file that cannot be read and goes on' {
        $bad = New-Item -ItemType Directory (Join-Path $TestDrive 'bad[1]')
        Set-Content -LiteralPath "$bad/a.yaml" "name: a`nkeywords: b"
        Set-Content -LiteralPath "$bad/b.yaml" 'name: b'
        (Get-ArticleTopic -LiteralPath $bad.FullName -ErrorAction SilentlyContinue -ErrorVariable errors).Name | Should -Be 'b'
        $errors[0].FullyQualifiedErrorId | Should -Be 'TopicInvalid,ArticlesPS.Commands.GetArticleTopicCommand'
        "$($errors[0])" | Should -Be "$bad/a.yaml(2,11): The field keywords is not a list of text values."
        $errors[0].TargetObject | Should -Be "$bad/a.yaml"
        $errors.Count | Should -Be 1
    }

    It 'reports a path that leads nowhere' {
        Get-ArticleTopic (Join-Path $TestDrive 'none') -ErrorAction SilentlyContinue -ErrorVariable errors | Should -BeNullOrEmpty
        $errors[0].FullyQualifiedErrorId | Should -Be 'FileNotFound,ArticlesPS.Commands.GetArticleTopicCommand'
    }
}

Describe 'Measure-ArticleTopic' {
    It 'counts articles, paths and files alike' {
        $expected = 'City 9, Harbour 7, Trains 3, Travel 3, Music 2, About us 1, Food 1'
        (Measure-ArticleTopic $samples -Recurse | ForEach-Object { "$($_.Topic) $($_.Count)" }) -join ', ' | Should -Be $expected
        (Get-Article $samples -Recurse | Measure-ArticleTopic | ForEach-Object { "$($_.Topic) $($_.Count)" }) -join ', ' | Should -Be $expected
        (Get-ChildItem $samples -Recurse -Filter *-*.md | Measure-ArticleTopic | ForEach-Object { "$($_.Topic) $($_.Count)" }) -join ', ' | Should -Be $expected
    }

    It 'gives the published share and the mean heat' {
        $harbour = Measure-ArticleTopic $samples -Recurse | Where-Object Topic -EQ Harbour
        $harbour.Published, $harbour.PublishedShare, $harbour.MeanHeat | Should -Be 2, (2 / 7), 55
    }

    It 'lists topics that no article has, when it is given a taxonomy' {
        $none = Measure-ArticleTopic "$samples/broken/fields-missing.md" -Taxonomy $samples
        $none | ForEach-Object Count | Should -Be 0, 0, 0, 0, 0, 0
        $none[0].Topic, $none[0].PublishedShare, $none[0].MeanHeat | Should -Be 'City', $null, $null
        (Get-ArticleTopic $samples -Name Food | ForEach-Object { Measure-ArticleTopic "$samples/broken/fields-missing.md" -Taxonomy $_ }).Topic | Should -Be 'Food'
    }

    It 'gives nothing where there is nothing' {
        Measure-ArticleTopic "$samples/broken/fields-missing.md" | Should -BeNullOrEmpty
    }
}

Describe 'Update-ArticleTopic' {
    BeforeEach {
        $articles = Join-Path $TestDrive ([guid]::NewGuid())
        Copy-Folder $samples $articles
        Push-Location $articles
    }

    AfterEach {
        Pop-Location
        [IO.Directory]::Delete($articles, $true)
    }

    It 'assigns topics by the taxonomy below the location of the session, and a second time changes nothing' {
        $topics = Update-ArticleTopic . -Recurse -PassThru | Where-Object Title -Like 'Departure*'
        "$($topics.Topics)" | Should -Be 'Trains Travel'
        "$((Get-Article _news/2026-03-07-*).Topics)" | Should -Be 'Harbour Music'
        (Get-Article _news -Title 'How we*').Topics.Count | Should -Be 0
        $hashes = Get-ChildItem . -Recurse -File | Get-FileHash
        Update-ArticleTopic . -Recurse
        (Get-ChildItem . -Recurse -File | Get-FileHash).Hash | Should -Be $hashes.Hash
    }

    It 'touches nothing but the topics' {
        $before = Get-Content _samples/rail-and-road-departure-board.md
        Update-ArticleTopic _samples
        $after = Get-Content _samples/rail-and-road-departure-board.md
        Compare-Object $before $after | ForEach-Object { "$($_.SideIndicator)$($_.InputObject)" } | Should -Be '=>  - Travel'
    }

    It 'only adds with -Add' {
        Update-ArticleTopic . -Recurse -Add
        "$((Get-Article _news -Title 'How we*').Topics)" | Should -Be 'About us City'
        "$((Get-Article _samples).Topics)" | Should -Be 'Trains Travel'
    }

    It 'shows what it would do and does nothing with -WhatIf' {
        $line = Invoke-Session "Set-Location '$articles'; Get-Article _samples | Update-ArticleTopic -WhatIf"
        $line | Should -BeLike 'What if: Performing the operation "topics: Trains -> Trains; Travel" on target "*rail-and-road-departure-board.md".'
        "$((Get-Article _samples).Topics)" | Should -Be 'Trains'
    }

    It 'takes a taxonomy as topics, files, directories and patterns' {
        Set-Location /
        $topics = "$articles/_data/topics"
        foreach ($taxonomy in @((Get-ArticleTopic $articles), $articles, (Get-Item $topics), (Get-ChildItem $topics), "$topics/*", "$topics/*.yaml")) {
            Set-Article "$articles/_samples" -Topic Old
            "$((Update-ArticleTopic "$articles/_samples" -Taxonomy $taxonomy -PassThru).Topics)" | Should -Be 'Travel Trains'
        }

        Set-Article "$articles/_samples" -Topic Old
        $stations = @{ Name = 'Stations'; Parent = 'Trains'; Keywords = 'station', 'platform' }
        $boards = [pscustomobject]@{ Name = 'Boards'; Keywords = 'departure board' }
        "$((Update-ArticleTopic "$articles/_samples" -Taxonomy $stations, $boards -Add -PassThru).Topics)" | Should -Be 'Old Stations Boards Trains'
    }

    It 'ends with an error before anything is written where there is no whole taxonomy' {
        Set-Content _data/topics/99-bad.yaml "name: a`n`tb"
        $hashes = (Get-ChildItem . -Recurse -File | Get-FileHash).Hash
        { Update-ArticleTopic . -Recurse } | Should -Throw -ErrorId 'TabIndentation,ArticlesPS.Commands.UpdateArticleTopicCommand'
        { Update-ArticleTopic . -Recurse -Taxonomy _news } | Should -Throw -ErrorId 'TopicsNotFound,ArticlesPS.Commands.UpdateArticleTopicCommand'
        { Update-ArticleTopic . -Recurse -Taxonomy _data/topics/x* } | Should -Throw -ErrorId 'TaxonomyInvalid,ArticlesPS.Commands.UpdateArticleTopicCommand'
        { Update-ArticleTopic . -Recurse -Taxonomy nodrive:/x } | Should -Throw -ErrorId 'DriveNotFound,ArticlesPS.Commands.UpdateArticleTopicCommand'
        { Update-ArticleTopic . -Recurse -Taxonomy @{ Keywords = 'a' } } | Should -Throw -ErrorId 'TaxonomyInvalid,ArticlesPS.Commands.UpdateArticleTopicCommand'
        { Update-ArticleTopic . -Recurse -Taxonomy @{ Title = 'a' } } | Should -Throw -ErrorId 'TaxonomyInvalid,ArticlesPS.Commands.UpdateArticleTopicCommand'
        { Update-ArticleTopic . -Recurse -Taxonomy 5 } | Should -Throw -ErrorId 'TaxonomyInvalid,ArticlesPS.Commands.UpdateArticleTopicCommand'
        { Update-ArticleTopic . -Recurse -Taxonomy (Get-ArticleTopic -Name none -ErrorAction Ignore) } | Should -Throw -ErrorId 'ParameterArgumentValidationError,ArticlesPS.Commands.UpdateArticleTopicCommand'
        Set-Location _news
        { Update-ArticleTopic . } | Should -Throw -ErrorId 'TopicsNotFound,ArticlesPS.Commands.UpdateArticleTopicCommand'
        Set-Location ..
        (Get-ChildItem . -Recurse -File | Get-FileHash).Hash | Should -Be $hashes
    }

    It 'reports topics that are no list, leaves them, and goes on' {
        Set-Content _news/0.md "---`ntitle: ferry`ntopics: Harbour`n---"
        Set-Content _news/1.md "---`ntitle: ferry`n---"
        Update-ArticleTopic _news/0.md, _news/1.md -ErrorAction SilentlyContinue -ErrorVariable errors
        $errors.FullyQualifiedErrorId | Should -Be 'ValueOfOtherType,ArticlesPS.Commands.UpdateArticleTopicCommand'
        Get-Content _news/0.md | Should -Contain 'topics: Harbour'
        (Get-Article _news/1.md).Topics | Should -Be 'Harbour'
    }

    It 'saves other changes of piped articles with the topics' {
        $article = Get-Article _samples
        $article.Title = 'A board for the ferry'
        $article | Update-ArticleTopic
        "$((Get-Article _samples).Topics)" | Should -Be 'Trains Harbour Travel'
        (Get-Article _samples).Title | Should -Be 'A board for the ferry'
    }
}
