# What Set-Article, New-Article and Set-ArticlePublished take as a value: script blocks, never null, and no value over one
# of another type.
BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
    . "$PSScriptRoot/Session.ps1"

    # Makes a file of front matter, and gives its path.
    function New-File([string] $Name, [string] $Yaml) {
        $path = Join-Path $folder $Name
        [IO.File]::WriteAllText($path, "---`n$Yaml`n---`nbody`n")
        $path
    }

    # The front matter of a file.
    function Get-Yaml([string] $Path) {
        [IO.File]::ReadAllText($Path) -replace '(?s)^---\n(.*)\n---\n.*', '$1'
    }
}

Describe 'A script block as a value' {
    BeforeEach {
        $folder = (New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))).FullName
        $file = New-File 'a.md' "title: one`nquality: 5`ntopics: [x, 'y']`ntags: [p]`nweight: 3"
        $other = New-File 'b.md' 'title: two'
    }

    It 'is run for each article, given by <name>' -ForEach @(
        @{ name = 'a path'; call = { Set-Article $file, $other -Title { $_.Title.ToUpper() } } }
        @{ name = 'a directory'; call = { Set-Article $folder -Title { $_.Title.ToUpper() } } }
        @{ name = 'a literal path'; call = { Set-Article -LiteralPath $file, $other -Title { $_.Title.ToUpper() } } }
        @{ name = 'a file'; call = { Get-ChildItem $folder | Set-Article -Title { $_.Title.ToUpper() } } }
        @{ name = 'a path from the pipeline'; call = { $file, $other | Set-Article -Title { $_.Title.ToUpper() } } }
        @{ name = 'an article'; call = { Get-Article $folder | Set-Article -Title { $_.Title.ToUpper() } } }
        @{ name = 'a row'; call = { Get-Article $folder | ConvertTo-Csv | ConvertFrom-Csv | Set-Article -Title { $_.Title.ToUpper() } } }
        @{ name = 'a row with other cells'; call = { Get-Article $folder | Select-Object FullName | Set-Article -Title { $_.Title.ToUpper() } } }
        @{ name = 'a variable'; call = { $script = { $_.Title.ToUpper() }; Set-Article $folder -Title $script } }
        @{ name = 'splatting'; call = { $with = @{ Title = { $_.Title.ToUpper() } }; Set-Article $folder @with } }
        @{ name = 'another name of it'; call = { Set-Article $folder -Title { $PSItem.Title.ToUpper() } } }
    ) {
        & $call | Should -BeNullOrEmpty
        (Get-Article $folder).Title | Should -BeExactly 'ONE', 'TWO'
    }

    It 'gives -<parameter> its value' -ForEach @(
        @{ parameter = 'Title'; script = { "$($_.Title)!" }; line = 'title: one!' }
        @{ parameter = 'Excerpt'; script = { [uri]'https://example.com/a%20b' }; line = 'excerpt: https://example.com/a%20b' }
        @{ parameter = 'Category'; script = { 5 }; line = 'category: "5"' }
        @{ parameter = 'Type'; script = { 'video' }; line = 'type: video' }
        @{ parameter = 'PublishedDateTime'; script = { Get-Date '2026-03-08Z' }; line = 'publishedDateTime: 2026-03-08T00:00:00Z' }
        @{ parameter = 'PublishedDateTime'; script = { '2026-03-08' }; line = 'publishedDateTime: 2026-03-08T00:00:00Z' }
        @{ parameter = 'Quality'; script = { $_.Quality + 1 }; line = 'quality: 6' }
        @{ parameter = 'Heat'; script = { '7' }; line = 'heat: 7' }
        @{ parameter = 'Published'; script = { $_.Quality -gt 3 }; line = 'published: true' }
        @{ parameter = 'Published'; script = { 'False' }; line = 'published: false' }
        @{ parameter = 'OriginalUrl'; script = { 'https://example.com/o' }; line = 'originalUrl: "https://example.com/o"' }
        @{ parameter = 'WebUrl'; script = { 'https://example.com/w' }; line = 'webUrl: "https://example.com/w"' }
        @{ parameter = 'AmpWebUrl'; script = { 'https://example.com/a' }; line = 'ampWebUrl: "https://example.com/a"' }
        @{ parameter = 'CdnAmpWebUrl'; script = { 'https://example.com/c' }; line = 'cdnAmpWebUrl: "https://example.com/c"' }
        @{ parameter = 'FeaturedContent'; script = { '<b>' }; line = 'featuredContent: <b>' }
        @{ parameter = 'Secured'; script = { 'AAAA;BBBB' }; line = 'secured: AAAA;BBBB' }
        @{ parameter = 'ProviderName'; script = { $_.Title }; line = '  name: one' }
        @{ parameter = 'ProviderDomain'; script = { 'example.com' }; line = '  domain: example.com' }
        @{ parameter = 'Topic'; script = { $_.Topics; 'z' }; line = "topics: [x, 'y', z]" }
        @{ parameter = 'Topic'; script = { , @('z') }; line = 'topics: [z]' }
        @{ parameter = 'Topic'; script = { , @() }; line = 'topics: []' }
        @{ parameter = 'Topic'; script = { [Collections.Generic.List[string]]@('z', 'x') }; line = 'topics: [z, x]' }
        @{ parameter = 'AddTopic'; script = { $_.Title; 'x' }; line = "topics: [x, 'y', one]" }
        @{ parameter = 'AddTopic'; script = { , @() }; line = "topics: [x, 'y']" }
        @{ parameter = 'RemoveTopic'; script = { $_.Topics[1] }; line = 'topics: [x]' }
        @{ parameter = 'Image'; script = { @{ Url = $_.Title; Width = '5' } }; line = "  - url: `"one`"`n    width: 5" }
        @{ parameter = 'Image'; script = { [ArticlesPS.ArticleImage]@{ Url = 'i' } }; line = '  - url: "i"' }
        @{ parameter = 'Related'; script = { [pscustomobject]@{ Title = 't'; Quality = $null } }; line = '  - title: t' }
        @{ parameter = 'Field'; script = @{ weight = { $_.Metadata.weight * 2 } }; line = 'weight: 6' }
        @{ parameter = 'Field'; script = @{ Title = { 'x' } }; line = 'title: x' }
        @{ parameter = 'Field'; script = @{ topics = { 'z' } }; line = 'topics: [z]' }
        @{ parameter = 'Field'; script = @{ tags = { $_.Metadata.tags; 'q' } }; line = 'tags: [p, q]' }
        @{ parameter = 'Field'; script = @{ tags = { 'q' } }; line = 'tags: [q]' }
        @{ parameter = 'Field'; script = @{ new = { , @('q') } }; line = "new:`n  - q" }
        @{ parameter = 'Field'; script = @{ new = { @{ a = 1 } } }; line = "new:`n  a: 1" }
        @{ parameter = 'Field'; script = @{ new = @{ a = @{ b = { $_.Title } } } }; line = "new:`n  a:`n    b: one" }
        @{ parameter = 'Field'; script = @{ new = @('q', { $_.Title }) }; line = "new:`n  - q`n  - one" }
        @{ parameter = 'Field'; script = @{ 'provider.name' = { 'x' } }; line = "provider:`n  name: x" }
    ) {
        $with = @{ $parameter = $script }
        Set-Article $file @with
        "$(Get-Yaml $file)`n" | Should -BeLike "*$([WildcardPattern]::Escape($line))`n*"
    }

    It 'gives the body' {
        Set-Article $file -Body { $_.Body.ToUpper() }
        [IO.File]::ReadAllText($file) | Should -BeLike "*`n---`nBODY`n"
    }

    It 'may be one entry of a list, or a part of one' {
        Set-Article $file -Topic { $_.Title }, 'z' -Image @{ Url = { "https://example.com/$($_.Title)" } }, @{ Url = 'u' }
        (Get-Article $file).Topics | Should -Be 'one', 'z'
        (Get-Article $file).Images.Url | Should -Be 'https://example.com/one', 'u'
    }

    It 'decides whether an article is published' {
        Set-ArticlePublished $folder -Published { $_.Quality -ge 5 }
        (Get-Article $folder).Published | Should -Be $true, $false
    }

    It 'sees variables of where it stands, and sets none there' {
        $prefix = 'p'
        $count = 0
        function Set-Prefix { $prefix = 'of the function'; Set-Article $file -Title { $count = 5; "$prefix $count" } }
        Set-Prefix
        Set-Article $other -Title { "$prefix $($args.Count) $($input.Count)" }
        (Get-Article $folder).Title | Should -Be 'of the function 5', 'p 0 1'
        $count | Should -Be 0
    }

    It 'leaves $_ of the caller as it was' {
        $seen = 'caller' | ForEach-Object { Set-Article $file -Title { "$($_.Title)!" }; $_ }
        $seen | Should -Be 'caller'
    }

    It 'may come from a module, with the session state of that module' {
        $module = New-Module { $suffix = 'of the module'; function Get-Script { { "$($_.Title) $suffix" } } }
        Set-Article $file -Title (& $module { Get-Script })
        (Get-Article $file).Title | Should -Be 'one of the module'
    }

    It 'runs on the thread of the pipeline' {
        Set-Article $folder -Field @{ thread = { [Threading.Thread]::CurrentThread.ManagedThreadId } }
        (Get-Article $folder).Metadata.thread | Select-Object -Unique | Should -Be ([Threading.Thread]::CurrentThread.ManagedThreadId)
    }

    It 'gets the article that the file has, whatever was piped' {
        $article = Get-Article $file
        $article.Title = 'changed'
        $article | Set-Article -Excerpt { "$($_.GetType().Name) $($_.Title)" }
        [pscustomobject]@{ FullName = $other; Title = 'changed' } | Set-Article -Excerpt { "$($_.GetType().Name) $($_.Title)" }
        (Get-Article $folder).Excerpt | Should -Be 'NewsArticle one', 'NewsArticle two'
        (Get-Article $folder).Title | Should -Be 'changed', 'changed'
    }

    It 'cannot change the article that it gets' {
        $script = { $_.Title = 'leak'; $_.Topics.Add('leak'); $_.Metadata['leak'] = 1; 'x' }
        $article = Set-Article $file -Excerpt $script -Type { $_.Title } -PassThru
        $article.Title, $article.Type, "$($article.Topics)" | Should -Be 'one', 'one', 'x y'
        (Set-Article $file -Excerpt $script -PassThru).Title | Should -Be 'one'
        Get-Yaml $file | Should -Not -BeLike '*leak*'
    }

    It 'passes warnings on' {
        Set-Article $file -Title { Write-Warning 'careful'; 'x' } -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -Be 'careful'
        (Get-Article $file).Title | Should -Be 'x'
    }

    It 'runs with -WhatIf, which shows the value and writes nothing' {
        $line = Invoke-Session "Set-Article '$file' -Title { `$_.Title.ToUpper() } -WhatIf"
        $line | Should -Be "What if: Performing the operation `"title: one -> ONE`" on target `"$file`"."
        (Get-Article $file).Title | Should -Be 'one'
    }

    It 'works where the language is constrained' {
        $lines = & pwsh -NoProfile -NonInteractive -Command "Import-Module '$env:ARTICLESPS_MODULE'; `$ExecutionContext.SessionState.LanguageMode = 'ConstrainedLanguage'; Set-Article '$file' -Title { `$_.Title.ToUpper() } -Topic a, b -Heat 5 -PublishedDateTime 2026-01-01 -Published false -Field @{ x = { 5 } }; Set-Article '$file' -Title { Write-Error wrong } -ErrorVariable failed -ErrorAction SilentlyContinue; `$failed.Count"
        $lines | Should -Be '1'
        Get-Yaml $file | Should -Be "title: ONE`npublishedDateTime: 2026-01-01T00:00:00Z`nquality: 5`nheat: 5`npublished: false`ntopics: [a, 'b']`ntags: [p]`nweight: 3`nx: 5"
    }

    It 'that <what> is the error <id> of that article, and the others are changed' -ForEach @(
        @{ what = 'returns nothing'; script = { if ($_.Name -eq 'b.md') { 'x' } }; id = 'ScriptBlockOutputInvalid'; category = 'InvalidResult'; message = '-Title: The script block returned nothing instead of one value.' }
        @{ what = 'returns $null'; script = { if ($_.Name -eq 'b.md') { 'x' } else { $null } }; id = 'ScriptBlockOutputInvalid'; category = 'InvalidResult'; message = '-Title: The script block returned $null. Use Set-Article -RemoveField to remove a field.' }
        @{ what = 'returns two values'; script = { if ($_.Name -eq 'a.md') { 'a' }; 'x' }; id = 'ScriptBlockOutputInvalid'; category = 'InvalidResult'; message = '-Title: The script block returned 2 values instead of one value.' }
        @{ what = 'returns a list'; script = { if ($_.Name -eq 'a.md') { , @('a', 'b') } else { 'x' } }; id = 'InvalidValue'; category = 'InvalidData'; message = '-Title: A list does not fit the field title, which is text.' }
        @{ what = 'returns an object'; script = { if ($_.Name -eq 'a.md') { [pscustomobject]@{ a = 1 } } else { 'x' } }; id = 'InvalidValue'; category = 'InvalidData'; message = '-Title: An object does not fit the field title, which is text.' }
        @{ what = 'returns a reference'; script = { if ($_.Name -eq 'a.md') { [ref]1 } else { 'x' } }; id = 'InvalidValue'; category = 'InvalidData'; message = '-Title: A value of the type PSReference*' }
        @{ what = 'returns a script block'; script = { if ($_.Name -eq 'a.md') { { 'a' } } else { 'x' } }; id = 'ScriptBlockOutputInvalid'; category = 'InvalidResult'; message = '-Title: The script block returned a script block. Call it with & to return what it returns.' }
        @{ what = 'throws'; script = { if ($_.Name -eq 'a.md') { throw 'boom' }; 'x' }; id = 'ScriptBlockFailed'; category = 'InvalidOperation'; message = '-Title: The script block failed: boom' }
        @{ what = 'calls a method of nothing'; script = { if ($_.Name -eq 'a.md') { $_.Excerpt.Trim() }; 'x' }; id = 'ScriptBlockFailed'; category = 'InvalidOperation'; message = '-Title: The script block failed: You cannot call a method on a null-valued expression.' }
        @{ what = 'writes an error'; script = { if ($_.Name -eq 'a.md') { Write-Error 'wrong' }; 'x' }; id = 'ScriptBlockFailed'; category = 'InvalidOperation'; message = '-Title: The script block failed: wrong' }
        @{ what = 'calls a cmdlet that writes an error'; script = { if ($_.Name -eq 'a.md') { Get-Item "$($_.FullName).none" }; 'x' }; id = 'ScriptBlockFailed'; category = 'InvalidOperation'; message = '-Title: The script block failed: Cannot find path*' }
        @{ what = 'calls a function of a module that writes an error'; script = { if ($_.Name -eq 'a.md') { Write-FromModule }; 'x' }; id = 'ScriptBlockFailed'; category = 'InvalidOperation'; message = '-Title: The script block failed: from the module' }
        @{ what = 'breaks'; script = { if ($_.Name -eq 'a.md') { break }; 'x' }; id = 'ScriptBlockFailed'; category = 'InvalidOperation'; message = '-Title: The script block was left with break, continue or exit. Use return to end it.' }
        @{ what = 'continues'; script = { if ($_.Name -eq 'a.md') { continue }; 'x' }; id = 'ScriptBlockFailed'; category = 'InvalidOperation'; message = '*left with break, continue or exit*' }
        @{ what = 'breaks from a loop of the caller'; script = { if ($_.Name -eq 'a.md') { break caller }; 'x' }; id = 'ScriptBlockFailed'; category = 'InvalidOperation'; message = '*left with break, continue or exit*' }
        @{ what = 'exits'; script = { if ($_.Name -eq 'a.md') { exit 3 }; 'x' }; id = 'ScriptBlockFailed'; category = 'InvalidOperation'; message = '*left with break, continue or exit*' }
    ) {
        New-Module { function Write-FromModule { Write-Error 'from the module'; 'value' } } | Import-Module
        $rounds = 0
        :caller foreach ($round in 1..2) {
            Set-Article $folder -Title $script -Excerpt 'e' -ErrorAction SilentlyContinue -ErrorVariable errors
            $rounds++
        }
        $rounds | Should -Be 2
        $failure = @($errors | Where-Object FullyQualifiedErrorId -EQ "$id,ArticlesPS.Commands.SetArticleCommand")
        $failure | Should -HaveCount 1
        $failure[0].CategoryInfo.Category | Should -Be $category
        $failure[0].TargetObject | Should -Be $file
        $failure[0].Exception.Message | Should -BeLike "${file}: $($message.Replace('[', '`['))"
        (Get-Article $folder).Title | Should -Be 'one', 'x'
        (Get-Article $file).Excerpt | Should -BeNullOrEmpty
    }

    It 'whose errors are handled in it returns its value' {
        Set-Article $file -Title { try { [int]'x' } catch { 'handled' } } -Excerpt { Get-Item "$($_.FullName).none" -ErrorAction Ignore; 'ignored' }
        (Get-Article $file).Title, (Get-Article $file).Excerpt | Should -Be 'handled', 'ignored'
    }

    It 'that writes an error is one even where errors are silent' {
        $ErrorActionPreference = 'SilentlyContinue'
        Set-Article $file -Title { Write-Error 'wrong'; 'x' } -ErrorVariable errors
        $errors.FullyQualifiedErrorId | Should -Contain 'ScriptBlockFailed,ArticlesPS.Commands.SetArticleCommand'
        (Get-Article $file).Title | Should -Be 'one'
    }

    It 'that gives a list nothing is an error, for nothing is not an empty list: -<parameter>' -ForEach @(
        @{ parameter = 'Topic'; script = { } }
        @{ parameter = 'Topic'; script = { @() } }
        @{ parameter = 'Topic'; script = { $null } }
        @{ parameter = 'Topic'; script = { 'a'; $null } }
        @{ parameter = 'AddTopic'; script = { } }
        @{ parameter = 'AddTopic'; script = { '' } }
        @{ parameter = 'RemoveTopic'; script = { } }
        @{ parameter = 'Image'; script = { } }
        @{ parameter = 'Image'; script = { @{ Urll = 'x' } } }
        @{ parameter = 'Image'; script = { 5 } }
        @{ parameter = 'Related'; script = { @{ Title = 'x'; Provider = @{ Nam = 'x' } } } }
        @{ parameter = 'Related'; script = { @{ Title = 'x'; Images = @{ Nam = 'x' } } } }
        @{ parameter = 'Field'; script = @{ tags = { } } }
        @{ parameter = 'Field'; script = @{ new = { 1; 2 } } }
        @{ parameter = 'Field'; script = @{ new = @{ a = { } } } }
        @{ parameter = 'Field'; script = @{ new = { @{ a = $null } } } }
        @{ parameter = 'Field'; script = @{ heat = { 'high' } } }
    ) {
        $before = [IO.File]::ReadAllText($file)
        $with = @{ $parameter = $script }
        Set-Article $file @with -ErrorAction SilentlyContinue -ErrorVariable errors
        $errors[0].FullyQualifiedErrorId | Should -Match '^(ScriptBlockOutputInvalid|InvalidValue),ArticlesPS.Commands.SetArticleCommand$'
        $errors[0].Exception.Message | Should -BeLike "${file}: -$parameter*"
        [IO.File]::ReadAllText($file) | Should -BeExactly $before
    }

    It 'gets the row of New-Article' {
        $rows = "Title,PublishedDateTime,Id,Tags`nOne,2026-04-01,7,a`nTwo,2026-04-02,8,b" | ConvertFrom-Csv
        $made = $rows | New-Article $folder -Excerpt { "about $($_.Id)" } -Topic { $_.Tags; 'all' } -Field @{ id = { [int]$_.Id } }
        $made.Excerpt | Should -Be 'about 7', 'about 8'
        "$($made.Topics)" | Should -Be 'a all b all'
        $made.Metadata.id | Should -Be 7, 8
    }

    It 'gets what was piped to New-Article: <name>' -ForEach @(
        @{ name = 'a hashtable'; item = { @{ Title = 'One'; PublishedDateTime = '2026-04-01'; Id = 7 } }; script = { "$($_.Id)" }; excerpt = '7' }
        @{ name = 'an article'; item = { [ArticlesPS.Article]@{ Title = 'One'; PublishedDateTime = '2026-04-01' } }; script = { $_.Title; $_.Topics.Add('leak'); $_.Metadata['leak'] = 1 }; excerpt = 'One' }
    ) {
        $made = & $item | New-Article $folder -Excerpt $script
        $made.Excerpt | Should -Be $excerpt
        $made.Topics | Should -BeNullOrEmpty
        $made.Metadata.Keys | Should -Not -Contain 'leak'
    }

    It 'gives New-Article its values where nothing is piped' {
        (New-Article $folder -Title { "Made $(1 + 1)" } -PublishedDateTime { Get-Date '2026-04-01Z' }).Name | Should -Be '2026-04-01-made-2.md'
    }

    It 'that fails makes no article of that row, and the others are made' {
        $made = 'One', 'Two' | ForEach-Object { @{ Title = $_; PublishedDateTime = '2026-04-01' } } |
            New-Article $folder -Excerpt { if ($_.Title -eq 'One') { throw 'boom' }; 'x' } -ErrorAction SilentlyContinue -ErrorVariable errors
        $made.Title | Should -Be 'Two'
        $errors.FullyQualifiedErrorId | Should -Contain 'ScriptBlockFailed,ArticlesPS.Commands.NewArticleCommand'
    }

    It 'is no text: <command>' -ForEach @(
        @{ command = 'Set-Article -RemoveField'; call = { Set-Article $file -RemoveField { x } } }
        @{ command = 'Set-Article -Path'; call = { Set-Article { x } -Title x } }
        @{ command = 'Set-Article -Exclude'; call = { Set-Article $folder -Title x -Exclude 'b', { x } } }
        @{ command = 'New-Article -Slug'; call = { New-Article $folder -Title x -PublishedDateTime 2026-04-01 -Slug { x } } }
        @{ command = 'New-Article -Directory'; call = { New-Article { x } -Title x -PublishedDateTime 2026-04-01 } }
        @{ command = 'Move-Article -Destination'; call = { Move-Article $file -Destination { x } } }
        @{ command = 'Move-Article -Title'; call = { Move-Article $file -Destination x -Title { x } } }
        @{ command = 'Export-ArticleFeed -Title'; call = { Export-ArticleFeed $file "$folder/x.xml" -Title { x } } }
        @{ command = 'Export-ArticleReport -Title'; call = { Export-ArticleReport $file "$folder/x.html" -Title { x } } }
        @{ command = 'Protect-ArticleSecret -Secret'; call = { Protect-ArticleSecret $file -Key ([byte[]](1..32)) -Secret { x } } }
        @{ command = 'Update-ArticleTopic -Taxonomy'; call = { Update-ArticleTopic $file -Taxonomy { x } } }
        @{ command = 'Update-ArticleRelated -Among'; call = { Update-ArticleRelated $file -Among { x } } }
        @{ command = 'a key of -Field'; call = { Set-Article $file -Field @{ { x } = 1 } } }
        @{ command = 'a key in -Field'; call = { Set-Article $file -Field @{ y = @{ { x } = 1 } } } }
    ) {
        $before = [IO.File]::ReadAllText($file)
        $call | Should -Throw
        [IO.File]::ReadAllText($file) | Should -BeExactly $before
        @(Get-ChildItem $folder -Recurse -File).Count | Should -Be 2
    }
}

