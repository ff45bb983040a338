# What reaches the terminal of texts that files, feeds, names and arguments bring: nothing that it would obey, and nothing
# that makes a line read as another one.
BeforeDiscovery {
    $hostile = @(
        @{ Kind = 'a colour'; Text = "`e[31m" }
        @{ Kind = 'a title of the window'; Text = "`e]0;owned`a" }
        @{ Kind = 'a link'; Text = "`e]8;;https://other.example`e\here`e]8;;`e\" }
        @{ Kind = 'a control character of the second set'; Text = "$([char]0x9B)2J" }
        @{ Kind = 'a line of its own'; Text = "`nforged" }
        @{ Kind = 'a carriage return'; Text = "`rforged" }
        @{ Kind = 'a line break of Unicode'; Text = "$([char]0x85)$([char]0x2028)forged" }
        @{ Kind = 'a tab, backspaces and a bell'; Text = "`t`b`b`a$([char]0x7F)" }
        @{ Kind = 'a change of direction'; Text = "$([char]0x202E)gnp$([char]0x2066)" }
        @{ Kind = 'characters without width'; Text = "$([char]0x200B)$([char]0x2060)$([char]0xFEFF)" }
    )

    # Messages have room for several.
    $mixed = @(
        @{ Kind = 'escape sequences'; Text = "`e[31m`e]0;owned`a$([char]0x9B)2J" }
        @{ Kind = 'line breaks'; Text = "`nforged`rforged$([char]0x85)`t`b$([char]0x7F)$([char]0x2028)" }
        @{ Kind = 'characters that nobody sees'; Text = "$([char]0x202E)gnp$([char]0x2066)$([char]0x200B)$([char]0xFEFF)" }
    )
}

BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
    . "$PSScriptRoot/Session.ps1"
    $rendering = $PSStyle.OutputRendering
    $PSStyle.OutputRendering = 'PlainText'
    # Pester cannot clear its own drive of such names.
    $places = [IO.Directory]::CreateTempSubdirectory('terminal-').FullName
    $unsafe = '[\p{Cc}\u2028\u2029\u202A-\u202E\u2060-\u2069\u200B\uFEFF]'

    # A site all of whose texts and names have a text in the middle. Names only where the system allows them.
    function New-HostileSite([string] $Path, [string] $Text) {
        $value = "a$($Text)b"
        $name = if ($IsWindows) { 'ab' } else { $value -replace '[/\\]' }
        $quoted = $value | ConvertTo-Json -EscapeHandling EscapeNonAscii
        $news = Join-Path $Path $name
        foreach ($directory in $news, "$Path/topics", "$Path/bad") { [void][IO.Directory]::CreateDirectory($directory) }
        $related = "  - title: $quoted`n    webUrl: $quoted`n    excerpt: $quoted`n    type: $quoted`n    quality: 90`n    provider:`n      name: $quoted`n"
        foreach ($copy in 1, 2) {
            [IO.File]::WriteAllText("$news/$copy$name.md", "---`ntitle: $quoted`nexcerpt: $quoted`ncategory: $quoted`ntype: $quoted`n" +
                "publishedDateTime: 2026-03-0$copy`nwebUrl: $quoted`noriginalUrl: https://example.com/story`nquality: 71`nheat: 71`n" +
                "provider:`n  name: $quoted`n  domain: $quoted`n  authors:`n    - name: $quoted`n      mail: $quoted`n" +
                "topics: [$quoted]`nimages:`n  - url: $quoted`n    title: $quoted`n    attribution: $quoted`n    note: $quoted`n" +
                "related:`n$($related * $copy)own: $quoted`n$($quoted): 1`n---`n`n$value`n")
        }
        [IO.File]::WriteAllText("$news/no$name.md", "---`nheat: 1`nprovider: {domain: $quoted}`n---`n")
        [IO.File]::WriteAllText("$Path/topics/1.yaml", "name: $quoted`nparent: $quoted`nshortname: $quoted`nkeywords: [$quoted]`nhashtags: [$quoted]`n")
        [IO.File]::WriteAllText("$Path/bad/twice$name.md", "---`n$($quoted): 1`n$($quoted): 2`n---`n")
        [IO.File]::WriteAllText("$Path/bad/plain$name.md", "no front matter")
        [IO.File]::WriteAllText("$Path/bad/topic$name.yaml", "keywords: [$quoted")
    }

    # The characters of a shown text that should not be there, and lines that a text has forged. Line ends are the console's.
    function Get-Unsafe([string] $Shown) {
        $lines = $Shown.Replace([Environment]::NewLine, "`n").Split("`n")
        [regex]::Matches($lines -join '', $unsafe) | ForEach-Object { 'U+{0:X4}' -f [int][char]$_.Value }
        $lines -match '^\s*forged'
    }
}

