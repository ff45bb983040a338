BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force

    # Two sites whose fields have the same names and other types.
    function New-Site {
        $root = (New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))).FullName
        'plants', 'notes', 'loose' | ForEach-Object { [void](New-Item -ItemType Directory "$root/$_") }
        Set-Content "$root/plants/.articles.yml" @'
extends: hugo
fields:
  weight: integer
  rating: number
  reviewed: { type: date, property: ReviewedOn }
  level: { type: string, choices: [easy, hard] }
  path: { type: string, property: PagePath }
columns: [Title, weight, level]
'@
        Set-Content "$root/notes/.articles.yml" "extends: jekyll`nfields:`n  weight: string`n  level: integer`ncolumns: [level, Title]"
        Set-File "$root/plants/fern.md" 'title: Fern', 'date: 2024-01-02', 'draft: true', 'weight: 60', 'rating: 2.5', 'reviewed: 2024-03-04', 'level: easy', 'path: /fern', 'tags: [a, b]', 'ms.date: 2024-01-05'
        Set-File "$root/plants/moss.md" 'title: Moss', 'publishDate: 2099-01-01', 'weight: 5'
        Set-File "$root/notes/2024-05-06-ink.md" 'title: Ink', 'tags: x y', 'level: 3', 'weight: heavy', 'layout: post'
        Set-File "$root/loose/a.md" 'title: Silent'
        Set-File "$root/loose/b.mdx" 'title: Silent too'
        Set-File "$root/loose/c.md" 'title: Draft', 'draft: true'
        Set-File "$root/loose/d.md" 'title: Public', 'published: true'
        $root
    }

    function Set-File([string] $Path, [string[]] $Line) {
        [IO.File]::WriteAllText($Path, "---`n$($Line -join "`n")`n---`nText.`n")
    }

    # The lines of front matter that differ from the ones that New-Site wrote.
    function Get-Change([string] $Path, [string[]] $Before) {
        $after = [IO.File]::ReadAllLines($Path)
        (Compare-Object $Before $after).ForEach({ "$($_.SideIndicator -replace '=' -replace '<', '-' -replace '>', '+')$($_.InputObject)" }) | Sort-Object
    }

    function Invoke-Fresh([string] $Script) {
        pwsh -NoProfile -NonInteractive -Command "Import-Module '$env:ARTICLESPS_MODULE'; Set-Location '$site'; $Script"
    }
}

