# The daily work of docs/sites.md: its examples on invented sites, and the ten jobs on copies of real ones, beside a count of
# the same files by regular expressions.
BeforeDiscovery {
    . "$PSScriptRoot/SitePage.ps1"
    $sections = @(Get-SitePageSection)
    # Where the articles are, and what their files say, by the generators' own documentation.
    $known = @(
        @{ Name = 'hugo'; Folder = 'content'; Draft = 'draft\s*[:=]\s*true'; Topics = 'tags'; Excerpt = 'description|summary' }
        @{ Name = 'jekyll'; Folder = '_posts'; Draft = 'published\s*:\s*false'; Topics = 'tags|tag'; Excerpt = 'excerpt|description' }
        @{ Name = 'docusaurus'; Folder = '.'; Draft = 'draft\s*:\s*true'; Topics = 'tags|keywords'; Excerpt = 'description' }
        @{ Name = 'docfx'; Folder = 'reference'; Draft = 'draft\s*:\s*true'; Topics = 'tags|keywords|ms\.keywords'; Excerpt = 'description|summary' }
        @{ Name = 'zola'; Folder = 'content'; Draft = 'draft\s*=\s*true'; Topics = 'tags'; Excerpt = 'description' }
        @{ Name = 'quarto'; Folder = 'docs'; Draft = 'draft\s*:\s*true'; Topics = 'categories|tags|keywords'; Excerpt = 'description|abstract|summary' }
        @{ Name = 'obsidian'; Folder = 'en'; Draft = 'publish\s*:\s*false'; Topics = 'tags|tag'; Excerpt = 'description|summary' }
    )
    $sites = @($known | Where-Object { $env:ARTICLESPS_SITES -and (Test-Path (Join-Path $env:ARTICLESPS_SITES $_.Name)) })
}

BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
    . "$PSScriptRoot/Folder.ps1"
    . "$PSScriptRoot/ExampleSites.ps1"
    . "$PSScriptRoot/SitePage.ps1"
}

Describe 'The section <Title> of docs/sites.md' -ForEach $sections {
    It 'shows what its commands print' {
        $folder = Join-Path $TestDrive ([guid]::NewGuid())
        New-ExampleSite $Site $folder
        foreach ($example in Invoke-SitePageSection $Code $folder) {
            $example.Lines | Should -Be $example.Expected -Because $example.Command
        }
    }
}