AfterAll {
    $PSStyle.OutputRendering = $rendering
    [IO.Directory]::Delete($places, $true)
}

Describe 'Views of texts that hold <Kind>' -ForEach $hostile {
    BeforeAll {
        $site = Join-Path $places ([guid]::NewGuid())
        New-HostileSite $site $Text
        $articles = @(Get-Article -LiteralPath $site -Recurse -Exclude bad)
        $articles | Should -HaveCount 3
        $feed = [Net.WebUtility]::HtmlEncode($Text -replace '[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]')
        Set-Content "$site/feed.xml" "<rss version='2.0'><channel><title>a$($feed)b</title><item><title>a$($feed)b</title><link>https://example.com/1</link><description>a$($feed)b</description></item></channel></rss>"
    }

    It 'shows them as escapes: <Name>' -ForEach @(
        @{ Name = 'articles'; Values = { $articles } }
        @{ Name = 'articles, from their own folder'; Values = { Set-Location -LiteralPath $articles[0].DirectoryName; $articles } }
        @{ Name = 'articles of a feed'; Values = { Import-ArticleFeed -Path "$site/feed.xml" } }
        @{ Name = 'related articles'; Values = { $articles.Related } }
        @{ Name = 'providers'; Values = { $articles.Provider } }
        @{ Name = 'authors'; Values = { $articles.Provider.Authors } }
        @{ Name = 'images'; Values = { $articles.Images } }
        @{ Name = 'decisions'; Values = { $articles | Measure-ArticleHeat } }
        @{ Name = 'topics'; Values = { Get-ArticleTopic "$site/topics" } }
        @{ Name = 'counts of topics'; Values = { $articles | Measure-ArticleTopic } }
        @{ Name = 'problems'; Values = { $articles | Test-Article -IncludeRule * -Taxonomy (Get-ArticleTopic "$site/topics"), @{ Name = 'Other'; Keywords = 'x' } } }
        @{ Name = 'matches'; Values = { $articles | Find-RelatedArticle -Among $articles -MinimumScore 0 } }
        @{ Name = 'groups of copies'; Values = { $articles | Find-DuplicateArticle } }
        @{ Name = 'copies'; Values = { ($articles | Find-DuplicateArticle).Members } }
        @{ Name = 'secrets'; Values = {
                $key = [byte[]](1..16)
                Protect-ArticleSecret -LiteralPath $articles[0].FullName -Key $key -Secret ([Text.Encoding]::UTF8.GetBytes("a$($Text)b"))
                Unprotect-ArticleSecret -LiteralPath $articles[0].FullName -Key $key -AsPlainText
            }
        }
    ) {
        Push-Location $places
        $shown = @(& $Values)
        $shown.Count | Should -BeGreaterThan 0
        foreach ($view in 'Format-Table', 'Format-List', 'Format-Wide') {
            # A type without a wide view shows its first property as the engine does.
            if ($view -ne 'Format-Wide' -or $Name -like 'articles*') {
                $text = $shown | & $view | Out-String -Width 400
                $text | Should -Match 'a.*b'
                Get-Unsafe $text | Should -BeNullOrEmpty -Because $view
            }
        }
        Pop-Location
    }
}