Describe 'The fields of a site' {
    BeforeEach {
        $site = New-Site
        Push-Location $site
        $fern = (Resolve-Path plants/fern.md).ProviderPath
        $before = [IO.File]::ReadAllLines($fern)
    }

    AfterEach { Pop-Location }

    It 'are properties of the type that the schema gives them: <name>' -ForEach @(
        @{ name = 'weight'; type = [int]; value = 60 }
        @{ name = 'WEIGHT'; type = [int]; value = 60 }
        @{ name = 'rating'; type = [double]; value = 2.5 }
        @{ name = 'ReviewedOn'; type = [datetime]; value = [datetime]'2024-03-04' }
        @{ name = 'level'; type = [string]; value = 'easy' }
        @{ name = 'PagePath'; type = [string]; value = '/fern' }
        @{ name = 'State'; type = [string]; value = 'Draft' }
        @{ name = 'draft'; type = [bool]; value = $true }
    ) {
        $article = Get-Article $fern
        $article.$name | Should -BeOfType $type
        $article.$name | Should -Be $value
    }

    It 'are no property where that would be taken for another: Path' {
        (Get-Article $fern).Path | Should -BeNullOrEmpty
    }

    It 'filter, sort and group as those of any object' {
        (Get-Article plants | Where-Object weight -GT 10).Title | Should -Be 'Fern'
        (Get-Article plants | Where-Object { $_.draft }).Title | Should -Be 'Fern'
        (Get-Article plants | Sort-Object weight).Title | Should -Be 'Moss', 'Fern'
        (Get-Article plants | Sort-Object ms.date).Title | Should -Be 'Moss', 'Fern'
        (Get-Article notes | Group-Object layout).Name | Should -Be 'post'
    }

    It 'that nobody has are missing in strict mode and cannot be set' {
        $article = Get-Article $fern
        & { Set-StrictMode -Version Latest; { $article.typo } | Should -Throw -ErrorId 'PropertyNotFoundStrict'; $article.Slug | Should -BeNullOrEmpty }
        { $article.typo = 1 } | Should -Throw -ErrorId 'PropertyAssignmentException'
        $article | Set-Article
        Get-Change $fern $before | Should -BeNullOrEmpty
    }

    It 'can be set and saved: <name> = <value>' -ForEach @(
        @{ name = 'weight'; value = 61; line = '+weight: 61', '-weight: 60' }
        @{ name = 'Weight'; value = '62'; line = '+weight: 62', '-weight: 60' }
        @{ name = 'rating'; value = 2.75; line = '+rating: 2.75', '-rating: 2.5' }
        @{ name = 'PagePath'; value = '/moss'; line = '+path: /moss', '-path: /fern' }
        @{ name = 'Slug'; value = 's'; line = '+slug: s' }
        @{ name = 'Published'; value = $true; line = '+draft: false', '-draft: true' }
        @{ name = 'draft'; value = $false; line = '+draft: false', '-draft: true' }
    ) {
        $article = Get-Article $fern
        $article.$name = $value
        $article | Set-Article
        Get-Change $fern $before | Should -Be ($line | Sort-Object)
    }

    It 'refuse a value of another type, when it is set or saved' {
        $article = Get-Article $fern
        { $article.weight = 'many' } | Should -Throw -ExpectedMessage "weight: 'many' does not fit the field weight, which is a whole number."
        { Set-Article $fern -Field @{ weight = 'many' } } | Should -Throw -ExpectedMessage "*'many' does not fit the field weight*"
        Get-Change $fern $before | Should -BeNullOrEmpty
    }

    It 'are columns of their own, in the order of the site' {
        $header = (Get-Article plants | ConvertTo-Csv)[0]
        $header | Should -BeLike '"Title","weight","level","State",*"rating","ReviewedOn","PagePath",*'
        $header | Should -Not -BeLike '*Heat*'
        (Get-Article notes | ConvertTo-Csv)[0] | Should -BeLike '"level","Title",*"weight",*'
        (Get-Article $fern | Get-Member weight).MemberType | Should -Be 'CodeProperty'
        (Get-Article $fern | Select-Object *).weight | Should -Be 60
        (Get-Article $fern | ConvertTo-Json -WarningAction Ignore | ConvertFrom-Json).level | Should -Be 'easy'
        Get-Article $fern | Format-List | Out-String | Should -Match '(?m)^Fields +: weight=60; level=easy; rating=2.5'
    }

    It 'come back from a table as they are' {
        Get-Article plants, notes | Export-Csv all.csv
        Get-Article notes | Export-Csv notes.csv
        Import-Csv all.csv | Set-Article -WarningVariable warnings
        Import-Csv notes.csv | Set-Article -WarningVariable +warnings
        $warnings | Should -BeNullOrEmpty
        Get-Change $fern $before | Should -BeNullOrEmpty
        Get-Content notes/2024-05-06-ink.md | Should -Be '---', 'title: Ink', 'tags: x y', 'level: 3', 'weight: heavy', 'layout: post', '---', 'Text.'
    }

    It 'of a table are edits where a cell was changed: <column>' -ForEach @(
        @{ column = 'weight'; cell = '61'; line = '+weight: 61', '-weight: 60' }
        @{ column = 'ReviewedOn'; cell = '2024-03-05'; line = '+reviewed: 2024-03-05', '-reviewed: 2024-03-04' }
        @{ column = 'Published'; cell = 'True'; line = '+draft: false', '-draft: true' }
        @{ column = 'Topics'; cell = 'a; c'; line = '+tags: [a, c]', '-tags: [a, b]' }
        @{ column = 'ScheduledDateTime'; cell = '2025-01-02'; line = '+publishDate: 2025-01-02' }
    ) {
        $rows = Get-Article plants | ConvertTo-Csv | ConvertFrom-Csv
        $rows[0].$column = $cell
        $rows | Set-Article
        Get-Change $fern $before | Should -Be ($line | Sort-Object)
        Get-Content plants/moss.md | Should -Be '---', 'title: Moss', 'publishDate: 2099-01-01', 'weight: 5', '---', 'Text.'
    }

    It 'of a table are errors where a cell does not fit: <column>' -ForEach @(
        @{ column = 'weight'; cell = 'many'; message = "*'many' does not fit the field weight*" }
        @{ column = 'State'; cell = 'Published'; message = '*State is computed and cannot be set*' }
    ) {
        $rows = Get-Article plants | ConvertTo-Csv | ConvertFrom-Csv
        $rows[0].$column = $cell
        $rows | Set-Article -ErrorAction SilentlyContinue -ErrorVariable errors
        "$errors" | Should -BeLike $message
        Get-Change $fern $before | Should -BeNullOrEmpty
    }

    It 'belong to the site of each article, in one run and in one session' {
        $both = Get-Article plants/fern.md, notes
        $both.weight | Should -Be 60, 'heavy'
        $both.level | Should -Be 'easy', 3
        $both.ForEach({ $_.PSObject.TypeNames[0] }) | Should -BeLike 'ArticlesPS.Article#*'
        $both.ForEach({ $_.PSObject.TypeNames[0] }) | Select-Object -Unique | Should -HaveCount 2
        (Get-Article $fern).weight | Should -BeOfType [int]
    }

    It 'come along: <what>' -ForEach @(
        @{ what = 'a job'; copy = { Start-Job { Import-Module $using:env:ARTICLESPS_MODULE; Get-Article $using:fern } | Receive-Job -Wait -AutoRemoveJob } }
        @{ what = 'Clixml'; copy = { Get-Article $fern | Export-Clixml a.xml; Import-Clixml a.xml } }
        @{ what = 'a thread job'; copy = { Start-ThreadJob { Import-Module $using:env:ARTICLESPS_MODULE; Get-Article $using:fern } | Receive-Job -Wait -AutoRemoveJob } }
        @{ what = 'a parallel loop'; copy = { $fern | ForEach-Object -Parallel { Import-Module $env:ARTICLESPS_MODULE; Get-Article $_ } } }
    ) {
        $article = . $copy
        $article.State | Should -Be 'Draft'
        $article.level | Should -Be 'easy'
        $article.weight | Should -BeOfType [int]
        $article.weight = 7
        $article | Set-Article
        Get-Change $fern $before | Should -Be '-weight: 60', '+weight: 7'
    }

    It 'are there in a parallel loop that knows no module' {
        Get-Article plants | ForEach-Object -Parallel { "$($_.Title) $($_.weight) $($_.State)" } | Sort-Object | Should -Be 'Fern 60 Draft', 'Moss 5 Scheduled'
    }

    It 'are there after the module is imported again' {
        Invoke-Fresh "`$old = Get-Article plants; Import-Module '$env:ARTICLESPS_MODULE' -Force; `$old[0].weight; (Get-Article notes).level; (Get-Article plants | ConvertTo-Csv)[0].Substring(0, 24)" | Should -Be 60, 3, '"Title","weight","level"'
    }

    It 'are there where the language is constrained' {
        Invoke-Fresh "`$ExecutionContext.SessionState.LanguageMode = 'ConstrainedLanguage'; `$a = Get-Article plants/fern.md; `$a.weight; `$a.State; (`$a | ConvertTo-Csv | ConvertFrom-Csv).ReviewedOn; `$a | Set-Article -Field @{ weight = 61 } -PassThru | ForEach-Object weight" | Should -Be 60, 'Draft', '2024-03-04', 61
    }

    It 'are completed behind a pipe, for the site that was used last' {
        $null = Get-Article notes
        (TabExpansion2 'Get-Article x | Where-Object lay').CompletionMatches.CompletionText | Should -Be 'layout'
        $null = Get-Article plants
        (TabExpansion2 'Get-Article x | Where-Object we').CompletionMatches.CompletionText | Should -Be 'weight'
        (TabExpansion2 'Get-Article x | ForEach-Object { $_.Rev').CompletionMatches.CompletionText | Should -Be 'ReviewedOn'
        $null = Get-Article notes
        (TabExpansion2 'Get-Article x | ForEach-Object { $_.Rev').CompletionMatches | Should -BeNullOrEmpty
    }
}