Describe 'The jobs on a site of <Name>' -ForEach $sites -Tag 'Needs sites of generators, in the folder that ARTICLESPS_SITES names' {
    BeforeAll {
        # The front matter of each article by its path, and the whole text.
        function Get-Text {
            $texts = @{}
            Get-ChildItem $Folder -Recurse -File | ForEach-Object { $texts[$_.FullName] = [IO.File]::ReadAllText($_.FullName) }
            $texts
        }

        function Get-Block {
            (Get-Text).Values | ForEach-Object { if ($_ -match '^\uFEFF?\s*(?s)(---|\+\+\+)[ \t]*\r?\n(.*?\r?\n)?\1[ \t]*(\r?\n|$)') { "`n$($Matches[2])" } }
        }

        # The lines that each changed file lost and got.
        function Get-Edit([hashtable] $Before) {
            $now = Get-Text
            foreach ($path in $now.Keys) {
                if (-not $Before.ContainsKey($path)) { [pscustomobject]@{ Path = $path; Removed = 0; Added = -1 } }
                elseif ($Before[$path] -cne $now[$path]) {
                    $lines = Compare-Object $Before[$path].Split("`n") $now[$path].Split("`n") -CaseSensitive
                    [pscustomobject]@{
                        Path    = $path
                        Removed = @($lines | Where-Object SideIndicator -EQ '<=').Count
                        Added   = @($lines | Where-Object SideIndicator -EQ '=>').Count
                    }
                }
            }
        }
    }

    BeforeEach {
        $copy = Join-Path $TestDrive ([guid]::NewGuid())
        Copy-Folder (Join-Path $env:ARTICLESPS_SITES $Name) $copy
        Get-ChildItem $copy -Recurse -File | ForEach-Object { $_.IsReadOnly = $false }
        # A site is in a repository, and a vault has its folder.
        New-Item -ItemType Directory "$copy/.git" | Out-Null
        if ($Name -eq 'obsidian') { New-Item -ItemType Directory "$copy/.obsidian" | Out-Null }
        Push-Location -LiteralPath $copy
        $before = Get-Text
        $articles = @(Get-Article $Folder -Recurse -WarningAction SilentlyContinue)
    }

    AfterEach {
        Pop-Location
        [IO.Directory]::Delete($copy, $true)
    }

    It 'find its schema and every article' {
        (Get-ArticleSchema $Folder).Name | Should -Be $Name
        $articles.Count | Should -Be @(Get-Block).Count
    }

    It 'find drafts, topics, dates and what has no description' {
        $blocks = @(Get-Block)
        @($articles | Where-Object State -EQ Draft).Count | Should -Be @($blocks -match "\n$Draft").Count
        @($articles | Where-Object Topics).Count | Should -Be @($blocks -match "\n($Topics)\s*[:=][ \t]*(\r?\n\s*- *\w|\[\s*[\w'`"]|[\w'`"])").Count
        @(Get-Article $Folder -Recurse -Topic '*' -WarningAction SilentlyContinue).Count | Should -Be @($articles | Where-Object Topics).Count
        @($articles | Where-Object -Not Excerpt).Count | Should -Be @($blocks -notmatch "\n($Excerpt)\s*[:=][ \t]*[^\s]").Count
        @(Get-Article $Folder -Recurse -After 1900-01-01 -WarningAction SilentlyContinue).Count | Should -Be @($articles | Where-Object PublishedDateTime).Count
        Get-Edit $before | Should -BeNullOrEmpty
    }

    It 'publish twenty articles, a line each' {
        $articles | Select-Object -First 20 | Set-ArticlePublished -Published $false
        $drafts = Get-Text
        Get-Article $Folder -Recurse -State Draft -WarningAction SilentlyContinue | Set-ArticlePublished
        $edits = @(Get-Edit $drafts)
        $edits.Count | Should -Be ([Math]::Min(20, $articles.Count))
        $edits | Where-Object { $_.Removed -ne 1 -or $_.Added -ne 1 } | Should -BeNullOrEmpty
    }

    It 'add a tag, a line each' {
        $tagged = @($articles | Where-Object Topics)
        $tagged | Set-Article -AddTopic added
        $edits = @(Get-Edit $before)
        $edits.Count | Should -Be $tagged.Count
        $edits | Where-Object { $_.Removed -gt 1 -or $_.Added -ne 1 } | Should -BeNullOrEmpty
        $texts = Get-Text
        $tagged | Set-Article -AddTopic added
        Get-Edit $texts | Should -BeNullOrEmpty
        $tagged | Set-Article -RemoveTopic added
        Get-Edit $before | Should -BeNullOrEmpty
    }

    It 'bump the modified date, alone and with another change' {
        # A key inside another one takes two lines.
        $lines = $Name -eq 'docusaurus' ? 2 : 1
        $some = @($articles | Where-Object -Not ModifiedDateTime | Select-Object -First 5)
        $some | Set-Article -ModifiedDateTime 2026-05-01
        $edits = @(Get-Edit $before)
        $edits.Count | Should -Be $some.Count
        $edits | Where-Object { $_.Removed -ne 0 -or $_.Added -ne $lines } | Should -BeNullOrEmpty

        Set-Content .articles.yml "extends: $Name", 'roles:', '  ModifiedDateTime: { touch: true }'
        $texts = Get-Text
        $some.FullName | ForEach-Object { Set-Article -LiteralPath $_ -Field @{ checked = $true } }
        $edits = @(Get-Edit $texts)
        $edits.Count | Should -Be $some.Count
        $edits | Where-Object Added -NE 2 | Should -BeNullOrEmpty
        $texts = Get-Text
        $some.FullName | ForEach-Object { Set-Article -LiteralPath $_ -Field @{ checked = $true } }
        Get-Edit $texts | Should -BeNullOrEmpty
    }

    It 'create a post like its neighbours' {
        $directory = ($articles | Group-Object DirectoryName | Sort-Object Count -Descending)[0].Name
        $new = New-Article ([wildcardpattern]::Escape($directory)) -Title 'Spring tide' -PublishedDateTime 2026-05-01
        $edits = @(Get-Edit $before)
        $edits.Count | Should -Be 1
        $edits.Path | Should -Be $new.FullName
        $read = Get-Article -LiteralPath $new.FullName
        $read.Title | Should -Be 'Spring tide'
        '{0:yyyy-MM-dd}' -f $read.PublishedDateTime | Should -Be '2026-05-01'
    }

    It 'write a sitemap of the published pages, and nothing where nothing says their URLs' {
        $pages = @($articles | Where-Object { $_.State -eq 'Published' -and $_.Url })
        $articles | Export-ArticleSitemap -Destination $copy/out.xml -SiteUrl https://site.example -ErrorAction SilentlyContinue -ErrorVariable errors -WarningAction SilentlyContinue
        $written = if (Test-Path $copy/out.xml) { @((Get-Content $copy/out.xml) -match '<loc>').Count } else { 0 }
        # A page elsewhere is none of this site.
        $own = @($pages | Where-Object { $_.Url -notlike 'http*' }).Count
        $unknown = @($errors | Where-Object FullyQualifiedErrorId -Like 'UrlUnknown*')
        $written | Should -BeLessOrEqual $pages.Count
        $written + $unknown.Count | Should -BeGreaterOrEqual $own
        $unknown.TargetObject | Where-Object { $_ -notin $articles.FullName } | Should -BeNullOrEmpty
        Remove-Item $copy/out.xml -ErrorAction Ignore
        Get-Edit $before | Should -BeNullOrEmpty
    }

    It 'save the cells that somebody edited' {
        Set-Content .articles.yml "extends: $Name", 'fields:', '  level: integer', 'columns: [Title, level]'
        Get-Article $Folder -Recurse -WarningAction SilentlyContinue | Export-Csv rows.csv
        Import-Csv rows.csv | Set-Article
        Get-Edit $before | Where-Object Path -NotLike '*rows.csv' | Should -BeNullOrEmpty
        $rows = Import-Csv rows.csv
        $rows | Select-Object -First 5 | ForEach-Object { $_.level = '3' }
        $rows | Set-Article
        $edits = @(Get-Edit $before | Where-Object Path -NotLike '*rows.csv')
        $edits.Count | Should -Be 5
        $edits | Where-Object { $_.Removed -ne 0 -or $_.Added -ne 1 } | Should -BeNullOrEmpty
    }

    It 'check the site, and find a file that was broken' {
        Test-Article $Folder -Recurse -MinimumSeverity Error -Quiet -WarningAction SilentlyContinue | Should -BeTrue
        $file = $articles[0].FullName
        [IO.File]::WriteAllText($file, ($before[$file] -replace '^(\uFEFF?\s*(---|\+\+\+)\r?\n)', "`$1broken: [1`nbroken = [1`n"))
        Test-Article $Folder -Recurse -MinimumSeverity Error -Quiet -ErrorAction SilentlyContinue -ErrorVariable errors -WarningAction SilentlyContinue | Should -BeFalse
        $errors.Count | Should -Be 1
        $errors[0].TargetObject | Should -Be $file
    }

    It 'work on what comes out of a job' {
        $job = Start-ThreadJob { Import-Module $using:env:ARTICLESPS_MODULE; Get-Article (Join-Path $using:copy $using:Folder) -Recurse -WarningAction SilentlyContinue | Select-Object -First 3 }
        $job | Receive-Job -Wait -AutoRemoveJob | Set-ArticlePublished -Published $false
        @(Get-Edit $before).Count | Should -Be 3
    }
}
