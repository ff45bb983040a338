# Set-Article -Add, -Remove and -Clear: single entries of lists, and whole fields.
BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
    . "$PSScriptRoot/Session.ps1"

    function Set-Block([string[]] $Line) {
        [IO.File]::WriteAllText($file, "---`n$($Line -join "`n")`n---`nText.`n")
    }

    # The lines between the fences.
    function Get-Block {
        $lines = [IO.File]::ReadAllText($file) -split "`n"
        $lines[-2] | Should -Be 'Text.'
        $lines[1..($lines.Count - 4)]
    }
}

Describe 'Entries of a list' {
    BeforeEach {
        $site = (New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))).FullName
        Set-Content "$site/hugo.toml" ''
        $file = Join-Path $site a.md
        $ErrorActionPreference = 'Continue'
    }

    It 'are added and removed in the notation that is there: <name>' -ForEach @(
        @{ name = 'to a flow list'; before = , 'tags: [a, b] # mine'; with = @{ Add = @{ tags = 'c' } }; after = , 'tags: [a, b, c] # mine' }
        @{ name = 'from a flow list'; before = , 'tags: [a, b]'; with = @{ Remove = @{ tags = 'a' } }; after = , 'tags: [b]' }
        @{ name = 'to a block list'; before = 'tags:', '  - "a"'; with = @{ Add = @{ tags = 'b', 'c' } }; after = 'tags:', '  - "a"', '  - "b"', '  - "c"' }
        @{ name = 'both in one edit'; before = 'tags:', '- a', '- b'; with = @{ Add = @{ tags = 'c' }; Remove = @{ tags = 'a' } }; after = 'tags:', '- b', '- c' }
        @{ name = 'to words'; before = , 'tags: a b'; with = @{ Schema = 'jekyll'; Add = @{ tags = 'c' } }; after = , 'tags: a b c' }
        @{ name = 'from words'; before = , 'tags: a b'; with = @{ Schema = 'jekyll'; Remove = @{ tags = 'a' } }; after = , 'tags: b' }
        @{ name = 'to records'; before = 'resources:', '  - src: a.jpg'; with = @{ Add = @{ resources = @{ src = 'b.jpg' } } }; after = 'resources:', '  - src: a.jpg', '  - src: b.jpg' }
        @{ name = 'from records, by name'; before = 'authors:', '- name: A', '- name: B'; with = @{ Remove = @{ authors = 'A' } }; after = 'authors:', '- name: B' }
        @{ name = 'from records, by URL'; before = 'related:', '- webUrl: https://example.com/a', '- webUrl: https://example.com/b'; with = @{ Schema = 'news'; Remove = @{ related = 'https://example.com/a' } }; after = 'related:', '- webUrl: https://example.com/b' }
        @{ name = 'to a text, which becomes the first'; before = , 'tags: x'; with = @{ Add = @{ tags = 'z' } }; after = 'tags:', '  - x', '  - z' }
        @{ name = 'to an empty list'; before = , 'tags: []'; with = @{ Add = @{ tags = 'a' } }; after = , 'tags: [a]' }
        @{ name = 'to a missing field'; before = , 'title: T'; with = @{ Add = @{ aliases = '/old' } }; after = 'title: T', 'aliases:', '  - /old' }
        @{ name = 'by a path'; before = , 'x: {y: [1, 2]}'; with = @{ Add = @{ 'x.y' = 3 } }; after = , 'x: {y: [1, 2, 3]}' }
        @{ name = 'as a script block says'; before = , 'tags: [a]'; with = @{ Add = @{ tags = { $_.Name } } }; after = , 'tags: [a, a.md]' }
        @{ name = 'in several lists'; before = 'tags: [a]', 'aliases: [/a]'; with = @{ Add = @{ tags = 'b'; aliases = '/b' } }; after = 'tags: [a, b]', 'aliases: [/a, /b]' }
        @{ name = 'to a list that is cleared'; before = , 'tags: [a]'; with = @{ Clear = 'tags'; Add = @{ tags = 'b' } }; after = , 'tags: [b]' }
        @{ name = 'to the last one, which takes the field out'; before = 'title: T', 'tags: [a]'; with = @{ Remove = @{ tags = 'a' } }; after = , 'title: T' }
    ) {
        Set-Block $before
        Set-Article $file @with -ErrorVariable failed
        $failed | Should -BeNullOrEmpty
        Get-Block | Should -Be $after
    }

    It 'change nothing where there is nothing to change: <name>' -ForEach @(
        @{ name = 'an entry that is there'; with = @{ Add = @{ tags = 'b' } } }
        @{ name = 'an entry that is not there'; with = @{ Remove = @{ tags = 'z' } } }
        @{ name = 'a list that is not there'; with = @{ Remove = @{ aliases = 'z' } } }
        @{ name = 'no lists'; with = @{ Add = @{} } }
        @{ name = 'a field that is not there'; with = @{ Clear = 'nope' } }
    ) {
        Set-Block 'title: T', 'tags: [a, b]'
        $time = (Get-Item $file).LastWriteTimeUtc = [datetime]'2024-01-01Z'
        Set-Article $file @with -ErrorVariable failed
        $failed | Should -BeNullOrEmpty
        Get-Block | Should -Be 'title: T', 'tags: [a, b]'
        (Get-Item $file).LastWriteTimeUtc | Should -Be $time.ToUniversalTime()
    }

    It 'are not those of <name>, which is an error' -ForEach @(
        @{ name = 'a text'; before = 'title: T'; with = @{ Add = @{ title = 'b' } }; id = 'InvalidValue'; message = '*title is text, not a list, so entries cannot be added or removed.' }
        @{ name = 'a text, to remove'; before = 'title: T'; with = @{ Remove = @{ title = 'T' } }; id = 'InvalidValue'; message = '*title is text, not a list, so entries cannot be added or removed.' }
        @{ name = 'a map in place of the list'; before = 'tags: {a: 1}'; with = @{ Add = @{ tags = 'b' } }; id = 'ValueOfOtherType'; message = '*a.md(2,7): *not a list of text values*Use -Force*' }
        @{ name = 'a map'; before = 'x: {a: 1}'; with = @{ Add = @{ x = 'b' } }; id = 'ValueOfOtherType'; message = '*a.md(2,4): The field x is not a list*' }
        @{ name = '$null'; before = 'tags: [a]'; with = @{ Add = @{ tags = $null } }; id = 'InvalidValue'; message = '-Add tags is $null.*' }
        @{ name = 'an empty entry'; before = 'tags: [a]'; with = @{ Add = @{ tags = '' } }; id = 'InvalidValue'; message = '*tags*empty*' }
        @{ name = 'a list, both added and removed'; before = 'tags: [a]'; with = @{ Add = @{ tags = 'b' }; Remove = @{ tags = 'b' } }; id = 'InvalidValue'; message = "*b*" }
    ) {
        Set-Block $before
        $failure = @(try { Set-Article $file @with 2>&1 } catch { $_ })
        $failure | Should -HaveCount 1
        $failure[0].Exception.Message | Should -BeLike $message
        $failure[0].FullyQualifiedErrorId | Should -Be "$id,ArticlesPS.Commands.SetArticleCommand"
        Get-Block | Should -Be $before
    }

    It 'are shown with -WhatIf, and not written' {
        Set-Block 'tags: [a, b]', 'x: 1'
        "$(Invoke-Session "Set-Article '$file' -Add @{ tags = 'c' } -Remove @{ tags = 'a' } -Clear x -WhatIf")" | Should -BeLike '*tags: a; b -> b; c*'
        Get-Block | Should -Be 'tags: [a, b]', 'x: 1'
    }

    It 'are those of each article in the pipeline, which -PassThru gives back' {
        Set-Block 'tags: [a]'
        [IO.File]::WriteAllText("$site/b.md", "---`ntags: [b]`n---`n")
        $changed = Get-Article $site | Set-Article -Add @{ tags = 'c' } -PassThru
        $changed.ForEach({ $_.Topics.ToString() }) | Should -Be 'a; c', 'b; c'
    }
}

Describe '-Clear' {
    It 'takes out fields by name and path' {
        $file = Join-Path $TestDrive clear.md
        Set-Block 'title: T', 'x: 1', 'y: {a: 1, b: 2}', 'tags: [a]'
        Set-Article $file -Clear x, y.a, tags
        Get-Block | Should -Be 'title: T', 'y: {b: 2}'
    }
}
