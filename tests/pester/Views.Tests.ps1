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

Describe 'The view of Measure-ArticleHeat' {
    It 'shows what changes beside what stays' {
        $decisions = Measure-ArticleHeat "$samples/_news" -PublishedHeat 60 -FollowerHeat 0
        $lines = Show $decisions 120
        $lines[0] | Should -Be '       Heat Published     Title                    Reason'
        $lines | Should -Contain '         62 False -> True The Bakerâ€™s Dozen: Wh… the lead: quality 62, no related articles; published from 60'
        $lines | Should -Contain '    -1 -> 0 False         Harbour cranes to becom… not the lead: a related article has quality 71 > 44'
        $lines | Where-Object { $_ -like '         91 True          Old Harbour Cranes Beco… *' } | Should -HaveCount 1
    }

    It 'shows what a file does not say, and nothing where there is no decision' {
        Set-Content "$TestDrive/a.md" "---`ntitle: New`nquality: 80`n---"
        Set-Content "$TestDrive/b.md" "---`ntitle: None`n---"
        $lines = Show (Measure-ArticleHeat "$TestDrive/a.md", "$TestDrive/b.md") 120
        $lines | Where-Object { $_ -like ' none -> 80 none -> True  New *' } | Should -HaveCount 1
        $lines | Where-Object { $_ -like '                          None *no decision: *' } | Should -HaveCount 1
    }

    It 'cuts no reason off in <_> columns' -ForEach 80, 120 {
        $lines = Show (Measure-ArticleHeat "$samples/_news") $_
        ($lines | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual $_
        ($lines.Where({ $_ -match '^ *(-?\d|-> |none)' -or $_ -match '^ {51}' }).ForEach({ $_.PadRight(51).Substring(51) }) -join '') | Should -Match 'quality 71 \+ 2 x 10 for related articles = 91; published from 70'
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
