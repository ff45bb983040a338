BeforeDiscovery {
    $places = foreach ($culture in 'en-US', 'de-DE', 'ar-SA', 'th-TH', 'sv-SE') {
        foreach ($zone in 'UTC', 'America/New_York') {
            @{ Culture = $culture; Zone = $zone }
        }
    }
}

BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
    . "$PSScriptRoot/Folder.ps1"
    . "$PSScriptRoot/Session.ps1"
    $class = 'ArticlesPS.Commands.ExportArticleFeedCommand'
}

Describe 'Export-ArticleFeed' {
    BeforeEach {
        $site = Join-Path $TestDrive ([guid]::NewGuid())
        Copy-Folder (Join-Path $env:ARTICLESPS_ROOT 'samples' 'articles') $site
        Push-Location $site
    }

    AfterEach {
        Pop-Location
        [IO.Directory]::Delete($site, $true)
    }

    It 'writes what Import-ArticleFeed reads back: <_>' -ForEach 'feed.xml', 'feed.rss', 'feed.atom', 'feed.json' {
        (Get-Article _news | Export-ArticleFeed -Destination $_ -PassThru).FullName | Should -Be (Get-Item $_).FullName
        $read = Import-ArticleFeed -Path $_
        $articles = Get-Article _news -Published | Sort-Object PublishedDateTime -Descending
        $read.Title | Should -Be $articles.Title
        $read.Excerpt | Should -Be $articles.Excerpt
        $read.Url | Should -Be $articles.Url
        $read.PublishedDateTime | Should -Be $articles.PublishedDateTime
        "$($read[0].Provider.Authors)" | Should -Be 'Ada Winter ليلى حداد'
        $read[0].Images[0].Url | Should -Be $articles[0].Images[0].Url
    }

    It 'writes nothing a second time, and leaves nothing beside the file' {
        Export-ArticleFeed _news out/feed.xml
        $time = (Get-Item out/feed.xml).LastWriteTimeUtc
        Export-ArticleFeed _news out/feed.xml -PassThru | Should -BeNullOrEmpty
        (Get-Item out/feed.xml).LastWriteTimeUtc | Should -Be $time
        (Get-ChildItem out -Force).Name | Should -Be 'feed.xml'
    }

    It 'takes paths, files and articles alike' {
        Export-ArticleFeed _news a.xml -FeedUrl https://a.example/f
        Get-ChildItem _news | Export-ArticleFeed -Destination b.xml -FeedUrl https://a.example/f
        Get-Article _news | Export-ArticleFeed -Destination c.xml -FeedUrl https://a.example/f
        (Get-FileHash a.xml, b.xml, c.xml).Hash | Select-Object -Unique | Should -HaveCount 1
    }

    It 'shows with -WhatIf what it would do' {
        Invoke-Session 'Export-ArticleFeed _news new/feed.xml -WhatIf' | Should -BeLike 'What if: Performing the operation "create" on target "*feed.xml".'
        Test-Path new | Should -BeFalse
        Export-ArticleFeed _news feed.xml
        $before = Get-Content feed.xml -Raw
        Invoke-Session 'Export-ArticleFeed _news feed.xml -First 1 -WhatIf' | Should -BeLike 'What if: Performing the operation "update" on target "*feed.xml".'
        Get-Content feed.xml -Raw | Should -Be $before
    }

    It 'takes the newest, and what is given for the site' {
        Get-Article _news | Export-ArticleFeed -Destination feed.atom -First 1 -Title 'T' -Description 'D' -Language de -SiteUrl https://s.example -FeedUrl https://f.example/f
        $feed = ([xml](Get-Content feed.atom -Raw)).feed
        $feed.title, $feed.subtitle, $feed.lang, $feed.id, $feed.link[0].href | Should -Be 'T', 'D', 'de', 'https://f.example/f', 'https://s.example'
        @($feed.entry).title | Should -BeLike 'Spring Festival*'
    }

    It 'takes the format that is given' {
        Export-ArticleFeed _news feed -Format Atom
        ([xml](Get-Content feed -Raw)).feed.entry | Should -HaveCount 3
        Export-ArticleFeed _news feed.xml -Format JsonFeed
        (Get-Content feed.xml -Raw | ConvertFrom-Json).items | Should -HaveCount 3
    }

    It 'keeps back what is not published, and what does not say so unless it is asked for' {
        Export-ArticleFeed . feed.xml -Recurse
        (Import-ArticleFeed -Path feed.xml).Count | Should -Be 3
        Export-ArticleFeed . feed.xml -Recurse -IncludeUnmarked -ErrorAction SilentlyContinue -WarningAction SilentlyContinue
        $titles = (Import-ArticleFeed -Path feed.xml).Title
        $titles | Should -Contain 'Departure board for the living room'
        $titles | Should -Not -Contain 'How we choose what to publish'
        Get-Article _news -Published | Set-ArticlePublished -Published $false
        Export-ArticleFeed _news feed.xml -Force -WarningVariable warnings -WarningAction SilentlyContinue
        Import-ArticleFeed -Path feed.xml | Should -BeNullOrEmpty
        "$warnings" | Should -BeLike 'feed.xml: 0 of 11 articles; 11 are not published*'
    }

    It 'goes on behind articles that lack something' {
        Set-Content _news/date.md "---`ntitle: A`nwebUrl: https://a.example/1`npublished: true`n---"
        Set-Content _news/url.md "---`ntitle: B`npublishedDateTime: 2026-03-09`npublished: true`n---"
        Set-Content _news/bad.md "---`na: 1`na: 2`n---"
        Export-ArticleFeed _news feed.xml -ErrorAction SilentlyContinue -ErrorVariable errors -WarningAction SilentlyContinue
        $errors.FullyQualifiedErrorId | Should -Be "DuplicateKey,$class", "DateMissing,$class", "UrlMissing,$class"
        $errors[1].CategoryInfo.Category | Should -Be 'InvalidData'
        $errors[1].TargetObject | Should -Be (Get-Item _news/date.md).FullName
        (Import-ArticleFeed -Path feed.xml).Count | Should -Be 3
        { Export-ArticleFeed _news other.xml -ErrorAction Stop } | Should -Throw -ErrorId "DuplicateKey,$class"
        Test-Path other.xml | Should -BeFalse
    }

    It 'ends before it reads when <Id>' -ForEach @(
        @{ Id = 'FeedFormatUnknown'; Run = { Export-ArticleFeed _news feed.txt } }
        @{ Id = 'DestinationIsDirectory'; Run = { Export-ArticleFeed _news _data } }
        @{ Id = 'TitleMissing'; Run = { Export-ArticleFeed _news feed.xml -Root _news } }
        @{ Id = 'SiteUrlMissing'; Run = { Export-ArticleFeed _news feed.xml -Root _news -Title T } }
        @{ Id = 'UrlInvalid'; Run = { Export-ArticleFeed _news feed.xml -SiteUrl ftp://a.example } }
        @{ Id = 'UrlInvalid'; Run = { Export-ArticleFeed _news feed.xml -FeedUrl feed.xml } }
        @{ Id = 'PathNotFileSystem'; Run = { Export-ArticleFeed _news Env:feed.xml } }
    ) {
        $Run | Should -Throw -ErrorId "$Id,$class"
        Test-Path feed.* | Should -BeFalse
    }

    It 'keeps hostile titles text' {
        $titles = ']]> & <script>alert(1)</script>', "He said `"no`" & 'yes'", 'Festival 🎉', 'שלום <b>עולם</b>'
        $articles = for ($i = 0; $i -lt $titles.Count; $i++) {
            [ArticlesPS.NewsArticle]@{ Title = $titles[$i]; WebUrl = "https://a.example/$i"; PublishedDateTime = [DateTimeOffset]::new(2026, 3, 9 - $i, 0, 0, 0, 0); Published = $true }
        }
        foreach ($name in 'feed.xml', 'feed.atom', 'feed.json') {
            $articles | Export-ArticleFeed -Destination $name
            (Import-ArticleFeed -Path $name).Title | Should -Be $titles
        }
        $articles[0].Title = "Bell `u{7}"
        $articles | Export-ArticleFeed -Destination feed.xml
        ([xml](Get-Content feed.xml -Raw)).rss.channel.item[0].title | Should -Be "Bell `u{FFFD}"
    }

    It 'keeps the file whole when it cannot be written' -Skip:(-not $IsLinux) -Tag 'Needs Linux' {
        Export-ArticleFeed _news feed.xml
        $before = Get-FileHash feed.xml
        (Get-Item feed.xml).IsReadOnly = $true
        Export-ArticleFeed _news feed.xml -First 1 -ErrorAction SilentlyContinue -ErrorVariable errors
        $errors.FullyQualifiedErrorId | Should -Be "FileReadOnly,$class"
        (Get-FileHash feed.xml).Hash | Should -Be $before.Hash
    }

    It 'writes the same bytes under <Culture> in <Zone>' -ForEach $places {
        Export-ArticleFeed _news expected.xml -FeedUrl https://a.example/f
        $former = $env:TZ
        try {
            $env:TZ = $Zone
            [TimeZoneInfo]::ClearCachedData()
            if (-not $IsWindows) { [TimeZoneInfo]::Local.Id | Should -Be $Zone }
            Invoke-Session "[cultureinfo]::CurrentCulture = '$Culture'; Get-Article _news | Export-ArticleFeed -Destination feed.xml -FeedUrl https://a.example/f"
        }
        finally {
            $env:TZ = $former
            [TimeZoneInfo]::ClearCachedData()
        }
        (Get-FileHash feed.xml).Hash | Should -Be (Get-FileHash expected.xml).Hash
    }
}
