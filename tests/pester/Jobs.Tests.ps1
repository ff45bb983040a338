BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
    . (Join-Path $PSScriptRoot 'JobSite.ps1')
    $jobs = Join-Path $env:ARTICLESPS_ROOT 'samples' 'jobs'
    $feeds = Join-Path $env:ARTICLESPS_ROOT 'samples' 'feeds'

    function Set-BrokenArticle { Set-Content "$news/broken.md" "---`ntitle: `"x`n---`n" }
}

Describe 'Every job' {
    BeforeEach {
        $folder = New-JobSite
        $news, $log = "$folder/site/_news", "$folder/job.log"
        New-Item -ItemType Directory "$folder/share" | Out-Null
        $arguments = @{
            'Update-Site.ps1'        = '-Report', "$folder/changed.csv"
            'Move-OldArticle.ps1'    = '-Destination', "$folder/archive"
            'Import-News.ps1'        = '-FeedPath', "$feeds/*", '-StatePath', "$folder/feeds.state"
            'Export-Unpublished.ps1' = '-Destination', "$folder/unpublished.csv"
            'Export-WeeklyCsv.ps1'   = '-Destination', "$folder/share", '-Week', '2026-03-04'
        }
    }

    It 'says where a directory is missing: <_>' -ForEach 'Update-Site.ps1', 'Move-OldArticle.ps1', 'Import-News.ps1', 'Export-Unpublished.ps1', 'Export-WeeklyCsv.ps1' {
        $before = Get-SiteContent $folder
        $name = $_ -replace '\.ps1'
        Invoke-Job $_ ('-Path', "$folder/none", '-Log', $log + $arguments[$_]) | Should -Be "$name stopped: There is no directory $folder/none. Nothing was done."
        $LASTEXITCODE | Should -Be 1
        Get-Content $log | Should -BeLike "20??-*Z ?*? $name stopped: There is no directory *"
        Remove-Item $log
        Get-SiteContent $folder | Should -Be $before
    }

    It 'changes nothing with -WhatIf, and says what it would do: <_>' -ForEach 'Update-Site.ps1', 'Move-OldArticle.ps1', 'Import-News.ps1' {
        $before = Get-SiteContent $folder
        $lines = Invoke-Job $_ ('-Path', $news, '-Log', $log, '-WhatIf' + $arguments[$_])
        $LASTEXITCODE | Should -Be 0
        $lines.Count | Should -BeGreaterThan 1
        $lines | Should -BeLike 'What if: *'
        "$news/.article-job.lock" | Should -Not -Exist
        Remove-Item "$folder/changed.csv" -ErrorAction Ignore
        Get-SiteContent $folder | Should -Be $before
    }

    It 'leaves a directory alone on which another job is at work: <_>' -ForEach 'Update-Site.ps1', 'Move-OldArticle.ps1', 'Import-News.ps1' {
        $held = [IO.File]::Open("$news/.article-job.lock", 'OpenOrCreate', 'ReadWrite', 'None')
        try {
            $before = Get-SiteContent $folder
            Invoke-Job $_ ('-Path', $news, '-Log', $log + $arguments[$_]) | Should -BeLike "*Another job is at work on $news. * did nothing."
            $LASTEXITCODE | Should -Be 2
            Get-SiteContent $folder | Should -Be $before
        }
        finally {
            $held.Dispose()
        }

        Invoke-Job $_ ('-Path', $news + $arguments[$_]) | Should -BeNullOrEmpty
        $LASTEXITCODE | Should -Be 0
    }

    It 'changes no article the second time: <_>' -ForEach 'Update-Site.ps1', 'Move-OldArticle.ps1', 'Import-News.ps1' {
        Invoke-Job $_ ('-Path', $news + $arguments[$_]) | Should -BeNullOrEmpty
        $after = Get-SiteContent "$folder/site"
        Invoke-Job $_ ('-Path', $news + $arguments[$_]) | Should -BeNullOrEmpty
        $LASTEXITCODE | Should -Be 0
        Get-SiteContent "$folder/site" | Should -Be $after
    }

    It 'names what cannot be read, does the rest, and says so to the scheduler: <_>' -ForEach 'Update-Site.ps1', 'Move-OldArticle.ps1', 'Export-Unpublished.ps1', 'Export-WeeklyCsv.ps1' {
        Set-BrokenArticle
        $lines = @(Invoke-Job $_ ('-Path', $news, '-Log', $log + $arguments[$_]))
        $LASTEXITCODE | Should -Be 1
        $lines.Count | Should -Be 1
        $lines[0] | Should -BeLike 'Failed: *broken.md(2,8): *'
        Get-Content $log -Raw | Should -BeLike '*Failed: *broken.md(2,8)*; 1 failed.*'
    }

    It 'does nothing in a directory without articles: <_>' -ForEach 'Update-Site.ps1', 'Move-OldArticle.ps1', 'Export-Unpublished.ps1', 'Export-WeeklyCsv.ps1' {
        $empty = (New-Item -ItemType Directory "$folder/empty").FullName
        Invoke-Job $_ ('-Path', $empty + $arguments[$_]) | Should -BeNullOrEmpty
        $LASTEXITCODE | Should -Be 0
        Get-ChildItem $folder -Filter *.csv -Recurse -File | ForEach-Object { @(Get-Content $_).Count | Should -Be 1 }
    }

    It 'does nothing that it cannot log: <_>' -ForEach 'Update-Site.ps1', 'Move-OldArticle.ps1', 'Import-News.ps1' {
        $before = Get-SiteContent $folder
        Invoke-Job $_ ('-Path', $news, '-Log', "$folder/none/job.log" + $arguments[$_]) | Out-Null
        $LASTEXITCODE | Should -Be 1
        Get-SiteContent $folder | Should -Be $before
    }
}