Describe '$null as a value' {
    BeforeEach {
        $folder = (New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))).FullName
        $file = New-File 'a.md' "title: one`nquality: 5`ntopics: [x]`nprovider: {name: p}`nnote: n"
    }

    It 'is refused before the first file: -<_>' -ForEach 'Title', 'Excerpt', 'Category', 'Type', 'PublishedDateTime', 'Quality', 'Heat', 'Published', 'OriginalUrl',
        'WebUrl', 'AmpWebUrl', 'CdnAmpWebUrl', 'FeaturedContent', 'Secured', 'ProviderName', 'ProviderDomain', 'Topic', 'Image', 'Related', 'Body' {
        $before = [IO.File]::ReadAllText($file)
        $with = @{ $_ = $notset }
        $refusal = { Set-Article $folder @with } | Should -Throw -ErrorId 'InvalidValue,ArticlesPS.Commands.SetArticleCommand' -PassThru
        $refusal.Exception.Message | Should -BeLike "-$_ is `$null. Use Set-Article -RemoveField to remove a field*"
        [IO.File]::ReadAllText($file) | Should -BeExactly $before
    }

    It 'is refused before the first file: <call>' -ForEach @(
        @{ call = { Set-Article $folder -Title (Get-Variable nowhere -ErrorAction Ignore) }; said = '-Title is $null.' }
        @{ call = { Set-Article $folder -Topic 'a', $notset }; said = 'An entry of -Topic is $null.' }
        @{ call = { Set-Article $folder -Topic @($notset) }; said = 'An entry of -Topic is $null.' }
        @{ call = { Set-Article $folder -Image @{ Url = 'u'; Width = $notset } }; said = 'The key Width of an entry of -Image is $null.' }
        @{ call = { Set-Article $folder -Image $notset, @{ Url = 'u' } }; said = 'An entry of -Image is $null.' }
        @{ call = { Set-Article $folder -Field @{ note = $notset } }; said = '-Field note is $null.' }
        @{ call = { Set-Article $folder -Field @{ title = $notset } }; said = '-Field title is $null.' }
        @{ call = { Set-Article $folder -Field @{ note = @{ a = $notset } } }; said = 'The key a of -Field note is $null.' }
        @{ call = { Set-Article $folder -Field @{ note = 'a', $notset } }; said = 'An entry of -Field note is $null.' }
        @{ call = { Set-ArticlePublished $folder -Published $notset }; said = '-Published is $null.' }
        @{ call = { New-Article $folder -Title x -PublishedDateTime 2026-04-01 -Excerpt $notset }; said = '-Excerpt is $null.' }
        @{ call = { New-Article $folder -Title x -PublishedDateTime 2026-04-01 -Field @{ a = $notset } }; said = '-Field a is $null.' }
    ) {
        $before = [IO.File]::ReadAllText($file)
        $refusal = $call | Should -Throw -PassThru
        $refusal.FullyQualifiedErrorId | Should -BeLike 'InvalidValue,ArticlesPS.Commands.*'
        $refusal.Exception.Message | Should -Be "$said Use Set-Article -RemoveField to remove a field, '' for an empty text, and @() for an empty list."
        [IO.File]::ReadAllText($file) | Should -BeExactly $before
        @(Get-ChildItem $folder).Count | Should -Be 1
    }

    It 'means leave as it is in a row, and so does an empty cell' {
        $before = [IO.File]::ReadAllText($file)
        [pscustomobject]@{ FullName = $file; Title = $null; Quality = ''; Topics = $null; Provider = '' } | Set-Article
        [IO.File]::ReadAllText($file) | Should -BeExactly $before
    }

    It 'in what came from JSON is a value like others' {
        Set-Article $file -Field @{ note = '{ "a": null, "b": 1 }' | ConvertFrom-Json }
        Get-Yaml $file | Should -BeLike "*`nnote:`n  a: null`n  b: 1"
    }

    It 'is not an empty value: <name>' -ForEach @(
        @{ name = 'an empty text'; with = @{ Title = '' }; change = 'title: one -> (empty)'; line = 'title: ""' }
        @{ name = 'an empty list'; with = @{ Topic = @() }; change = 'topics: x -> (empty)'; line = 'topics: []' }
        @{ name = 'an empty text for a list'; with = @{ Topic = '' }; change = 'topics: x -> (empty)'; line = 'topics: []' }
        @{ name = 'an empty text in -Field'; with = @{ Field = @{ note = '' } }; change = 'note: n -> (empty)'; line = 'note: ""' }
        @{ name = 'an empty list in -Field'; with = @{ Field = @{ topics = @() } }; change = 'topics: x -> (empty)'; line = 'topics: []' }
        @{ name = 'a field that is removed'; with = @{ RemoveField = 'topics' }; change = 'topics: x -> (none)'; line = 'title: one' }
    ) {
        $arguments = [Management.Automation.PSSerializer]::Serialize($with).Replace("'", "''")
        $shown = Invoke-Session "`$with = [Management.Automation.PSSerializer]::Deserialize('$arguments'); Set-Article '$file' @with -WhatIf"
        $shown | Should -Be "What if: Performing the operation `"$change`" on target `"$file`"."
        Set-Article $file @with
        (Get-Yaml $file) -split "`n" | Should -Contain $line
    }

    It 'is not what an empty number, flag or date is, which are errors: -<name>' -ForEach @(
        @{ name = 'Heat' }, @{ name = 'Published' }, @{ name = 'PublishedDateTime' }, @{ name = 'AddTopic' }, @{ name = 'RemoveTopic' }
    ) {
        $with = @{ $name = '' }
        { Set-Article $folder @with } | Should -Throw -ErrorId 'InvalidValue,ArticlesPS.Commands.SetArticleCommand'
    }

    It 'is not what a number with a fraction is, which is an error' {
        { Set-Article $folder -Heat 1.5 } | Should -Throw -ErrorId 'InvalidValue,ArticlesPS.Commands.SetArticleCommand'
    }
}

