BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
    . "$PSScriptRoot/Session.ps1"
    $title = 'Old harbour cranes become a public park'
    $text = 'Three cranes that stood idle for twenty years now carry gardens. The city says the park will open in June.'

    function New-Copy([string] $Name, [int] $Quality, [string] $Provider, [string] $Lines) {
        Set-Content -LiteralPath $Name "---`nquality: $Quality`npublished: true # by hand`nprovider:`n  name: $Provider`n$Lines`n---`n`nBody of $Name"
    }
}

Describe 'Find-DuplicateArticle' {
    BeforeEach {
        $articles = (New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))).FullName
        Push-Location $articles
        New-Copy 'a[1].md' 40 Daily "title: $title`nexcerpt: $text"
        New-Copy 'b.md' 70 Wire "title: $title | Wire"
        New-Copy 'c.md' 60 Radio "title: Gardens`nexcerpt: $text"
        New-Copy 'd.md' 90 Daily "title: Ferries`nwebUrl: https://example.com/1"
        New-Copy 'e.md' 80 Daily "title: Boats`nwebUrl: http://www.example.com/1/?utm_source=x"
        New-Copy 'f.md' 80 Daily 'title: Trains'
    }

    AfterEach { Pop-Location }

    It 'groups copies from the location of the session, wherever the process is' {
        $groups = Find-DuplicateArticle
        $groups.Count | Should -Be 2
        $groups[0].GetType().FullName | Should -Be 'ArticlesPS.DuplicateGroup'
        $groups[0].Count, "$($groups[0].MatchedBy)", $groups[0].Title, $groups[0].Lead.Name | Should -Be 3, 'Title, Text', "$title | Wire", 'b.md'
        $groups[0].Members.Article.Name | Should -Be 'b.md', 'a[1].md', 'c.md'
        $groups[0].Members.ForEach{ "$($_.MatchedBy) $($_.MatchedWith.Name)" } | Should -Be 'None ', 'Title b.md', 'Text a[1].md'
        "$($groups[1].Members.Article.Name) $($groups[1].MatchedBy)" | Should -Be 'd.md e.md Url'
    }

    It 'takes articles, paths and files alike, each file once' {
        (Get-Article | Find-DuplicateArticle).Title | Should -Be "$title | Wire", 'Ferries'
        (Get-Article | Where-Object Quality -LT 80 | Find-DuplicateArticle).Title | Should -Be "$title | Wire"
        (Get-ChildItem | Find-DuplicateArticle).Title | Should -Be "$title | Wire", 'Ferries'
        Find-DuplicateArticle -LiteralPath 'a[1].md', './a[1].md' | Should -BeNullOrEmpty
        Get-Article ./d.md, f.md, d.md | Find-DuplicateArticle | Should -BeNullOrEmpty
        Set-Location ..
        (Find-DuplicateArticle $articles -Exclude [a-c]*).Title | Should -Be 'Ferries'
        (Find-DuplicateArticle . -Recurse -Exclude d.md, e.md).Title | Should -Contain "$title | Wire"
    }

    It 'compares what articles say in memory' {
        $all = Get-Article
        ($all | Where-Object Name -EQ 'f.md').Title = $title
        ($all | Where-Object Name -EQ 'f.md').Provider = @{ Name = 'Trains' }
        ($all | Find-DuplicateArticle)[0].Members.Article.Name | Should -Contain 'f.md'
    }

    It 'gives nothing where there are no copies' {
        Find-DuplicateArticle f.md, d.md | Should -BeNullOrEmpty
    }

    It 'finds the two stories of the samples that came in twice' {
        $groups = Find-DuplicateArticle (Join-Path $env:ARTICLESPS_ROOT samples articles) -Recurse
        $groups.ForEach{ "$($_.MatchedBy): $($_.Members.Article.Name)" } | Should -Be @(
            'Text: 2026-03-04-night-trains-return-to-the-coast.md 2026-03-05-sleeper-to-the-coast-is-back.md'
            'Title, Text: 2026-03-07-spring-festival-draws-record-crowd.md 2026-03-12-spring-festival-draws-record-crowd.md'
        )
    }

    It 'reports a file that cannot be read and groups the others' {
        Set-Content 0.md "---`ntitle: a`ntitle: b`n---"
        (Find-DuplicateArticle -ErrorAction SilentlyContinue -ErrorVariable errors).Count | Should -Be 2
        $errors.Count | Should -Be 1
        $errors[0].FullyQualifiedErrorId | Should -Be 'DuplicateKey,ArticlesPS.Commands.FindDuplicateArticleCommand'
        { Find-DuplicateArticle -ErrorAction Stop } | Should -Throw -ErrorId 'DuplicateKey,*'
    }

    It 'gives members that other cmdlets take as the articles that they are' {
        $members = (Find-DuplicateArticle)[0].Members
        ($members | Get-Item).Name | Should -Be 'b.md', 'a[1].md', 'c.md'
        ($members | Get-Article).Name | Should -Be 'b.md', 'a[1].md', 'c.md'
        ($members | Measure-ArticleHeat).Article.Name | Should -Be 'b.md', 'a[1].md', 'c.md'
    }

    It 'shows with -WhatIf what Set-ArticlePublished would withdraw, and changes nothing' {
        $hashes = (Get-ChildItem | Get-FileHash).Hash
        $lines = Invoke-Session "Find-DuplicateArticle '$articles' | Select-Object -ExpandProperty Members | Where-Object -Not IsLead | Set-ArticlePublished -Published:`$false -WhatIf"
        $lines.Count | Should -Be 3
        $lines[0] | Should -BeLike 'What if: Performing the operation "published: true -> false" on target "*a`[1`].md".'
        (Get-ChildItem | Get-FileHash).Hash | Should -Be $hashes
    }

    It 'lets Set-ArticlePublished withdraw the followers and nothing else' {
        $before = Get-ChildItem | ForEach-Object { @{ Name = $_.Name; Text = Get-Content -LiteralPath $_ -Raw } }
        Find-DuplicateArticle | Select-Object -ExpandProperty Members | Where-Object -Not IsLead | Set-ArticlePublished -Published:$false
        foreach ($file in $before) {
            $expected = $file.Name -in 'a[1].md', 'c.md', 'e.md' ? $file.Text.Replace('published: true', 'published: false') : $file.Text
            Get-Content -LiteralPath $file.Name -Raw | Should -BeExactly $expected
        }
    }

    It 'writes nothing over what was changed after the copies were found' {
        $members = (Find-DuplicateArticle)[1].Members | Where-Object -Not IsLead
        Set-Article e.md -Title 'Boats again'
        $members | Set-ArticlePublished -Published:$false -ErrorAction SilentlyContinue -ErrorVariable errors
        $errors[0].FullyQualifiedErrorId | Should -Be 'ArticleChanged,ArticlesPS.Commands.SetArticlePublishedCommand'
        (Get-Article e.md).Title, (Get-Article e.md).Published | Should -Be 'Boats again', $true
    }

    It 'fits into 80 columns and into cells' {
        $rows = (Find-DuplicateArticle | Out-String -Width 80) -split '\r?\n'
        $rows | Where-Object { $_ -match '^ +3 ' } | Should -BeExactly "    3 Title, Text      Wire               $("$title | Wire".Substring(0, 37))…"
        $rows | ForEach-Object Length | Measure-Object -Maximum | ForEach-Object Maximum | Should -BeLessOrEqual 80
        (Find-DuplicateArticle | ForEach-Object Members | Out-String -Width 80) | Should -Match '(?m)^lead +70 Wire +Old harbour'
        "$(Find-DuplicateArticle | ConvertTo-Csv)" | Should -Not -Match 'System\.|Collection'
        "$(Find-DuplicateArticle | ForEach-Object Members | ConvertTo-Csv)" | Should -Not -Match 'System\.|Collection'
    }
}
