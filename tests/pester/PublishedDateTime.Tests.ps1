# What a date must do, under every culture and in every zone: for each zone a PowerShell of its own, and in it for each culture
# a session. The first culture, in which the module is loaded, is one with another calendar.
BeforeDiscovery {
    $zones = @{ zone = 'UTC'; first = 'th-TH' }, @{ zone = 'America/Los_Angeles'; first = 'ar-SA' }, @{ zone = 'Pacific/Auckland'; first = 'de-DE' }
    $cultures = 'en-US', 'de-DE', 'ar-SA', 'th-TH', 'sv-SE'
}

Describe 'PublishedDateTime in <zone>' -ForEach $zones {
    BeforeAll {
        Set-Content "$TestDrive/culture.ps1" @'
            param($Culture)
            $ErrorActionPreference = 'Stop'
            [cultureinfo]::CurrentCulture = $Culture
            Import-Module $env:ARTICLESPS_MODULE
            $articles = Get-Article $env:ARTICLESPS_ROOT/samples/articles/_news
            $date = ($articles | Where-Object Title -like 'Old Harbour*').PublishedDateTime
            $instant = [datetime]::new(2026, 3, 2, 8, 15, 0, [DateTimeKind]::Utc)
            $now = Get-Date
            $folder = New-Item -ItemType Directory ([IO.Path]::Combine($PSScriptRoot, [guid]::NewGuid()))
            Set-Content "$folder/day.md" "---`ntitle: Day`npublishedDateTime: 2026-03-08`n---"
            Set-Content "$folder/late.md" "---`ntitle: Late`npublishedDateTime: 2026-03-08T23:30:00Z`n---"
            Set-Content "$folder/midnight.md" "---`ntitle: Midnight`npublishedDateTime: 2026-03-08T11:00:00Z`n---"
            $days = (Get-Article $folder).PublishedDateTime
            Get-Article $folder | Export-Clixml "$folder/days.xml"
            $copies = (Import-Clixml "$folder/days.xml").PublishedDateTime
            $day = [datetime]::new(2026, 3, 8)
            $invariant = [cultureinfo]::InvariantCulture
            [ordered]@{
                Formatted = @($days | Where-Object { ('{0:yyyy-MM-dd}' -f $_) -eq ('{0:yyyy-MM-dd}' -f $day) }).Count
                FormattedTime = ($days | ForEach-Object { '{0:HH.mm}' -f $_ }) -join ' '
                FormattedAlone = '={0}' -f $days[1]
                FormattedAmongOthers = '{0,3}|{1,12:MM-dd}|{2:000}' -f 'x', $days[0], 5 -eq ('{0,3}|{1,12:MM-dd}|{2:000}' -f 'x', $day, 5)
                Text = ($days | ForEach-Object { $_.ToString('yyyy-MM-dd', $invariant) }) -join ' '
                TextOfCulture = $days[0].ToString('yyyy-MM-dd')
                CultureOfText = $day.ToString('yyyy-MM-dd')
                TextAlone = "=$($days[1].ToString())"
                Round = "=$($days[1].ToString('o'))"
                Listed = (Get-Article $folder | Format-Table | Out-String -Stream | Select-String '^\d{4}-\d\d-\d\d').Matches.Value -join ' '
                FormattedCopy = @($copies | Where-Object { ('{0:yyyy-MM-dd}' -f $_) -eq ('{0:yyyy-MM-dd}' -f $day) }).Count
                TextCopy = ($copies | ForEach-Object { $_.ToString('yyyy-MM-dd', $invariant) }) -join ' '
                CopyCsv = (Import-Clixml "$folder/days.xml" | Select-Object PublishedDateTime | ConvertTo-Csv)[2]
                CopyBeforeNow = ($copies[0] -lt $now) -and ($now -gt $copies[0]) -and ($copies[1] - $copies[0]) -eq ($days[1] - $days[0])
                Type = $date.GetType().Name
                Instant = $date.ToUniversalTime() -eq $instant
                Sorted = ($articles | Sort-Object PublishedDateTime | ForEach-Object { $_.PublishedDateTime.ToUniversalTime().ToString('yyyy-MM-dd', [cultureinfo]::InvariantCulture) }) -join ' '
                BeforeNow = $date -lt $now
                NowAfter = $now -gt $date
                EqualLeft = $date -eq $instant.ToLocalTime()
                EqualRight = $instant.ToLocalTime() -eq $date
                AnHourAgo = ($date.AddHours(1) -gt $date) -and ($instant.ToLocalTime().AddHours(1) -gt $date) -and ($date -lt $instant.ToLocalTime().AddMinutes(1))
                Minus = ($date - $instant.ToLocalTime().AddDays(-1)).TotalHours
                Subtracted = ($instant.ToLocalTime().AddDays(1) - $date).TotalHours
                Csv = ($articles | Where-Object Title -like 'Old Harbour*' | ConvertTo-Csv)[1] -match '"2026-03-02T08:15:00Z"'
                SelectedCsv = ($articles | Where-Object Title -like 'Harbour cranes*' | Select-Object PublishedDateTime, Quality, Heat | ConvertTo-Csv)[1]
                Json = ([datetimeoffset]($articles | Where-Object Title -like 'Old Harbour*' | Select-Object PublishedDateTime | ConvertTo-Json | ConvertFrom-Json).PublishedDateTime).UtcDateTime -eq $instant
                Related = ($articles | Where-Object Title -like 'Old Harbour*').Related[0] | Select-Object PublishedDateTime | ConvertTo-Csv | Select-Object -Last 1
                Filtered = @(Get-Article $env:ARTICLESPS_ROOT/samples/articles/_news -After '2026-03-02T08:15:00Z' -Before '2026-03-02 08:16').Count
                FilteredLocal = @(Get-Article $env:ARTICLESPS_ROOT/samples/articles/_news -After $date -Before $date.AddSeconds(1)).Count
            }
'@
        Set-Content "$TestDrive/zone.ps1" @'
            param($Cultures)
            $seen = [ordered]@{}
            foreach ($culture in $Cultures -split ' ') {
                $shell = [powershell]::Create()
                $seen[$culture] = $shell.AddCommand("$PSScriptRoot/culture.ps1").AddArgument($culture).Invoke()[0]
                $shell.Dispose()
            }
            $seen | ConvertTo-Json
'@
        $former = $env:TZ
        $env:TZ = $zone
        $order = @($first) + ('en-US', 'de-DE', 'ar-SA', 'th-TH', 'sv-SE' -ne $first)
        $seen = & pwsh -NoProfile -NonInteractive -File "$TestDrive/zone.ps1" "$order" | Out-String | ConvertFrom-Json
        $env:TZ = $former
    }

    Context 'under <_>' -ForEach $cultures {
        BeforeAll { $culture = $_ }

        It 'is <name>' -ForEach @(
            @{ name = 'a DateTime'; member = 'Type'; expected = 'DateTime' }
            @{ name = 'the day of the file, formatted by -f'; member = 'Formatted'; expected = 3 }
            @{ name = 'the time of the file, formatted by -f'; member = 'FormattedTime'; expected = '00.00 23.30 11.00' }
            @{ name = 'its instant, without a format'; member = 'FormattedAlone'; expected = '=2026-03-08T23:30:00Z' }
            @{ name = 'formatted among other values'; member = 'FormattedAmongOthers'; expected = $true }
            @{ name = 'the day of the file, by ToString'; member = 'Text'; expected = '2026-03-08 2026-03-08 2026-03-08' }
            @{ name = 'its instant, by ToString'; member = 'TextAlone'; expected = '=2026-03-08T23:30:00Z' }
            @{ name = 'its instant, by a round-trip format'; member = 'Round'; expected = '=2026-03-08T23:30:00.0000000Z' }
            @{ name = 'listed by the day of the file'; member = 'Listed'; expected = '2026-03-08 2026-03-08 2026-03-08' }
            @{ name = 'the day of the file in a copy, formatted by -f'; member = 'FormattedCopy'; expected = 3 }
            @{ name = 'the day of the file in a copy, by ToString'; member = 'TextCopy'; expected = '2026-03-08 2026-03-08 2026-03-08' }
            @{ name = 'its instant in a CSV file of copies'; member = 'CopyCsv'; expected = '"2026-03-08T23:30:00Z"' }
            @{ name = 'a date in a copy'; member = 'CopyBeforeNow'; expected = $true }
            @{ name = 'the instant of the file'; member = 'Instant'; expected = $true }
            @{ name = 'sorted by time'; member = 'Sorted'; expected = '2019-11-12 2019-11-13 2026-02-18 2026-03-02 2026-03-04 2026-03-05 2026-03-07 2026-03-08 2026-03-09 2026-03-11 2026-03-12' }
            @{ name = 'before now'; member = 'BeforeNow'; expected = $true }
            @{ name = 'before now, seen from now'; member = 'NowAfter'; expected = $true }
            @{ name = 'equal to its instant'; member = 'EqualLeft'; expected = $true }
            @{ name = 'equal to its instant, seen from there'; member = 'EqualRight'; expected = $true }
            @{ name = 'right by the hour'; member = 'AnHourAgo'; expected = $true }
            @{ name = 'a day after the day before'; member = 'Minus'; expected = 24 }
            @{ name = 'a day before the day after'; member = 'Subtracted'; expected = 24 }
            @{ name = 'its instant in a CSV file'; member = 'Csv'; expected = $true }
            @{ name = 'its instant in a CSV file of chosen columns'; member = 'SelectedCsv'; expected = '"2026-03-11T19:05:00Z","44","-1"' }
            @{ name = 'its instant in JSON'; member = 'Json'; expected = $true }
            @{ name = 'its instant in related articles'; member = 'Related'; expected = '"2026-02-26T17:40:00Z"' }
            @{ name = 'found by its instant'; member = 'Filtered'; expected = 1 }
            @{ name = 'found by itself'; member = 'FilteredLocal'; expected = 1 }
        ) {
            $seen.$culture.$member | Should -Be $expected
        }

        It 'has the calendar of the culture where no other is given' {
            $seen.$culture.TextOfCulture | Should -Be $seen.$culture.CultureOfText
        }
    }
}
