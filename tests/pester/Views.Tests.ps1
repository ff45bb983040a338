BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
    $samples = Join-Path $env:ARTICLESPS_ROOT 'samples' 'articles'
    $rendering = $PSStyle.OutputRendering
    $PSStyle.OutputRendering = 'PlainText'

    # What a terminal of so many columns shows, without blank lines.
    function Show([object] $Value, [int] $Width) {
        ($Value | Out-String -Width $Width).Split([Environment]::NewLine).TrimEnd() | Where-Object { $_ }
    }
}

AfterAll {
    $PSStyle.OutputRendering = $rendering
}

Describe 'The view of Get-Article' {
    AfterEach {
        while ((Get-Location -Stack).Count) { Pop-Location }
    }

    It 'shows date, state, topics and folder in 80 columns, under one heading in any order' {
        Push-Location $samples
        $lines = Show (Get-Article . -Recurse | Sort-Object Title) 80
        $lines[0] | Should -Be 'Date       State     Topics             Folder         Title'
        $lines | Should -HaveCount 17
        $lines | Should -Contain '2019-11-13 Draft     City               _news          Tool library opens on Mi…'
        $lines | Where-Object { $_ -like '2025-09-30 Unknown   * _samples       Departure board for the *' } | Should -HaveCount 1
        $lines | Where-Object { $_ -like '????-??-?? Published City; Harbour      _news *' } | Should -HaveCount 1
    }

    It 'shows folders from the location: <Location>' -ForEach @(
        @{ Location = '_news'; Folder = '.' }
        @{ Location = '.'; Folder = '_news' }
        @{ Location = '..'; Folder = 'articles/_news' }
        @{ Location = '../..'; Folder = '…/_news' }
        @{ Location = '_samples'; Folder = '…/_news' }
        @{ Location = 'Env:'; Folder = '…/_news' }
    ) {
        Push-Location $samples
        Push-Location $Location
        $expected = $Folder.Replace('/', [IO.Path]::DirectorySeparatorChar).PadRight(14)
        Show (Get-Article -LiteralPath "$samples/_news/2026-03-02-old-harbour-cranes-become-a-public-park.md") 80 |
            Select-Object -Last 1 | Should -BeLike "* $expected Old Harbour *"
    }

    It 'leaves the folder empty where there is no file yet' {
        Show ([ArticlesPS.NewsArticle]@{ Title = 'From a feed'; Topics = 'news' }) 80 | Select-Object -Last 1 | Should -Be "$(' ' * 11)Unknown   news$(' ' * 30)From a feed"
    }

    It 'keeps its columns where values are missing, and within <_> columns' -ForEach 60, 80, 120 {
        Push-Location $TestDrive
        Set-Content wide.md "---`ntitle: 港の古いクレーンが公園になるという長い見出しがここにありますので幅を超えます港の古いクレーンが公園になる`ntopics: [都市]`n---"
        Set-Content rtl.md "---`ntitle: عنوان طويل جدا من اليمين إلى اليسار لا يتسع له السطر مهما كان عرضه`npublished: true`n---"
        $lines = Show (Get-Article wide.md, rtl.md) $_
        $lines | Where-Object { $_ -match '^ {11}Unknown   都市 {15}\. {14}港' } | Should -HaveCount 1
        $lines | Where-Object { $_ -match '^ {11}Published {20}\. {14}ع' } | Should -HaveCount 1
        ($lines | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual $_
    }

    It 'says of articles that come back from a job the same' {
        Push-Location $samples
        $articles = Get-Article _news
        $copies = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($articles, 3))
        Show $copies 80 | Should -Be (Show $articles 80)
    }
}

