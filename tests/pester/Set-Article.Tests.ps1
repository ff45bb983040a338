BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
    . "$PSScriptRoot/Folder.ps1"
    . "$PSScriptRoot/Session.ps1"

    # The lines that differ from the samples, without their file names.
    function Get-Difference {
        $lines = foreach ($file in Get-ChildItem $samples -Recurse -File) {
            $relative = [IO.Path]::GetRelativePath($samples, $file.FullName)
            $before = [IO.File]::ReadAllText($file.FullName) -split "`n"
            $after = [IO.File]::ReadAllText((Join-Path $articles $relative)) -split "`n"
            Compare-Object $before $after | ForEach-Object { ($_.SideIndicator -replace '=>', '+' -replace '<=', '-') + $_.InputObject.TrimEnd("`r") }
        }
        $lines | Sort-Object
    }
}

Describe 'Set-Article' {
    BeforeAll {
        $samples = Join-Path $env:ARTICLESPS_ROOT 'samples' 'articles'
    }

    BeforeEach {
        $articles = Join-Path $TestDrive ([guid]::NewGuid())
        Copy-Folder $samples $articles
        Push-Location $articles
        $cranes = Get-Item _news/2026-03-02-*.md
        $ferry = Get-Item _news/2026-03-08-*.md
    }

    AfterEach {
        Pop-Location
        [IO.Directory]::Delete($articles, $true)
    }

    Context 'Parameters' {
        It 'changes one field as one line' {
            Set-Article $cranes -Heat 5 | Should -BeNullOrEmpty
            Get-Difference | Should -Be ('-heat: 91', '+heat: 5' | Sort-Object)
        }

        It 'writes <parameter> as <line>' -ForEach @(
            @{ parameter = 'Title'; value = 'A "b": c'; line = 'title: "A \"b\": c"' }
            @{ parameter = 'Excerpt'; value = 'x'; line = 'excerpt: "x"' }
            @{ parameter = 'Category'; value = 'event'; line = 'category: event' }
            @{ parameter = 'Type'; value = 'video'; line = 'type: video' }
            @{ parameter = 'PublishedDateTime'; value = '2026-04-05 06:07'; line = 'publishedDateTime: 2026-04-05T06:07:00Z' }
            @{ parameter = 'PublishedDateTime'; value = [datetime]::new(2026, 4, 5, 6, 7, 0, [DateTimeKind]::Utc); line = 'publishedDateTime: 2026-04-05T06:07:00Z' }
            @{ parameter = 'Quality'; value = 5; line = 'quality: 5' }
            @{ parameter = 'Heat'; value = -1; line = 'heat: -1' }
            @{ parameter = 'Published'; value = 'False'; line = 'published: false' }
            @{ parameter = 'OriginalUrl'; value = 'https://example.com/?a=1#b'; line = 'originalUrl: "https://example.com/?a=1#b"' }
            @{ parameter = 'WebUrl'; value = 'https://example.com/x'; line = 'webUrl: "https://example.com/x"' }
            @{ parameter = 'AmpWebUrl'; value = 'https://example.com/x'; line = 'ampWebUrl: "https://example.com/x"' }
            @{ parameter = 'CdnAmpWebUrl'; value = 'https://example.com/x'; line = 'cdnAmpWebUrl: "https://example.com/x"' }
            @{ parameter = 'FeaturedContent'; value = '<b>x</b>'; line = 'featuredContent: "<b>x</b>"' }
            @{ parameter = 'Secured'; value = 'AAAA;BBBB'; line = 'secured: "AAAA;BBBB"' }
            @{ parameter = 'ProviderName'; value = 'X & Y'; line = '  name: X & Y' }
            @{ parameter = 'ProviderDomain'; value = 'example.net'; line = '  domain: example.net' }
            @{ parameter = 'AddTopic'; value = 'Food', 'city'; line = '  - Food' }
            @{ parameter = 'Body'; value = 'Hello'; line = 'Hello' }
        ) {
            $with = @{ $parameter = $value }
            Set-Article $cranes @with
            Get-Difference | Where-Object { $_[0] -eq '+' } | Select-Object -First 1 | Should -Be "+$line"
        }

        It 'sets and removes topics' {
            Set-Article $cranes -Topic Harbour, Food
            Get-Difference | Should -Be ('-  - City', '+  - Food' | Sort-Object)
            Set-Article $cranes -RemoveTopic food -AddTopic City
            (Get-Article $cranes).Topics | Should -Be 'Harbour', 'City'
            Set-Article $cranes -Topic @()
            (Get-Content $cranes) -contains 'topics:' | Should -BeFalse
        }

        It 'sets images and related articles from hashtables' {
            Set-Article $ferry -Image @{ Url = 'https://example.com/a.png'; Width = 5 } -Related @{ Title = 'x'; WebUrl = 'https://example.com/x'; Quality = 3 }, @{ Title = 'y' }
            Get-Difference | Should -Be ('+images:', '+  - url: "https://example.com/a.png"', '+    width: 5', '+', '+related:', '+  - title: "x"', '+    webUrl: "https://example.com/x"', '+    quality: 3', '+  - title: "y"', '+' | Sort-Object)
            Set-Article $ferry -Image @() -Related @()
            Get-Difference | Should -Be ('+images: []', '+', '+related: []', '+' | Sort-Object)
        }

        It 'sets any other field by its path, and removes fields' {
            Set-Article $ferry -Field ([ordered]@{ 'ratings.count' = 5; 'images[0].url' = 'https://example.com/a.png'; levels = 'a', 'b'; checked = $true }) -RemoveField type
            $article = Get-Article $ferry
            $article.Metadata.ratings.count | Should -Be 5
            $article.Metadata.levels | Should -Be 'a', 'b'
            $article.Metadata.checked | Should -BeTrue
            $article.Images[0].Url | Should -Be 'https://example.com/a.png'
            $article.Type | Should -BeNullOrEmpty
        }

        It 'refuses <with> before it touches a file' -ForEach @(
            @{ with = @{ Field = @{ heat = 'high' } } }
            @{ with = @{ Field = @{ 'a..b' = 1 } } }
            @{ with = @{ Field = @{ note = [object]::new() } } }
            @{ with = @{ RemoveField = 'a[x]' } }
        ) {
            { Set-Article _news @with } | Should -Throw -ErrorId 'InvalidValue,ArticlesPS.Commands.SetArticleCommand'
            Get-Difference | Should -BeNullOrEmpty
        }

        It 'needs to be told which articles' {
            { & pwsh -NoProfile -NonInteractive -Command "Import-Module '$env:ARTICLESPS_MODULE'; Set-Article -Heat 5 -ErrorAction Stop; exit `$?" 2>$null } | Should -Not -Throw
            Get-Difference | Should -BeNullOrEmpty
        }
    }

    Context 'ShouldProcess' {
        It 'shows each change and writes nothing with -WhatIf, and gives what would be with -PassThru' {
            $lines = Invoke-Session -IgnoreError "(Set-Article '$cranes' -Heat 5 -Published 0 -WhatIf -PassThru -ErrorAction SilentlyContinue).Heat; (Set-Article '$cranes' -Heat 5 -Published false -WhatIf -PassThru).Heat"
            $lines | Should -Be "What if: Performing the operation `"heat: 91 -> 5; published: true -> false`" on target `"$cranes`".", '5'
            Get-Difference | Should -BeNullOrEmpty
        }

        It 'asks with -Confirm after it knows what changes, and not where nothing does' {
            $answers = & pwsh -NoProfile -NonInteractive -Command "Import-Module '$env:ARTICLESPS_MODULE'; Set-Article '$cranes' -Heat 91 -Confirm; 'done'; Set-Article '$cranes' -Heat 5 -Confirm -ErrorAction Stop" 2>&1
            $answers[0] | Should -Be 'done'
            "$answers" | Should -BeLike '*NonInteractive mode*'
            Get-Difference | Should -BeNullOrEmpty
        }

        It 'gives articles with -PassThru, changed or not' {
            (Set-Article _news -Quality 71 -PassThru).Count | Should -Be 11
            (Set-Article _news -Quality 71 -PassThru | Where-Object Quality -NE 71) | Should -BeNullOrEmpty
        }
    }

    Context 'Articles from the pipeline' {
        It 'saves what a script changed' {
            $article = Get-Article $cranes
            $article.Heat = 1
            $article.Published = $false
            $article.Topics.Add('Food')
            $article.Provider.Name = 'Other'
            $article.Related[1].Quality = 45
            $article.Metadata['note'] = 'checked'
            $article.CdnAmpWebUrl = $null
            $article | Set-Article
            Get-Difference | Should -Be (@(
                '+heat: 1', '+published: false', '+  name: Other', '+  - Food', '+    quality: 45', '+note: checked',
                '-cdnAmpWebUrl: "https://daily-example-com.cdn.example.net/c/s/daily.example.com/2026/03/old-harbour-cranes-become-a-public-park?amp=1"',
                '-heat: 91', '-published: true', '-  name: Example Daily', '-    quality: 44') | Sort-Object)
        }

        It 'saves what commands gave a script for the metadata, wrapped as they give it' {
            $article = Get-Article $cranes
            $article.Metadata['when'] = Get-Date '2026-03-04T05:06:07Z'
            $article.Metadata['seen'] = @((Get-Date '2026-03-05T00:00:00Z'), 'x')
            $article.Metadata['who'] = [pscustomobject]@{ name = 'A'; age = 3 }
            $article | Set-Article
            Get-Difference | Should -Be (@('+when: 2026-03-04T05:06:07Z', '+seen:', '+  - 2026-03-05T00:00:00Z', '+  - x', '+who:', '+  name: A', '+  age: 3') | Sort-Object)
            $new = New-Item -ItemType Directory "$TestDrive/made-$([guid]::NewGuid())"
            $made = [ArticlesPS.Article]@{ Title = 'Made'; PublishedDateTime = '2026-03-04' }
            $made.Metadata['when'] = Get-Date '2026-03-04T05:06:07Z'
            ($made | New-Article $new).Metadata.when | Should -Be '2026-03-04T05:06:07Z'
        }

        It 'refuses metadata that holds itself' {
            $lines = & pwsh -NoProfile -NonInteractive -Command "Import-Module '$env:ARTICLESPS_MODULE'; `$a = Get-Article '$cranes'; `$a.Metadata['x'] = `$a.Metadata; `$a | Set-Article -ErrorVariable failed -ErrorAction SilentlyContinue; `$failed[0].FullyQualifiedErrorId; `$made = [ArticlesPS.Article]@{ Title = 'Made'; PublishedDateTime = '2026-03-04' }; `$made.Metadata['x'] = `$made.Metadata; `$made | New-Article '$TestDrive' -ErrorVariable failed -ErrorAction SilentlyContinue; `$failed.Count -gt 0"
            $lines | Should -Be 'InvalidValue,ArticlesPS.Commands.SetArticleCommand', 'True'
            Get-Difference | Should -BeNullOrEmpty
        }

        It 'takes parameters besides, and the article then says what the file says' {
            $article = Get-Article $cranes
            $article.Title = 'New'
            $article | Set-Article -Heat 5
            $article.Heat | Should -Be 5
            $article.Excerpt = 'Newer'
            $article | Set-Article
            (Get-Article $cranes).Title, (Get-Article $cranes).Heat, (Get-Article $cranes).Excerpt | Should -Be 'New', 5, 'Newer'
        }

        It 'takes what Get-Article, Get-ChildItem and strings give' {
            Get-Article _news -Topic Trains | Set-Article -Heat 1
            Get-ChildItem _news/2019-11-12* | Set-Article -Heat 1
            'broken/fields-missing.md' | Set-Article -Heat 1
            @(Get-Article . -Recurse | Where-Object Heat -EQ 1).Count | Should -Be 4
        }

        It 'reports an article whose file was changed in the meantime, and makes the change there with -Force' {
            $article = Get-Article $cranes
            Set-Article $cranes -Quality 1
            $article.Heat = 5
            $article | Set-Article -ErrorAction SilentlyContinue -ErrorVariable errors
            $errors[0].FullyQualifiedErrorId | Should -Be 'ArticleChanged,ArticlesPS.Commands.SetArticleCommand'
            $errors[0].CategoryInfo.Category | Should -Be 'ResourceBusy'
            (Get-Article $cranes).Heat | Should -Be 91
            $article | Set-Article -Force
            (Get-Article $cranes).Heat, (Get-Article $cranes).Quality | Should -Be 5, 1
        }

        It 'writes nothing where nothing changed' {
            $time = [datetime]'2020-01-02'
            Get-ChildItem -Recurse -File | ForEach-Object { $_.LastWriteTime = $time }
            Get-Article . -Recurse | Set-Article
            Set-Article $cranes -Heat 91 -Title 'Old Harbour Cranes Become a Public Park'
            @(Get-ChildItem -Recurse -File | Where-Object LastWriteTime -NE $time).Count | Should -Be 0
        }
    }

    Context 'Rows' {
        It 'changes nothing when <name> comes back as it was' -ForEach @(
            @{ name = 'a CSV file'; script = { Get-Article . -Recurse | ConvertTo-Csv | ConvertFrom-Csv } }
            @{ name = 'a CSV file of chosen columns'; script = { Get-Article . -Recurse | Select-Object Title, Provider, Published, Topics, FullName | ConvertTo-Csv | ConvertFrom-Csv } }
            @{ name = 'JSON'; script = { Get-Article . -Recurse | ConvertTo-Json -Depth 6 | ConvertFrom-Json } }
            @{ name = 'JSON that was cut'; script = { Get-Article . -Recurse | ConvertTo-Json -WarningAction SilentlyContinue | ConvertFrom-Json } }
            @{ name = 'a job'; script = { Start-Job { Import-Module $using:env:ARTICLESPS_MODULE; Get-Article $using:articles -Recurse } | Receive-Job -Wait -AutoRemoveJob } }
        ) {
            $rows = & $script
            @($rows).Count | Should -Be 15
            $rows | Set-Article
            Get-Difference | Should -BeNullOrEmpty
        }

        It 'changes exactly the cells that a person changed' {
            $csv = Join-Path $TestDrive 'edited.csv'
            Get-Article _news | Export-Csv $csv
            $rows = Import-Csv $csv
            $rows[0].Title = 'New title'
            $rows[1].Heat = '12'
            $rows[2].Published = 'TRUE'
            $rows[3].Topics = 'City; Food'
            $rows[4].Excerpt = ''
            $rows[5].Provider = 'Rails'
            $rows[6].Images = 'https://daily.example.com/images/stage.jpg'
            $rows | Export-Csv $csv
            Import-Csv $csv | Set-Article
            Get-Difference | Should -Be (@(
                '-title: "Library lends tools as well as books"', '+title: "New title"'
                '-heat: 43', '+heat: 12'
                '-published: false', '+published: true'
                '-  - Harbour', '+  - Food'
                '-  name: Example Wire', '+  name: Rails'
                '-  - url: "https://daily.example.com/images/festival.jpg"', '-    width: 1600', '-    height: 1067', '-    isCached: true'
            ) | Sort-Object)
        }

        It 'changes exactly what a script changed in <name>' -ForEach @(
            @{ name = 'JSON'; script = { Get-Article _news | ConvertTo-Json -Depth 6 | ConvertFrom-Json } }
            @{ name = 'a job'; script = { Start-Job { Import-Module $using:env:ARTICLESPS_MODULE; Get-Article $using:articles/_news } | Receive-Job -Wait -AutoRemoveJob } }
        ) {
            $rows = & $script
            ($rows | Where-Object Title -Like 'Old Harbour*').Heat = 3
            $rows | Set-Article
            Get-Difference | Should -Be ('+heat: 3', '-heat: 91' | Sort-Object)
        }

        It 'refuses <name>, and takes the other rows' -ForEach @(
            @{ name = 'letters that were lost'; cell = "Caf$([char]0xFFFD)"; message = '*The column Excerpt contains U+FFFD*' }
            @{ name = 'letters that were saved as question marks'; cell = 'Caf? ??'; message = '*The column Excerpt is the file''s value, read or saved in the wrong encoding.*' }
            @{ name = 'UTF-8 that was read as something else'; cell = "Caf$([char]0xC3)$([char]0xA9) $([char]0xF0)$([char]0x178)$([char]0x17D)$([char]0x2030)"; message = '*The column Excerpt is the file''s value*' }
            @{ name = 'what a spreadsheet cannot show'; cell = '#NAME?'; message = "*The column Excerpt is '#NAME?'*" }
        ) {
            Set-Article $ferry -Excerpt "Caf$([char]0xE9) 🎉"
            $rows = Get-Article $ferry, $cranes | Select-Object FullName, Excerpt, Heat | ConvertTo-Csv | ConvertFrom-Csv
            ($rows | Where-Object FullName -EQ $ferry.FullName).Excerpt = $cell
            $rows | ForEach-Object { $_.Heat = '5' }
            $rows | Set-Article -ErrorAction SilentlyContinue -ErrorVariable errors
            $errors | Should -HaveCount 1
            $errors[0].FullyQualifiedErrorId | Should -Be 'InvalidValue,ArticlesPS.Commands.SetArticleCommand'
            $errors[0].TargetObject | Should -Be $ferry.FullName
            $errors[0].Exception.Message | Should -BeLike $message
            (Get-Article $ferry).Excerpt | Should -Be "Caf$([char]0xE9) 🎉"
            (Get-Article $ferry).Heat | Should -Not -Be 5
            (Get-Article $cranes).Heat | Should -Be 5
        }

        It 'refuses a table that Import-Csv read in the wrong encoding, and takes it in its own' {
            Set-Article $ferry -Title "Caf$([char]0xE9)" -Heat 1
            $csv = Join-Path $TestDrive 'ansi.csv'
            [IO.File]::WriteAllBytes($csv, [Text.Encoding]::Latin1.GetBytes("FullName,Title,Heat`n$ferry,Caf$([char]0xE9),5`n"))
            Import-Csv $csv | Set-Article -ErrorAction SilentlyContinue -ErrorVariable errors
            $errors | Should -HaveCount 1
            (Get-Article $ferry).Heat | Should -Be 1
            Import-Csv $csv -Encoding Latin1 | Set-Article
            (Get-Article $ferry).Title, (Get-Article $ferry).Heat | Should -Be "Caf$([char]0xE9)", 5
        }

        It 'refuses a body that a spreadsheet has cut' {
            Set-Article $ferry -Body ('Words. ' * 10000)
            $before = [IO.File]::ReadAllText($ferry)
            $row = Get-Article $ferry | Select-Object FullName, Body
            $row.Body = $row.Body.Substring(0, 32767)
            $row | Set-Article -ErrorAction SilentlyContinue -ErrorVariable errors
            $errors[0].Exception.Message | Should -BeLike '*The column Body ends after 32767 characters*'
            [IO.File]::ReadAllText($ferry) | Should -BeExactly $before
        }

        It 'names the columns that articles do not have, once for a call, from <name>' -ForEach @(
            @{ name = 'CSV'; script = { "FullName,heta,note`n$cranes,5,true`n$ferry,6,false" | ConvertFrom-Csv } }
            @{ name = 'JSON'; script = { "[{`"FullName`":`"$($cranes -replace '\\', '\\')`",`"heta`":5},{`"FullName`":`"$($ferry -replace '\\', '\\')`",`"heta`":5,`"note`":true}]" | ConvertFrom-Json } }
            @{ name = 'hashtables'; script = { @{ FullName = "$cranes"; heta = 5 }, @{ FullName = "$ferry"; note = $false } } }
        ) {
            & $script | Set-Article -WarningAction SilentlyContinue -WarningVariable warnings
            $warnings | Should -HaveCount 1
            "$warnings" | Should -Be "Articles have no columns 'heta' (is heat meant?) and 'note'. They were ignored. Use -Field for your own keys."
            Get-Difference | Should -BeNullOrEmpty
        }

        It 'names no column of <name>' -ForEach @(
            @{ name = 'articles'; script = { Get-Article _news | Select-Object * } }
            @{ name = 'CSV'; script = { Get-Article _news | ConvertTo-Csv | ConvertFrom-Csv } }
            @{ name = 'files'; script = { Get-ChildItem _news | Select-Object FullName, Length, LastWriteTime } }
            @{ name = 'a job'; script = { Start-Job { Import-Module $using:env:ARTICLESPS_MODULE; Get-Article $using:articles/_news } | Receive-Job -Wait -AutoRemoveJob } }
        ) {
            & $script | Set-Article -WarningVariable warnings
            $warnings | Should -BeNullOrEmpty
            Get-Difference | Should -BeNullOrEmpty
        }

        It 'changes no list that a cell cannot say: <cell>' -ForEach @(
            @{ topics = 'City', 'Food; Drink'; cell = 'City; Food; Drink; Travel'; message = "*The column Topics cannot be changed in a cell, because the file's entry 'Food; Drink' contains a semicolon*" }
            @{ topics = 'City', 'Food'; cell = 'City; Food; '; message = "*The entry Topics``[2``] of 'City; Food; ' is empty.*" }
        ) {
            Set-Article $cranes -Topic $topics
            Get-Article $cranes | ConvertTo-Csv | ConvertFrom-Csv | Set-Article
            (Get-Article $cranes).Topics | Should -Be $topics
            $row = Get-Article $cranes | Select-Object FullName, Topics, Heat | ConvertTo-Csv | ConvertFrom-Csv
            $row.Topics = $cell
            $row.Heat = '5'
            $row | Set-Article -ErrorAction SilentlyContinue -ErrorVariable errors
            $errors[0].Exception.Message | Should -BeLike $message
            (Get-Article $cranes).Topics | Should -Be $topics
            (Get-Article $cranes).Heat | Should -Be 91
        }

        It 'takes every row of a file, one after the other' {
            [pscustomobject]@{ FullName = $cranes.FullName; Heat = 5 }, [pscustomobject]@{ FullName = $cranes.FullName; Category = 'event' } | Set-Article
            Get-Difference | Should -Be ('-category: news', '+category: event', '-heat: 91', '+heat: 5' | Sort-Object)
        }

        It 'refuses a row that contradicts an earlier one of its file<how>' -ForEach @(
            @{ how = ''; path = { $cranes.FullName } }
            @{ how = ', by another spelling of the path'; path = { "_news/../_news/./$($cranes.Name)" } }
            @{ how = ', by a link'; path = { (New-Item -ItemType SymbolicLink link.md -Target $cranes.FullName).FullName }; link = $true }
        ) {
            if ($link -and $IsWindows) { Set-ItResult -Skipped -Because 'links need rights that few have' }
            $other = & $path
            $cranes, $cranes, $ferry | ForEach-Object { Get-Article $_ } | Export-Csv rows.csv
            $rows = Import-Csv rows.csv
            $rows[0].Heat = 99
            $rows[1].FullName = $other
            $rows[2].Heat = 7
            $rows | Set-Article -ErrorAction SilentlyContinue -ErrorVariable errors
            $errors | Should -HaveCount 1
            $errors[0].FullyQualifiedErrorId | Should -Be 'RowConflict,ArticlesPS.Commands.SetArticleCommand'
            $errors[0].CategoryInfo.Category | Should -Be 'InvalidData'
            "$($errors[0])" | Should -BeLike "*An earlier row gives heat the value '99', and this one '91', so nothing of this row was written. Leave one row per file."
            (Get-Article $cranes, $ferry).Heat | Should -Be 99, 7
        }

        It 'refuses such a row with -WhatIf too' {
            $rows = 99, 91 | ForEach-Object { [pscustomobject]@{ FullName = $cranes.FullName; Heat = $_ } }
            $rows | Set-Article -WhatIf -ErrorAction SilentlyContinue -ErrorVariable errors
            $errors.FullyQualifiedErrorId | Should -Be 'RowConflict,ArticlesPS.Commands.SetArticleCommand'
            Get-Difference | Should -BeNullOrEmpty
        }

        It 'takes a row that repeats an earlier one, and one after a change that was declined or failed' {
            $rows = 99, 99 | ForEach-Object { [pscustomobject]@{ FullName = $cranes.FullName; Heat = $_ } }
            $rows | Set-Article -ErrorAction Stop
            (Get-Article $cranes).Heat | Should -Be 99
            'many', 5 | ForEach-Object { [pscustomobject]@{ FullName = $cranes.FullName; Heat = $_ } } | Set-Article -ErrorAction SilentlyContinue -ErrorVariable errors
            $errors | Should -HaveCount 1
            (Get-Article $cranes).Heat | Should -Be 5
        }

        It 'refuses <name>' -ForEach @(
            @{ name = 'what is no row'; row = 5; id = 'InputNotArticle' }
            @{ name = 'a row without a file'; row = [pscustomobject]@{ Title = 'x' }; id = 'InputNotArticle' }
            @{ name = 'a number that is none'; row = [pscustomobject]@{ FullName = 'broken/fields-missing.md'; Heat = 'high' }; id = 'InvalidValue' }
            @{ name = 'a column that is computed'; row = [pscustomobject]@{ FullName = 'broken/fields-missing.md'; Url = 'https://example.com' }; id = 'InvalidValue' }
            @{ name = 'a file that is not there'; row = [pscustomobject]@{ FullName = 'none.md'; Heat = 1 }; id = 'FileNotFound' }
            @{ name = 'a directory, whose files it does not mean'; row = [pscustomobject]@{ FullName = '_news'; Heat = 1 }; id = 'PathIsDirectory' }
        ) {
            $row | Set-Article -ErrorAction SilentlyContinue -ErrorVariable errors
            $errors | Should -HaveCount 1
            $errors[0].FullyQualifiedErrorId | Should -Be "$id,ArticlesPS.Commands.SetArticleCommand"
            Get-Difference | Should -BeNullOrEmpty
        }
    }

    Context 'Errors' {
        It 'writes one error for each file that cannot be changed and goes on' {
            Set-Content _news/bad.md "---`na: 1`na: 2`n---`n"
            Set-Article _news -WebUrl https://example.com/x -ErrorAction SilentlyContinue -ErrorVariable errors
            $errors.FullyQualifiedErrorId | Should -Be 'EditRefused,ArticlesPS.Commands.SetArticleCommand', 'DuplicateKey,ArticlesPS.Commands.SetArticleCommand'
            $errors[0].CategoryInfo.Category | Should -Be 'InvalidOperation'
            $errors[0].Exception.Message | Should -BeLike '*how-we-choose-what-to-publish.md(9,14): The field webUrl cannot be changed alone.*`*url*'
            @(Get-Article _news -ErrorAction Ignore | Where-Object WebUrl -EQ 'https://example.com/x').Count | Should -Be 10
        }

        It 'stops between two files when the pipeline is stopped, and shows progress when it takes long' {
            $many = New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))
            foreach ($i in 1..5000) { [IO.File]::WriteAllText("$many/$i.md", "---`nheat: 1`n---`n") }
            $powershell = [powershell]::Create()
            [void]$powershell.AddScript("Import-Module '$env:ARTICLESPS_MODULE'; Set-Article '$many' -Heat 2")
            $running = $powershell.BeginInvoke()
            while (-not $powershell.Streams.Progress.Count -and -not $running.IsCompleted) { Start-Sleep -Milliseconds 20 }
            $powershell.Stop()
            $powershell.Streams.Progress[0].Activity | Should -Be 'Changing articles'
            $changed = @(Get-Article $many.FullName -MinimumHeat 2).Count
            $changed | Should -BeGreaterThan 0
            $changed | Should -BeLessThan 5000
            @(Get-Article $many.FullName).Count | Should -Be 5000
            Get-ChildItem $many -Force -Filter .articles-* | Should -BeNullOrEmpty
            $powershell.Dispose()
            [IO.Directory]::Delete($many, $true)
        }

        It 'leaves files of a directory that have no front matter alone' {
            { Set-Article . -Heat 1 -ErrorAction Stop } | Should -Not -Throw
            Get-Difference | Should -BeNullOrEmpty
        }
    }
}

