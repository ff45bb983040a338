BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
    . "$PSScriptRoot/FeedServer.ps1"
    $samples = Join-Path $env:ARTICLESPS_ROOT 'samples'
    $feeds = Join-Path $samples 'feeds'
    $class = 'ArticlesPS.Commands.ImportArticleFeedCommand'

    # A feed of stories with these numbers.
    function New-Feed([int[]] $Numbers) {
        $items = $Numbers | ForEach-Object { "<item><title>Story $_</title><link>https://daily.example.com/$_</link><pubDate>Mon, 09 Mar 2026 07:00:00 GMT</pubDate></item>" }
        "<rss version='2.0'><channel><title>Example Daily</title>$items</channel></rss>"
    }
}

Describe 'Import-ArticleFeed from files' {
    It 'gives articles without a file from every format' {
        $articles = Import-ArticleFeed -Path "$feeds/*"
        $articles.Count | Should -Be 7
        $articles | Should -BeOfType ([ArticlesPS.Article])
        $articles | Where-Object FullName | Should -BeNullOrEmpty
        $articles.Category | Select-Object -Unique | Should -Be 'news'
        $articles.Type | Select-Object -Unique | Should -Be 'article'
        "$($articles.Provider | Select-Object -Unique)" | Should -Be 'Example Daily Example Wire Gazette'
        $articles[0].Title | Should -Be 'Night market moves to the old quay'
        $articles[0].Excerpt | Should -BeLike 'Sixty stalls leave the station square — and gain a view. The first*'
        $articles[0].PublishedDateTime.ToString() | Should -Be '2026-03-10T17:30:00Z'
        "$($articles[0].Provider.Authors)" | Should -Be 'Ada Winter'
        $articles[0].Images.Width | Should -Be 1280
        $articles[1].Title | Should -Be 'Bakers & brewers: one oven, one kettle'
        $articles[1].Url | Should -Be 'https://daily.example.com/2026/03/bakers-and-brewers?utm_source=rss'
        $articles | Where-Object { $null -ne $_.Published -or $null -ne $_.Quality -or $null -ne $_.Heat -or $_.Topics.Count } | Should -BeNullOrEmpty
    }

    It 'takes files from the pipeline, from -LiteralPath and relative to the location' {
        (Get-Item "$feeds/gazette.atom" | Import-ArticleFeed).Count | Should -Be 2
        Copy-Item "$feeds/gazette.atom" "$TestDrive/a[1].xml"
        (Import-ArticleFeed -LiteralPath "$TestDrive/a[1].xml").Count | Should -Be 2
        Push-Location $feeds
        try { (Import-ArticleFeed -Path gazette.atom).Count | Should -Be 2 } finally { Pop-Location }
    }

    It 'leaves out what is known: <Name>' -ForEach @(
        @{ Name = 'a directory with all that is below'; Known = { "$samples/articles" } }
        @{ Name = 'a file'; Known = { Get-Item "$samples/articles/_news/2026-03-07-*" } }
        @{ Name = 'articles'; Known = { Get-Article "$samples/articles" -Recurse } }
        @{ Name = 'paths and articles'; Known = { @("$samples/articles/_samples", (Get-Article "$samples/articles/_news")) } }
    ) {
        (Import-ArticleFeed -Path "$feeds/example-daily.xml" -Known (& $Known)).Title | Should -Be 'Night market moves to the old quay', 'Bakers & brewers: one oven, one kettle'
    }

    It 'takes a site that has nothing yet' {
        $none = New-Item -ItemType Directory "$TestDrive/empty"
        (Import-ArticleFeed -Path "$feeds/gazette.atom" -Known $none).Count | Should -Be 2
        (Import-ArticleFeed -Path "$feeds/gazette.atom" -Known (Get-Article $none)).Count | Should -Be 2
        (Import-ArticleFeed -Path "$feeds/gazette.atom" -Known @()).Count | Should -Be 2
    }

    It 'is read by the schema that is named' {
        New-Item -ItemType Directory "$TestDrive/own" | Out-Null
        Set-Content "$TestDrive/own/x.md" '---', 'source: https://gazette.example.org/tram-line-5-gets-longer', '---'
        Set-Content "$TestDrive/own.yml" 'roles:', '  Url: source'
        (Import-ArticleFeed -Path "$feeds/gazette.atom" -Known "$TestDrive/own").Count | Should -Be 2
        (Import-ArticleFeed -Path "$feeds/gazette.atom" -Known "$TestDrive/own" -Schema "$TestDrive/own.yml").Title | Should -Be 'Council meets in public again'
        { Import-ArticleFeed -Path "$feeds/gazette.atom" -Schema nope } | Should -Throw -ErrorId "SchemaNotFound,$class"
    }

    It 'leaves out what any file has, in whatever state: <Name>' -ForEach @(
        @{ Name = 'not published'; Text = '---', 'published: false', 'originalUrl: https://daily.example.com/1', '---' }
        @{ Name = 'an older name'; Text = '---', 'sourceUrl: http://www.daily.example.com/1/?utm_source=x', '---' }
        @{ Name = 'a list'; Text = '---', 'webUrl: [https://daily.example.com/1]', '---' }
        @{ Name = 'no front matter'; Text = 'webUrl: https://daily.example.com/1' }
        @{ Name = 'a fault'; Text = '---', 'title: "x', 'webUrl: https://daily.example.com/1', '---'; Fault = 1 }
        @{ Name = 'a hidden folder'; Text = '---', 'webUrl: https://daily.example.com/1', '---'; Folder = '.trash' }
        @{ Name = 'an archive'; Text = '---', 'webUrl: https://daily.example.com/1', '---'; Folder = '_archive/2020' }
    ) {
        Set-Content "$TestDrive/feed.xml" (New-Feed 1, 2)
        $known = (New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))).FullName
        $place = (New-Item -ItemType Directory "$known/$Folder" -Force).FullName
        Set-Content "$place/x.md" $Text
        (Import-ArticleFeed -Path "$TestDrive/feed.xml" -Known $known -ErrorAction SilentlyContinue -ErrorVariable errors).Title | Should -Be 'Story 2'
        $errors.Count | Should -Be ([int]$Fault)
        $errors.TargetObject | Should -BeIn $null, (Join-Path $place x.md)
    }

    It 'ends when what is known cannot be read' -Skip:$IsWindows -Tag 'Needs permissions as Unix has them' {
        $known = (New-Item -ItemType Directory "$TestDrive/unreadable").FullName
        [void](New-Item -ItemType SymbolicLink "$known/x.md" -Value "$TestDrive/nowhere.md")
        { Import-ArticleFeed -Path "$feeds/*" -Known $known -ErrorAction SilentlyContinue } | Should -Throw -ErrorId "FileNotFound,$class"
    }

    It 'ends when what is known cannot be found' {
        { Import-ArticleFeed -Path "$feeds/*" -Known "$TestDrive/none" } | Should -Throw -ErrorId "FileNotFound,$class"
        { Import-ArticleFeed -Path "$feeds/*" -Known "$TestDrive/none*" } | Should -Throw -ErrorId "FileNotFound,$class"
        { Import-ArticleFeed -Path "$feeds/*" -Known '' } | Should -Throw -ErrorId "PathInvalid,$class"
        { Import-ArticleFeed -Path "$feeds/*" -Known 5 } | Should -Throw -ErrorId "KnownInvalid,$class"
    }

    It 'goes on behind a feed that is none' {
        Set-Content "$TestDrive/bad.xml" '<rss><channel></rss>'
        $articles = Import-ArticleFeed -Path "$TestDrive/bad.xml", "$TestDrive/none.xml", $feeds, "$feeds/gazette.atom" -ErrorAction SilentlyContinue -ErrorVariable errors
        $articles.Count | Should -Be 2
        $errors.FullyQualifiedErrorId | Should -Be "FeedMalformed,$class", "FileNotFound,$class", "PathIsDirectory,$class"
        $errors[0].CategoryInfo.Category | Should -Be 'ParserError'
        $errors[0].TargetObject | Should -Be (Get-Item "$TestDrive/bad.xml").FullName
        "$($errors[0])" | Should -BeLike '*bad.xml(1,17): This is not well-formed XML*'
    }

    It 'warns of items that lack something' {
        Set-Content "$TestDrive/odd.xml" '<rss><channel><item><title>A</title></item><item><title>B</title><link>https://a.example/b</link></item></channel></rss>'
        $articles = Import-ArticleFeed -Path "$TestDrive/odd.xml" -WarningAction SilentlyContinue -WarningVariable warnings
        $articles.Title | Should -Be 'B'
        $articles.PublishedDateTime | Should -BeNullOrEmpty
        "$warnings" | Should -BeLike '*odd.xml: item 1 "A": The item has no link, so it was left out.*item 2 "B": The item has no date.'
    }

    It 'shows articles in a table, exports them, and finds what is related' {
        $articles = Import-ArticleFeed -Path "$feeds/gazette.atom"
        $articles | Format-Table | Out-String | Should -Match '(?m)^2026-03-10 Unknown {37}Tram'
        ($articles | ConvertTo-Csv | ConvertFrom-Csv)[0].PublishedDateTime | Should -Be '2026-03-10T07:45:00Z'
        $articles | Find-RelatedArticle -Among "$samples/articles/_news" -First 1 | Should -BeOfType ([ArticlesPS.ArticleMatch])
    }

    It 'gives what New-Article makes files of, and what is then known' {
        $news = New-Item -ItemType Directory "$TestDrive/_news"
        Import-ArticleFeed -Path "$feeds/*" | New-Article $news | Should -HaveCount 7
        $lines = Get-Content "$news/2026-03-10-tram-line-5-gets-longer.md"
        $lines | Should -Contain 'originalUrl: "https://gazette.example.org/tram-line-5-gets-longer"'
        $lines | Should -Contain 'publishedDateTime: 2026-03-10T07:45:00Z'
        Import-ArticleFeed -Path "$feeds/*" -Known $news | Should -BeNullOrEmpty
    }
}