Describe 'Every job, started <how>' -Skip:$IsWindows -Tag 'Needs a Unix shell' -ForEach @(
    @{ how = 'with -NonInteractive'; start = 'exec pwsh -NonInteractive "$@"' }
    @{ how = 'without input'; start = 'exec pwsh "$@" </dev/null' }
    # Where pwsh, dotnet and the module are is all that is left.
    @{ how = 'with an empty environment'; start = 'exec env -i PATH="$PATH" PSModulePath="$PSModulePath" ${DOTNET_ROOT:+DOTNET_ROOT="$DOTNET_ROOT"} pwsh "$@"' }
) {
    BeforeEach {
        $folder = New-JobSite
        $news = "$folder/site/_news"
        New-Item -ItemType Directory "$folder/share" | Out-Null
        $before = Get-SiteContent $news
        function Get-Changed { @(Compare-Object $before (Get-SiteContent $news) | Where-Object SideIndicator -EQ '=>').Count }
    }

    It 'does its work: <job>' -ForEach @(
        @{ job = 'Update-Site.ps1'; with = '-Report', '{0}/changed.csv'; effect = {
                (Import-Csv "$folder/changed.csv").Heat | Should -Be '-1', '43', '81', '93', '-1', '100', '-1', '-1'
                Get-Changed | Should -Be 8
            }
        }
        @{ job = 'Move-OldArticle.ps1'; with = '-Destination', '{0}/archive', '-Days', '2000'; effect = {
                (Get-ChildItem "$folder/archive").Name | Should -Be '2019-11-12-library-lends-tools-as-well-as-books.md', '2019-11-13-tool-library-opens-on-mill-street.md'
                @(Get-ChildItem "$news/*.md").Count | Should -Be 9
                Get-Changed | Should -Be 0
            }
        }
        @{ job = 'Import-News.ps1'; with = '-FeedPath', "$(Join-Path $env:ARTICLESPS_ROOT samples feeds)/*", '-StatePath', '{0}/feeds.state'; effect = {
                @(Get-ChildItem "$news/*.md").Count | Should -Be 17
                @(Get-Article "$news/2026-03-10-*" -Published).Title | Should -Contain 'Tram line 5 gets longer'
                @(Get-Content "$folder/feeds.state") -like 'given *' | Should -HaveCount 7
            }
        }
        @{ job = 'Export-Unpublished.ps1'; with = '-Destination', '{0}/unpublished.csv'; effect = {
                (Import-Csv "$folder/unpublished.csv").Quality | Should -Be '62', '58', '55', '52', '44', '43', '39', ''
            }
        }
        @{ job = 'Export-WeeklyCsv.ps1'; with = '-Destination', '{0}/share', '-Week', '2026-03-04'; effect = {
                @(Import-Csv "$folder/share/articles-2026-03-02.csv").Count | Should -Be 5
            }
        }
        @{ job = 'Export-Spreadsheet.ps1'; with = '-Destination', '{0}/articles.csv'; effect = {
                @(Import-Csv "$folder/articles.csv").Count | Should -Be 11
                Get-Content "$folder/articles.csv.base" | Should -Be (Get-Content "$folder/articles.csv")
            }
        }
        @{ job = 'Import-Spreadsheet.ps1'; with = '-Source', '{0}/articles.csv'
            prepare = {
                Invoke-Job Export-Spreadsheet.ps1 '-Path', $news, '-Destination', "$folder/articles.csv"
                (Get-Content "$folder/articles.csv") -replace 'Ferry timetable changes on Monday', 'Fähre: ab heute' | Set-Content "$folder/articles.csv" -Encoding utf8BOM
            }
            effect = {
                (Get-Article "$news/2026-03-08-*").Title | Should -Be 'Fähre: ab heute'
                Get-Changed | Should -Be 1
            }
        }
    ) {
        if ($prepare) { & $prepare | Should -BeNullOrEmpty }
        Invoke-JobBy $start $job ('-Path', $news + @($with | ForEach-Object { $_ -f $folder })) | Should -BeNullOrEmpty
        $LASTEXITCODE | Should -Be 0
        & $effect
    }
}