Describe 'A value that is not of its field''s type' {
    BeforeEach {
        $folder = (New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))).FullName
        $file = New-File 'a.md' "title: ferry`nquality: 80`nheat: hot`npublished: 2022-10-08`ntopics: news"
        $other = New-File 'b.md' "title: ferry`nquality: 80"
        $topic = [ArticlesPS.ArticleTopic]@{ Name = 'Harbour'; Keywords = 'ferry' }
    }

    It 'is not overwritten by <name> without -Force, and the other files are changed' -ForEach @(
        @{ name = 'Set-ArticlePublished'; call = { param($with) Set-ArticlePublished $folder @with }; value = '2022-10-08' }
        @{ name = 'a parameter of Set-Article'; call = { param($with) Set-Article $folder -Published $true @with }; value = '2022-10-08' }
        @{ name = 'a script block'; call = { param($with) Set-Article $folder -Published { $true } @with }; value = '2022-10-08' }
        @{ name = 'a known field in -Field'; call = { param($with) Set-Article $folder -Field @{ published = 'true' } @with }; value = '2022-10-08' }
        @{ name = '-AddTopic'; call = { param($with) Set-Article $folder -AddTopic Harbour @with }; value = 'news' }
        @{ name = '-Topic'; call = { param($with) Set-Article $folder -Topic Harbour @with }; value = 'news' }
        @{ name = 'a property'; call = { param($with) Get-Article $folder | ForEach-Object { $_.Published = $true; $_ } | Set-Article @with }; value = '2022-10-08' }
        @{ name = 'a row'; call = { param($with) $file, $other | ForEach-Object { [pscustomobject]@{ FullName = $_; Published = 'True' } } | Set-Article @with }; value = '2022-10-08' }
        @{ name = 'Update-ArticleHeat'; call = { param($with) Update-ArticleHeat $folder @with }; value = 'hot' }
        @{ name = 'Update-ArticleTopic'; call = { param($with) Update-ArticleTopic $folder -Taxonomy $topic @with }; value = 'news' }
    ) {
        $before = [IO.File]::ReadAllText($file)
        $formerOther = [IO.File]::ReadAllText($other)
        & $call @{ ErrorAction = 'SilentlyContinue'; ErrorVariable = 'script:errors' }
        $script:errors | Should -HaveCount 1
        $script:errors[0].FullyQualifiedErrorId | Should -BeLike 'ValueOfOtherType,ArticlesPS.Commands.*'
        $script:errors[0].CategoryInfo.Category | Should -Be InvalidType
        $script:errors[0].TargetObject | Should -Be $file
        $script:errors[0].Exception.Message | Should -Match "^$([regex]::Escape($file))\(\d,\d+\): The field \w+ holds '$value', which is not .*, so it was not overwritten\. Use -Force to overwrite it\.$"
        [IO.File]::ReadAllText($file) | Should -BeExactly $before
        [IO.File]::ReadAllText($other) | Should -Not -BeExactly $formerOther

        & $call @{ Force = $true }
        [IO.File]::ReadAllText($file) | Should -Not -BeExactly $before
        [IO.File]::ReadAllText($file) | Should -BeLike '*title: ferry*'
    }

    It 'is overwritten where nothing is lost' {
        $quoted = New-File 'c.md' "quality: '39'`ntopics: news"
        Set-Article $quoted -Quality 39 -Topic news, city
        Get-Yaml $quoted | Should -Be "quality: 39`ntopics:`n  - news`n  - city"
    }

    It 'is taken out on request' {
        Set-Article $file -RemoveField published, topics
        Get-Yaml $file | Should -Be "title: ferry`nquality: 80`nheat: hot"
    }
}