Describe 'Import-ArticleFeed from a server' {
    BeforeAll {
        $server = Start-FeedServer @{}
    }

    AfterAll {
        Stop-FeedServer $server
    }

    BeforeEach {
        $server.Requests.Clear()
        $server.Answers['/feed'] = @{ Headers = @{ ETag = '"1"' }; Body = New-Feed 1, 2 }
        $state = Join-Path $TestDrive "$([guid]::NewGuid()).state"
    }

    It 'takes URLs as texts, from the pipeline and from rows' {
        (Import-ArticleFeed "$($server.Url)/feed").Title | Should -Be 'Story 1', 'Story 2'
        ("$($server.Url)/feed" | Import-ArticleFeed).Count | Should -Be 2
        ([uri]"$($server.Url)/feed" | Import-ArticleFeed).Count | Should -Be 2
        ([pscustomobject]@{ Name = 'Daily'; Url = "$($server.Url)/feed" } | Import-ArticleFeed).Count | Should -Be 2
        (Import-ArticleFeed "$($server.Url)/feed", "$($server.Url)/feed").Count | Should -Be 2
    }

    It 'gives only what is new, and asks whether there is anything' {
        (Import-ArticleFeed "$($server.Url)/feed" -StatePath $state).Count | Should -Be 2
        $verbose = Import-ArticleFeed "$($server.Url)/feed" -StatePath $state -Verbose 4>&1
        "$verbose" | Should -BeLike '*unchanged since it was last read.'
        $server.Requests.ToArray()[1].Tag | Should -Be '"1"'
        $server.Answers['/feed'] = @{ Headers = @{ ETag = '"2"' }; Body = New-Feed 3, 2, 1 }
        (Import-ArticleFeed "$($server.Url)/feed" -StatePath $state).Title | Should -Be 'Story 3'
        (Import-ArticleFeed "$($server.Url)/feed" -StatePath $state -Force).Count | Should -Be 3
        (Import-ArticleFeed "$($server.Url)/feed").Count | Should -Be 3
    }

    It 'remembers nothing of a pipeline that was stopped: <Name>' -ForEach @(
        @{ Name = 'by Select-Object'; Run = { Import-ArticleFeed $url -StatePath $state | Select-Object -First 1 } }
        @{ Name = 'by an error behind it'; Run = { try { Import-ArticleFeed $url -StatePath $state | ForEach-Object { throw 'no' } } catch { Write-Verbose "$_" } } }
        @{ Name = 'by -ErrorAction Stop behind it'; Run = { try { Import-ArticleFeed $url -StatePath $state | New-Article "$TestDrive" -PublishedDateTime 2026-01-01 -Slug same -ErrorAction Stop } catch { Write-Verbose "$_" } } }
        @{ Name = 'by an error of another feed'; Run = { try { Import-ArticleFeed $url, "$url/none" -StatePath $state -ErrorAction Stop } catch { Write-Verbose "$_" } } }
        @{ Name = 'which only tries'; Run = { $WhatIfPreference = $true; Import-ArticleFeed $url -StatePath $state } }
    ) {
        $url = "$($server.Url)/feed"
        & $Run
        $state | Should -Not -Exist
        (Import-ArticleFeed $url -StatePath $state).Count | Should -Be 2
    }

    It 'takes no more than -First, and the rest the next time' {
        (Import-ArticleFeed "$($server.Url)/feed" -StatePath $state -First 1).Title | Should -Be 'Story 1'
        (Import-ArticleFeed "$($server.Url)/feed" -StatePath $state -First 1).Title | Should -Be 'Story 2'
        Import-ArticleFeed "$($server.Url)/feed" -StatePath $state -First 1 | Should -BeNullOrEmpty
    }

    It 'does not ask a server that wants to wait, even when the error stops everything' {
        $server.Answers['/busy'] = @{ Status = 429; Headers = @{ 'Retry-After' = '600' } }
        { Import-ArticleFeed "$($server.Url)/busy" -StatePath $state -ErrorAction Stop } | Should -Throw -ErrorId "FeedTooManyRequests,$class"
        $server.Answers['/busy'] = @{ Body = New-Feed 1 }
        Import-ArticleFeed "$($server.Url)/busy" -StatePath $state -WarningAction SilentlyContinue -WarningVariable warnings | Should -BeNullOrEmpty
        "$warnings" | Should -BeLike "*$($server.Url)/busy: Not requested, because its server asks to wait until *"
        $server.Requests.Count | Should -Be 1
        (Import-ArticleFeed "$($server.Url)/busy" -StatePath $state -Force).Count | Should -Be 1
    }

    It 'goes on behind a server that fails, and says how: <Id>' -ForEach @(
        @{ Status = 500; Id = 'FeedServerError'; Category = 'ProtocolError' }
        @{ Status = 429; Id = 'FeedTooManyRequests'; Category = 'ResourceUnavailable' }
        @{ Status = 404; Id = 'FeedNotFound'; Category = 'ObjectNotFound' }
        @{ Status = 403; Id = 'FeedAccessDenied'; Category = 'PermissionDenied' }
    ) {
        $server.Answers['/bad'] = @{ Status = $Status }
        $articles = Import-ArticleFeed "$($server.Url)/bad", "$($server.Url)/feed" -StatePath $state -ErrorAction SilentlyContinue -ErrorVariable errors
        $articles.Count | Should -Be 2
        $errors.FullyQualifiedErrorId | Should -Be "$Id,$class"
        $errors.CategoryInfo.Category | Should -Be $Category
        $errors.TargetObject | Should -Be "$($server.Url)/bad"
        Get-Content $state | Should -Contain "feed $($server.Url)/feed"
        Get-Content $state | Should -Not -Contain "feed $($server.Url)/bad"
    }

    It 'names the feed of a web page' {
        $server.Answers['/'] = @{ Body = '<!DOCTYPE html><html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head></html>' }
        Import-ArticleFeed "$($server.Url)/" -ErrorAction SilentlyContinue -ErrorVariable errors
        $errors.FullyQualifiedErrorId | Should -Be "FeedIsWebPage,$class"
        "$errors" | Should -BeLike "*$($server.Url)/feed"
    }

    It 'refuses what is larger or slower than is allowed' {
        Import-ArticleFeed "$($server.Url)/feed" -MaximumSize 100 -ErrorAction SilentlyContinue -ErrorVariable errors
        $errors.FullyQualifiedErrorId | Should -Be "FeedTooLarge,$class"
        $silent = [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::Loopback, 0)
        $silent.Start()
        try {
            Import-ArticleFeed "http://127.0.0.1:$($silent.LocalEndpoint.Port)/" -TimeoutSec 1 -ErrorAction SilentlyContinue -ErrorVariable errors
            $errors.FullyQualifiedErrorId | Should -Be "FeedTimeout,$class"
        }
        finally {
            $silent.Stop()
        }
    }

    It 'stops at once at Ctrl+C and remembers nothing' {
        $silent = [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::Loopback, 0)
        $silent.Start()
        $shell = [powershell]::Create()
        try {
            [void]$shell.AddScript({ param($module, $urls, $state) Import-Module $module; Import-ArticleFeed $urls -StatePath $state -TimeoutSec 3600 }).AddArgument($env:ARTICLESPS_MODULE).AddArgument(@("$($server.Url)/feed", "http://127.0.0.1:$($silent.LocalEndpoint.Port)/")).AddArgument($state)
            $run = $shell.BeginInvoke()
            $silent.AcceptTcpClient() | Out-Null
            $shell.Stop()
            $run.IsCompleted | Should -BeTrue
            $state | Should -Not -Exist
            (Import-ArticleFeed "$($server.Url)/feed" -StatePath $state).Count | Should -Be 2
        }
        finally {
            $shell.Dispose()
            $silent.Stop()
        }
    }

    It 'ends when the state is damaged or in use' {
        Set-Content $state 'something else'
        { Import-ArticleFeed "$($server.Url)/feed" -StatePath $state } | Should -Throw -ErrorId "FeedStateDamaged,$class"
        Get-Content $state | Should -Be 'something else'
        Remove-Item $state
        { Import-ArticleFeed "$($server.Url)/feed" -StatePath $state | ForEach-Object { Import-ArticleFeed "$($server.Url)/feed" -StatePath $state } } | Should -Throw -ErrorId "FeedStateInUse,$class"
        { Import-ArticleFeed "$($server.Url)/feed" -StatePath "$TestDrive/none/x.state" } | Should -Throw -ErrorId "FeedStateNotWritten,$class"
    }

    It 'takes no other URL, and prints no password' {
        Import-ArticleFeed 'feed.xml', 'ftp://a.example/feed', 'https://me:secret@a.example/feed' -ErrorAction SilentlyContinue -ErrorVariable errors
        $errors.FullyQualifiedErrorId | Should -Be "FeedUrlInvalid,$class", "FeedUrlInvalid,$class", "FeedUrlInvalid,$class"
        "$errors" | Should -Not -Match 'secret'
    }
}