Describe 'Every script' {
    It 'parses, has help, and has nothing for PSScriptAnalyzer to find: <Name>' -ForEach (Get-ChildItem (Join-Path $env:ARTICLESPS_ROOT 'samples' 'jobs') -Filter *.ps*1) {
        $errors = $null
        [void][Management.Automation.Language.Parser]::ParseFile($_.FullName, [ref]$null, [ref]$errors)
        $errors | Should -BeNullOrEmpty
        if ($_.Extension -eq '.ps1') {
            $help = Get-Help $_.FullName
            $help.Synopsis | Should -Not -BeNullOrEmpty
            $help.parameters.parameter | Where-Object Name -NotIn WhatIf, Confirm | ForEach-Object { $_.description.Text | Should -Not -BeNullOrEmpty }
        }

        if (Get-Module -ListAvailable PSScriptAnalyzer) {
            Invoke-ScriptAnalyzer $_.FullName | Should -BeNullOrEmpty
        }
    }
}

Describe 'Export-Unpublished.ps1' {
    It 'lists unpublished articles, the best first' {
        $folder = New-JobSite
        Invoke-Job Export-Unpublished.ps1 '-Path', "$folder/site", '-Destination', "$folder/unpublished.csv" | Should -BeNullOrEmpty
        $LASTEXITCODE | Should -Be 0
        $rows = Import-Csv "$folder/unpublished.csv"
        $rows.Count | Should -Be 12
        $rows[0].Provider, $rows[0].Quality, $rows[0].PublishedDateTime | Should -Be 'Gazette', '62', '2026-02-18T05:45:00Z'
    }

    It 'keeps the former list when the directory is gone, and writes headings when nothing waits' {
        $folder = New-JobSite
        $csv = "$folder/former.csv"
        Set-Content $csv 'former'
        Invoke-Job Export-Unpublished.ps1 '-Path', "$folder/none", '-Destination', $csv | Out-Null
        $LASTEXITCODE | Should -Be 1
        Get-Content $csv | Should -Be 'former'

        $empty = New-Item -ItemType Directory "$folder/empty"
        Invoke-Job Export-Unpublished.ps1 '-Path', $empty.FullName, '-Destination', $csv | Should -BeNullOrEmpty
        Get-Content $csv | Should -Be '"Title","Provider","Quality","PublishedDateTime","Url","FullName"'
    }
}