Describe 'The view of Test-Article' {
    BeforeAll {
        Push-Location $samples
        $problems = Test-Article . -Recurse
    }

    AfterAll { Pop-Location }

    It 'shows where each problem is, under one heading in any order' {
        $lines = Show ($problems | Sort-Object Rule) 80
        $lines[0] | Should -Be 'Severity    Rule                 Message'
        $lines | Where-Object { $_ -like 'Severity*' } | Should -HaveCount 1
        $place = [array]::IndexOf($lines, 'Warning     Mojibake             broken/2026-02-20-mojibake-in-the-title.md(3,1)'.Replace('/', [IO.Path]::DirectorySeparatorChar))
        $place | Should -BeGreaterThan 0
        $lines[$place + 1] | Should -BeLike "$(' ' * 33)title: 'Keeperâ€™s' was*"
    }

    It 'names the article where there is no file, and no line where there is none' {
        $article = [ArticlesPS.NewsArticle]@{ Title = ' a'; Type = 'course' }
        Show ($article | Test-Article) 80 | Select-Object -Skip 2 | Should -Be @(
            'Information BlankText             a'
            "$(' ' * 33)title: The text begins with blanks or line brea"
            "$(' ' * 33)ks."
        )
    }
}

Describe 'Lists' {
    BeforeAll {
        $copies = (New-Item -ItemType Directory (Join-Path $TestDrive 'copies')).FullName
        foreach ($name in 'One', 'Two') {
            Set-Content "$copies/$name.md" "---`ntitle: The same story twice`nwebUrl: https://example.com/story`nprovider:`n  name: $name`n  authors:`n    - name: Ann Example`n---"
        }
    }

    It 'shows what matters of an article, and all of it when asked' {
        $article = Get-Article "$samples/_news" -Title 'Old Harbour*'
        $text = $article | Format-List | Out-String -Width 120
        $names = [regex]::Matches($text, '(?m)^(\w+) +:').ForEach({ $_.Groups[1].Value })
        $names[0..9] | Should -Be 'Title', 'PublishedDateTime', 'Published', 'Quality', 'Heat', 'Provider', 'Topics', 'Category', 'Type', 'Url'
        $names[-1] | Should -Be 'FullName'
        $text | Should -Match 'PublishedDateTime : \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|\+00:00)'
        $text | Should -Match 'Related +: 2: .+; .+'
        ($article | Format-List * | Out-String) | Should -Match '(?m)^AmpWebUrl'
    }

    It 'reads as text throughout: <_>' -ForEach @(
        'Get-Article $samples -Recurse'
        'Get-Article $samples -Recurse | ForEach-Object Related'
        'Get-Article $samples -Recurse | ForEach-Object Provider | Where-Object { $_ }'
        'Get-Article $samples -Recurse | ForEach-Object Images'
        'Get-Article $copies | ForEach-Object { $_.Provider.Authors }'
        'Measure-ArticleHeat $samples -Recurse'
        'Measure-ArticleTopic $samples -Recurse'
        'Get-ArticleTopic $samples/_data/topics'
        'Test-Article $samples -Recurse'
        'Find-RelatedArticle $samples/_news -First 1'
        'Find-DuplicateArticle $copies'
        'Find-DuplicateArticle $copies | ForEach-Object Members'
    ) {
        $values = @(& ([scriptblock]::Create($_)))
        $type = $values[0].GetType().FullName
        $controls = (Get-FormatData -TypeName $type -PowerShellVersion $PSVersionTable.PSVersion).FormatViewDefinition | ForEach-Object { $_.Control.GetType().Name }
        $controls | Should -Contain 'TableControl'
        $controls | Should -Contain 'ListControl'
        foreach ($view in 'Format-Table', 'Format-List') {
            $text = $values | & $view | Out-String -Width 80
            $text | Should -Not -Match 'System\.|ArticlesPS\.|\$_|#ERR|\{'
        }
    }
}

