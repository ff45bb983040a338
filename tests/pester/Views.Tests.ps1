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
    It 'shows date, published and heat in 80 columns' {
        $lines = Show (Get-Article "$samples/_news" -Title 'Old Harbour*', 'Tool library*') 80
        $lines[1] | Should -Be 'Date       Published Quality Heat Provider           Title'
        $lines | Should -Contain '2019-11-13 False          33   -1 Radio Example      Tool library opens on Mill…'
        $lines | Where-Object { $_ -like '????-??-?? True           71   91 *' } | Should -HaveCount 1
    }

    It 'keeps its columns where values are missing, and within <_> columns' -ForEach 60, 80, 120 {
        Set-Content "$TestDrive/wide.md" "---`ntitle: 港の古いクレーンが公園になるという長い見出しがここにありますので幅を超えます港の古いクレーンが公園になる`nheat: 7`n---"
        Set-Content "$TestDrive/rtl.md" "---`ntitle: عنوان طويل جدا من اليمين إلى اليسار لا يتسع له السطر مهما كان عرضه`npublished: true`n---"
        $lines = Show (Get-Article "$TestDrive/wide.md", "$TestDrive/rtl.md") $_
        $lines | Where-Object { $_ -match '^ {24} +7 {20}港' } | Should -HaveCount 1
        $lines | Where-Object { $_ -match '^ {11}True {38}ع' } | Should -HaveCount 1
        ($lines | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual $_
    }

    It 'lets no control character of a title reach the terminal' {
        Set-Content "$TestDrive/escape.md" ("---`ntitle: `"a\e[31mb`"`n---")
        Show (Get-Article "$TestDrive/escape.md") 80 | Select-Object -Last 1 | Should -BeLike '*a\u001B`[31mb'
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
        $text | Should -Match 'True'
        ($text -split "`n" | Where-Object { $_ -match 'True|Warning|Error' }).Where({ $_.Contains($escape) }) | Should -BeNullOrEmpty
    }

    It 'is on a terminal, and not where NO_COLOR is set' -Skip:($IsWindows -or $IsMacOS -or -not $script) -Tag 'Needs the script command of Linux' {
        $file = "$TestDrive/command.ps1"
        Set-Content $file $command
        $colored = (& script -qec "env -u NO_COLOR TERM=xterm-256color '$pwsh' -NoProfile -File '$file'" /dev/null) -join "`n"
        $colored | Should -Match "$escape\[32mTrue$escape\[0m      "
        $colored | Should -Match "$escape\[33;1mWarning$escape\[0m"
        $plain = (& script -qec "env NO_COLOR=1 TERM=xterm-256color '$pwsh' -NoProfile -File '$file'" /dev/null) -join "`n"
        $plain | Should -Match 'True'
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
        $lines | Should -Contain '         62 False -> True lead: 62, none related   The Bakerâ€™s Dozen: Why the…'
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
            '    7         2  29% ###.......     47.9 City'
            '    5         2  40% ####......     57.8 Harbour'
            '    2         1  50% #####.....     66.5 Trains'
            '    2         1  50% #####.....     83.0 Travel'
            '    1         0   0% ..........     55.0 About us'
            '    1         0   0% ..........     62.0 Food'
            '    1         1 100% ##########     90.0 Music'
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
        ((Measure-ArticleTopic $samples -Recurse | ConvertTo-Csv | ConvertFrom-Csv)[1]).PublishedShare | Should -Be '0.4'
    }
}