Describe 'Update-Site.ps1' {
    BeforeEach {
        $folder = New-JobSite
        $site, $report, $log = "$folder/site", "$folder/changed.csv", "$folder/update.log"
        $arguments = '-Path', $site, '-Report', $report, '-Log', $log
    }

    It 'relates, decides, publishes and reports; a second run reports nothing' {
        Set-Content "$site/_news/quay.md" "---`ntitle: Harbour cranes become a park`nwebUrl: https://example.com/quay`npublishedDateTime: 2026-03-03`nquality: 95`n---"
        Invoke-Job Update-Site.ps1 $arguments | Should -BeNullOrEmpty
        $LASTEXITCODE | Should -Be 0
        $rows = @(Import-Csv $report)
        $quay = $rows | Where-Object FullName -Like '*quay.md'
        $quay.Published, $quay.WasPublished, $quay.Heat, $quay.WasHeat | Should -Be 'True', '', '115', ''
        $quay.Reason | Should -Be 'the lead: quality 95 + 2 x 10 for related articles = 115; published from 70'
        $old = $rows | Where-Object FullName -Like '*old-harbour-cranes*'
        $old.Published, $old.WasPublished, $old.Heat, $old.WasHeat | Should -Be 'False', 'True', '-1', '91'
        (Get-Article $old.FullName).Published | Should -BeFalse

        Invoke-Job Update-Site.ps1 $arguments | Should -BeNullOrEmpty
        Get-Content $report | Should -Be '"Title","Published","WasPublished","Heat","WasHeat","Reason","Related","WasRelated","FullName"'
        @(Get-Content $log)[-2] | Should -BeLike '20??-*Z ?*? Changed 0 of 16 articles.'
    }

    It 'reports with -WhatIf what it then does' {
        Invoke-Job Update-Site.ps1 ($arguments + '-WhatIf') | Out-Null
        $would = Get-Content $report
        Invoke-Job Update-Site.ps1 $arguments | Should -BeNullOrEmpty
        $would.Count | Should -BeGreaterThan 1
        Get-Content $report | Should -Be $would
    }

    It 'changes nothing that it cannot report' {
        $before = Get-SiteContent $site
        "$(Invoke-Job Update-Site.ps1 '-Path', $site, '-Report', "$folder/none/changed.csv")" | Should -BeLike '*none*'
        $LASTEXITCODE | Should -Be 1
        Get-SiteContent $site | Should -Be $before
    }

    It 'can be killed: the former report stays, and the next run does the rest' {
        1..60 | ForEach-Object {
            Set-Content "$site/_news/$_.md" "---`ntitle: Ferry $_ sails`nwebUrl: https://example.com/$_`npublishedDateTime: 2026-03-03`ntype: article`nquality: $_`n---"
        }

        Set-Content $report 'former'
        $untouched = Get-Content "$site/_news/60.md" -Raw
        Stop-JobWhen (Start-JobProcess Update-Site.ps1 $arguments) { (Get-Content "$site/_news/60.md" -Raw) -ne $untouched }
        @(Get-Article $site -Recurse -ErrorAction Stop).Count | Should -Be 75

        Invoke-Job Update-Site.ps1 $arguments | Should -BeNullOrEmpty
        $LASTEXITCODE | Should -Be 0
        $after = Get-SiteContent $site
        Invoke-Job Update-Site.ps1 $arguments | Should -BeNullOrEmpty
        Get-SiteContent $site | Should -Be $after
        Get-ChildItem $site -Recurse -Force -Filter .articles-* | Should -BeNullOrEmpty
    }

    It 'can be started many times at once' {
        $runs = 1..3 | ForEach-Object { Start-JobProcess Update-Site.ps1 $arguments }
        $runs.WaitForExit()
        $runs.ExitCode | Should -Contain 0
        $runs.ExitCode | ForEach-Object { $_ | Should -BeIn 0, 2 }
        $after = Get-SiteContent $site
        Invoke-Job Update-Site.ps1 $arguments | Should -BeNullOrEmpty
        Get-SiteContent $site | Should -Be $after
    }
}