Describe 'A path in -Field' {
    BeforeEach {
        $folder = (New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))).FullName
        $file = New-File 'a.md' "title: one`nms.date: 2020-01-01`ndraftNote: a"
    }

    It 'is a key that the file has by its whole name' {
        Set-Article $file -Field @{ 'ms.date' = '2026-03-08' }
        Get-Yaml $file | Should -Be "title: one`nms.date: 2026-03-08`ndraftNote: a"
        Set-Article $file -RemoveField ms.date
        Get-Yaml $file | Should -Be "title: one`ndraftNote: a"
    }

    It 'is a key whatever its case' {
        Set-Article $file -Field @{ Title = 'two'; DRAFTNOTE = 'b' }
        Get-Yaml $file | Should -Be "title: two`nms.date: 2020-01-01`ndraftNote: b"
    }

    It 'that could be two keys is refused' {
        $both = New-File 'b.md' "my.note: a`nmy:`n  note: b"
        Set-Article $both -Field @{ 'my.note' = 'c' } -ErrorAction SilentlyContinue -ErrorVariable errors
        $errors.FullyQualifiedErrorId | Should -Be 'EditRefused,ArticlesPS.Commands.SetArticleCommand'
        Set-Article $both -Field @{ '["my.note"]' = 'c'; 'my["note"]' = 'd' }
        Get-Yaml $both | Should -Be "my.note: c`nmy:`n  note: d"
    }
}

