BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
    . (Join-Path $PSScriptRoot 'JobSite.ps1')
}

Describe 'Import-Spreadsheet.ps1' {
    BeforeEach {
        $folder = New-JobSite
        $news, $sheet = "$folder/site/_news", "$folder/articles.csv"
        $cranes, $ferry = "$news/2026-03-02-old-harbour-cranes-become-a-public-park.md", "$news/2026-03-08-ferry-timetable-changes-on-monday.md"
        Invoke-Job Export-Spreadsheet.ps1 '-Path', $news, '-Destination', $sheet | Should -BeNullOrEmpty
        $before = Get-SiteContent $news
        $import = '-Path', $news, '-Source', $sheet

        # The sheet as a person saves it, row by row.
        function Edit-Sheet([scriptblock] $Edit) {
            $rows = @(Import-Csv $sheet)
            $rows | ForEach-Object $Edit | Export-Csv $sheet -Encoding utf8BOM
        }

        function Get-ChangedCount { @(Compare-Object $before (Get-SiteContent $news) | Where-Object SideIndicator -EQ '=>').Count }
    }

    It 'takes nothing over when <What>' -ForEach @(
        @{ What = 'a heading was renamed'; Says = 'Title and has Titel'
            Edit = { $_ | Select-Object @{ Name = 'Titel'; Expression = { 'Edited' } }, Excerpt, Published, Quality, Heat, Provider, Topics, FullName } }
        @{ What = 'a heading was renamed and another cell was edited'; Says = 'Topics and has Themen'
            Edit = { $_ | Select-Object @{ Name = 'Title'; Expression = { 'Edited' } }, Excerpt, Published, Quality, Heat, Provider, @{ Name = 'Themen'; Expression = 'Topics' }, FullName } }
        @{ What = 'two headings were renamed'; Says = 'Title, Excerpt and has Titel, Auszug'
            Edit = { $_ | Select-Object @{ Name = 'Titel'; Expression = 'Title' }, @{ Name = 'Auszug'; Expression = 'Excerpt' }, Published, Quality, Heat, Provider, Topics, FullName } }
        @{ What = 'a column was added and another one taken out'; Says = 'Heat and has Notes'
            Edit = { $_ | Select-Object *, @{ Name = 'Notes'; Expression = { 'x' } } -ExcludeProperty Heat } }
    ) {
        Edit-Sheet $Edit
        foreach ($whatIf in @(), @('-WhatIf')) {
            Invoke-Job Import-Spreadsheet.ps1 ($import + $whatIf) |
                Should -Be "Import-Spreadsheet stopped: The sheet lacks the column $Says, which was not exported. Restore the old heading of each column, or delete the new columns. Nothing was saved."
            $LASTEXITCODE | Should -Be 1
            Get-SiteContent $news | Should -Be $before
        }
    }

    It 'names columns that were added, and takes over the others' {
        Edit-Sheet {
            if ($_.FullName -eq $ferry) { $_.Title = 'Edited' }
            $_ | Select-Object *, @{ Name = 'Notes'; Expression = { 'x' } }, @{ Name = 'Who'; Expression = { 'y' } }
        }
        Invoke-Job Import-Spreadsheet.ps1 $import | Should -Be 'WARNING: Columns that were not exported were ignored: Notes, Who.'
        $LASTEXITCODE | Should -Be 0
        (Get-Article $ferry).Title | Should -Be 'Edited'
        Get-ChangedCount | Should -Be 1
    }

    It 'says nothing of columns that were taken out, moved or written in other letters' {
        Edit-Sheet { $_ | Select-Object FullName, @{ Name = 'TITLE'; Expression = { if ($_.FullName -eq $ferry) { 'Edited' } else { $_.Title } } } }
        Invoke-Job Import-Spreadsheet.ps1 $import | Should -BeNullOrEmpty
        $LASTEXITCODE | Should -Be 0
        (Get-Article $ferry).Title | Should -Be 'Edited'
        Get-ChangedCount | Should -Be 1
    }

    It 'takes over no row of a file that stands in <Count>, and the other rows' -ForEach @(
        @{ Count = 'two'; Repeat = { if ($_.FullName -like '*festival-draws*') { $_.FullName = $cranes }; $_ } }
        @{ Count = 'three'; Repeat = { $_; if ($_.FullName -eq $cranes) { $_, $_ } } }
    ) {
        Edit-Sheet { if ($_.FullName -in $ferry, $cranes) { $_.Title = 'Edited' }; & $Repeat }
        Invoke-Job Import-Spreadsheet.ps1 $import | Should -Be "Failed: '$cranes' is in more than one row. None of these rows was saved."
        $LASTEXITCODE | Should -Be 1
        (Get-Article $ferry).Title | Should -Be 'Edited'
        Get-ChangedCount | Should -Be 1
    }

    It 'takes over a cell of an article that had nothing there' {
        (Get-Article $ferry).Quality | Should -BeNullOrEmpty
        Edit-Sheet { if ($_.FullName -eq $ferry) { $_.Quality = '44' }; $_ }
        Invoke-Job Import-Spreadsheet.ps1 $import | Should -BeNullOrEmpty
        $LASTEXITCODE | Should -Be 0
        (Get-Article $ferry).Quality | Should -Be 44
        Get-ChangedCount | Should -Be 1
    }

    It 'knows files apart whose names differ in case only' -Skip:($IsWindows -or $IsMacOS) -Tag 'Needs a file system that tells case' {
        $upper = $ferry -replace 'ferry', 'Ferry'
        Copy-Item $ferry $upper
        Set-Article $upper -Title 'Upper'
        Remove-Item $sheet
        Invoke-Job Export-Spreadsheet.ps1 '-Path', $news, '-Destination', $sheet | Should -BeNullOrEmpty
        $before = Get-SiteContent $news
        Edit-Sheet { if ($_.FullName -ceq $upper) { $_.Quality = '44' }; $_ }
        Invoke-Job Import-Spreadsheet.ps1 $import | Should -BeNullOrEmpty
        (Get-Article $upper).Quality | Should -Be 44
        Get-ChangedCount | Should -Be 1
    }
}

