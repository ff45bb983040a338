BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
    . (Join-Path $PSScriptRoot 'JobSite.ps1')
}

Describe 'Import-News.ps1' {
    BeforeEach {
        $folder = New-JobSite
        $news, $feed, $state, $log = "$folder/site/_news", "$folder/feed.xml", "$folder/feeds.state", "$folder/log"
        $arguments = '-Path', $news, '-FeedPath', $feed, '-StatePath', $state, '-Log', $log
        function Set-Feed([string[]] $Items) {
            Set-Content $feed "<rss version='2.0'><channel><title>Wire</title><link>https://wire.example.com/</link>$Items</channel></rss>"
        }

        function New-FeedItem([string] $Title, [string] $Excerpt = 'A text.', [string] $Date = 'Tue, 10 Mar 2026 18:30:00 GMT') {
            "<item><title>$Title</title><link>https://wire.example.com/$($Title -replace '\W', '-')</link>$(if ($Date) { "<pubDate>$Date</pubDate>" })<description>$Excerpt</description></item>"
        }
    }

    AfterEach { [IO.Directory]::Delete($folder, $true) }

    It 'publishes what has no errors and holds back what has' {
        Set-Feed (New-FeedItem 'Whole'), (New-FeedItem 'Without text' '')
        $lines = @(Invoke-Job Import-News.ps1 $arguments)
        $LASTEXITCODE | Should -Be 0
        $lines.Count | Should -Be 1
        $lines[0] | Should -BeLike 'WARNING: Held back: *2026-03-10-without-text.md: *excerpt*'
        (Get-Article "$news/2026-03-10-whole.md").Published | Should -BeTrue
        (Get-Article "$news/2026-03-10-without-text.md").Published | Should -BeFalse
        Get-Content $log -Raw | Should -BeLike '*Warning: Held back: *Published 1 new articles; held back 1.*'
    }

    It 'gives each item once, also when the state was lost' {
        Set-Feed (New-FeedItem 'Once')
        Invoke-Job Import-News.ps1 $arguments | Should -BeNullOrEmpty
        Remove-Item $state
        $before = Get-SiteContent $news
        Invoke-Job Import-News.ps1 $arguments | Should -BeNullOrEmpty
        $LASTEXITCODE | Should -Be 0
        Get-SiteContent $news | Should -Be $before
    }

    It 'never gives a story again that <what>, when the state was lost' -ForEach @(
        @{ what = 'was archived'; change = { Invoke-Job Move-OldArticle.ps1 '-Path', $news, '-Destination', "$folder/site/_archive", '-Days', '2000' } }
        @{ what = 'was archived elsewhere'; change = { New-Item -ItemType Directory "$folder/old/2020" | Out-Null; Move-Item $story "$folder/old/2020" }; known = '{0}/old' }
        @{ what = 'was archived elsewhere, by a pattern'; change = { New-Item -ItemType Directory "$folder/old-2020" | Out-Null; Move-Item $story "$folder/old-2020" }; known = '{0}/old-*' }
        @{ what = 'is anywhere on the site'; change = { Move-Item $story "$folder/site/_samples/other.md" }; known = '{0}/site' }
        @{ what = 'was withdrawn and renamed'; change = { Set-ArticlePublished $story -Published:$false; Move-Item $story "$news/other.md" } }
        @{ what = 'was hidden'; change = { New-Item -ItemType Directory "$news/.hidden" | Out-Null; Move-Item $story "$news/.hidden" } }
        @{ what = 'has lost its front matter'; change = { (Get-Content $story | Select-Object -Skip 1) | Set-Content "$news/other.md"; Remove-Item $story } }
        @{ what = 'has a fault'; change = { Set-Content "$news/other.md" ((Get-Content $story) -replace '^title:.*', 'title: "'); Remove-Item $story }; fault = '*other.md(*' }
    ) {
        Set-Feed (New-FeedItem 'Once' -Date 'Tue, 10 Mar 2020 18:30:00 GMT')
        Invoke-Job Import-News.ps1 $arguments | Should -BeNullOrEmpty
        $story = "$news/2020-03-10-once.md"
        $story | Should -Exist
        & $change | Should -BeNullOrEmpty
        $story | Should -Not -Exist
        Remove-Item $state
        $before = Get-SiteContent "$folder/site"

        $lines = Invoke-Job Import-News.ps1 ($arguments + $(if ($known) { '-Known', ($known -f $folder) }))
        Get-SiteContent "$folder/site" | Should -Be $before
        $state | Should -Exist
        if ($fault) {
            # It is named, so that somebody mends it.
            $lines | Should -BeLike "Failed: $fault"
            $LASTEXITCODE | Should -Be 1
        }
        else {
            $lines | Should -BeNullOrEmpty
            $LASTEXITCODE | Should -Be 0
        }
    }

    It 'imports nothing where <what>' -ForEach @(
        @{ what = 'the archive is missing'; known = '{0}/none'; says = '*none*' }
        @{ what = 'no archive fits'; known = '{0}/none*'; says = '*none**' }
        @{ what = 'a file of the archive cannot be read'; known = '{0}/old'; says = '*link.md: This is a broken link*' }
    ) {
        if ($IsWindows -and $what -like '*be read') { Set-ItResult -Skipped -Because 'making a link takes a privilege there'; return }
        New-Item -ItemType Directory "$folder/old" | Out-Null
        if (-not $IsWindows) { New-Item -ItemType SymbolicLink "$folder/old/link.md" -Value "$folder/nowhere.md" -Force | Out-Null }
        Set-Feed (New-FeedItem 'Whole')
        $before = Get-SiteContent $news
        Invoke-Job Import-News.ps1 ($arguments + '-Known', ($known -f $folder)) | Should -BeLike "Import-News stopped: $says"
        $LASTEXITCODE | Should -Be 1
        Get-SiteContent $news | Should -Be $before
        $state | Should -Not -Exist
    }

    It 'names an article that cannot be made once, and makes the others' {
        Set-Feed (New-FeedItem 'Undated' -Date ''), (New-FeedItem 'Whole')
        "$(Invoke-Job Import-News.ps1 $arguments)" | Should -BeLike "*Failed: *'Undated' has no date*"
        $LASTEXITCODE | Should -Be 1
        "$news/2026-03-10-whole.md" | Should -Exist
        Invoke-Job Import-News.ps1 $arguments | Should -BeNullOrEmpty
        $LASTEXITCODE | Should -Be 0
    }

    It 'reads the other feeds where one fails' {
        Set-Feed (New-FeedItem 'Whole')
        Set-Content "$folder/feed-broken.xml" '<rss><channel>'
        "$(Invoke-Job Import-News.ps1 '-Path', $news, '-FeedPath', "$folder/feed*.xml", '-StatePath', $state)" | Should -BeLike 'Failed: *feed-broken.xml*'
        $LASTEXITCODE | Should -Be 1
        "$news/2026-03-10-whole.md" | Should -Exist
    }

    It 'can be killed: no article is half done, and the next run makes the rest' {
        Set-Feed (1..200 | ForEach-Object { New-FeedItem "Item $_" })
        Stop-JobWhen (Start-JobProcess Import-News.ps1 $arguments) { Test-Path "$news/2026-03-10-item-*.md" }
        @(Get-Article "$news/2026-03-10-item-*.md" -ErrorAction Stop | Where-Object -Not Published).Count | Should -Be 0
        Invoke-Job Import-News.ps1 $arguments | Should -BeNullOrEmpty
        $LASTEXITCODE | Should -Be 0
        @(Get-Article "$news/2026-03-10-item-*.md" -Published).Count | Should -Be 200
    }
}