Describe 'Values that undo each other' {
    BeforeAll { $file = Join-Path $TestDrive 'twice.md' }
    BeforeEach { Set-Content $file "---`ntitle: a`nheat: 1`ntopics:`n  - A`n---" }

    It 'are refused before the first file: <code>' -ForEach @(
        @{ code = 'Set-Article $file -Heat 3 -RemoveField heat'; says = 'The field heat is changed twice.*' }
        @{ code = 'Set-Article $file -Title x -Field @{ Title = "y" }'; says = 'The field title is changed twice.*' }
        @{ code = 'Set-Article $file -Title { "x" } -RemoveField title'; says = '*The field title is changed twice.*' }
        @{ code = 'Set-Article $file -AddTopic Z -RemoveTopic z'; says = "The topic 'Z' is both added and removed.*" }
        @{ code = 'New-Article $TestDrive -Title x -PublishedDateTime 2026-01-01 -Field @{ title = "y" }'; says = 'The field title is changed twice.*' }
    ) {
        $before = Get-Content $file -Raw
        { . ([scriptblock]::Create($code)) } | Should -Throw $says
        Get-Content $file -Raw | Should -BeExactly $before
        @(Get-ChildItem $TestDrive -Filter *.md).Count | Should -Be 1
    }

    It 'are not a topic that is set and another one that is added' {
        Set-Article $file -Topic B -AddTopic C -RemoveTopic A
        (Get-Article $file).Topics | Should -Be 'B', 'C'
    }
}
