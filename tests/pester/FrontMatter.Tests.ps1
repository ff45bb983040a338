BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
    . "$PSScriptRoot/Folder.ps1"
    . "$PSScriptRoot/Session.ps1"
    $samples = Join-Path $env:ARTICLESPS_ROOT 'samples' 'articles'
    $yaml = @'
---
title: Night trains # a comment
date: 2026-03-04T06:10:00Z
draft: false
weight: 10
big: 12345678901234567890
ratio: 0.5
none:
tags: [trains, "night"]
empty: []
author:
  name: Ada
  links:
    - url: https://a.example
summary: |
  One
  two
---
body
'@
}

Describe 'ConvertFrom-FrontMatter' {
    It 'gives an object with the keys in the order of the text, and its values by type' {
        $read = ConvertFrom-FrontMatter $yaml
        $read.PSObject.Properties.Name | Should -Be title, date, draft, weight, big, ratio, none, tags, empty, author, summary
        $read.title | Should -BeExactly 'Night trains'
        $read.date | Should -BeOfType string
        $read.draft | Should -BeFalse
        $read.draft | Should -BeOfType bool
        $read.weight | Should -BeOfType int
        $read.big | Should -BeOfType bigint
        $read.ratio | Should -BeOfType double
        $read.none | Should -Be $null
        , $read.tags | Should -BeOfType object[]
        $read.tags | Should -Be trains, night
        , $read.empty | Should -BeOfType object[]
        $read.empty | Should -HaveCount 0
        $read.author.links[0].url | Should -Be https://a.example
        $read.summary | Should -BeExactly "One`ntwo`n"
    }

    It 'gives the dates of TOML as dates' {
        $read = "+++`na = 2024-05-06T07:08:09+02:00`nb = 2024-05-06`nc = 2024-05-06T07:08:09`n+++" | ConvertFrom-FrontMatter
        $read.a | Should -BeOfType datetimeoffset
        $read.a.ToString('o') | Should -Be 2024-05-06T07:08:09.0000000+02:00
        $read.b | Should -Be ([datetime]'2024-05-06')
        $read.c | Should -BeOfType datetime
        $read.c | Should -Be ([datetime]'2024-05-06T07:08:09')
    }

    It 'reads <Name>' -ForEach @(
        @{ Name = 'YAML'; Text = "---`na: 1`n---`nbody" }
        @{ Name = 'YAML with dots'; Text = "---`na: 1`n...`n" }
        @{ Name = 'YAML without a last line break'; Text = "---`r`na: 1`r`n---" }
        @{ Name = 'TOML'; Text = "+++`na = 1`n+++`n" }
        @{ Name = 'JSON'; Text = "{`n  `"a`": 1`n}`nbody" }
        @{ Name = 'JSON of one line'; Text = '{"a": 1}' }
        @{ Name = 'named TOML'; Text = "---toml`na = 1`n---`n" }
        @{ Name = 'a byte-order mark'; Text = "$([char]0xFEFF)---`na: 1`n---`n" }
    ) {
        ($Text | ConvertFrom-FrontMatter).a | Should -Be 1
        ($Text -split '\r?\n' | ConvertFrom-FrontMatter).a | Should -Be 1
        (ConvertFrom-FrontMatter -InputObject ($Text -split '\r?\n')).a | Should -Be 1
    }

    It 'puts lines of Get-Content together, and takes each whole text by itself' {
        $files = Get-ChildItem (Join-Path $samples '_news') -Filter *.md | Select-Object -First 3
        $titles = (Get-Article $files).Title
        (Get-Content $files[0] | ConvertFrom-FrontMatter).title | Should -Be $titles[0]
        (Get-Content $files -Raw | ConvertFrom-FrontMatter).title | Should -Be $titles
        (ConvertFrom-FrontMatter (Get-Content $files -Raw)).title | Should -Be $titles
        ('---', 'a: 1', '---', "---`na: 2`n---`n", '---', 'a: 3', '---' | ConvertFrom-FrontMatter).a | Should -Be 1, 2, 3
    }

    It 'gives nothing for nothing, and an object without keys for front matter without keys' {
        @() | ConvertFrom-FrontMatter | Should -BeNullOrEmpty
        foreach ($text in "---`n---`n", "+++`n+++`n", '{}') {
            $read = ConvertFrom-FrontMatter $text
            $read | Should -BeOfType pscustomobject
            @($read.PSObject.Properties) | Should -HaveCount 0
            (ConvertFrom-FrontMatter $text -AsHashtable).Count | Should -Be 0
        }
    }

    It 'gives ordered dictionaries with -AsHashtable, down to the last' {
        $read = ConvertFrom-FrontMatter $yaml -AsHashtable
        $read | Should -BeOfType System.Collections.Specialized.OrderedDictionary
        $read.Keys | Select-Object -First 2 | Should -Be title, date
        $read.author.links[0] | Should -BeOfType System.Collections.Specialized.OrderedDictionary
        $read['Title'] | Should -Be $null
    }

    It 'refuses <Name> for an object, and gives a dictionary' -ForEach @(
        @{ Name = 'keys that differ in case'; Text = "---`na: 1`nA: 2`n---`n"; Message = "*keys 'a' and 'A'*-AsHashtable*" }
        @{ Name = 'nested keys that differ in case'; Text = "---`nx: [{b: 1, B: 2}]`n---`n"; Message = "*keys 'b' and 'B'*" }
        @{ Name = 'a key that PowerShell uses itself'; Text = "---`npstypenames: 1`n---`n"; Message = "*key 'pstypenames'*-AsHashtable*" }
        @{ Name = 'an empty key'; Text = "---`n'': 1`n---`n"; Message = '*empty*-AsHashtable*' }
    ) {
        $read = $Text, "---`nnext: 1`n---`n" | ConvertFrom-FrontMatter -ErrorVariable errors -ErrorAction SilentlyContinue
        $read.next | Should -Be 1
        $errors | Should -HaveCount 1
        $errors[0].FullyQualifiedErrorId | Should -Be 'KeyNotSupported,ArticlesPS.Commands.ConvertFromFrontMatterCommand'
        $errors[0].Exception.Message | Should -BeLike $Message
        $Text | ConvertFrom-FrontMatter -AsHashtable -ErrorAction Stop | Should -Not -BeNullOrEmpty
    }

    It 'reports <Id> in a text with its place, and in a file with its path' -ForEach @(
        @{ Id = 'FrontMatterMissing'; Text = "hello`nworld`n"; Place = '(1,1)' }
        @{ Id = 'FrontMatterMissing'; Text = ''; Place = '(1,1)' }
        @{ Id = 'FrontMatterUnclosed'; Text = "---`na: 1`n"; Place = '(1,1)' }
        @{ Id = 'DuplicateKey'; Text = "---`na: 1`na: 2`n---`n"; Place = '(3,1)' }
        @{ Id = 'InvalidYaml'; Text = "---`na: [1`n---`n"; Place = '(2,4)' }
        @{ Id = 'RootNotMapping'; Text = "---`n- a`n---`n"; Place = '(2,1)' }
        @{ Id = 'InvalidToml'; Text = "+++`na = `n+++`n"; Place = '(2,*)' }
        @{ Id = 'InvalidJson'; Text = "{`n`"a`": tru`n}`n"; Place = '(2,*)' }
        @{ Id = 'UnsupportedFormat'; Text = "---js`n{}`n---`n"; Place = '(1,1)' }
    ) {
        $id = "$Id,ArticlesPS.Commands.ConvertFromFrontMatterCommand"
        ConvertFrom-FrontMatter $Text -ErrorVariable errors -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $errors | Should -HaveCount 1
        $errors[0].FullyQualifiedErrorId | Should -Be $id
        $errors[0].CategoryInfo.Category | Should -Be ParserError
        $errors[0].TargetObject | Should -BeExactly $Text
        $errors[0].Exception.Message | Should -BeLike "${Place}: *"

        $file = Join-Path $TestDrive 'a[1].md'
        [IO.File]::WriteAllText($file, $Text)
        ConvertFrom-FrontMatter -LiteralPath $file -ErrorVariable errors -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $errors[0].FullyQualifiedErrorId | Should -Be $id
        $errors[0].TargetObject | Should -Be $file
        $errors[0].Exception.Message.StartsWith($file + $errors[0].Exception.Message.Substring($file.Length, 1)) | Should -BeTrue
        $errors[0].Exception.Message | Should -BeLike "*$([WildcardPattern]::Escape('a[1].md'))${Place}: *"
    }

    It 'says where a path goes that is given as text, whether or not there is the file: <Name>' -ForEach @(
        @{ Name = 'named.md' }, @{ Name = 'mistyped.md' }, @{ Name = '*.markdown' }
    ) {
        [IO.File]::WriteAllText((Join-Path $TestDrive 'named.md'), $yaml)
        $path = Join-Path $TestDrive $Name
        { ConvertFrom-FrontMatter $path -ErrorAction Stop } | Should -Throw '*use -Path*' -ErrorId 'FrontMatterMissing,*'
        { $path | ConvertFrom-FrontMatter -ErrorAction Stop } | Should -Throw '*use -Path*' -ErrorId 'FrontMatterMissing,*'
    }

    It 'takes text that is not one line, or begins as JSON does, for text: <Text>' -ForEach @(
        @{ Text = "hello`nworld" }, @{ Text = '{ "title": "a" } b' }, @{ Text = '' }
    ) {
        { ConvertFrom-FrontMatter $Text -ErrorAction Stop } | Should -Throw '*The file has no front matter*' -ErrorId 'FrontMatterMissing,*'
    }

    It 'takes files and directories by -Path and by their properties' {
        $news = Join-Path $samples '_news'
        $titles = (Get-Article $news).title
        (ConvertFrom-FrontMatter -Path $news).title | Should -Be $titles
        (ConvertFrom-FrontMatter -Path "$news/*.md").title | Should -Be $titles
        (Get-ChildItem $news -Filter *.md | ConvertFrom-FrontMatter).title | Should -Be $titles
        (Get-Article $news | ConvertFrom-FrontMatter).title | Should -Be $titles
        ([IO.DirectoryInfo]::new($news).GetFiles('*.md') | Sort-Object Name | ConvertFrom-FrontMatter).title | Should -Be $titles
        (ConvertFrom-FrontMatter -Path $samples -Recurse -Exclude broken).title | Should -Be (Get-Article $samples -Recurse -Exclude broken).title
    }

    It 'passes over what has no front matter in a directory, and goes on behind what is broken' {
        $folder = New-Item -ItemType Directory (Join-Path $TestDrive 'mixed')
        Set-Content (Join-Path $folder '1.md') "---`na: 1`n---"
        Set-Content (Join-Path $folder '2.md') 'no front matter'
        Set-Content (Join-Path $folder '3.md') "---`na: [`n---"
        Set-Content (Join-Path $folder '4.md') "+++`na = 4`n+++"
        $read = ConvertFrom-FrontMatter -Path $folder, (Join-Path $folder 'none.md') -ErrorVariable errors -ErrorAction SilentlyContinue
        $read.a | Should -Be 1, 4
        $errors.FullyQualifiedErrorId | Should -Be 'InvalidYaml,ArticlesPS.Commands.ConvertFromFrontMatterCommand', 'FileNotFound,ArticlesPS.Commands.ConvertFromFrontMatterCommand'
    }

    It 'gives objects of files a hidden path that binds to -LiteralPath' {
        $file = Get-ChildItem (Join-Path $samples '_news') -Filter *.md | Select-Object -First 1
        foreach ($read in (ConvertFrom-FrontMatter -LiteralPath $file.FullName), (ConvertFrom-FrontMatter -LiteralPath $file.FullName -AsHashtable)) {
            $read.PSPath | Should -Be $file.PSPath
            ($read | Get-Item).FullName | Should -Be $file.FullName
            ($read | Select-Object PSPath).PSPath | Should -Be $file.PSPath
            $read | ConvertTo-Json -Depth 9 | Should -Not -BeLike '*PSPath*'
            $read | ConvertTo-FrontMatter | Should -Not -BeLike '*PSPath*'
        }

        ConvertFrom-FrontMatter -Path $file.FullName | ConvertTo-Csv | Should -Not -BeLike '*PSPath*'
        (ConvertFrom-FrontMatter $yaml).PSPath | Should -Be $null
    }

    It 'reads a thousand files in their order' {
        $folder = [IO.Directory]::CreateDirectory((Join-Path $TestDrive 'thousand')).FullName
        try {
            foreach ($i in 1..1000) {
                [IO.File]::WriteAllText("$folder/$($i.ToString('d4')).md", "---`nn: $i`n---`n")
            }

            (ConvertFrom-FrontMatter -Path $folder).n | Should -Be (1..1000)
            (Get-ChildItem $folder | ConvertFrom-FrontMatter).n | Should -Be (1..1000)
            (Get-Content "$folder/*.md" -Raw | ConvertFrom-FrontMatter).n | Should -Be (1..1000)
            (ConvertFrom-FrontMatter -Path $folder | Select-Object -First 1).n | Should -Be 1
        }
        finally {
            [IO.Directory]::Delete($folder, $true)
        }
    }

    It 'comes back from a job whole' {
        $file = Join-Path $TestDrive 'job.md'
        [IO.File]::WriteAllText($file, $yaml)
        $copy = Start-Job { Import-Module $using:env:ARTICLESPS_MODULE; ConvertFrom-FrontMatter -LiteralPath $using:file } | Receive-Job -Wait -AutoRemoveJob
        $copy.author.links[0].url | Should -Be https://a.example
        ($copy | Get-Item).FullName | Should -Be $file
        $copy | ConvertTo-FrontMatter | Should -BeExactly (ConvertFrom-FrontMatter $yaml | ConvertTo-FrontMatter)
        $toml = "+++`na = 2024-05-06T07:08:09.5+02:00`nb = 2024-05-06`nc = [{ d = 9223372036854775807 }]`n+++"
        $copy = Start-Job { Import-Module $using:env:ARTICLESPS_MODULE; ConvertFrom-FrontMatter $using:toml } | Receive-Job -Wait -AutoRemoveJob
        $copy | ConvertTo-FrontMatter -Format Toml | Should -BeExactly (ConvertFrom-FrontMatter $toml | ConvertTo-FrontMatter -Format Toml)
    }
}

