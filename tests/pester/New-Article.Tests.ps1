BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
    . "$PSScriptRoot/Session.ps1"
    $samples = Join-Path $env:ARTICLESPS_ROOT 'samples' 'articles'
}

Describe 'New-Article' {
    BeforeEach {
        $site = New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))
        $news = (New-Item -ItemType Directory (Join-Path $site '_news')).FullName
    }

    It 'makes a file of parameters and gives the article' {
        $parameters = @{
            Title = 'Night Ferry: "Full"'; PublishedDateTime = '2026-04-01T22:00:00-03:00'; WebUrl = 'https://example.com/ferry'
            Excerpt = 'It sails.'; Category = 'news'; Type = 'article'; Quality = 60; Published = $false
            ProviderName = 'Example Daily'; ProviderDomain = 'example.com'; Topic = 'Harbour', 'Travel'
            Image = @{ Url = 'https://example.com/ferry.jpg'; Width = 640; Height = 480 }
            Field = @{ 'ratings.count' = 3 }; Body = "First`nSecond"
        }
        $article = New-Article $news @parameters
        $article | Should -BeOfType ArticlesPS.Article
        $article.Name | Should -Be '2026-04-02-night-ferry-full.md'
        [IO.File]::ReadAllText($article.FullName) | Should -BeExactly (@'
---
category: news
title: "Night Ferry: \"Full\""
excerpt: "It sails."
publishedDateTime: 2026-04-02T01:00:00Z
webUrl: "https://example.com/ferry"
type: article
quality: 60
published: false

provider:
  name: Example Daily
  domain: example.com

topics:
  - Harbour
  - Travel

images:
  - url: "https://example.com/ferry.jpg"
    width: 640
    height: 480
ratings:
  count: 3
---

First
Second

'@ -replace "`r`n", "`n")
    }

    It 'writes CRLF on request' {
        $article = New-Article $news -Title Ferry -PublishedDateTime 2026-04-01 -Body "a`nb" -NewLine CRLF
        [IO.File]::ReadAllText($article.FullName) | Should -Not -Match '(?<!\r)\n'
    }

    It 'copies articles, as <name>' -ForEach @(
        @{ name = 'objects'; script = { $_ } }
        @{ name = 'JSON'; script = { $_ | ConvertTo-Json -Depth 6 | ConvertFrom-Json } }
        @{ name = 'what comes back from a job'; script = { [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($_, 6)) } }
    ) {
        $made = Get-Article $samples -Recurse | Where-Object { $_.Title -and $_.PublishedDateTime } | ForEach-Object $script | New-Article $news
        $made.Count | Should -Be 13
        foreach ($copy in $made) {
            $original = Get-Article $samples -Recurse | Where-Object Title -EQ $copy.Title
            foreach ($name in 'Title', 'Excerpt', 'PublishedDateTime', 'Quality', 'Heat', 'Published', 'Topics', 'Url', 'Images', 'Related', 'Body') {
                "$($copy.$name)" | Should -BeExactly "$($original.$name)" -Because $name
            }

            # A job gives keys in an order of its own.
            "$($copy.Metadata)" -split '; ' | Sort-Object | Should -BeExactly ("$($original.Metadata)" -split '; ' | Sort-Object)
        }
    }

    It 'takes rows of a CSV file, and what is the same for all by parameter' {
        Set-Content "$site/rows.csv" 'Title,PublishedDateTime,Url,Topics,Quality', 'One,2026-04-01,https://example.com/1,A; B,', 'Two,2026-04-02,https://example.com/2,,7'
        $made = Import-Csv "$site/rows.csv" | New-Article $news -Category news -ProviderName Wire
        $made.Name | Should -Be '2026-04-01-one.md', '2026-04-02-two.md'
        $made[0].Topics | Should -Be 'A', 'B'
        $made.Quality | Should -Be $null, 7
        $made.Url | Should -Be 'https://example.com/1', 'https://example.com/2'
        $made.Category | Should -Be 'news', 'news'
        "$($made[0].Provider)" | Should -Be 'Wire'
    }

    It 'takes hashtables, and one bad row is one error' {
        $made = @{ Title = 'One'; PublishedDateTime = '2026-04-01' }, @{ Title = 'No date' }, @{ Title = 'Bad'; PublishedDateTime = 'soon' }, @{ Title = 'Two'; PublishedDateTime = Get-Date '2026-04-02Z' } |
            New-Article $news -ErrorAction SilentlyContinue -ErrorVariable errors
        $made.Title | Should -Be 'One', 'Two'
        $errors.FullyQualifiedErrorId | Should -Be 'DateMissing,ArticlesPS.Commands.NewArticleCommand', 'InvalidValue,ArticlesPS.Commands.NewArticleCommand'
        $errors[0].CategoryInfo.Category | Should -Be InvalidData
        $errors[0].TargetObject | Should -Be $news
        "$($errors[0])" | Should -BeLike "Input 2 (No date): $($news): The article 'No date' has no date for its file name.*"
        "$($errors[1])" | Should -BeLike "Input 3 (Bad): 'soon' does not fit the field publishedDateTime*"
    }

    It 'takes selected properties of articles, and dates of every kind' {
        $made = Get-Article "$samples/_news" -Topic Harbour -MinimumQuality 60 | Select-Object Title, Provider, Images, Related, PublishedDateTime | New-Article $news
        $made.Count | Should -BeGreaterThan 1
        "$($made[0].Provider)" | Should -Not -BeNullOrEmpty
        "$($made.Related)" | Should -Not -BeNullOrEmpty
        $dates = @{ Title = 'a'; PublishedDateTime = [DateOnly]'2026-04-01' }, @{ Title = 'b'; PublishedDateTime = [datetimeoffset]'2026-04-01T23:00:00-05:00' }, @{ Title = 'c'; PublishedDateTime = [datetime]'2026-04-01' }
        ($dates | New-Article $news).Name | Should -Be '2026-04-01-a.md', '2026-04-02-b.md', '2026-04-01-c.md'
    }

    It 'writes null and empty keys of one''s own, and no known field that is empty' {
        $made = '{"title":"One","publishedDateTime":"2026-04-01T00:00:00Z","excerpt":"","quality":null,"nul":null,"empty":"","list":[],"heta":5}' | ConvertFrom-Json | New-Article $news
        [IO.File]::ReadAllText($made.FullName) | Should -BeExactly "---`ntitle: `"One`"`npublishedDateTime: 2026-04-01T00:00:00Z`nnul: null`nempty: `"`"`nlist: []`nheta: 5`n---`n`n"
    }

    It 'writes the keys of <name> that articles do not have, as they are' -ForEach @(
        @{ name = 'JSON'; script = { '{"title":"One","publishedDateTime":"2026-04-01T00:00:00Z","heta":5,"note":true,"labels":["a","b"],"params":{"a":{"b":1}}}' | ConvertFrom-Json } }
        @{ name = 'a hashtable'; script = { [ordered]@{ Title = 'One'; PublishedDateTime = '2026-04-01'; heta = 5; note = $true; labels = 'a', 'b'; params = @{ a = @{ b = 1 } } } } }
        @{ name = 'an object'; script = { [pscustomobject]@{ Title = 'One'; PublishedDateTime = '2026-04-01'; heta = 5; note = $true; labels = 'a', 'b'; params = [pscustomobject]@{ a = @{ b = 1 } } } } }
    ) {
        $made = & $script | New-Article $news -WarningVariable warnings
        $warnings | Should -BeNullOrEmpty
        [IO.File]::ReadAllText($made.FullName) | Should -BeExactly "---`ntitle: `"One`"`npublishedDateTime: 2026-04-01T00:00:00Z`nheta: 5`nnote: true`nlabels:`n  - a`n  - b`nparams:`n  a:`n    b: 1`n---`n`n"
    }

    It 'loses no key that differs from another in nothing but its case' {
        $json = '{"title":"One","publishedDateTime":"2026-04-01T00:00:00Z","params":{"a":1,"A":2}}' | ConvertFrom-Json -AsHashtable
        ($json | New-Article $news).Metadata.params.Keys | Should -BeExactly 'a', 'A'
        $made = '{"title":"Two","Title":"Three","publishedDateTime":"2026-04-01T00:00:00Z"}' | ConvertFrom-Json -AsHashtable | New-Article $news -ErrorAction SilentlyContinue -ErrorVariable errors
        $made | Should -BeNullOrEmpty
        $errors[0].Exception.Message | Should -Be 'The key Title exists twice, in upper and lower case. Remove one of them.'
    }

    It 'leaves the columns of a table out that articles do not have, and names them once' {
        $made = "Title,PublishedDateTime,heta,note`nOne,2026-04-01,5,true`nTwo,2026-04-02,6,`n" | ConvertFrom-Csv | New-Article $news -WarningAction SilentlyContinue -WarningVariable warnings
        $made | Should -HaveCount 2
        $warnings | Should -HaveCount 1
        "$warnings" | Should -Be "Articles have no columns 'heta' (is heat meant?) and 'note'. They were ignored. To write your own keys, pass objects or JSON."
        "$($made.Metadata)".Trim() | Should -BeNullOrEmpty
    }

    It 'makes nothing of a row with letters that were lost' {
        $csv = Join-Path $site 'ansi.csv'
        [IO.File]::WriteAllBytes($csv, [Text.Encoding]::Latin1.GetBytes("Title,PublishedDateTime`nCaf$([char]0xE9),2026-04-01`nPlain,2026-04-02`n"))
        $made = Import-Csv $csv | New-Article $news -Force -ErrorAction SilentlyContinue -ErrorVariable errors
        $made.Title | Should -Be 'Plain'
        $errors | Should -HaveCount 1
        $errors[0].FullyQualifiedErrorId | Should -Be 'InvalidValue,ArticlesPS.Commands.NewArticleCommand'
        $errors[0].Exception.Message | Should -BeLike '*The column Title contains U+FFFD*CSV UTF-8*'
        (Import-Csv $csv -Encoding Latin1 | New-Article $news -Force).Title | Should -Be "Caf$([char]0xE9)", 'Plain'
    }

    It 'reports a property that cannot be read, and goes on' {
        $bad = [pscustomobject]@{ Title = 'bad'; PublishedDateTime = '2026-04-01' } | Add-Member ScriptProperty Excerpt { throw 'boom' } -PassThru
        $made = $bad, @{ Title = 'good'; PublishedDateTime = '2026-04-01' } | New-Article $news -ErrorAction SilentlyContinue -ErrorVariable errors
        $made.Title | Should -Be 'good'
        $errors.FullyQualifiedErrorId | Should -Contain 'InvalidValue,ArticlesPS.Commands.NewArticleCommand'
        $bad | Set-Article -ErrorAction SilentlyContinue -ErrorVariable errors
        $errors.FullyQualifiedErrorId | Should -Contain 'InvalidValue,ArticlesPS.Commands.SetArticleCommand'
    }

    It 'replaces a file only with -Force' {
        $first = New-Article $news -Title Ferry -PublishedDateTime 2026-04-01
        $again = New-Article $news -Title Ferry -PublishedDateTime 2026-04-01 -Excerpt new -ErrorAction SilentlyContinue -ErrorVariable errors
        $again | Should -BeNullOrEmpty
        $errors.FullyQualifiedErrorId | Should -Be 'ArticleExists,ArticlesPS.Commands.NewArticleCommand'
        $errors.CategoryInfo.Category | Should -Be ResourceExists
        $errors.TargetObject | Should -Be $first.FullName
        (Get-Article $first.FullName).Excerpt | Should -BeNullOrEmpty
        (New-Article $news -Title Ferry -PublishedDateTime 2026-04-01 -Excerpt new -Force).Excerpt | Should -Be new
    }

    It 'makes nothing with -WhatIf' {
        $line = Invoke-Session "New-Article '$news' -Title Ferry -PublishedDateTime 2026-04-01 -WhatIf"
        $line | Should -Be "What if: Performing the operation ""Create article"" on target ""$([IO.Path]::Combine($news, '2026-04-01-ferry.md'))""."
        Get-ChildItem $news -Force | Should -BeNullOrEmpty
    }

    It 'resolves the directory through the session, brackets and all' {
        New-Item -ItemType Directory (Join-Path $site 'a[1]') | Out-Null
        Push-Location -LiteralPath $site
        try {
            (New-Article 'a[1]' -Title Ferry -PublishedDateTime 2026-04-01).FullName | Should -Be ([IO.Path]::Combine($site.FullName, 'a[1]', '2026-04-01-ferry.md'))
            (New-Article _news -Title Ferry -PublishedDateTime 2026-04-01 -Slug 'Tides & Times').Name | Should -Be '2026-04-01-tides-times.md'
        }
        finally {
            Pop-Location
        }
    }

    It 'ends at once where there is no directory' {
        { New-Article "$site/none" -Title Ferry -PublishedDateTime 2026-04-01 } | Should -Throw -ErrorId 'FileNotFound,ArticlesPS.Commands.NewArticleCommand'
        { New-Article Env: -Title Ferry -PublishedDateTime 2026-04-01 } | Should -Throw -ErrorId 'PathNotFileSystem,ArticlesPS.Commands.NewArticleCommand'
    }

    It 'keeps every file in the directory, whatever rows say' {
        $hostile = foreach ($i in 1..200) {
            [pscustomobject]@{ Title = ('../', '..\', 'C:\', '/etc/', "nul`0", 'CON', '~/')[$i % 7] + "x$i"; PublishedDateTime = '2026-04-01'; FullName = '/tmp/x.md'; Name = '../y.md'; PSPath = '/z' }
        }
        $hostile | New-Article $news | Should -HaveCount 200
        Get-ChildItem $site -Recurse -Force -File | Should -HaveCount 200
        (Get-ChildItem $site -Recurse -Force -File).DirectoryName | Select-Object -Unique | Should -Be $news
    }
}
