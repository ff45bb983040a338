BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
    $samples = Join-Path $env:ARTICLESPS_ROOT 'samples' 'articles'
}

Describe 'Get-Article' {
    BeforeAll {
        # Names with brackets and line breaks, which Set-Content would take for patterns.
        $files = Join-Path $TestDrive 'files'
        foreach ($name in 'a[1].md', 'a1.md', 'b.md', 'c.txt', 'sub/d.md') {
            $path = Join-Path $files $name
            [void][IO.Directory]::CreateDirectory((Split-Path $path))
            [IO.File]::WriteAllText($path, "---`ntitle: $name`n---`n")
        }
        [IO.File]::WriteAllText((Join-Path $files 'README.md'), "# No front matter`n")
    }

    Context 'Paths' {
        BeforeEach { Push-Location $files }
        AfterEach { Pop-Location }

        It 'reads the current location when nothing is given' {
            (Get-Article).Name | Should -Be 'a1.md', 'a[1].md', 'b.md'
        }

        It 'resolves relative paths through the location of the session, not of the process' {
            [Environment]::CurrentDirectory | Should -Not -Be $files
            (Get-Article b.md).FullName | Should -Be (Join-Path $files 'b.md')
            (Get-Article ./sub).Name | Should -Be 'd.md'
        }

        It 'takes <given> as <expected>' -ForEach @(
            @{ given = '*.md'; expected = 'a1.md', 'a[1].md', 'b.md' }
            @{ given = 'a*'; expected = 'a1.md', 'a[1].md' }
            @{ given = 'a[1].md'; expected = 'a1.md' }
            @{ given = 'a`[1`].md'; expected = 'a[1].md' }
            @{ given = '*'; expected = 'a1.md', 'a[1].md', 'b.md', 'd.md' }
            @{ given = '*.txt'; expected = 'c.txt' }
            @{ given = 'c.txt'; expected = 'c.txt' }
            @{ given = 'b.md', 'sub'; expected = 'b.md', 'd.md' }
            @{ given = '*.none'; expected = @() }
        ) {
            @((Get-Article $given -ErrorAction Stop).Name) | Should -Be $expected
        }

        It 'takes brackets as they are in -LiteralPath and its aliases' {
            (Get-Article -LiteralPath 'a[1].md').Name | Should -Be 'a[1].md'
            (Get-Article -LP 'a[1].md').Name | Should -Be 'a[1].md'
            (Get-Article -PSPath 'a[1].md').Name | Should -Be 'a[1].md'
        }

        It 'takes files from Get-ChildItem' {
            (Get-ChildItem *.md -Exclude README.md | Get-Article).Name | Sort-Object | Should -Be ('a1.md', 'a[1].md', 'b.md' | Sort-Object)
            (Get-ChildItem -Directory | Get-Article).Name | Should -Be 'd.md'
            (Get-Item -LiteralPath 'a[1].md' | Get-Article).Name | Should -Be 'a[1].md'
        }

        It 'takes articles, strings and rows from the pipeline' {
            (Get-Article b.md | Get-Article).Name | Should -Be 'b.md'
            ('b.md', 'sub' | Get-Article).Name | Should -Be 'b.md', 'd.md'
            ([pscustomobject]@{ Path = 'b.md' } | Get-Article).Name | Should -Be 'b.md'
            ([pscustomobject]@{ LiteralPath = 'a[1].md' } | Get-Article).Name | Should -Be 'a[1].md'
        }

        It 'gives each file once, however often it is given' {
            (Get-ChildItem -Recurse | Where-Object Name -NE README.md | Get-Article -ErrorAction Ignore | Where-Object Name -EQ d.md).Count | Should -Be 1
            (Get-Article b.md, b.md, .).Name | Should -Be 'b.md', 'a1.md', 'a[1].md'
        }

        It 'keeps the order of paths when a wildcard finds directories' {
            foreach ($path in 'order/a/z.md', 'order/a-b/y.md') {
                [void][IO.Directory]::CreateDirectory((Split-Path "$TestDrive/$path"))
                [IO.File]::WriteAllText("$TestDrive/$path", "---`ntitle: x`n---`n")
            }
            (Get-Article "$TestDrive/order/a*" -Recurse).Name | Should -Be (Get-Article "$TestDrive/order" -Recurse).Name
        }

        It 'takes drives of PowerShell' {
            New-PSDrive -Name Articles -PSProvider FileSystem -Root $files -Scope Script | Out-Null
            (Get-Article Articles:\sub).FullName | Should -Be (Join-Path $files 'sub' 'd.md')
            (Get-Article Articles:b.md).Name | Should -Be 'b.md'
        }

        It 'recurses and excludes' {
            (Get-Article -Recurse).Name | Should -Be 'a1.md', 'a[1].md', 'b.md', 'd.md'
            (Get-Article -Recurse -Exclude 'a*').Name | Should -Be 'b.md', 'd.md'
            (Get-Article -Recurse -Exclude sub, b.md).Name | Should -Be 'a1.md', 'a[1].md'
        }

        It 'skips files of a directory that have no front matter, and says so' {
            Get-Article -Verbose 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] } |
                Should -BeLike 'Skipped *README.md: it has no front matter.'
        }

        It 'reads a name with a line break' -Skip:$IsWindows -Tag 'Needs a file system that allows such names' {
            $odd = Join-Path $TestDrive "odd`nname.md"
            [IO.File]::WriteAllText($odd, "---`ntitle: x`n---`n")
            (Get-Article -LiteralPath $odd).FullName | Should -Be $odd
            (Get-Item -LiteralPath $odd | Get-Article).Name | Should -Be "odd`nname.md"
        }
    }

    Context 'Errors' {
        BeforeAll {
            $bad = Join-Path $TestDrive 'bad'
            [void][IO.Directory]::CreateDirectory($bad)
            [IO.File]::WriteAllText((Join-Path $bad 'a.md'), "---`ntitle: a`n---`n")
            [IO.File]::WriteAllText((Join-Path $bad 'b.md'), "---`ntitle: `"b`n---`n")
            [IO.File]::WriteAllBytes((Join-Path $bad 'c.md'), [byte[]](0x2D, 0x2D, 0x2D, 0x0A, 0x61, 0xE9))
            [IO.File]::WriteAllText((Join-Path $bad 'd.md'), "---`ntitle: d`n---`n")
            [IO.File]::WriteAllText((Join-Path $bad 'e.txt'), 'no front matter')
        }

        It 'writes one error for each bad file and goes on' {
            $articles = Get-Article $bad -ErrorAction SilentlyContinue -ErrorVariable errors
            $articles.Title | Should -Be 'a', 'd'
            $errors.FullyQualifiedErrorId | Should -Be 'UnclosedQuote,ArticlesPS.Commands.GetArticleCommand', 'InvalidEncoding,ArticlesPS.Commands.GetArticleCommand'
            $errors.TargetObject | Should -Be (Join-Path $bad 'b.md'), (Join-Path $bad 'c.md')
            $errors.CategoryInfo.Category | Should -Be 'ParserError', 'ParserError'
            $errors[0].Exception.Message | Should -Be "$(Join-Path $bad 'b.md')(2,8): The quotation mark that opens here is not closed. Close it; if the text goes on in the next lines, indent them."
            $errors[1].Exception.Message | Should -BeLike "*c.md(2,2): The byte E9 is not valid UTF-8.*"
        }

        It 'stops at the first one with -ErrorAction Stop' {
            { Get-Article $bad -ErrorAction Stop } | Should -Throw -ErrorId 'UnclosedQuote,ArticlesPS.Commands.GetArticleCommand'
        }

        It 'gives <id> (<category>) for <given>' -ForEach @(
            @{ given = 'none.md'; id = 'FileNotFound'; category = 'ObjectNotFound' }
            @{ given = 'none/*.md'; id = 'FileNotFound'; category = 'ObjectNotFound' }
            @{ given = 'e.txt'; id = 'FrontMatterMissing'; category = 'ParserError' }
            @{ given = 'Env:'; id = 'PathNotFileSystem'; category = 'InvalidArgument' }
            @{ given = 'Env:\P*'; id = 'PathNotFileSystem'; category = 'InvalidArgument' }
            @{ given = 'nodrive:\a.md'; id = 'DriveNotFound'; category = 'ObjectNotFound' }
        ) {
            Push-Location $bad
            $found = Get-Article $given -ErrorAction SilentlyContinue -ErrorVariable errors
            Pop-Location
            $found | Should -BeNullOrEmpty
            $errors | Should -HaveCount 1
            $errors[0].FullyQualifiedErrorId | Should -Be "$id,ArticlesPS.Commands.GetArticleCommand"
            $errors[0].CategoryInfo.Category | Should -Be $category
            "$($errors[0].TargetObject)" | Should -BeLike "*$($given -replace '\*', '`*')"
        }

        It 'points to -LiteralPath where a name with brackets was meant' {
            [IO.File]::WriteAllText((Join-Path $bad 'x[y].md'), "---`ntitle: x`n---`n")
            Get-Article (Join-Path $bad 'x[y].md') -ErrorAction SilentlyContinue -ErrorVariable errors | Should -BeNullOrEmpty
            $errors[0].FullyQualifiedErrorId | Should -BeLike 'PathIsPattern,*'
            $errors[0].Exception.Message | Should -BeLike '*-LiteralPath*'
        }

        It 'refuses a pattern that is null, which would find everything: -<name>' -ForEach @(
            foreach ($name in 'Title', 'Provider', 'Topic', 'Category', 'Type', 'Url', 'Exclude') { @{ name = $name } }
        ) {
            foreach ($value in $null, @(), @('a', $null)) {
                $with = @{ $name = $value }
                { Get-Article $samples @with } | Should -Throw -ErrorId 'ParameterArgumentValidationError,*'
            }
        }

        It 'refuses a date that is none' {
            { Get-Article $samples -After yesterdayish } | Should -Throw -ErrorId 'ParameterArgumentTransformationError,ArticlesPS.Commands.GetArticleCommand'
        }
    }

    Context 'Filters' {
        It 'finds <expected> with <filter>' -ForEach @(
            @{ filter = @{ Title = '*cranes*' }; expected = 2 }
            @{ filter = @{ Title = '*cranes*', 'night*' }; expected = 3 }
            @{ filter = @{ Provider = 'Gazette' }; expected = 2 }
            @{ filter = @{ Provider = 'example.org' }; expected = 2 }
            @{ filter = @{ Provider = 'rail*', '*.net' }; expected = 6 }
            @{ filter = @{ Topic = 'Harbour' }; expected = 7 }
            @{ filter = @{ Topic = 'food', 'trains' }; expected = 4 }
            @{ filter = @{ Category = 'news' }; expected = 12 }
            @{ filter = @{ Type = 'course', 'download' }; expected = 2 }
            @{ filter = @{ Published = $true }; expected = 3 }
            @{ filter = @{ Published = $false }; expected = 12 }
            @{ filter = @{ MinimumQuality = 71 }; expected = 3 }
            @{ filter = @{ MinimumHeat = 51 }; expected = 8 }
            @{ filter = @{ After = '2026-03-07' }; expected = 5 }
            @{ filter = @{ After = '2026-03-07T20:10:00Z' }; expected = 5 }
            @{ filter = @{ After = [datetime]'2026-03-08' }; expected = 4 }
            @{ filter = @{ After = [datetimeoffset]'2026-03-08T00:00:00Z' }; expected = 4 }
            @{ filter = @{ Before = '2020-01-01' }; expected = 2 }
            @{ filter = @{ Before = '2026-03-07T20:10:00Z'; After = '2026-03-01' }; expected = 3 }
            @{ filter = @{ Url = '*utm_source*' }; expected = 1 }
            @{ filter = @{ Url = 'https://gazette.example.org/*' }; expected = 2 }
            @{ filter = @{ Topic = 'City'; Published = $true }; expected = 2 }
        ) {
            @(Get-Article $samples -Recurse @filter) | Should -HaveCount $expected
        }

        It 'is the same as filtering in the pipeline' {
            (Get-Article $samples -Recurse -Published:$false).Name |
                Should -Be (Get-Article $samples -Recurse | Where-Object { -not $_.Published }).Name
        }
    }

    Context 'Streaming' {
        It 'stops reading when the pipeline has enough' {
            # Each of the files behind the first would be told of when it is read.
            $many = Join-Path $TestDrive 'many'
            [void][IO.Directory]::CreateDirectory($many)
            [IO.File]::WriteAllText("$many/0.md", "---`ntitle: x`n---`n")
            foreach ($i in 1..3000) { [IO.File]::WriteAllText("$many/a$i.md", 'no front matter') }
            $skipped = Get-Article $many -Verbose 4>&1 | Select-Object -First 1
            $skipped | Should -BeOfType ([ArticlesPS.Article])
            $all = @(Get-Article $many -Verbose 4>&1)
            $all.Count | Should -Be 3001
            $read = [System.Collections.Generic.List[object]]::new()
            Get-Article $many -Verbose 4>&1 | ForEach-Object { $read.Add($_); if ($_ -is [ArticlesPS.Article]) { $_ } } | Select-Object -First 1 | Out-Null
            $read.Count | Should -BeLessThan 100
            [IO.Directory]::Delete($many, $true)
        }

        It 'shows progress only when it takes long' {
            $powershell = [powershell]::Create()
            [void]$powershell.AddScript("Import-Module '$env:ARTICLESPS_MODULE'; Get-Article '$samples' -Recurse | ForEach-Object { Start-Sleep -Milliseconds 150 }")
            [void]$powershell.Invoke()
            $records = @($powershell.Streams.Progress | Where-Object Activity -eq 'Reading articles')
            $records.Count | Should -BeGreaterThan 1
            $records[-1].RecordType | Should -Be 'Completed'
            $powershell.Dispose()
        }
    }

    Context 'articles that do not say whether they are published' {
        BeforeEach {
            $silent = (New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))).FullName
            'a', 'b' | ForEach-Object { Set-Content "$silent/$_.md" "---`ntitle: $_`n---" }
        }

        It 'are left out with one warning that counts them: <what>' -ForEach @(
            @{ what = 'a directory'; count = 2; run = { Get-Article $silent -Published:$false @quiet } }
            @{ what = 'published ones'; count = 2; run = { Get-Article $silent -Published @quiet } }
            @{ what = 'files from the pipeline'; count = 2; run = { Get-ChildItem $silent | Get-Article -Published:$false @quiet } }
            @{ what = 'with another condition'; count = 1; run = { Get-Article $silent -Published:$false -Title b @quiet } }
            @{ what = 'linked'; count = 2; run = { Get-Article $silent -Published:$false -LinkRelated @quiet } }
        ) {
            $quiet = @{ WarningAction = 'SilentlyContinue'; WarningVariable = 'warnings' }
            . $run | Should -BeNullOrEmpty
            $warnings | Should -HaveCount 1
            "$warnings" | Should -BeLike "$count article*left out*"
        }

        It 'are left out where another article says it is a draft' {
            Set-Content "$silent/c.md" "---`ntitle: c`ndraft: true`n---"
            (Get-Article $silent -Published:$false -WarningAction SilentlyContinue).Title | Should -Be 'c'
        }

        It 'are unpublished where the schema says so' {
            Set-Content "$silent/c.md" "---`ntitle: c`npublished: true`n---"
            (Get-Article $silent -Published:$false -Schema news -WarningVariable warnings).Title | Should -Be 'a', 'b'
            (Get-Article $silent -Published:$false -LinkRelated -Schema news).Title | Should -Be 'a', 'b'
            (Get-Article $silent -Published -Schema news).Title | Should -Be 'c'
            Set-Content "$silent/.articles.yml" 'extends: news'
            (Get-Article $silent -Published:$false).Title | Should -Be 'a', 'b'
            $warnings | Should -BeNullOrEmpty
        }

        It 'are also those with a value that is neither true nor false' {
            Set-Content "$silent/c.md" "---`ntitle: c`npublished: yes`n---"
            Set-Content "$silent/d.md" "---`ntitle: d`npublished: false`n---"
            (Get-Article $silent -Published:$false -Schema news).Title | Should -Be 'a', 'b', 'd'
            Get-Article $silent -Published -Schema news | Should -BeNullOrEmpty
            (Get-Article $silent -State Unknown).Title | Should -Be 'a', 'b', 'c'
        }
    }
}
