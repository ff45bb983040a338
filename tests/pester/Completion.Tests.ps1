BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force

    # What Tab offers at the end of a line.
    function Complete([string] $Line) {
        (TabExpansion2 $Line $Line.Length).CompletionMatches
    }
}

Describe 'Tab completion' {
    BeforeAll {
        $site = Join-Path $TestDrive 'site'
        $files = @{
            '_news/a.md'             = "category: news`ntype: article`nprovider:`n  name: Rail & Road`n  domain: rail.example`ntopics: [City, Harbour]"
            '_news/b.md'             = "category: news`ntype: article`nprovider:`n  name: Gazette`n  domain: example.org`ntopics: [city, Food]"
            '_news/c.md'             = "category: news`ntype: article`nprovider:`n  name: Baker’s `$1 Weekly`n  domain: bakers.example`ntopics: [City, 'C[1]', '2020']"
            '_learning/deep/d.md'    = "category: learning`ntype: course`ntopics: [Trains]`nprice: 5`nratings:`n  count: 2`na.b: 1"
            '_learning/broken.md'    = "topics: [Broken"
            '_drafts[1]/e.md'        = "type: draft`ntopics: [Draft]"
            'node_modules/x/f.md'    = "topics: [Hidden]"
        }
        foreach ($name in $files.Keys) {
            [void][IO.Directory]::CreateDirectory((Split-Path "$site/$name"))
            [IO.File]::WriteAllText("$site/$name", "---`n$($files[$name])`n---`n")
        }
        [void][IO.Directory]::CreateDirectory("$site/_data/topics")
        [IO.File]::WriteAllText("$site/_data/topics/01-city.yaml", "name: City`nkeywords: [city]`n")
        [IO.File]::WriteAllText("$site/_data/topics/02-parks.yaml", "name: Parks`nparent: City`nkeywords: [park]`n")
        [IO.File]::WriteAllText("$site/_data/topics/03-broken.yaml", "name: `"Broken`n")
        $before = Get-ChildItem -LiteralPath $site -Recurse -File -Force | Get-FileHash
    }

    BeforeEach { Push-Location $site }
    AfterEach { Pop-Location }

    AfterAll {
        # Tab only reads.
        Get-ChildItem -LiteralPath $site -Recurse -File -Force | Get-FileHash | ForEach-Object Hash | Should -Be $before.Hash
    }

    It 'offers for <line> <expected>' -ForEach @(
        # The most frequent first, then by name; those of the taxonomy that no article has at the end.
        @{ line = 'Get-Article _news -Topic '; expected = 'City', '2020', 'C[1]', 'Food', 'Harbour', 'Parks' }
        @{ line = 'Get-Article ./_news -Topic ha'; expected = 'Harbour' }
        @{ line = 'Get-Article _news -Topic *o'; expected = 'Food', 'Harbour' }
        @{ line = 'Get-Article _news -Topic ?it'; expected = 'City' }
        @{ line = 'Get-Article _news -Topic [f-h]'; expected = 'Food', 'Harbour' }
        @{ line = 'Get-Article _news -Topic ['; expected = @() }
        @{ line = 'Get-Article _news -Topic City, Fo'; expected = 'Food' }
        @{ line = 'Get-Article _news -Provider '; expected = "Baker’s `$1 Weekly", 'Gazette', 'Rail & Road' }
        @{ line = 'Get-Article _news -Provider ex'; expected = 'example.org' }
        @{ line = 'Get-Article _news -Category '; expected = 'news' }
        @{ line = 'Get-Article _news -Type '; expected = 'article' }
        # Which articles: paths, however they are written.
        @{ line = 'Get-Article _learning -Recurse -Topic t'; expected = 'Trains' }
        @{ line = 'Get-Article -Path _n*, _learning/deep -Type '; expected = 'article', 'course' }
        @{ line = 'Get-Article _news/b.md -Provider '; expected = 'Gazette' }
        @{ line = "Get-Article -LiteralPath '_drafts[1]' -Type "; expected = 'draft' }
        @{ line = 'Get-Article . -Recurse -Exclude _news -Type '; expected = 'course', 'draft' }
        @{ line = 'Get-Article -Type c -Path _learning/deep'; cursor = 19; expected = 'course' }
        # At and below the current location where none are named, or none are there.
        @{ line = 'Get-Article -Type '; expected = 'article', 'course', 'draft' }
        @{ line = 'Get-Article . -Type '; expected = 'article', 'course', 'draft' }
        @{ line = 'Get-Article nowhere -Type '; expected = 'article', 'course', 'draft' }
        @{ line = 'Get-Article Env: -Type '; expected = 'article', 'course', 'draft' }
        @{ line = 'Get-Article (throw 1) -Type '; expected = 'article', 'course', 'draft' }
        # Fields that are set.
        @{ line = 'Set-Article _news -Topic '; expected = 'City', '2020', 'C[1]', 'Food', 'Harbour', 'Parks' }
        @{ line = 'Set-Article _news -AddTopic pa'; expected = 'Parks' }
        @{ line = 'Set-Article _news/b.md -RemoveTopic '; expected = 'city', 'Food' }
        @{ line = 'Set-Article _news -ProviderName g'; expected = 'Gazette' }
        @{ line = 'Set-Article _news -ProviderDomain '; expected = 'bakers.example', 'example.org', 'rail.example' }
        @{ line = 'Set-Article _news -Category '; expected = 'news' }
        @{ line = 'New-Article _news -ProviderName g'; expected = 'Gazette' }
        @{ line = 'New-Article _empty -Type '; expected = 'article', 'course', 'draft' }
        # Articles that are piped.
        @{ line = 'Get-Article _learning/deep | Set-Article -RemoveTopic '; expected = 'Trains' }
        @{ line = 'Get-Article _learning -Recurse | Where-Object Heat -GT 5 | Set-Article -RemoveTopic '; expected = 'Trains' }
        @{ line = 'Get-ChildItem _learning -Recurse -File | Get-Article -Topic t'; expected = 'Trains' }
        @{ line = 'Get-Article (Get-Item _learning) | Set-Article -RemoveTopic t'; expected = 'Trains' }
        @{ line = '$articles | Set-Article -RemoveTopic t'; expected = 'Trains' }
        # Fields by their paths.
        @{ line = 'Set-Article _learning -Recurse -RemoveField pr'; expected = 'provider', 'provider.name', 'provider.domain', 'provider.images', 'provider.authors', 'price' }
        @{ line = 'Set-Article _learning -Recurse -RemoveField rat'; expected = 'ratings', 'ratings.count' }
        @{ line = 'Set-Article _learning -Recurse -RemoveField `['; expected = '["a.b"]' }
        # The taxonomy, rules, formats and other names.
        @{ line = 'Get-ArticleTopic -Name '; expected = 'City', 'Parks' }
        @{ line = 'Get-ArticleTopic _data/topics/02* -Name '; expected = 'Parks' }
        @{ line = 'Test-Article -IncludeRule moj'; expected = 'Mojibake' }
        @{ line = 'Repair-Article -ExcludeRule *known'; expected = 'TopicUnknown' }
        @{ line = 'Test-Article -MinimumSeverity '; expected = 'Error', 'Information', 'Warning' }
        @{ line = 'Repair-Article . -NewLine '; expected = 'CRLF', 'LF' }
        @{ line = 'New-Article . -NewLine '; expected = 'CRLF', 'LF' }
        @{ line = 'Export-ArticleFeed . feed.xml -Format '; expected = 'Atom', 'JsonFeed', 'Rss' }
        @{ line = 'Export-ArticleSitemap . map.xml -ChangeFrequency d'; expected = 'Daily' }
        @{ line = 'Export-ArticleApi . api -TimeZone Angeles'; expected = 'America/Los_Angeles' }
        @{ line = 'Set-Article . -Published '; expected = '$true', '$false' }
        @{ line = 'Set-ArticlePublished . -Published f'; expected = '$false' }
        @{ line = 'Set-Article . -Image @{ W'; expected = 'Width' }
        @{ line = 'Set-Article . -Related @{ WebUrl = 1; Tit'; expected = 'Title' }
    ) {
        $at = if ($cursor) { $cursor } else { $line.Length }
        @((TabExpansion2 $line $at).CompletionMatches.ListItemText) -ne $null | Should -Be $expected
    }

    It 'writes for <line> <expected>, which PowerShell reads as it is meant' -ForEach @(
        @{ line = 'Get-Article _news -Provider rail'; expected = "'Rail & Road'"; value = 'Rail & Road' }
        @{ line = "Get-Article _news -Provider 'rail"; expected = "'Rail & Road'"; value = 'Rail & Road' }
        @{ line = 'Get-Article _news -Provider "rail'; expected = '"Rail & Road"'; value = 'Rail & Road' }
        @{ line = 'Get-Article _news -Provider "rail"'; expected = '"Rail & Road"'; value = 'Rail & Road' }
        @{ line = "Get-Article _news -Provider 'Rail & R"; expected = "'Rail & Road'"; value = 'Rail & Road' }
        @{ line = 'Set-Article _news -ProviderName b'; expected = "'Baker’’s `$1 Weekly'"; value = "Baker’s `$1 Weekly" }
        @{ line = 'Set-Article _news -ProviderName "b'; expected = "`"Baker’s ```$1 Weekly`""; value = "Baker’s `$1 Weekly" }
        @{ line = 'Set-Article _news -AddTopic 20'; expected = "'2020'"; value = '2020' }
        # A pattern must not become one by its brackets; a value that is set has none to escape.
        @{ line = 'Get-Article _news -Topic C`['; expected = "'C``[1``]'"; value = 'C`[1`]' }
        @{ line = 'Set-Article _news -Topic C`['; expected = "'C[1]'"; value = 'C[1]' }
        @{ line = 'Set-Article _learning -Recurse -Field pri'; expected = '@{ price = '; value = $null }
        @{ line = 'Set-Article _learning -Recurse -Field ratings.'; expected = "@{ 'ratings.count' = "; value = $null }
        @{ line = 'Test-Article -IncludeRule "moj'; expected = '"Mojibake"'; value = 'Mojibake' }
    ) {
        $text = (Complete $line).CompletionText
        $text | Should -BeExactly $expected
        if ($value) { & ([scriptblock]::Create($text.Replace('${', ''))) | Should -BeExactly $value }
    }

    It 'says how many articles have a value' {
        (Complete 'Get-Article _news -Topic ci').ToolTip | Should -Be '3 articles'
        (Complete 'Get-Article _news -Topic fo').ToolTip | Should -Be '1 article'
        (Complete 'Get-Article _news -Topic pa').ToolTip | Should -Be 'no article'
        (Complete 'Get-ArticleTopic -Name pa').ToolTip | Should -Be 'below City'
    }

    It 'offers the keys of the articles first for -Field' {
        (Complete 'Set-Article _learning -Recurse -Field ').ListItemText | Select-Object -First 5 | Should -Be 'price', 'ratings', 'ratings.count', '["a.b"]', 'category'
    }

    It 'knows variables, and runs nothing' {
        $global:completionPath = '_learning/deep'
        (Complete 'Get-Article $completionPath -Type ').ListItemText | Should -Be 'course'
        (Complete 'Get-Article (Remove-Item $completionPath -Recurse) -Type c').ListItemText | Should -Be 'course'
        (Complete 'Get-ChildItem (Remove-Item $completionPath -Recurse) | Get-Article -Type c').ListItemText | Should -Be 'course'
        '_learning/deep/d.md' | Should -Exist
        Remove-Variable completionPath -Scope Global
    }

    It 'follows the location of the session, drives of PowerShell and the name by which a cmdlet is called' {
        Push-Location _learning
        (Complete 'Get-Article deep -Type ').ListItemText | Should -Be 'course'
        (Complete 'Get-Article ../_news -Type ').ListItemText | Should -Be 'article'
        Push-Location Env:
        (Complete 'Get-Article -Type ').ListItemText | Should -Be 'course'
        Pop-Location
        Pop-Location
        New-PSDrive -Name Site -PSProvider FileSystem -Root $site -Scope Global | Out-Null
        (Complete 'Get-Article Site:\_news -Type ').ListItemText | Should -Be 'article'
        Remove-PSDrive Site -Scope Global
        Set-Alias articlesof Get-Article -Scope Global
        (Complete 'articlesof _news -Topic C`[').CompletionText | Should -Be "'C``[1``]'"
        (Complete 'ArticlesPS\Get-Article _news -Topic C`[').CompletionText | Should -Be "'C``[1``]'"
        Remove-Alias articlesof -Scope Global
    }

    It 'leaves no error behind' {
        $count = $Error.Count
        Complete 'Get-Article nowhere, Env:, nodrive:\x -Topic ' | Should -Not -BeNullOrEmpty
        Complete 'Get-Article _learning -Recurse -Topic b' | Should -BeNullOrEmpty
        $Error.Count | Should -Be $count
    }

    It 'offers files for -<name> of <command>' -ForEach @(
        @{ command = 'Get-Article'; name = 'Path' }
        @{ command = 'Get-Article'; name = 'LiteralPath' }
        @{ command = 'Move-Article .'; name = 'Destination' }
        @{ command = 'Export-ArticleApi .'; name = 'Root' }
        @{ command = 'New-Article'; name = 'Directory' }
        @{ command = 'Find-RelatedArticle .'; name = 'Among' }
        @{ command = 'Update-ArticleTopic .'; name = 'Taxonomy' }
        @{ command = 'Import-ArticleFeed x'; name = 'StatePath' }
        @{ command = 'Import-ArticleFeed x'; name = 'Known' }
    ) {
        @((Complete "$command -$name _ne").ListItemText) | Should -Be '_news'
    }
}