Describe 'ConvertTo-FrontMatter' {
    It 'writes <_>, which reads back the same' -ForEach 'Yaml', 'Toml', 'Json' {
        $values = [ordered]@{
            title = 'Night: trains'; n = 1; big = [long]::MaxValue; ratio = 0.5; draft = $true; none = 'null'; tags = @('a', 'no'); empty = @()
            text = "One`n  two`n"; author = [pscustomobject]@{ name = 'Ada'; links = @(@{ url = 'https://a.example' }) }; map = @{}
        }
        $text = $values | ConvertTo-FrontMatter -Format $_
        $text | Should -HaveCount 1
        $text | Should -Not -Match '[\r\n]$'
        $read = $text | ConvertFrom-FrontMatter -AsHashtable
        foreach ($key in 'title', 'n', 'big', 'ratio', 'draft', 'none', 'tags', 'empty', 'text') {
            $read[$key] | Should -BeExactly $values[$key]
        }

        $read.author.links[0].url | Should -Be https://a.example
        $read | ConvertTo-FrontMatter -Format $_ | Should -BeExactly $text
        $text | ConvertFrom-FrontMatter | ConvertTo-FrontMatter -Format $_ | Should -BeExactly $text
    }

    It 'gives <Format> for <Name>' -ForEach @(
        @{ Format = 'Yaml'; Name = 'a hashtable'; Value = @{ a = 1 }; Text = "---`na: 1`n---" }
        @{ Format = 'Toml'; Name = 'a hashtable'; Value = @{ a = 1 }; Text = "+++`na = 1`n+++" }
        @{ Format = 'Json'; Name = 'a hashtable'; Value = @{ a = 1 }; Text = "{`n  `"a`": 1`n}" }
        @{ Format = 'Yaml'; Name = 'an object'; Value = [pscustomobject]@{ b = 1; a = $null }; Text = "---`nb: 1`na: null`n---" }
        @{ Format = 'Yaml'; Name = 'an empty hashtable'; Value = @{}; Text = "---`n---" }
        @{ Format = 'Yaml'; Name = 'a text of lines'; Value = @{ a = "b`nc" }; Text = "---`na: |-`n  b`n  c`n---" }
        @{ Format = 'Toml'; Name = 'a text of lines'; Value = @{ a = "b`nc" }; Text = "+++`na = `"`"`"`nb`nc`"`"`"`n+++" }
        @{ Format = 'Yaml'; Name = 'dates'; Value = [ordered]@{ a = [datetime]'2024-05-06'; b = [datetimeoffset]'2024-05-06T07:08:09+02:00' }; Text = "---`na: 2024-05-06`nb: 2024-05-06T07:08:09+02:00`n---" }
        @{ Format = 'Toml'; Name = 'dates'; Value = [ordered]@{ a = [datetime]'2024-05-06'; b = [datetimeoffset]'2024-05-06T07:08:09Z' }; Text = "+++`na = 2024-05-06`nb = 2024-05-06T07:08:09Z`n+++" }
        @{ Format = 'Yaml'; Name = 'other types of .NET'; Value = [ordered]@{ a = [uri]'https://a.example/x'; b = [DayOfWeek]::Friday; c = [version]'1.2'; d = [switch]$true; e = [DBNull]::Value }; Text = "---`na: https://a.example/x`nb: Friday`nc: `"1.2`"`nd: true`ne: null`n---" }
    ) {
        $Value | ConvertTo-FrontMatter -Format $Format | Should -BeExactly $Text
        ConvertTo-FrontMatter $Value -Format $Format | Should -BeExactly $Text
    }

    It 'appends a body, so that Set-Content makes a whole file' {
        $file = Join-Path $TestDrive 'new.md'
        foreach ($body in 'Hello', "Hello`n", "Hello`r`n") {
            @{ title = 'x' } | ConvertTo-FrontMatter -Body $body | Should -BeExactly "---`ntitle: x`n---`n`nHello"
        }

        @{ title = 'x' } | ConvertTo-FrontMatter -Body "Hello`nworld" | Set-Content $file
        (Get-Article $file).Body | Should -Be "Hello`nworld"
        @{ title = 'x' } | ConvertTo-FrontMatter -Body "Hello`nworld" -NewLine CRLF | Should -BeExactly "---`r`ntitle: x`r`n---`r`n`r`nHello`r`nworld"
        @{ title = 'x' } | ConvertTo-FrontMatter -Body '' | Should -BeExactly "---`ntitle: x`n---"
        @{ title = 'x' } | ConvertTo-FrontMatter -Body $null | Should -BeExactly "---`ntitle: x`n---"
    }

    It 'gives a text for each object, and goes on behind one that it refuses' {
        $text = @{ a = 1 }, @{ a = $null }, @{ a = 3 } | ConvertTo-FrontMatter -Format Toml -ErrorVariable errors -ErrorAction SilentlyContinue
        $text | Should -Be "+++`na = 1`n+++", "+++`na = 3`n+++"
        $errors | Should -HaveCount 1
        $errors[0].FullyQualifiedErrorId | Should -Be 'InvalidValue,ArticlesPS.Commands.ConvertToFrontMatterCommand'
        $errors[0].CategoryInfo.Category | Should -Be InvalidData
        $errors[0].Exception.Message | Should -BeLike "The value of 'a' is null, which TOML does not have.*"
    }

    It 'refuses <Name>' -ForEach @(
        @{ Name = 'text'; Value = 'x'; Id = 'InputNotSupported'; Message = '*type String*Select-Object*' }
        @{ Name = 'a number'; Value = 1; Id = 'InputNotSupported'; Message = '*type Int32*' }
        @{ Name = 'a list'; Value = 1, 2; Id = 'InputNotSupported'; Message = '*pipe a list*' }
        @{ Name = 'an object of .NET'; Value = [IO.FileInfo]::new('/x'); Id = 'InputNotSupported'; Message = '*type FileInfo*Select-Object*' }
        @{ Name = 'a value of another type'; Value = @{ a = @{ b = 1, [IO.FileInfo]::new('/x') } }; Id = 'InvalidValue'; Message = "The value of 'a.b?1?' is of type FileInfo*" }
        @{ Name = 'a script block'; Value = @{ a = { 1 } }; Id = 'InvalidValue'; Message = "The value of 'a' is of type ScriptBlock*" }
        @{ Name = 'an infinite number for JSON'; Value = @{ a = [double]::PositiveInfinity }; Format = 'Json'; Id = 'InvalidValue'; Message = "The value of 'a' is infinite*" }
    ) {
        { ConvertTo-FrontMatter -InputObject $Value -Format ($Format ?? 'Yaml') -ErrorAction Stop } | Should -Throw $Message -ErrorId "$Id,*"
    }

    It 'refuses an object that holds itself' {
        $self = [pscustomobject]@{ a = 1; self = $null; again = $null }
        $self.self = $self
        $self.again = $self
        { $self | ConvertTo-FrontMatter -ErrorAction Stop } | Should -Throw "The value of 'self' holds itself*"
    }

    It 'writes fifty levels' {
        $value = 'deep'
        foreach ($i in 1..50) {
            $value = @{ a = $value }
        }

        $read = $value | ConvertTo-FrontMatter | ConvertFrom-FrontMatter
        foreach ($i in 1..50) {
            $read = $read.a
        }

        $read | Should -Be deep
    }

    It 'writes articles, also changed ones and those of a job, with the keys of their files' {
        $file = (Get-ChildItem (Join-Path $samples '_news') -Filter *.md)[-1].FullName
        $article = Get-Article $file
        $text = $article | ConvertTo-FrontMatter
        $text | Should -BeLike "---`n*publishedDateTime: 20*"
        $text | Should -Not -BeLike '*images*'
        $article.Images.Count | Should -Be 0
        $article | ConvertTo-FrontMatter | Should -BeExactly $text
        $article.Title = 'Changed'
        $article | ConvertTo-FrontMatter | Should -BeLike "*`ntitle: Changed`n*"
        $copy = Start-Job { Import-Module $using:env:ARTICLESPS_MODULE; Get-Article $using:file } | Receive-Job -Wait -AutoRemoveJob
        $copy | ConvertTo-FrontMatter | Should -BeExactly $text
    }

    It 'is the same under <_>' -ForEach 'de-DE', 'ar-SA', 'th-TH' {
        Invoke-Session @"
[cultureinfo]::CurrentCulture = '$_'
[ordered]@{ a = 1.5; b = [datetime]'2024-05-06T07:08:09'; c = -1; d = 2.5d; e = 1.25 } | ConvertTo-FrontMatter
(ConvertFrom-FrontMatter "---``na: 1.5``n---``n").a -eq 1.5
"@ | Should -BeExactly '---', 'a: 1.5', 'b: 2024-05-06T07:08:09', 'c: -1', 'd: 2.5', 'e: 1.25', '---', 'True'
    }

    It 'completes <Parameter>' -ForEach @(
        @{ Parameter = 'Format'; Names = 'Yaml', 'Toml', 'Json' }
        @{ Parameter = 'NewLine'; Names = 'LF', 'CRLF' }
    ) {
        $line = "ConvertTo-FrontMatter -$Parameter "
        $found = (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText
        foreach ($name in $Names) {
            $found | Should -Contain $name
        }
    }
}
