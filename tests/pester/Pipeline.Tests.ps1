BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
    . "$PSScriptRoot/Session.ps1"
    $samples = Join-Path $env:ARTICLESPS_ROOT 'samples' 'articles'
    $articles = Get-Article $samples -Recurse
    $cranes = $articles | Where-Object Title -EQ 'Old Harbour Cranes Become a Public Park'
}

Describe 'Articles in the pipeline' {
    It 'sorts, groups and measures' {
        ($articles | Where-Object PublishedDateTime | Sort-Object PublishedDateTime | Select-Object -First 1).Title | Should -Be 'Library lends tools as well as books'
        ($articles | Sort-Object Heat -Descending | Select-Object -First 1).Heat | Should -Be 91
        ($articles | Group-Object Published | Where-Object Name -EQ 'True').Count | Should -Be 3
        ($articles | Group-Object { "$($_.Provider)" } | Sort-Object Count -Descending | Select-Object -First 1).Name | Should -Be 'Example Daily'
        ($articles | Measure-Object Quality -Maximum).Maximum | Should -Be 90
        @($articles | Where-Object Heat -EQ -1).Count | Should -Be 1
        ($articles | Where-Object { $_.Topics -contains 'food' }).Count | Should -Be 1
        ($articles | Where-Object { $_.Provider.Domain -eq 'example.org' }).Count | Should -Be 2
    }

    It 'compares providers by what the table shows' {
        @($articles | Where-Object Provider -EQ 'Example Daily').Count | Should -Be 3
        @($articles | Where-Object { $_.Provider -eq 'gazette' }).Count | Should -Be 2
        @($articles | Where-Object { 'Gazette' -eq $_.Provider }).Count | Should -Be 2
        @($articles | Where-Object Provider -In 'Gazette', 'Example Wire').Count | Should -Be 4
        $gazette = @($articles | Where-Object Provider -EQ 'Gazette')
        ($gazette[0].Provider -eq $gazette[1].Provider) | Should -BeTrue
    }

    It 'formats dates and numbers as asked' {
        $cranes.PublishedDateTime.ToString() | Should -Be '2026-03-02T08:15:00Z'
        $cranes.PublishedDateTime.ToString('yyyy-MM') | Should -Be '2026-03'
        $cranes.PublishedDateTime.ToString('dd MMM', [cultureinfo]'en-US') | Should -Be '02 Mar'
        $cranes.Quality.ToString('D4') | Should -Be '0071'
        '{0:yyyy}' -f [datetime]$cranes.PublishedDateTime | Should -Be '2026'
        @($articles | Where-Object PublishedDateTime | Group-Object { $_.PublishedDateTime.ToString('yyyy-MM') }).Count | Should -Be 4
    }

    It 'binds to the cmdlets that take files, whatever the name' {
        $from = Join-Path $TestDrive 'from'
        $to = Join-Path $TestDrive 'to'
        [void][IO.Directory]::CreateDirectory($from)
        [void][IO.Directory]::CreateDirectory($to)
        foreach ($name in 'a[1].md', 'b.md') { [IO.File]::WriteAllText("$from/$name", "---`ntitle: $name`n---`n") }

        Get-Article $from | Copy-Item -Destination $to
        (Get-ChildItem $to).Name | Should -Be 'a[1].md', 'b.md'
        (Get-Article $from | Get-Content -TotalCount 1) | Should -Be '---', '---'
        (Get-Article $from | Get-Item).Name | Should -Be 'a[1].md', 'b.md'
        (Get-Article $from | Get-Item | Select-String -Pattern '^title').Line | Should -Be 'title: a[1].md', 'title: b.md'
        (Get-Article $from | Get-FileHash).Count | Should -Be 2
        Get-Article $from | Rename-Item -NewName { 'new-' + $_.Name }
        Get-Article $from | Remove-Item
        Get-ChildItem $from | Should -BeNullOrEmpty
    }

    It 'becomes JSON' {
        $json = $cranes | ConvertTo-Json -Depth 5 | ConvertFrom-Json
        $json.Title | Should -Be $cranes.Title
        $json.Heat | Should -Be 91
        $json.Provider.Domain | Should -Be 'example.com'
        $json.Topics | Should -Be 'City', 'Harbour'
        $json.Related[0].Quality | Should -Be 58
        [datetime]$json.PublishedDateTime | Should -Be $cranes.PublishedDateTime
    }

    It 'goes through a job' {
        $job = Start-Job { Import-Module $using:env:ARTICLESPS_MODULE; Get-Article $using:samples -Recurse }
        $received = $job | Receive-Job -Wait -AutoRemoveJob
        $received.Count | Should -Be 15
        $same = $received | Where-Object Title -EQ $cranes.Title
        $same.PublishedDateTime | Should -Be $cranes.PublishedDateTime
        $same.PublishedDateTime | Should -BeOfType ([datetime])
        $same.Heat | Should -Be 91
        $same.Published | Should -BeTrue
        $same.Topics | Should -Be 'City', 'Harbour'
        $same.FullName | Should -Be $cranes.FullName
    }

    It 'goes to other runspaces' {
        $articles | ForEach-Object -Parallel { $_.Title } | Should -HaveCount 15
    }

    It 'reads as a table at 80 columns' {
        Push-Location $samples
        $lines = $articles | Where-Object Category -EQ 'news' | Format-Table | Out-String -Width 80 -Stream
        Pop-Location
        $lines | Should -Contain 'Date       State     Topics             Folder         Title'
        $lines | Should -Contain '2026-03-02 Published City; Harbour      _news          Old Harbour Cranes Becom…'
        $lines | Should -Contain '2026-03-11 Draft     City; Harbour      _news          Harbour cranes to become…'
        $lines | Where-Object { $_.Length -gt 80 } | Should -BeNullOrEmpty
    }

    It 'can be changed by a script' {
        $article = Get-Article $cranes.FullName
        $article.Title = 'New'
        $article.Published = 'False'
        $article.Heat = '12'
        $article.Topics += 'Third'
        $article.PublishedDateTime = '2026-01-02'
        $article.Provider.Name = 'Other'
        $article.Title | Should -Be 'New'
        $article.Published | Should -BeFalse
        $article.Heat | Should -Be 12
        $article.Topics.ToString() | Should -Be 'City; Harbour; Third'
        "$($article | Select-Object -ExpandProperty PublishedDateTime | ForEach-Object ToUniversalTime | Get-Date -Format s)" | Should -Be '2026-01-02T00:00:00'
        $article.Quality = $null
        $article.Quality | Should -BeNullOrEmpty
        { $article.Published = 'perhaps' } | Should -Throw
        { $article.PublishedDateTime = 'soon' } | Should -Throw
    }
}