Describe 'Move-OldArticle.ps1' {
    BeforeEach {
        $folder = New-JobSite
        $news, $archive = "$folder/news", "$folder/archive"
        New-Item -ItemType Directory "$news/2020" | Out-Null
        function Set-Dated([string] $Name, $Days) {
            $date = if ($null -ne $Days) { "publishedDateTime: $([datetime]::UtcNow.AddDays(-$Days).ToString('yyyy-MM-ddTHH:mm:ssZ', [cultureinfo]::InvariantCulture))" }
            Set-Content "$news/$Name.md" "---`ntitle: $Name`n$date`n---`n"
        }
    }

    It 'moves what is older than 90 days, each to its path, and nothing else' {
        Set-Dated old 91
        Set-Dated 2020/older 900
        Set-Dated young 89
        Set-Dated undated
        Invoke-Job Move-OldArticle.ps1 '-Path', $news, '-Destination', $archive, '-Log', "$folder/log" | Should -BeNullOrEmpty
        $LASTEXITCODE | Should -Be 0
        (Get-ChildItem $news -Recurse -File).BaseName | Sort-Object | Should -Be 'undated', 'young'
        "$archive/old.md", "$archive/2020/older.md" | Should -Exist
        Get-Content "$folder/log" -Raw | Should -BeLike "*Moved to $archive/old.md*"
        Invoke-Job Move-OldArticle.ps1 '-Path', $news, '-Destination', $archive, '-Days', '30' | Should -BeNullOrEmpty
        "$archive/young.md" | Should -Exist
    }

    It 'replaces nothing in the archive' {
        Set-Dated old 91
        New-Item "$archive/old.md" -Value 'in the way' -Force | Out-Null
        Invoke-Job Move-OldArticle.ps1 '-Path', $news, '-Destination', $archive | Should -BeLike 'Failed: *old.md*'
        $LASTEXITCODE | Should -Be 1
        "$news/old.md" | Should -Exist
        Get-Content "$archive/old.md" | Should -Be 'in the way'
    }

    It 'can be killed: each article is whole in one place, and the next run moves the rest' {
        1..200 | ForEach-Object { Set-Dated "old-$_" 100 }
        Stop-JobWhen (Start-JobProcess Move-OldArticle.ps1 '-Path', $news, '-Destination', $archive) { Test-Path "$archive/old-1*.md" }
        $names = @(Get-Article $news, $archive -ErrorAction Stop).Name
        $names.Count | Should -Be 200
        ($names | Sort-Object -Unique).Count | Should -Be 200
        Invoke-Job Move-OldArticle.ps1 '-Path', $news, '-Destination', $archive | Should -BeNullOrEmpty
        $LASTEXITCODE | Should -Be 0
        @(Get-Article $archive).Count | Should -Be 200
    }
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
        @{ what = 'a file of the archive cannot be read'; known = '{0}/old'; says = '*link.md: This is a link that leads nowhere*' }
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

Describe 'Export-WeeklyCsv.ps1' {
    BeforeEach {
        $folder = New-JobSite
        $share = "$folder/share"
        $arguments = '-Path', "$folder/site/_news", '-Destination', $share
    }

    It 'lists Monday to Sunday, whatever day of the week is given' {
        New-Item -ItemType Directory $share | Out-Null
        foreach ($day in '2026-03-02', '2026-03-08') {
            Invoke-Job Export-WeeklyCsv.ps1 ($arguments + '-Week', $day) | Should -BeNullOrEmpty
            $LASTEXITCODE | Should -Be 0
        }

        (Get-ChildItem $share).Name | Should -Be 'articles-2026-03-02.csv'
        (Import-Csv "$share/articles-2026-03-02.csv").PublishedDateTime | Should -Be '2026-03-02T08:15:00Z', '2026-03-04T06:30:00Z', '2026-03-05T05:20:00Z', '2026-03-07T20:10:00Z', '2026-03-08T12:00:00Z'
    }

    It 'writes what Excel opens rightly, and no formula' {
        New-Item -ItemType Directory $share | Out-Null
        Set-Content "$folder/site/_news/formula.md" "---`ntitle: `"=HYPERLINK(1)`"`npublishedDateTime: 2026-03-02`nheat: -1`n---"
        Invoke-Job Export-WeeklyCsv.ps1 ($arguments + '-Week', '2026-03-02') | Should -BeNullOrEmpty
        [IO.File]::ReadAllBytes("$share/articles-2026-03-02.csv")[0..2] | Should -Be 0xEF, 0xBB, 0xBF
        $row = Import-Csv "$share/articles-2026-03-02.csv" | Where-Object FullName -Like '*formula.md'
        $row.Title, $row.Heat | Should -Be "'=HYPERLINK(1)", '-1'
    }

    It 'makes no directory where the share is away' {
        Invoke-Job Export-WeeklyCsv.ps1 ($arguments + '-Week', '2026-03-02') | Should -BeLike 'Export-WeeklyCsv stopped: *share*'
        $LASTEXITCODE | Should -Be 1
        $share | Should -Not -Exist
    }

    It 'keeps the former list where it cannot be replaced' {
        New-Item -ItemType Directory "$share/articles-2026-03-02.csv" -Force | Out-Null
        Invoke-Job Export-WeeklyCsv.ps1 ($arguments + '-Week', '2026-03-02') | Should -BeLike 'Export-WeeklyCsv stopped: *'
        $LASTEXITCODE | Should -Be 1
        Test-Path "$share/articles-2026-03-02.csv" -PathType Container | Should -BeTrue
    }
}

Describe 'Export-Spreadsheet.ps1 and Import-Spreadsheet.ps1' {
    BeforeEach {
        $folder = New-JobSite
        $news, $sheet, $log = "$folder/site/_news", "$folder/articles.csv", "$folder/log"
        $cranes, $ferry = "$news/2026-03-02-old-harbour-cranes-become-a-public-park.md", "$news/2026-03-08-ferry-timetable-changes-on-monday.md"
        $import = '-Path', $news, '-Source', $sheet, '-Log', $log
        function Export-Sheet([string[]] $More = @()) {
            Invoke-Job Export-Spreadsheet.ps1 ('-Path', $news, '-Destination', $sheet + $More) | Should -BeNullOrEmpty
            $LASTEXITCODE | Should -Be 0
        }

        function Edit-Sheet([string] $Delimiter, [scriptblock] $Edit) {
            $rows = @(Import-Csv $sheet -Delimiter $Delimiter)
            $rows | ForEach-Object $Edit
            $rows | Export-Csv $sheet -Delimiter $Delimiter -Encoding utf8BOM
        }
    }

    It 'takes over what was changed, and nothing else: between cells stands "<_>"' -ForEach ',', ';', "`t" {
        $delimiter = $_
        Export-Sheet '-Delimiter', $delimiter
        $before = Get-SiteContent $news
        Invoke-Job Import-Spreadsheet.ps1 $import | Should -BeNullOrEmpty
        $LASTEXITCODE | Should -Be 0
        Get-SiteContent $news | Should -Be $before

        Edit-Sheet $delimiter {
            # As a spreadsheet writes it back.
            $_.Published = $_.Published.ToUpperInvariant()
            if ($_.FullName -eq $ferry) { $_.Title = 'Fähre: "neu", ab heute'; $_.Topics = 'Harbour; Travel; Ships' }
        }
        Invoke-Job Import-Spreadsheet.ps1 ($import + '-WhatIf') | Should -BeLike 'What if: Performing the operation "title: *; topics: * -> Harbour; Travel; Ships" on target *'
        Get-SiteContent $news | Should -Be $before
        Invoke-Job Import-Spreadsheet.ps1 $import | Should -BeNullOrEmpty
        $LASTEXITCODE | Should -Be 0
        (Get-Article $ferry).Title | Should -Be 'Fähre: "neu", ab heute'
        @(Compare-Object $before (Get-SiteContent $news) | Where-Object SideIndicator -EQ '=>').Count | Should -Be 1
    }

    It 'does not take back what others changed since' {
        Export-Sheet
        Set-Article $cranes -Heat 79 -Title 'Changed since'
        Edit-Sheet ',' { if ($_.FullName -eq $cranes) { $_.Title = 'Mine'; $_.Quality = '72' } }
        Invoke-Job Import-Spreadsheet.ps1 $import | Should -BeLike "Failed: $($cranes): Title was 'Old Harbour Cranes Become a Public Park' and is 'Changed since' now, so 'Mine' was not taken over. Export the articles again."
        $LASTEXITCODE | Should -Be 1
        $article = Get-Article $cranes
        $article.Title, $article.Heat, $article.Quality | Should -Be 'Changed since', 79, 72
    }

    It 'names cells that do not fit and rows that are of no exported file, and takes over the rest' {
        Export-Sheet
        Edit-Sheet ',' {
            if ($_.FullName -eq $cranes) { $_.Published = 'WAHR' }
            if ($_.FullName -eq $ferry) { $_.Title = 'Taken over' }
            if ($_.FullName -like '*2026-03-07*festival*') { $_.FullName = '/etc/passwd' }
        }
        $lines = @(Invoke-Job Import-Spreadsheet.ps1 $import)
        $LASTEXITCODE | Should -Be 1
        $lines.Count | Should -Be 2
        "$lines" | Should -BeLike "*'WAHR' does not fit the field published*"
        "$lines" | Should -BeLike "*'/etc/passwd' is none of the files that were exported*"
        (Get-Article $ferry).Title | Should -Be 'Taken over'
    }

    It 'refuses <What>' -ForEach @(
        @{ What = 'letters that are not UTF-8'; Says = '*is not UTF-8*'; Damage = { [IO.File]::WriteAllText($sheet, "`"Title`",`"FullName`"`n`"F$([char]0xE4)hre`",`"$ferry`"`n", [Text.Encoding]::Latin1) } }
        @{ What = 'a list without file names'; Says = '*no column FullName*'; Damage = { Set-Content $sheet '"Title"', '"x"' } }
    ) {
        Export-Sheet
        $before = Get-SiteContent $news
        & $Damage
        Invoke-Job Import-Spreadsheet.ps1 $import | Should -BeLike "$Says Nothing was taken over."
        $LASTEXITCODE | Should -Be 1
        Get-SiteContent $news | Should -Be $before
    }

    It 'warns of an emptied cell, and brings a formula back as the text it was' {
        Set-Article $ferry -Title '=1+1'
        Export-Sheet
        Edit-Sheet ',' { if ($_.FullName -eq $ferry) { $_.Title | Should -Be "'=1+1"; $_.Topics = '' } }
        $before = Get-SiteContent $news
        Invoke-Job Import-Spreadsheet.ps1 $import | Should -BeLike "WARNING: $($ferry): The cell Topics was emptied, which changes nothing."
        $LASTEXITCODE | Should -Be 0
        Get-SiteContent $news | Should -Be $before
    }

    It 'does not write over a list that somebody may have edited' {
        Set-Content $sheet 'edited'
        Invoke-Job Export-Spreadsheet.ps1 '-Path', $news, '-Destination', $sheet | Out-Null
        $LASTEXITCODE | Should -Be 1
        Get-Content $sheet | Should -Be 'edited'
    }
}

Describe 'Register-ArticleJob.ps1' {
    BeforeAll {
        # The module ScheduledTasks is only there on Windows; these keep what they are given.
        function New-ScheduledTaskAction($Execute, $Argument) { @{ Execute = $Execute; Argument = $Argument } }
        function New-ScheduledTaskTrigger([switch] $Daily, $At) { @{ Daily = $Daily; At = $At } }
        function New-ScheduledTaskSettingsSet($MultipleInstances, [switch] $StartWhenAvailable, $ExecutionTimeLimit) { @{ MultipleInstances = $MultipleInstances; Limit = $ExecutionTimeLimit } }
        function New-ScheduledTaskPrincipal($UserId, $LogonType) { @{ LogonType = $LogonType } }
        function Register-ScheduledTask($TaskName, $Action, $Trigger, $Settings, $Principal) { $global:registeredTask = @{ Name = $TaskName; Action = $Action; Settings = $Settings } }
        $folder = New-JobSite
        $parameters = @{ Path = "$folder/site"; Destination = "$folder/a `"b`".csv" }
        $register = @{ Name = 'List'; Script = "$jobs/Export-Unpublished.ps1"; Parameters = $parameters }
    }

    It 'makes a task whose command line runs the job' {
        & "$jobs/Register-ArticleJob.ps1" @register
        $registeredTask.Name, $registeredTask.Action.Execute, $registeredTask.Settings.MultipleInstances | Should -Be 'List', 'pwsh.exe', 'IgnoreNew'
        $start = [Diagnostics.ProcessStartInfo]::new('pwsh', $registeredTask.Action.Argument)
        $start.Environment['PSModulePath'] = (Split-Path $env:ARTICLESPS_MODULE) + [IO.Path]::PathSeparator + $env:PSModulePath
        $process = [Diagnostics.Process]::Start($start)
        $process.WaitForExit()
        $process.ExitCode | Should -Be 0
        @(Import-Csv -LiteralPath $parameters.Destination).Count | Should -Be 12
    }

    It 'makes none with -WhatIf' {
        $global:registeredTask = $null
        & "$jobs/Register-ArticleJob.ps1" @register -WhatIf
        $registeredTask | Should -BeNullOrEmpty
    }
}