Describe 'Set-ArticlePublished' {
    BeforeAll {
        $samples = Join-Path $env:ARTICLESPS_ROOT 'samples' 'articles'
        $articles = Join-Path $TestDrive 'publish'
        Copy-Folder $samples $articles
        Push-Location $articles
    }

    AfterAll { Pop-Location }

    It 'publishes' {
        Get-Article _news -MinimumHeat 60 | Set-ArticlePublished
        Get-Difference | Should -Be ('+published: true', '-published: false' | Sort-Object)
    }

    It 'withdraws' {
        Set-ArticlePublished _news/2026-02-18* -Published $false
        Get-Difference | Should -BeNullOrEmpty
        Set-ArticlePublished _news/2026-03-02* -Published:$false -PassThru | ForEach-Object Published | Should -BeFalse
    }

    It 'shows what it would do' {
        $line = Invoke-Session "Set-ArticlePublished '$articles/_news/2026-03-08-ferry-timetable-changes-on-monday.md' -WhatIf"
        $line | Should -Be "What if: Performing the operation `"published: (none) -> true`" on target `"$articles/_news/2026-03-08-ferry-timetable-changes-on-monday.md`"."
    }
}

Describe 'Articles that were not saved' {
    It 'are changed further, and saved, with all their changes' {
        $path = Join-Path $TestDrive 'unsaved.md'
        Set-Content $path "---`ntitle: a`nheat: 1`n---"
        $article = Set-Article $path -Title 'b' -WhatIf -PassThru | Set-ArticlePublished -WhatIf -PassThru
        $article.Title, $article.Published | Should -Be 'b', $true
        (Get-Article $path).Title | Should -Be 'a'
        $article | Set-Article -Heat 2
        Get-Content $path | Should -Be '---', 'title: b', 'heat: 2', 'published: true', '---'
    }

    It 'are given as they are in the file where somebody has answered No' {
        $path = Join-Path $TestDrive 'declined.md'
        Set-Content $path "---`ntitle: a`n---"
        $output = 'n', 'n' | & pwsh -NoProfile -Command "Import-Module '$env:ARTICLESPS_MODULE'; (Set-Article '$path' -Title b -Confirm -PassThru | Set-Article -Type c -Confirm -PassThru).Title"
        Get-Content $path | Should -Be '---', 'title: a', '---'
        $output | Select-Object -Last 1 | Should -Match 'a$'
    }
}
