# Articles that come back from a job, or from Export-Clixml: copies of values, which stand for their files.
BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
    . "$PSScriptRoot/Folder.ps1"
    $cranes = '_news/2026-03-02-old-harbour-cranes-become-a-public-park.md'

    # As Export-Clixml and jobs do it: depths come from the types.
    function Copy-Serialized {
        $path = Join-Path $TestDrive 'objects.xml'
        @($input) | Export-Clixml $path
        Import-Clixml $path
    }

    function Get-FileState { (Get-ChildItem . -Recurse -File -Force | Get-FileHash).Hash }

    # What differs from the files as they were, line by line.
    function Get-Difference {
        & git -c core.autocrlf=false diff --no-index -U0 "$env:ARTICLESPS_ROOT/samples/articles" . | Where-Object { $_ -match '^[+-](?!\+\+|--)' }
    }
}

Describe 'Articles that were serialised' {
    BeforeEach {
        $articles = Join-Path $TestDrive ([guid]::NewGuid())
        Copy-Folder "$env:ARTICLESPS_ROOT/samples/articles" $articles
        Push-Location $articles
    }

    AfterEach {
        Pop-Location
        [IO.Directory]::Delete($articles, $true)
    }

    It 'arrive whole: <Name>' -ForEach @(
        @{ Name = 'from a job'; Read = { Start-Job { Import-Module $using:env:ARTICLESPS_MODULE; Get-Article $using:articles/_news/2026-03-02-*.md } | Receive-Job -Wait -AutoRemoveJob } }
        @{ Name = 'from a file'; Read = { Get-Article $cranes | Copy-Serialized } }
    ) {
        $received = & $Read
        $received.Provider.Name, $received.Provider.Domain | Should -Be 'Example Daily', 'example.com'
        $received.Related[0].Title, $received.Related[0].Quality, $received.Related[0].Provider.Name | Should -Be 'City council votes for a park on the old quay', 58, 'Gazette'
        $received.Images[0].Width | Should -Be 1200
        $received.Topics | Should -Be 'City', 'Harbour'
        $received.PublishedDateTime | Should -Be ([datetime]'2026-03-02T08:15:00Z')
        $received | ConvertTo-Json -Depth 20 | Should -Not -Match '"(System|ArticlesPS|Deserialized)\.'
    }

    It 'keep nested keys of any depth' {
        Set-Content deep.md "---`ntitle: deep`nlevels: [[a, [b, [c, {d: [e, {f: 1}]}]]], 2]`nprovider: {name: P, more: {x: [1, {y: 2}]}}`n---"
        $received = Get-Article deep.md | Copy-Serialized
        $received.Metadata['levels'][0][1][1][1]['d'][1]['f'] | Should -Be 1
        $received.Provider.Metadata['more']['x'][1]['y'] | Should -Be 2
    }

    It 'change nothing when nothing changed' {
        Set-Content deep.md "---`ntitle: deep`nlevels: [[a, [b, [c, {d: [e, {f: 1}]}]]], 2]`nprovider: {name: P, more: {x: [1, {y: 2}]}}`nrelated:`n- title: r`n  odd: {u: [1, 2]}`n  images: [{url: https://example.com/i, z: 1}]`n---"
        $state = Get-FileState
        Get-Article . -Recurse | Copy-Serialized | Set-Article
        Get-FileState | Should -Be $state
    }

    It 'change nothing when nothing changed in real articles' -Skip:(-not $env:ARTICLESPS_CORPUS) -Tag 'Needs real articles, in the folder that ARTICLESPS_CORPUS names' {
        Copy-Item "$env:ARTICLESPS_CORPUS/*" . -Recurse
        $state = Get-FileState
        Get-Article . -Recurse | Copy-Serialized | Set-Article
        Get-FileState | Should -Be $state
    }

    It 'save exactly what a script changed: <Name>' -ForEach @(
        @{ Name = 'a value'; Change = { $_.Heat = 5 }; Expected = '-heat: 91', '+heat: 5' }
        @{ Name = 'a part of the provider'; Change = { $_.Provider.Name = 'Other' }; Expected = '-  name: Example Daily', '+  name: Other' }
        @{ Name = 'a new key of the provider'; Change = { $_.Provider.Metadata['country'] = 'NZ' }; Expected = , '+  country: NZ' }
        @{ Name = 'a topic'; Change = { $_.Topics += 'Parks' }; Expected = , '+  - Parks' }
        @{ Name = 'an image'; Change = { $_.Images[0].Width = 3 }; Expected = '-    width: 1200', '+    width: 3' }
        @{ Name = 'a title of a related article'; Change = { $_.Related[0].Title = 'New' }; Expected = '-  - title: "City council votes for a park on the old quay"', '+  - title: "New"' }
        @{ Name = 'a provider of a related article'; Change = { $_.Related[0].Provider.Name = 'New' }; Expected = '-      name: Gazette', '+      name: New' }
        @{ Name = 'a new key of a related article'; Change = { $_.Related[0].Metadata['mood'] = 'calm' }; Expected = , '+    mood: calm' }
        @{ Name = 'the date'; Change = { $_.PublishedDateTime = $_.PublishedDateTime.AddHours(1) }; Expected = '-publishedDateTime: 2026-03-02T08:15:00Z', '+publishedDateTime: 2026-03-02T09:15:00Z' }
        @{ Name = 'a key of its own'; Change = { $_.Metadata['mood'] = 'calm' }; Expected = , '+mood: calm' }
    ) {
        Get-Article $cranes | Copy-Serialized | ForEach-Object { . $Change; $_ } | Set-Article
        Get-Difference | Sort-Object | Should -Be ($Expected | Sort-Object)
    }

    It 'are refused when the file has changed since: <_>' -ForEach @(
        'Set-Article', 'Set-Article -Heat 4', 'Set-ArticlePublished', 'Update-ArticleHeat', 'Update-ArticleTopic -Taxonomy $env:ARTICLESPS_ROOT/samples/articles/_data/topics'
        'Update-ArticleRelated -Among _news', 'Repair-Article -NewLine CRLF', 'Remove-Article'
    ) {
        $received = Get-Article $cranes | Copy-Serialized
        Set-Article $cranes -Title 'Edited by another' -Heat 77
        $state = Get-FileState
        $received.Quality = 3
        $run = [scriptblock]::Create("`$args[0] | $_ -ErrorAction SilentlyContinue -ErrorVariable failed; `$failed")
        (& $run $received).FullyQualifiedErrorId | Should -BeLike 'ArticleChanged,*'
        Get-FileState | Should -Be $state
    }

    It 'are refused when they are those of a job or of a result: <Name>' -ForEach @(
        @{ Name = 'a job'; Read = { Start-Job { Import-Module $using:env:ARTICLESPS_MODULE; Get-Article $using:articles/_news/2026-03-02-*.md } | Receive-Job -Wait -AutoRemoveJob } }
        @{ Name = 'a result'; Read = { Measure-ArticleHeat $cranes | Copy-Serialized } }
    ) {
        $received = & $Read
        Set-Article $cranes -Heat 77
        $received | Set-Article -Heat 4 -ErrorAction SilentlyContinue -ErrorVariable failed
        $received | Remove-Article -ErrorAction SilentlyContinue -ErrorVariable +failed
        $failed.FullyQualifiedErrorId | Should -Be 'ArticleChanged,ArticlesPS.Commands.SetArticleCommand', 'ArticleChanged,ArticlesPS.Commands.RemoveArticleCommand'
        (Get-Article $cranes).Heat | Should -Be 77
    }

    It 'are taken over with -Force, as rows are' {
        $received = Get-Article $cranes | Copy-Serialized
        Set-Article $cranes -Heat 77
        $received | Set-Article -Quality 3 -Force -ErrorAction Stop
        (Get-Article $cranes).Heat, (Get-Article $cranes).Quality | Should -Be 91, 3
        Set-Article $cranes -Heat 77
        $received | Remove-Article -Force -ErrorAction Stop
        $cranes | Should -Not -Exist
    }

    It 'move with a file that has changed since, in which a move writes nothing' {
        $received = Get-Article $cranes | Copy-Serialized
        Set-Article $cranes -Heat 77
        $received | Move-Article -Destination archive -ErrorAction Stop
        (Get-Article archive -Recurse).Heat | Should -Be 77
    }

    It 'may be saved again and again' {
        $received = Get-Article $cranes | Copy-Serialized
        $received.Heat = 5
        $received | Set-Article -ErrorAction Stop
        $received.Heat = 6
        $received | Set-Article -ErrorAction Stop
        (Get-Article $cranes).Heat | Should -Be 6
        $received | Remove-Article -ErrorAction Stop
        $cranes | Should -Not -Exist
    }

    It 'may come several times in one run' {
        $one, $two, $three = 1..3 | ForEach-Object { Get-Article $cranes | Copy-Serialized }
        $one, $two, $three | Set-ArticlePublished -Published:$false -ErrorAction Stop
        $one, $two, $three | Set-ArticlePublished -Published:$true -ErrorAction Stop
        $one.PSArticleVersion, $two.PSArticleVersion, $three.PSArticleVersion | Should -Be (@((Get-FileHash $cranes).Hash) * 3)
        Set-Content twice.md "---`ntitle: ' a '`nquality: 500`nheat: '5'`nsourceUrl: https://example.com/a`n---`n"
        $problems = Test-Article twice.md | Copy-Serialized
        @($problems).Count | Should -BeGreaterThan 2
        $problems | Repair-Article -ErrorAction Stop
        Get-Content twice.md | Should -Contain "title: 'a'"
    }

    It 'of an older module, without a version, stand for their files' {
        $received = Get-Article $cranes | Copy-Serialized
        $received.PSArticleVersion = $null
        Set-Article $cranes -Quality 3
        $received | Set-ArticlePublished -Published:$false -ErrorAction Stop
        (Get-Article $cranes).Published, (Get-Article $cranes).Quality | Should -Be $false, 3
    }

    It 'have a version that no live article shows, and that is no key of an article' {
        $article = Get-Article $cranes
        $article | Get-Member PSArticleVersion | Should -BeNullOrEmpty
        ($article | ConvertTo-Csv)[0], ($article | ConvertTo-Json -Depth 6), ($article | Format-List * | Out-String) | Should -Not -Match 'PSArticleVersion'
        $received = $article | Copy-Serialized
        $received.PSArticleVersion | Should -Be (Get-FileHash $cranes -Algorithm SHA256).Hash
        $received | New-Article (New-Item -ItemType Directory new) | Get-Content | Should -Not -Match 'PSArticleVersion'
        $warnings = $received | ConvertTo-Json -Depth 6 | ConvertFrom-Json | Set-Article -ErrorAction Stop 3>&1
        $warnings | Should -BeNullOrEmpty
    }

    It 'save that a related article was taken out' {
        $received = Get-Article $cranes | Copy-Serialized
        $received.Related.RemoveAt(0)
        $received | Set-Article
        (Get-Article $cranes).Related.Title | Should -Be 'Harbour cranes to become public park'
    }

    It 'stand for their files: <_>' -ForEach 'Get-Article', 'Measure-ArticleHeat', 'Find-RelatedArticle', 'Set-ArticlePublished -PassThru -WhatIf', 'Update-ArticleHeat -PassThru -WhatIf', 'Repair-Article -PassThru -WhatIf' {
        $run = [scriptblock]::Create("`$args[0] | $_")
        $results = & $run @(Get-Article _news)
        $results | Should -Not -BeNullOrEmpty
        $received = & $run @(Get-Article _news | Copy-Serialized)
        "$received" | Should -Be "$results"
        @($received).Count | Should -Be @($results).Count
    }

    It 'are among what related articles are looked for in' {
        $expected = (Find-RelatedArticle $cranes -Among _news).Title
        $received = Get-Article _news | Copy-Serialized
        (Find-RelatedArticle $cranes -Among $received -ErrorAction Stop).Title | Should -Be $expected
    }

    It 'move with their files, and make new ones that say the same' {
        $received = Get-Article _news/2026-03-0*.md | Copy-Serialized
        $null = New-Item -ItemType Directory copies
        $received | New-Article copies | ForEach-Object {
            $original = Get-Article "_news/$($_.Name)" -ErrorAction Ignore
            if ($original) {
                ConvertTo-Json $_.Related -Depth 9 | Should -Be (ConvertTo-Json $original.Related -Depth 9)
                ConvertTo-Json $_.Provider -Depth 9 | Should -Be (ConvertTo-Json $original.Provider -Depth 9)
            }
        }
        $received | Move-Article -Destination archive
        (Get-ChildItem archive -Recurse -File).Name | Should -Be (Split-Path $received.FullName -Leaf)
    }
}