Describe 'Colour' {
    BeforeDiscovery {
        $script = Get-Command script -CommandType Application -ErrorAction Ignore
    }

    BeforeAll {
        $escape = [string][char]27
        # Without the title line and its colours, which are PowerShell's own.
        $command = "Import-Module '$env:ARTICLESPS_MODULE'; Get-Article '$samples/_news' | Format-Table -HideTableHeaders; Test-Article '$samples' -Recurse | Format-Table -HideTableHeaders"
        $pwsh = (Get-Command pwsh -CommandType Application)[0].Source
    }

    It 'is in nothing that is captured' {
        $PSStyle.OutputRendering = 'Host'
        try {
            $values = @(Get-Article "$samples/_news") + @(Test-Article "$samples/_news") + @(Measure-ArticleHeat "$samples/_news" -PublishedHeat 60)
            $values | Out-File "$TestDrive/file.txt"
            $values > "$TestDrive/redirected.txt"
            $values[0..2] | Export-Csv "$TestDrive/articles.csv"
            foreach ($text in ($values | Out-String), (Get-Content -Raw "$TestDrive/file.txt"), (Get-Content -Raw "$TestDrive/redirected.txt"), (Get-Content -Raw "$TestDrive/articles.csv")) {
                $text.Length | Should -BeGreaterThan 100
                $text.Contains($escape) | Should -BeFalse
            }
        }
        finally {
            $PSStyle.OutputRendering = 'PlainText'
        }
    }

    It 'is in nothing that another program reads' {
        $text = (& $pwsh -NoProfile -Command $command) -join "`n"
        $text | Should -Match 'Published'
        ($text -split "`n" | Where-Object { $_ -match 'Published|Warning|Error' }).Where({ $_.Contains($escape) }) | Should -BeNullOrEmpty
    }

    It 'is on a terminal, and not where NO_COLOR is set' -Skip:($IsWindows -or $IsMacOS -or -not $script) -Tag 'Needs the script command of Linux' {
        $file = "$TestDrive/command.ps1"
        Set-Content $file $command
        $colored = (& script -qec "env -u NO_COLOR TERM=xterm-256color '$pwsh' -NoProfile -File '$file'" /dev/null) -join "`n"
        $colored | Should -Match "$escape\[32mPublished$escape\[0m "
        $colored | Should -Match "$escape\[33;1mWarning$escape\[0m"
        $plain = (& script -qec "env NO_COLOR=1 TERM=xterm-256color '$pwsh' -NoProfile -File '$file'" /dev/null) -join "`n"
        $plain | Should -Match 'Published'
        $plain | Should -Not -Match "$escape\[\d+(;\d+)*m"
    }
}

Describe 'Progress' {
    BeforeAll {
        $many = (New-Item -ItemType Directory (Join-Path $TestDrive 'many')).FullName
        foreach ($i in 1..3000) { [IO.File]::WriteAllText("$many/$i.md", "---`ntitle: Article $i`n---`n") }

        # The progress of a script in a session of its own.
        function Get-Progress([string] $Script) {
            $session = [powershell]::Create()
            try {
                [void]$session.AddScript("Import-Module '$env:ARTICLESPS_MODULE'; $Script")
                try { [void]$session.Invoke() } catch { Write-Debug $_ }
                $session.Streams.Progress
            }
            finally {
                $session.Dispose()
            }
        }
    }

    AfterAll { [IO.Directory]::Delete($many, $true) }

    It 'says how many of how many, the percentage and the time left, and ends' {
        $records = @(Get-Progress "Get-Article '$many' | ForEach-Object { [Threading.Thread]::Sleep(1) }" | Where-Object Activity -EQ 'Reading articles')
        $known = @($records | Where-Object PercentComplete -GE 0)
        $known.Count | Should -BeGreaterThan 1
        $known[-1].StatusDescription | Should -BeLike '* of *3*000 files'
        $known[-1].SecondsRemaining | Should -BeGreaterOrEqual 0
        $known[-1].PercentComplete | Should -BeGreaterThan $known[0].PercentComplete
        $records[-1].RecordType | Should -Be 'Completed'
    }

    It 'counts what is piped' {
        $records = @(Get-Progress "Get-Article '$many' | ForEach-Object { [Threading.Thread]::Sleep(1); `$_ } | Measure-ArticleHeat" | Where-Object StatusDescription -Like '* articles')
        $records.Count | Should -BeGreaterThan 1
        $records.PercentComplete | Select-Object -Unique | Should -Be -1
    }

    It 'ends where the work ends early: <_>' -ForEach @(
        'throw "no more"'
        '$_'
    ) {
        $body = $_
        $records = @(Get-Progress "`$i = 0; Get-Article '$many' | ForEach-Object { [Threading.Thread]::Sleep(1); if (`$i++ -gt 1400) { $body } } | Select-Object -First 1" | Where-Object Activity -EQ 'Reading articles')
        $records.Count | Should -BeGreaterThan 1
        $records[-1].RecordType | Should -Be 'Completed'
    }

    It 'is silent where $ProgressPreference is' {
        Get-Progress "`$ProgressPreference = 'SilentlyContinue'; Get-Article '$many' | ForEach-Object { [Threading.Thread]::Sleep(1) }" | Should -BeNullOrEmpty
    }
}

