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
