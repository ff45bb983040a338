BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force

    function Set-File([string] $Name, [string] $Text) {
        $path = Join-Path $TestDrive $Name
        [void](New-Item (Split-Path $path) -ItemType Directory -Force)
        [System.IO.File]::WriteAllText($path, $Text)
    }
}

Describe 'A filter by a field that no article has' {
    BeforeAll {
        Set-File 'md/a.md' "---`ntitle: a`n---`n"
        Set-File 'md/b.md' "---`ntitle: b`n---`n"
        $md = Join-Path $TestDrive md
    }

    It 'is one warning: <field>' -ForEach @(
        @{ field = '`type`, so -Type'; run = { Get-Article $md -Type news -WarningVariable said } }
        @{ field = '`topics`, so -Topic'; run = { Get-Article $md -Topic x -LinkRelated -WarningVariable said } }
        @{ field = '`publishedDateTime`, so -After and -Before'
            run = { Get-ChildItem $md | Get-Article -After 90d -Before 1d -WarningVariable said }
        }
        @{ field = '`publishedDateTime`, so -Before'; run = { Remove-Article $md -Before 90d -WarningVariable said } }
        @{ field = '`publishedDateTime`, so -After'
            run = { Get-Article $md | Move-Article -After 90d -Destination $TestDrive/old -WarningVariable said }
        }
    ) {
        . $run 3>$null | Should -BeNullOrEmpty
        $said | Should -HaveCount 1
        $said[0].Message | Should -BeExactly "None of the 2 articles has $field matched nothing. Filter by a field that the articles have."
    }

    It 'is a count of the silent ones where silence means nothing: <name>' -ForEach @(
        @{ name = '-Published'; run = { Get-Article $md -Published -WarningVariable said } }
        @{ name = '-Published:$false'; run = { Get-Article $md -Published:$false -WarningVariable said } }
    ) {
        . $run 3>$null | Should -BeNullOrEmpty
        $said | Should -HaveCount 1
        $said[0].Message | Should -BeLike '2 articles were left out: they do not say whether they are published*'
    }

    It 'is nothing to speak of where silence means unpublished' {
        Get-Article $md -Schema news -Published -WarningVariable said | Should -BeNullOrEmpty
        (Get-Article $md -Schema news -Published:$false -WarningVariable +said).Title | Should -Be a, b
        $said | Should -BeNullOrEmpty
    }

    It 'is not said of the articles to search, if there are some' {
        Set-File 'mixed/a.qmd' "---`ntitle: Night trains return`n---`n"
        Set-File 'mixed/b.qmd' "---`ntitle: Night trains return again`n---`n"
        Set-File 'mixed/c.md' "---`ntitle: c`n---`n"
        $found = Find-RelatedArticle $TestDrive/mixed -Among $TestDrive/mixed -Extension qmd -WarningVariable said 3>$null
        $found.Count | Should -BeGreaterThan 0
        $said | Should -BeNullOrEmpty
    }

    It 'is a warning of a sitemap, too' {
        Export-ArticleSitemap $md $TestDrive/x.xml -After 90d -SiteUrl https://example.com -IncludeUnmarked -Force -WhatIf -WarningVariable said 3>$null
        $said[0].Message | Should -Match '^None of the 2 articles has `publishedDateTime`, so -After matched nothing'
    }

    It 'is nothing to speak of where one has it' {
        Set-File 'typed/a.md' "---`ntitle: a`n---`n"
        Set-File 'typed/b.md' "---`ntype: course`n---`n"
        Get-Article $TestDrive/typed -Type news -WarningVariable said | Should -BeNullOrEmpty
        $said | Should -BeNullOrEmpty
    }
}