Describe 'Columns that are chosen by the keys of the site' {
    BeforeEach {
        $site = (New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))).FullName
        $null = New-Item -ItemType Directory $site/content
        Set-Content $site/hugo.toml ''
        Set-Content $site/content/a.md "---`ntitle: A`ndate: 2026-01-09`nlastmod: 2026-05-01T10:00:00+02:00`ntags: [x]`n---"
    }

    It 'have dates that can be read back' {
        $rows = Get-Article $site/content | Select-Object Title, Date, LastMod, Tags, Draft, FullName | ConvertTo-Csv | ConvertFrom-Csv
        $rows.Date | Should -BeExactly '2026-01-09'
        $rows.LastMod | Should -BeExactly '2026-05-01T08:00:00Z'
        $before = Get-Content -Raw $site/content/a.md
        $rows | Set-Article
        Get-Content -Raw $site/content/a.md | Should -BeExactly $before

        $rows.Date = '2026-01-10'
        $rows | Set-Article
        Get-Content -Raw $site/content/a.md | Should -BeExactly $before.Replace('-09', '-10')
    }

    It 'have dates that sort, compare and subtract' {
        $date = (Get-Article $site/content/a.md).date
        $date | Should -BeOfType datetime
        $date | Should -Be ([datetime]'2026-01-09')
        $date -lt (Get-Date) | Should -BeTrue
        ((Get-Date) - $date).TotalDays | Should -BeGreaterThan 0
        '{0:yyyy}' -f $date | Should -Be 2026
        Get-Article $site/content | Where-Object lastmod -GT '2026-04-01' | Should -HaveCount 1
    }

    It 'may have the names of parameters for lists' {
        'Title,Topic,Author', 'B,x; y,Ann' | ConvertFrom-Csv | New-Article $site/content | Out-Null
        [ordered]@{ Title = 'C'; Topic = 'x', 'y'; Author = 'Ann' } | New-Article $site/content | Out-Null
        foreach ($name in 'b', 'c') {
            $article = Get-Article $site/content/$name.md
            $article.Topics | Should -Be 'x', 'y'
            $article.Authors | Should -Be 'Ann'
            $article.Metadata.Keys | Should -Not -Contain 'Topic'
        }

        { [ordered]@{ Title = 'D'; Topic = 'x'; Topics = 'y' } | New-Article $site/content -ErrorAction Stop } |
            Should -Throw '*Topic means Topics, which the row also has. Remove one of them*'
    }
}