Describe '-Schema' {
    BeforeAll {
        $site = New-Site
        Push-Location $site
    }

    AfterAll { Pop-Location }

    It 'is a built-in one, or a file' {
        (Get-Article loose -Schema hugo).State | Should -Be 'Published', 'Draft', 'Published'
        (Get-Article loose -Schema ./plants/.articles.yml)[0] | Get-Member weight | Should -Not -BeNullOrEmpty
        Get-Article loose | Should -BeOfType ([ArticlesPS.NewsArticle])
        Get-Article loose -Schema hugo | Should -Not -BeOfType ([ArticlesPS.NewsArticle])
    }

    It 'that is not there ends the cmdlet: <_>' -ForEach 'hogo', './nope.yml' {
        { Get-Article loose -Schema $_ } | Should -Throw -ErrorId 'SchemaNotFound,ArticlesPS.Commands.GetArticleCommand'
        { Set-Article loose -Title x -Schema $_ } | Should -Throw -ErrorId 'SchemaNotFound,ArticlesPS.Commands.SetArticleCommand'
        { New-Article loose -Title x -PublishedDateTime 2024-01-02 -Schema $_ } | Should -Throw -ErrorId 'SchemaNotFound,ArticlesPS.Commands.NewArticleCommand'
    }

    It 'that is not valid says where' {
        Set-Content bad.yml "extends: hugo`nfeilds:`n  weight: integer"
        { Get-Article loose -Schema ./bad.yml } | Should -Throw -ErrorId 'SchemaInvalid,*' -ExpectedMessage '*bad.yml(2,1)*feilds*'
    }

    It 'is completed' {
        (TabExpansion2 'Get-Article . -Schema hu').CompletionMatches.CompletionText | Should -Be 'hugo'
        (TabExpansion2 'Get-Article . -Schema ./plants/').CompletionMatches.CompletionText | Should -BeLike '*.articles.yml'
    }

    It 'says what the keys of a new file are' {
        $made = New-Article plants -Title 'Oak' -PublishedDateTime 2024-05-06 -Topic a -Published $false -Author Ann -Image /oak.png -ExpiryDateTime 2030-01-02 -Field @{ weight = 3 }
        Get-Content $made.FullName | Where-Object { $_ } | Should -Be '---', 'title: Oak', 'date: 2024-05-06', 'expiryDate: 2030-01-02', 'draft: true', 'weight: 3', 'tags: [a]', 'author: Ann', 'images:', '  - /oak.png', '---'
        Remove-Item $made.FullName
    }
}