Describe 'Directories whose articles have another extension' {
    BeforeAll {
        Set-File 'mdx/a.mdx' "---`ntitle: a`n---`n"
        Set-File 'mdx/below/b.mdx' "---`ntitle: b`n---`n"
        Set-File 'mdx/README.md' "# Read me`n"
        # A site of any schema but the default one, which reads these extensions too.
        Set-File 'mdx/.articles.yml' "extends: news`n"
        $mdx = Join-Path $TestDrive mdx
    }

    It 'are one warning of <name>' -ForEach @(
        @{ name = 'Get-Article'; run = { Get-Article $mdx -Recurse -WarningVariable said } }
        @{ name = 'Find-DuplicateArticle'; run = { Find-DuplicateArticle $mdx -Recurse -WarningVariable said } }
        @{ name = 'Find-RelatedArticle -Among'
            run = { Find-RelatedArticle $mdx/a.mdx -Among $mdx -Recurse -WarningVariable said }
        }
        @{ name = 'Test-Article'; run = { Test-Article $mdx -Recurse -WarningVariable said } }
        @{ name = 'ConvertFrom-FrontMatter'; run = { ConvertFrom-FrontMatter -Path $mdx -Recurse -WarningVariable said } }
        @{ name = 'Set-Article'; run = { Set-Article $mdx -Recurse -Title x -WarningVariable said } }
        @{ name = 'Move-Article'; run = { Move-Article $mdx $TestDrive/old -Recurse -WarningVariable said } }
        @{ name = 'Remove-Article'; run = { Remove-Article $mdx -Recurse -WarningVariable said } }
    ) {
        . $run 3>$null | Should -BeNullOrEmpty
        $said | Should -HaveCount 1
        $said[0].Message | Should -BeExactly ("$($mdx): No article was found with the extension .md or .markdown, " +
            'but 2 files have the extension .mdx. To read them, add -Extension .mdx.')
    }

    It 'are read with -Extension <given>' -ForEach @(
        @{ given = 'mdx' }
        @{ given = '.mdx' }
        @{ given = '*.mdx' }
        @{ given = '.qmd', 'MDX' }
    ) {
        (Get-Article $mdx -Recurse -Extension $given -WarningVariable said).Title | Should -Be 'a', 'b'
        $said | Should -BeNullOrEmpty
    }

    It 'are changed with -Extension, and a pattern without one of its own follows it' {
        (Set-Article $mdx -Recurse -Extension mdx -Heat 5 -PassThru).Heat | Should -Be 5, 5
        (Get-Article $mdx/* -Extension mdx).Title | Should -Be 'a', 'b'
    }

    It 'are where Tab looks for values' {
        Set-File 'tab/a.mdx' "---`ntype: course`n---`n"
        Set-File 'tab/below/b.md' "---`ntype: video`n---`n"
        $tab = Join-Path $TestDrive tab
        (TabExpansion2 "Get-Article '$tab' -Extension mdx -Type ").CompletionMatches.CompletionText | Should -Be 'course'
        (TabExpansion2 "Get-Article '$tab/*.md' -Recurse -Type ").CompletionMatches.CompletionText | Should -Be 'video'
        (TabExpansion2 "New-Article '$tab/below' -Type ").CompletionMatches.CompletionText | Should -Be 'video'
    }

    It 'refuse what is not an extension' {
        { Get-Article $mdx -Extension '*' } | Should -Throw "*'`*' is not a file extension.*"
        { Import-ArticleFeed -Path x.xml -Extension 'a/b' } | Should -Throw "*'a/b' is not a file extension.*"
    }
}

Describe 'A pattern with -Recurse' {
    BeforeAll {
        foreach ($file in 'a', 'b', 's', 'sub/a', 'sub/deep/a', 's2/b', 'other/s') {
            Set-File "tree/$file.md" "---`ntitle: $file`n---`n"
        }

        Set-File 'tree/note.txt' 'text'
        Set-File 'tree/.hidden/a.md' "---`ntitle: hidden`n---`n"
        Push-Location $TestDrive/tree
    }

    AfterAll {
        Pop-Location
    }

    It 'means of <pattern> what Get-ChildItem means, <titles>' -ForEach @(
        @{ pattern = '*.md'; titles = 'a', 'b', 'other/s', 's', 's2/b', 'sub/a', 'sub/deep/a' }
        @{ pattern = 'sub/*.md'; titles = 'sub/a', 'sub/deep/a' }
        @{ pattern = './sub/*.md'; titles = 'sub/a', 'sub/deep/a' }
        @{ pattern = 'a*.md'; titles = 'a', 'sub/a', 'sub/deep/a' }
        @{ pattern = '[b].md'; titles = 'b', 's2/b' }
    ) {
        (Get-Article $pattern -Recurse).Title | Should -Be $titles
        $files = Get-ChildItem $pattern -Recurse -File | ForEach-Object FullName | Sort-Object -CaseSensitive
        (Get-Article $pattern -Recurse).FullName | Sort-Object -CaseSensitive | Should -Be $files
    }

    It 'takes <titles> for <pattern>' -ForEach @(
        # Get-ChildItem also gives s.md, which is not in a directory s*.
        @{ pattern = 's*/*.md'; titles = 's2/b', 'sub/a', 'sub/deep/a' }
        # It gives the directories themselves, and here a directory stands for its articles.
        @{ pattern = 's*'; titles = 'other/s', 's', 's2/b', 'sub/a', 'sub/deep/a' }
        # A name is one file: Remove-Article a.md -Recurse must not take others.
        @{ pattern = 'a.md'; titles = , 'a' }
    ) {
        (Get-Article $pattern -Recurse).Title | Should -Be $titles
    }

    It 'leaves out what is excluded, and without -Recurse what is below' {
        (Get-Article *.md -Recurse -Exclude sub, o*).Title | Should -Be 'a', 'b', 's', 's2/b'
        (Get-Article *.md).Title | Should -Be 'a', 'b', 's'
    }

    It 'reports a malformed pattern and a missing directory once' {
        Get-Article '[x' -Recurse -ErrorVariable failed -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failed.FullyQualifiedErrorId | Should -Be 'PathInvalid,ArticlesPS.Commands.GetArticleCommand'
        Get-Article 'none/*.md' -Recurse -ErrorVariable failed -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failed.FullyQualifiedErrorId | Should -Be 'FileNotFound,ArticlesPS.Commands.GetArticleCommand'
    }

    It 'is counted by the guard of Remove-Article' {
        { Remove-Article a*.md -Recurse -ErrorAction Stop -Confirm:$false } | Should -Throw '*3*-Force*'
    }
}
