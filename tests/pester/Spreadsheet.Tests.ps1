BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
    . (Join-Path $PSScriptRoot 'JobSite.ps1')
}

Describe 'Export-Spreadsheet.ps1 and Import-Spreadsheet.ps1' {
    BeforeEach {
        $folder = New-JobSite
        $news, $sheet, $log = "$folder/site/_news", "$folder/articles.csv", "$folder/log"
        $cranes, $ferry = "$news/2026-03-02-old-harbour-cranes-become-a-public-park.md", "$news/2026-03-08-ferry-timetable-changes-on-monday.md"
        $import = '-Path', $news, '-Source', $sheet, '-Log', $log
        function Export-Sheet([string[]] $More = @()) {
            Invoke-Job Export-Spreadsheet.ps1 ('-Path', $news, '-Destination', $sheet + $More) | Should -BeNullOrEmpty
            $LASTEXITCODE | Should -Be 0
        }

        function Edit-Sheet([string] $Delimiter, [scriptblock] $Edit) {
            $rows = @(Import-Csv $sheet -Delimiter $Delimiter)
            $rows | ForEach-Object $Edit
            $rows | Export-Csv $sheet -Delimiter $Delimiter -Encoding utf8BOM
        }
    }

    AfterEach { [IO.Directory]::Delete($folder, $true) }

    It 'takes over what was changed, and nothing else: between cells stands "<_>"' -ForEach ',', ';', "`t" {
        $delimiter = $_
        Export-Sheet '-Delimiter', $delimiter
        $before = Get-SiteContent $news
        Invoke-Job Import-Spreadsheet.ps1 $import | Should -BeNullOrEmpty
        $LASTEXITCODE | Should -Be 0
        Get-SiteContent $news | Should -Be $before

        Edit-Sheet $delimiter {
            # As a spreadsheet writes it back.
            $_.Published = $_.Published.ToUpperInvariant()
            if ($_.FullName -eq $ferry) { $_.Title = 'Fähre: "neu", ab heute'; $_.Topics = 'Harbour; Travel; Ships' }
        }
        Invoke-Job Import-Spreadsheet.ps1 ($import + '-WhatIf') | Should -BeLike 'What if: Performing the operation "title: *; topics: * -> Harbour; Travel; Ships" on target *'
        Get-SiteContent $news | Should -Be $before
        Invoke-Job Import-Spreadsheet.ps1 $import | Should -BeNullOrEmpty
        $LASTEXITCODE | Should -Be 0
        (Get-Article $ferry).Title | Should -Be 'Fähre: "neu", ab heute'
        @(Compare-Object $before (Get-SiteContent $news) | Where-Object SideIndicator -EQ '=>').Count | Should -Be 1
    }

    It 'does not take back what others changed since' {
        Export-Sheet
        Set-Article $cranes -Heat 79 -Title 'Changed since'
        Edit-Sheet ',' { if ($_.FullName -eq $cranes) { $_.Title = 'Mine'; $_.Quality = '72' } }
        Invoke-Job Import-Spreadsheet.ps1 $import | Should -BeLike "Failed: $($cranes): Title was 'Old Harbour Cranes Become a Public Park' and is 'Changed since' now, so 'Mine' was not saved. Export the articles again."
        $LASTEXITCODE | Should -Be 1
        $article = Get-Article $cranes
        $article.Title, $article.Heat, $article.Quality | Should -Be 'Changed since', 79, 72
    }

    It 'names cells that do not fit and rows that are of no exported file, and takes over the rest' {
        Export-Sheet
        Edit-Sheet ',' {
            if ($_.FullName -eq $cranes) { $_.Published = 'WAHR' }
            if ($_.FullName -eq $ferry) { $_.Title = 'Taken over' }
            if ($_.FullName -like '*2026-03-07*festival*') { $_.FullName = '/etc/passwd' }
        }
        $lines = @(Invoke-Job Import-Spreadsheet.ps1 $import)
        $LASTEXITCODE | Should -Be 1
        $lines.Count | Should -Be 2
        "$lines" | Should -BeLike "*'WAHR' does not fit the field published*"
        "$lines" | Should -BeLike "*'/etc/passwd' is not among the exported files*"
        (Get-Article $ferry).Title | Should -Be 'Taken over'
    }

    It 'refuses <What>' -ForEach @(
        @{ What = 'letters that are not UTF-8'; Says = '*is not UTF-8*'; Damage = { [IO.File]::WriteAllText($sheet, "`"Title`",`"FullName`"`n`"F$([char]0xE4)hre`",`"$ferry`"`n", [Text.Encoding]::Latin1) } }
        @{ What = 'a list without file names'; Says = '*no column FullName*'; Damage = { Set-Content $sheet '"Title"', '"x"' } }
    ) {
        Export-Sheet
        $before = Get-SiteContent $news
        & $Damage
        Invoke-Job Import-Spreadsheet.ps1 $import | Should -BeLike "$Says Nothing was saved."
        $LASTEXITCODE | Should -Be 1
        Get-SiteContent $news | Should -Be $before
    }

    It 'warns of an emptied cell, and brings a formula back as the text it was' {
        Set-Article $ferry -Title '=1+1'
        Export-Sheet
        Edit-Sheet ',' { if ($_.FullName -eq $ferry) { $_.Title | Should -Be "'=1+1"; $_.Topics = '' } }
        $before = Get-SiteContent $news
        Invoke-Job Import-Spreadsheet.ps1 $import | Should -BeLike "WARNING: $($ferry): The cell Topics was emptied, which changes nothing."
        $LASTEXITCODE | Should -Be 0
        Get-SiteContent $news | Should -Be $before
    }

    It 'does not write over a list that somebody may have edited' {
        Set-Content $sheet 'edited'
        Invoke-Job Export-Spreadsheet.ps1 '-Path', $news, '-Destination', $sheet | Out-Null
        $LASTEXITCODE | Should -Be 1
        Get-Content $sheet | Should -Be 'edited'
    }
}