Describe 'Set-Article of a generator' {
    It 'writes the names and notations of <schema>' -ForEach @(
        @{ schema = 'hugo'; file = 'title: A', 'date: 2024-01-02'; set = @{ Published = $false; PublishedDateTime = '2024-03-04'; Topic = 'x', 'y'; Author = 'Ann'; Alias = '/o'; Slug = 's'; Language = 'de'; Url = '/u' }; line = '-date: 2024-01-02', '+date: 2024-03-04', '+draft: true', '+tags:', '+  - x', '+  - "y"', '+author: Ann', '+aliases:', '+  - /o', '+slug: s', '+lang: de', '+url: /u' }
        @{ schema = 'hugo'; file = 'title: A'; set = @{ ScheduledDateTime = '2024-03-04T05:00:00Z'; ExpiryDateTime = '2030-01-01T00:00:00Z'; ModifiedDateTime = '2024-01-01T00:00:00Z' }; line = '+publishDate: 2024-03-04T05:00:00Z', '+expiryDate: 2030-01-01', '+lastmod: 2024-01-01' }
        @{ schema = 'jekyll'; file = 'title: A', 'tags: x y'; set = @{ AddTopic = 'z'; Image = '/a.png' }; line = '-tags: x y', '+tags: x y z', '+image: /a.png' }
        @{ schema = 'docfx'; file = 'title: A', 'ms.date: 01/02/2024'; set = @{ PublishedDateTime = '2024-03-04' }; line = '-ms.date: 01/02/2024', '+ms.date: 03/04/2024' }
        @{ schema = 'pelican'; file = 'title: A', 'status: draft'; set = @{ Published = $true }; line = '-status: draft', '+status: published' }
    ) {
        $path = Join-Path $TestDrive "$([guid]::NewGuid()).md"
        Set-File $path $file
        $before = [IO.File]::ReadAllLines($path)
        Set-Article $path -Schema $schema @set
        Get-Change $path $before | Should -Be ($line | Sort-Object)
    }

    It 'writes tables of TOML' {
        $path = Join-Path $TestDrive 'zola.md'
        [IO.File]::WriteAllText($path, "+++`ntitle = `"A`"`n`n[taxonomies]`ntags = [`"x`"]`n+++`nText.`n")
        Set-Article $path -Schema zola -AddTopic z -Category c -Author Ann -Published $false
        Get-Content $path | Should -Be '+++', 'title = "A"', 'draft = true', 'authors = ["Ann"]', '', '[taxonomies]', 'categories = ["c"]', 'tags = ["x", "z"]', '+++', 'Text.'
    }

    It 'refuses what the schema has no key for, before the first file: <parameter>' -ForEach @{ parameter = 'Quality'; value = 5 }, @{ parameter = 'ScheduledDateTime'; value = '2024-01-02' } {
        $path = Join-Path $TestDrive 'plain.md'
        Set-File $path 'title: A'
        $set = @{ $parameter = $value }
        { Set-Article $path -Schema jekyll @set -ErrorAction Stop } | Should -Throw -ExpectedMessage "The schema jekyll does not define $parameter. Use -Field to set a key by name, or map the role $parameter in .articles.yml."
    }
}

Describe 'The state of articles' {
    BeforeEach {
        $site = New-Site
        Push-Location $site
    }

    AfterEach { Pop-Location }

    It 'is a filter: <state>' -ForEach @(
        @{ state = 'Draft'; expected = 'Draft', 'Fern' }
        @{ state = 'sch*'; expected = , 'Moss' }
        @{ state = 'Unknown'; expected = 'Silent', 'Silent too' }
        @{ state = 'Published'; expected = 'Ink', 'Public' }
        @{ state = 'Draft', 'Unknown'; expected = 'Draft', 'Fern', 'Silent', 'Silent too' }
    ) {
        (Get-Article plants, notes, loose -State $state).Title | Sort-Object | Should -Be $expected
    }

    It 'is refused where it is none, or -Published is there as well' {
        { Get-Article . -State Typo } | Should -Throw -ErrorId 'ParameterArgumentValidationError,*'
        { Get-Article . -State Draft -Published } | Should -Throw -ErrorId 'StateAndPublished,ArticlesPS.Commands.GetArticleCommand' -ExpectedMessage '-State and -Published cannot be combined.*'
        { Remove-Article loose -State Draft -Published:$false } | Should -Throw -ErrorId 'StateAndPublished,*'
        (TabExpansion2 'Get-Article . -State ').CompletionMatches.CompletionText | Should -Be 'Draft', 'Scheduled', 'Published', 'Expired', 'Unknown'
    }

    It 'of silent articles is neither: <command>' -ForEach @(
        @{ command = 'Remove-Article'; run = { Remove-Article loose -Published:$false -Confirm:$false @quiet } }
        @{ command = 'Move-Article'; run = { Move-Article loose -Published:$false -Destination gone @quiet } }
    ) {
        $quiet = @{ WarningAction = 'SilentlyContinue'; WarningVariable = 'warnings' }
        . $run
        (Get-ChildItem loose).Name | Should -Be 'a.md', 'b.mdx', 'd.md'
        $warnings | Should -HaveCount 1
        "$warnings" | Should -BeLike '2 articles were left out: *'
    }

    It 'chooses what is removed and moved' {
        Move-Article loose -State Unknown -Destination gone
        (Get-ChildItem gone -Recurse -File).Name | Should -Be 'a.md', 'b.mdx'
        Remove-Article loose -State Draft -Force
        (Get-ChildItem loose).Name | Should -Be 'd.md'
    }

    It 'is a column of the table' {
        (Get-Article plants | Out-String -Width 80) -split '\r?\n' | Should -Contain 'Date       State     Topics             Folder         Title'
        Get-Article plants | Out-String -Width 80 | Should -Match '(?m)^2099-01-01 Scheduled +plants +Moss'
    }
}

Describe 'A day without a time' {
    BeforeAll {
        function Invoke-In([string] $Zone, [string] $Script) {
            $former = $env:TZ
            try {
                $env:TZ = $Zone
                pwsh -NoProfile -NonInteractive -Command "`$PSStyle.OutputRendering = 'PlainText'; Import-Module '$env:ARTICLESPS_MODULE'; Set-Location '$TestDrive/blog'; $Script"
            }
            finally { $env:TZ = $former }
        }

        # From the key, from the name of the file, and in a field of the site's own.
        $null = New-Item "$TestDrive/blog/_posts" -ItemType Directory -Force
        [IO.File]::WriteAllText("$TestDrive/blog/.articles.yml", "extends: jekyll`
fields: { start: date }`
")
        [IO.File]::WriteAllText("$TestDrive/blog/_posts/2026-02-20-a.md", "---`
title: a`
start: 15 April 2010`
---`
")
        [IO.File]::WriteAllText("$TestDrive/blog/_posts/2026-02-21-b.md", "---`
title: b`
date: 2026-02-21`
---`
")
        $copies = 'Get-Article _posts | Export-Clixml a.xml; $articles = Import-Clixml a.xml'
    }

    It 'of a copy that nobody changed writes nothing in <_>' -Skip:$IsWindows -ForEach 'UTC', 'Asia/Tokyo', 'America/Los_Angeles' {
        Invoke-In $_ "$copies; `$articles | Set-Article -WhatIf; (`$articles | Set-Article -PassThru).Count" | Should -Be 2
    }

    It 'that is today is not before today in <_>' -Skip:$IsWindows -ForEach 'UTC', 'Asia/Tokyo', 'America/Los_Angeles' {
        $script = 'New-Article _posts -Title t -PublishedDateTime today -Slug of-today | Out-Null; ' +
            '@(Get-Article _posts -After today).Title; @(Get-Article _posts -Before today).Count'
        Invoke-In $_ $script | Should -Be 't', 2
        Remove-Item $TestDrive/blog/_posts/*of-today*
    }

    It 'stays one when days are added to it in <zone>: <what>' -Skip:$IsWindows -ForEach $(
        foreach ($zone in 'UTC', 'Asia/Tokyo', 'America/Los_Angeles') {
            foreach ($what in 'copies', 'articles') { @{ zone = $zone; what = $what } }
        }
    ) {
        $get = if ($what -eq 'copies') { $copies } else { '$articles = @(Get-Article _posts)' }
        $set = 'foreach ($a in $articles) { $a.PublishedDateTime = $a.PublishedDateTime.AddDays(1) }; $articles[0].start = $articles[0].start.AddDays(1)'
        $shown = Invoke-In $zone "$get; $set; `$articles | Set-Article -WhatIf"
        "$shown" | Should -BeLike '*"date: (none) -> 2026-02-21; start: 15 April 2010 -> 2010-04-16"*"date: 2026-02-21 -> 2026-02-22"*'
    }
}

Describe 'A date with an offset in Metadata' {
    It 'comes back from a copy' {
        $null = New-Item "$TestDrive/zola" -ItemType Directory -Force
        [IO.File]::WriteAllText("$TestDrive/zola/zola.toml", "base_url = 'https://example.com'")
        [IO.File]::WriteAllText("$TestDrive/zola/offset.md", "+++`
title = 'a'`
[extra]`
moment = 2026-03-04T05:06:07+02:00`
+++`
")
        Get-Article "$TestDrive/zola/offset.md" | Export-Clixml "$TestDrive/offset.xml"
        $copy = Import-Clixml "$TestDrive/offset.xml"
        $copy | Set-Article -ErrorAction Stop
        $copy.Title = 'b'
        $copy | Set-Article -ErrorAction Stop
        Get-Content "$TestDrive/zola/offset.md" | Should -Be '+++', "title = 'b'", '[extra]', 'moment = 2026-03-04T05:06:07+02:00', '+++'
    }
}