Describe 'The view of Measure-ArticleHeat' {
    It 'shows what changes beside what stays, and why' {
        $decisions = Measure-ArticleHeat "$samples/_news" -PublishedHeat 60 -FollowerHeat 0
        $lines = Show $decisions 80
        $lines[0] | Should -Be '       Heat Published     Reason                   Title'
        $lines | Should -Contain '         62 False -> True lead: 62, none related   The Baker’’s Dozen: Why the M…'
        $lines | Should -Contain '    -1 -> 0 False         not the lead: 71 > 44    Harbour cranes to become pub…'
        $lines | Should -Contain '         91 True          lead: 71 + 2 x 10        Old Harbour Cranes Become a …'
        ($decisions | Format-List | Out-String -Width 120) | Should -Match 'Reason +: the lead: quality 71 \+ 2 x 10 for related articles = 91; published from 60'
    }

    It 'shows what a file does not say, and nothing where there is no decision' {
        Set-Content "$TestDrive/a.md" "---`ntitle: New`nquality: 80`n---"
        Set-Content "$TestDrive/b.md" "---`ntitle: None`n---"
        $lines = Show (Measure-ArticleHeat "$TestDrive/a.md", "$TestDrive/b.md") 80
        $lines | Should -Contain ' none -> 80 none -> True  lead: 80, none related   New'
        $lines | Should -Contain '                          no quality               None'
    }
}

Describe 'The view of Measure-ArticleTopic' {
    It 'shows shares as numbers and as bars' {
        Show (Measure-ArticleTopic $samples -Recurse -Taxonomy $samples) 80 | Should -Be @(
            'Count Published Share           MeanHeat Topic'
            '----- --------- -----           -------- -----'
            '    9         2  22% ##........     53.1 City'
            '    7         2  29% ###.......     55.0 Harbour'
            '    3         1  33% ###.......     63.7 Trains'
            '    3         1  33% ###.......     70.5 Travel'
            '    2         1  50% #####.....     71.0 Music'
            '    1         0   0% ..........     55.0 About us'
            '    1         0   0% ..........     62.0 Food'
        )
    }

    It 'fills a bar only where it is all, and empties it only where it is nothing' {
        1..50 | ForEach-Object {
            $few = if ($_ -eq 1) { 'true' } else { 'false' }
            $most = if ($_ -eq 1) { 'false' } else { 'true' }
            Set-Content "$TestDrive/few$_.md" "---`ntopics: [Few]`npublished: $few`n---"
            Set-Content "$TestDrive/most$_.md" "---`ntopics: [Most]`npublished: $most`n---"
        }
        $lines = Show (Measure-ArticleTopic $TestDrive -Exclude a.md, b.md) 80
        $lines[2] | Should -Match '2% #\.{9} +Few$'
        $lines[3] | Should -Match '98% #{9}\. +Most$'
    }

    It 'leaves the share in CSV a number' {
        (Measure-ArticleTopic $samples -Recurse | ConvertTo-Csv | ConvertFrom-Csv | Where-Object Topic -EQ 'Music').PublishedShare | Should -Be '0.5'
    }
}