Describe 'Messages about texts that hold <Kind>' -ForEach $mixed {
    BeforeAll {
        $site = Join-Path $places ([guid]::NewGuid())
        New-HostileSite $site $Text
        $value = "a$($Text)b"
        $news = [IO.Directory]::GetDirectories($site).Where{ $_ -notmatch '(bad|topics)$' }[0]
        $file = [IO.Directory]::GetFiles($news).Where{ (Split-Path $_ -Leaf).StartsWith('1') }[0]
        [IO.File]::WriteAllText("$site/feed.xml", '<rss version="2.0"><channel><title>x</title><item><title>y</title><link>javascript:x</link></item></channel></rss>')
        $json = @{ version = 'https://jsonfeed.org/version/1.1'; title = $value; items = @(@{ id = $value; title = $value; url = $value }, @{ id = '2'; title = $value; url = 'https://example.com/2' }) }
        [IO.File]::WriteAllText("$site/feed.json", ($json | ConvertTo-Json -Depth 3))

        $state = [initialsessionstate]::CreateDefault()
        $state.ImportPSModule($env:ARTICLESPS_MODULE)
        $runspace = [runspacefactory]::CreateRunspace($state)
        $runspace.Open()
        foreach ($name in 'site', 'value', 'news', 'file') { $runspace.SessionStateProxy.SetVariable($name, (Get-Variable $name -ValueOnly)) }

        # What a script says beside its output: errors as each of $ErrorView shows them, warnings, -Verbose and -WhatIf.
        function Get-Message([string] $Script) {
            $transcript = Join-Path $places 'transcript.txt'
            $shell = [powershell]::Create()
            $shell.Runspace = $runspace
            try {
                [void]$shell.AddScript("`$VerbosePreference = 'Continue'; `$PSDefaultParameterValues['*Article*:Verbose'] = `$true; Start-Transcript '$transcript' -UseMinimalHeader; $Script; Stop-Transcript").Invoke()
                $shell.Streams.Warning + $shell.Streams.Verbose | ForEach-Object Message
                foreach ($record in $shell.Streams.Error) {
                    $record.Exception.Message
                    $record.CategoryInfo.ToString()
                    foreach ($ErrorView in 'ConciseView', 'NormalView', 'CategoryView') { $record | Out-String -Width 400 }
                }
                (Get-Content $transcript -Raw) -split '(?m)^\*+\r?\n' | Where-Object { $_ -match 'What if: ' }
            }
            finally {
                $shell.Dispose()
            }
        }
    }

    AfterAll {
        $runspace.Dispose()
    }

    It 'shows them as escapes: <_>' -ForEach @(
        'Get-Article -LiteralPath "$site/none$value"'
        'Get-Article "$site/none$([WildcardPattern]::Escape($value))/*.md"'
        'Get-Article "$site/$value[.md"'
        'Get-Article "none$($value):/x"'
        'Get-Article -LiteralPath "$site/bad"'
        'Get-Article $site -Title "$value["'
        'Get-Article $site -After $value'
        'Get-Article $site -Recurse | Where-Object Title | ForEach-Object { $_.Published = $value; $_.PublishedDateTime = $value }'
        'Set-ArticlePublished -LiteralPath $file -Published $value'
        'Set-Article -LiteralPath $file -Heat 1 -Title "new$value" -AddTopic "new$value" -Field @{ own = "new$value" } -WhatIf'
        'Set-Article -LiteralPath $file -Field @{ "..$value" = 1 }'
        'Set-Article -LiteralPath $file -RemoveField "..$value"'
        '[pscustomobject]@{ FullName = $file; Heat = $value } | Set-Article'
        '[pscustomobject]@{ FullName = "$site/none$value"; Heat = 1 } | Set-Article'
        '[pscustomobject]@{ Title = $value } | Set-Article -Heat 1'
        'Test-Article -LiteralPath $file -IncludeRule $value'
        'Test-Article -LiteralPath $file -Taxonomy "$site/none$value"'
        'Repair-Article -LiteralPath $file -IncludeRule $value'
        'Find-RelatedArticle -LiteralPath $file -Within $value'
        'Find-RelatedArticle -LiteralPath $file -Among "$site/none$([WildcardPattern]::Escape($value))"'
        'Update-ArticleRelated -LiteralPath $file -MinimumScore 0 -WhatIf'
        'Update-ArticleHeat -LiteralPath $news -WhatIf'
        'Update-ArticleTopic -LiteralPath $file -Taxonomy @{ Name = "new$value"; Keywords = "a" } -WhatIf'
        'Get-ArticleTopic "$site/bad"'
        'Get-ArticleTopic -LiteralPath "$site/none$value"'
        'Measure-ArticleTopic -LiteralPath $news -Taxonomy ([version]"1.2"), $value'
        'Move-Article -LiteralPath $file "$site/moved$value" -Root $site -WhatIf'
        'Move-Article -LiteralPath $file "$site/moved" -Root "$site/none$value"'
        'Move-Article -LiteralPath $file $site -Root $site'
        'Remove-Article -LiteralPath $file -WhatIf'
        'New-Article "$site/new$value" -Title $value -PublishedDateTime 2026-03-01 -WhatIf'
        'New-Article $file -Title $value -PublishedDateTime 2026-03-01'
        '[pscustomobject]@{ Title = "x"; PublishedDateTime = $value } | New-Article $site'
        'Export-ArticleApi -LiteralPath $news "$site/api$value" -Root $site -WhatIf'
        'Export-ArticleApi -LiteralPath $news "$site/api" -Root $site -TimeZone $value'
        'Export-ArticleFeed -LiteralPath $news "$site/feed$value"'
        'Export-ArticleFeed -LiteralPath $news "$site/x$value.xml" -Root $site -Title $value -SiteUrl https://example.com -WhatIf'
        'Export-ArticleSitemap -LiteralPath $news "$site/x$value.xml" -Root $site -SiteUrl https://example.com -WhatIf'
        'Export-ArticleReport -LiteralPath $news "$site/x$value.html" -WhatIf'
        'Import-ArticleFeed -LiteralPath "$site/none$value.xml"'
        'Import-ArticleFeed -LiteralPath $file'
        'Import-ArticleFeed -Path "$site/feed.*"'
        'Import-ArticleFeed -Path "$site/feed.json" -StatePath "$site/none$value/state"'
        'Import-ArticleFeed "ftp://example.com/$value"'
        'Unprotect-ArticleSecret -LiteralPath $file -Key ([byte[]](1..16))'
    ) {
        $messages = @(Get-Message $_)
        $messages.Count | Should -BeGreaterThan 0
        foreach ($message in $messages) { Get-Unsafe $message | Should -BeNullOrEmpty -Because $message }
    }

    It 'offers them for completion as escapes, or not at all' {
        Push-Location $site
        [void][IO.Directory]::CreateDirectory("$site/_data/topics")
        Copy-Item "$site/topics/1.yaml" "$site/_data/topics/1.yaml"
        [IO.File]::WriteAllText("$site/_data/topics/2.yaml", "name: Trains`nparent: $($value | ConvertTo-Json -EscapeHandling EscapeNonAscii)`nkeywords: [train]`n")
        $lines = 'Get-ArticleTopic -Name ', 'Get-Article . -Recurse -Topic ', 'Get-Article . -Recurse -Provider ', 'Set-Article . -Recurse -Field '
        $matched = foreach ($line in $lines) { (TabExpansion2 $line $line.Length).CompletionMatches }
        Pop-Location
        $matched.ListItemText | Should -Contain 'Trains'
        foreach ($match in $matched) {
            Get-Unsafe "$($match.CompletionText) $($match.ListItemText) $($match.ToolTip)" | Should -BeNullOrEmpty
        }
    }
}