Describe 'Export-Csv' {
    It 'writes the golden file' {
        $csv = Join-Path $TestDrive 'samples.csv'
        $articles | Export-Csv $csv
        ([IO.File]::ReadAllText($csv) -replace "`r`n", "`n").Replace($samples, '{samples}') |
            Should -BeExactly ([IO.File]::ReadAllText("$env:ARTICLESPS_ROOT/tests/fixtures/samples.csv"))
    }

    It 'reads as a person expects when columns are chosen' {
        $articles | Where-Object { -not $_.Published } | Select-Object Title, Provider, Quality, Heat, PublishedDateTime, Topics |
            ConvertTo-Csv | Select-Object -First 4 | Should -Be @(
                '"Title","Provider","Quality","Heat","PublishedDateTime","Topics"'
                '"Library lends tools as well as books","Gazette","39","39","2019-11-12T14:00:00Z","City"'
                '"Tool library opens on Mill Street","Radio Example","43","43","2019-11-13T09:20:00Z","City"'
                '"The Baker’’s Dozen: Why the Mill Street Bakery Counts to Thirteen","Gazette","62","62","2026-02-18T05:45:00Z","City; Food"'
            )
    }
}

Describe 'Results in a CSV file under <culture>' -ForEach @(@{ culture = 'de-DE' }, @{ culture = 'sv-SE' }, @{ culture = 'ar-SA' }, @{ culture = 'fa-IR' }) {
    It 'have numbers that read back' {
        $env:ARTICLESPS_CULTURE = $culture
        $text = Invoke-Session {
            [cultureinfo]::CurrentCulture = $env:ARTICLESPS_CULTURE
            $news = "$env:ARTICLESPS_ROOT/samples/articles/_news"
            $match = Find-RelatedArticle "$news/2026-03-02-*" -First 1
            $heat = Measure-ArticleHeat "$news/2026-03-11-*"
            $topic = Measure-ArticleTopic $news | Select-Object -First 1
            ($match | ConvertTo-Csv | ConvertFrom-Csv).Score, ($match | ConvertTo-Csv | ConvertFrom-Csv).DaysApart
            ($heat | ConvertTo-Csv | ConvertFrom-Csv).CurrentHeat, ($topic | ConvertTo-Csv | ConvertFrom-Csv).MeanHeat
            [string]::Join(' ', ($match.Score -gt 0.5), ($heat.Heat -eq -1), $topic.PublishedShare.GetType().Name)
        }
        $text | Should -Be '0.8276', '9.5', '-1', '53.875', 'True True Double'
    }
}