Describe 'Results that were serialised' {
    BeforeEach {
        $articles = Join-Path $TestDrive ([guid]::NewGuid())
        Copy-Folder "$env:ARTICLESPS_ROOT/samples/articles" $articles
        Push-Location $articles
    }

    AfterEach {
        Pop-Location
        [IO.Directory]::Delete($articles, $true)
    }

    It 'stand for their articles: those of <_>' -ForEach "Find-RelatedArticle $PSScriptRoot/../../samples/articles/_news/2026-03-02-*.md -Among _news", 'Measure-ArticleHeat _news', 'Test-Article _news' {
        $results = & ([scriptblock]::Create($_))
        $results | Should -Not -BeNullOrEmpty
        $received = $results | Copy-Serialized
        ($received | Set-ArticlePublished -PassThru -WhatIf).FullName | Should -Be ($results | Set-ArticlePublished -PassThru -WhatIf).FullName
        $received[0].Article.Provider.Name | Should -Be $results[0].Article.Provider.Name
    }

    It 'are no changes of their articles' {
        Set-Article $cranes -Heat 3
        $state = Get-FileState
        Measure-ArticleHeat $cranes | Copy-Serialized | Set-Article
        Get-FileState | Should -Be $state
    }

    It 'come with the members of a group' {
        Copy-Item $cranes copy.md
        $group = Find-DuplicateArticle $cranes, copy.md | Copy-Serialized
        $group.Members | Should -HaveCount 2
        $group.Members | Where-Object -Not IsLead | Set-ArticlePublished -Published:$false
        @(Get-Article $cranes, copy.md | Where-Object Published).Count | Should -Be 1
    }

    It 'say so when they stand for no article' {
        Measure-ArticleTopic _news | Select-Object -First 1 | Copy-Serialized | Set-ArticlePublished -ErrorAction SilentlyContinue -ErrorVariable failed
        $failed.FullyQualifiedErrorId | Should -Be 'InputNotArticle,ArticlesPS.Commands.SetArticlePublishedCommand'
    }
}