Describe 'A job of the samples, about texts that hold <Kind>,' -ForEach $mixed {
    It 'writes them as escapes, on its error stream and into its log' {
        $folder = [IO.Directory]::CreateDirectory((Join-Path $places ([guid]::NewGuid()))).FullName
        Set-Content "$folder/job.ps1" @"
Import-Module '$env:ARTICLESPS_MODULE'
Import-Module '$env:ARTICLESPS_ROOT/samples/jobs/ArticleJob.psm1'
`$value = Get-Content -Raw -LiteralPath '$folder/value.txt'
foreach (`$whatIf in `$false, `$true) {
    Invoke-ArticleJob -Path '$folder' -Log '$folder/log.txt' -Verbose -WhatIf:`$whatIf -Work { "done `$value"; Write-Warning "left `$value"; Write-Error "failed `$value" -ErrorAction Continue }
}
"@
        [IO.File]::WriteAllText("$folder/value.txt", "a$($Text)b")
        $run = Invoke-InSession { param($shell) [void]$shell.AddScript("& '$folder/job.ps1'") }
        $run.OutputLines | Should -HaveCount 6
        $run.ErrorLines | Should -HaveCount 2
        $shown = $run.OutputLines + $run.ErrorLines
        $log = [IO.File]::ReadAllLines("$folder/log.txt")
        $log -match '\[\d+\] (done|Warning: left|Failed: failed) a' | Should -HaveCount 3
        $log | Should -HaveCount 5
        foreach ($line in @($shown) + $log) { Get-Unsafe "$line" | Should -BeNullOrEmpty -Because $line }
    }
}

Describe 'Progress' {
    It 'shows names as escapes' -Skip:$IsWindows -Tag 'Needs a file system that allows such names' {
        $folder = [IO.Directory]::CreateDirectory("$places/progress").FullName
        foreach ($name in "a`e[31m.md", "b`e[31m.md") { [IO.File]::WriteAllText("$folder/$name", "---`ntitle: x`n---`n") }
        $session = [powershell]::Create()
        [void]$session.AddScript("Import-Module '$env:ARTICLESPS_MODULE'; Get-Article '$folder' | ForEach-Object { Start-Sleep -Milliseconds 1200 }")
        [void]$session.Invoke()
        $shown = $session.Streams.Progress.CurrentOperation | Where-Object { $_ }
        $shown | Should -BeLike '*b\u001B`[31m.md'
        $session.Dispose()
    }
}
