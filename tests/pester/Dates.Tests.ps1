BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force

    # Does something as people of a culture do.
    function Use-Culture([string] $Name, [scriptblock] $Script) {
        $former = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = $Name
            & $Script
        }
        finally { [cultureinfo]::CurrentCulture = $former }
    }

    # The date that an argument means, as it stands in the file.
    function Get-Written($Date) {
        [IO.File]::WriteAllText("$TestDrive/date.md", "---`ntitle: x`n---`n")
        Set-Article "$TestDrive/date.md" -PublishedDateTime $Date
        (Select-String -LiteralPath "$TestDrive/date.md" -Pattern '^publishedDateTime: (.*)').Matches[0].Groups[1].Value
    }
}

Describe 'Dates that are typed' {
    BeforeDiscovery {
        $texts = @(
            '2020-11-25T12:44:00Z', '2020-11-25T12:44:00+02:00', '2020-11-25T12:44:00'
            '25.11.2020', '25.11.2020 12:44', '5.6.20', '25/11/2020', '11/25/2020', '11/12/2020', '11/25/2020 1:05 PM', '25-11-2020', '2020.11.25'
            '2020/11/25', '2020-11', 'Nov 2020', 'November 25, 2020', '25 Nov 2020', '25. November 2020', '25 نوفمبر 2020', '25/11/2563', '9/4/1442'
            'Wed, 25 Nov 2020 12:44:00 GMT', 'Mittwoch, 25. November 2020', '12:44', '12:44:10', '25.11', '2020', 'soon', '13/13/2020', '25.11.2020 12:44 +02:00'
        )
        $cases = foreach ($culture in 'en-US', 'de-DE', 'en-GB', 'ar-SA', 'th-TH', '') { @{ culture = $culture; texts = $texts } }
    }

    It 'are read as Get-Date reads them under <culture>' -ForEach $cases {
        $readings = Use-Culture $culture {
            foreach ($text in $texts) {
                $theirs = try { Get-Date $text } catch { $null }
                $ours = try { Get-Written $text } catch { $null }

                # The same date and time of day, which are UTC where no zone is given.
                $date = if ($null -ne $theirs -and $theirs.Kind -eq 'Local') { $theirs.ToUniversalTime() } else { $theirs }
                [pscustomobject]@{
                    Text   = $text
                    Theirs = if ($null -ne $date) { $date.ToString('yyyy-MM-ddTHH:mm:ssZ', [cultureinfo]::InvariantCulture) }
                    Ours   = $ours
                }
            }
        }
        $readings | Where-Object { $_.Theirs -ne $_.Ours } | Out-String | Should -BeNullOrEmpty
        @($readings | Where-Object Theirs).Count | Should -BeGreaterThan 4
    }

    It 'are the dates of article files under <_>, whatever calendar the culture has' -ForEach 'en-US', 'ar-SA', 'th-TH', 'fa-IR', '' {
        Use-Culture $_ {
            Get-Written '2020-11-25' | Should -Be '2020-11-25T00:00:00Z'
            Get-Written '2020-1-7 3:04:05' | Should -Be '2020-01-07T03:04:05Z'
            Get-Written '2020-11-25T12:44:00+02:00' | Should -Be '2020-11-25T10:44:00Z'
        }
    }

    It 'may be objects: <name>' -ForEach @(
        @{ name = 'a date in UTC'; date = [datetime]::new(2020, 11, 25, 12, 44, 0, [DateTimeKind]::Utc) }
        @{ name = 'a date without a zone'; date = [datetime]::new(2020, 11, 25, 12, 44, 0) }
        @{ name = 'a local date'; date = [datetime]::new(2020, 11, 25, 12, 44, 0, [DateTimeKind]::Utc).ToLocalTime() }
        @{ name = 'what Get-Date gives'; date = Get-Date ([datetime]::new(2020, 11, 25, 12, 44, 0, [DateTimeKind]::Utc)) -DisplayHint Date }
        @{ name = 'a date with an offset'; date = [datetimeoffset]::new(2020, 11, 25, 14, 44, 0, [timespan]::FromHours(2)) }
    ) {
        Get-Written $date | Should -Be '2020-11-25T12:44:00Z'
    }

    It 'may be a day without time' {
        Get-Written ([DateOnly]::new(2020, 11, 25)) | Should -Be '2020-11-25T00:00:00Z'
    }

    It 'are a date alone as the value of a key of its own' {
        $path = "$TestDrive/day.md"
        $day = [DateOnly]::new(2026, 1, 1)
        [IO.File]::WriteAllText($path, "---`ntitle: d`nold: 2020-01-01T00:00:00Z`n---`n")
        Set-Article $path -Title $day -Field ([ordered]@{ v = $day; old = $day; list = , $day; map = @{ x = $day }; script = { $day }.GetNewClosure(); publishedDateTime = $day })
        $article = Get-Article $path
        $article.Metadata['z'] = $day
        $article | Set-Article
        [IO.File]::ReadAllText($path) | Should -BeExactly "---`ntitle: `"2026-01-01`"`npublishedDateTime: 2026-01-01T00:00:00Z`nold: 2026-01-01`nv: 2026-01-01`nlist:`n  - 2026-01-01`nmap:`n  x: 2026-01-01`nscript: 2026-01-01`nz: 2026-01-01`n---`n"
    }

    It 'may be given by a script block' {
        $path = "$TestDrive/block.md"
        [IO.File]::WriteAllText($path, "---`ntitle: d`n---`n")
        Set-Article $path -PublishedDateTime { [DateOnly]::new(2026, 1, 1) } -Topic ([DateOnly]::new(2026, 1, 2))
        (Get-Article $path).Topics | Should -Be '2026-01-02'
        [IO.File]::ReadAllText($path) | Should -Match 'publishedDateTime: 2026-01-01T00:00:00Z'
    }

    It 'that Get-Date computes are written to the second: <name>' -ForEach @(
        @{ name = 'by a parameter'; save = { Set-Article now.md -PublishedDateTime (Get-Date) } }
        @{ name = 'by a script block'; save = { Set-Article now.md -PublishedDateTime { Get-Date } } }
        @{ name = 'in UTC'; save = { Set-Article now.md -PublishedDateTime ([datetime]::UtcNow) } }
        @{ name = 'with an offset'; save = { Set-Article now.md -PublishedDateTime ([datetimeoffset]::Now) } }
        @{ name = 'by a path'; save = { Set-Article now.md -Field @{ publishedDateTime = Get-Date; own = Get-Date; list = @(Get-Date); map = @{ x = Get-Date }; block = { Get-Date } } } }
        @{ name = 'by a property'; save = { $article = Get-Article now.md; $article.PublishedDateTime = Get-Date; $article.Metadata['own'] = Get-Date; $article | Set-Article } }
        @{ name = 'by a row'; save = { [pscustomobject]@{ FullName = "$PWD/now.md"; PublishedDateTime = Get-Date; Metadata = @{ own = Get-Date } } | Set-Article } }
        @{ name = 'of a related article'; save = { Set-Article now.md -PublishedDateTime (Get-Date) -Related @{ Title = 'r'; WebUrl = 'https://example.com/'; PublishedDateTime = Get-Date } } }
        @{ name = 'of a new article'; save = { Remove-Item now.md; New-Article . -Title now -PublishedDateTime (Get-Date) -Field @{ own = Get-Date } | Rename-Item -NewName now.md } }
    ) {
        Push-Location (New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid())))
        try {
            [IO.File]::WriteAllText("$PWD/now.md", "---`ntitle: now`n---`n")
            & $save
            $dates = @(Select-String -LiteralPath now.md -Pattern '\d{4}-\d\d-\d\dT.*' -AllMatches).Matches.Value
            $dates | Should -Not -BeNullOrEmpty
            $dates | Should -Match '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)"?$'
            [math]::Abs(((Get-Article now.md).PublishedDateTime - (Get-Date)).TotalMinutes) | Should -BeLessThan 5
        }
        finally { Pop-Location }
    }

    It 'keep a fraction that the file or a text has: <name>' -ForEach @(
        @{ name = 'assigned again'; save = { $article = Get-Article part.md; $article.PublishedDateTime = $article.PublishedDateTime; $article | Set-Article } }
        @{ name = 'given as text'; save = { Set-Article part.md -PublishedDateTime '2001-12-14 21:59:43.10 -5' } }
        @{ name = 'from JSON'; save = { Get-Article part.md | ConvertTo-Json -Depth 5 | ConvertFrom-Json | Set-Article } }
        @{ name = 'from a table'; save = { Get-Article part.md | ConvertTo-Csv | ConvertFrom-Csv | Set-Article } }
        @{ name = 'from a copy'; save = { Get-Article part.md | Export-Clixml part.xml; Import-Clixml part.xml | Set-Article } }
        @{ name = 'beside a change'; save = { $article = Get-Article part.md; $article.Metadata['own'] = [pscustomobject]@{ x = 1 }; $article | Set-Article; Set-Article part.md -RemoveField own } }
    ) {
        Push-Location (New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid())))
        try {
            $text = "---`ntitle: part`npublishedDateTime: 2001-12-14 21:59:43.10 -5`nsent: 2001-12-14T21:59:43.10Z`n---`n"
            [IO.File]::WriteAllText("$PWD/part.md", $text)
            & $save
            [IO.File]::ReadAllText("$PWD/part.md") | Should -BeExactly $text
        }
        finally { Pop-Location }
    }

    It 'limit what is read, and a number of days, hours or weeks does too' {
        foreach ($days in 0, 3, 10) {
            [IO.File]::WriteAllText("$TestDrive/age-$days.md", "---`npublishedDateTime: $([datetime]::UtcNow.AddDays(-$days).AddHours(-1).ToString('o'))`n---`n")
        }
        Use-Culture 'de-DE' {
            $yesterday = (Get-Date).AddDays(-1)
            @(Get-Article "$TestDrive/age-*" -After $yesterday).Name | Should -Be 'age-0.md'
            @(Get-Article "$TestDrive/age-*" -After $yesterday.ToString('d')).Name | Should -Contain 'age-0.md'
            @(Get-Article "$TestDrive/age-*" -After 7d).Name | Should -Be 'age-0.md', 'age-3.md'
            @(Get-Article "$TestDrive/age-*" -Before 1w).Name | Should -Be 'age-10.md'
            @(Get-Article "$TestDrive/age-*" -After 1.5d).Name | Should -Be 'age-0.md'
            @(Get-Article "$TestDrive/age-*" -After '96h').Name | Should -Be 'age-0.md', 'age-3.md'
            @(Get-Article "$TestDrive/age-*" -After ([timespan]::FromDays(7))).Name | Should -Be 'age-0.md', 'age-3.md'
        }
    }

    It 'are refused with the forms that are taken: <given>' -ForEach @(
        @{ given = 'soon' }, @{ given = '31.02.2020' }, @{ given = 2019 }, @{ given = 20201125 }, @{ given = 7 }, @{ given = '' }
    ) {
        Use-Culture 'de-DE' {
            $refusal = { Get-Article $TestDrive -After $given } | Should -Throw -PassThru
            $refusal.FullyQualifiedErrorId | Should -BeLike 'ParameterArgumentTransformationError,*'
            if ($given) { $refusal.Exception.Message | Should -BeLike "*'$given' is not a date. Use a form such as 2020-11-25 or 2020-11-25T12:44:00Z, or an age such as 90d, 36h or 2w.*" }
        }
    }
}

Describe 'Dates in rows, and those that a script assigns' {
    It 'mean the same under <_>' -ForEach 'en-US', 'de-DE', 'ar-SA', 'th-TH' {
        Use-Culture $_ {
            $path = "$TestDrive/row.md"
            [IO.File]::WriteAllText($path, "---`npublishedDateTime: 2020-11-25T12:44:00Z`n---`n")

            # A row that nobody changed changes nothing.
            Get-Article $path | Export-Csv "$TestDrive/rows.csv"
            Import-Csv "$TestDrive/rows.csv" | Set-Article -WhatIf | Should -BeNullOrEmpty
            [pscustomobject]@{ FullName = $path; PublishedDateTime = '2020-11-26' } | Set-Article
            [IO.File]::ReadAllText($path) | Should -Be "---`npublishedDateTime: 2020-11-26T00:00:00Z`n---`n"

            # What only a culture reads is an error, and never another date.
            foreach ($text in '11/12/2020', '12.11.2020') {
                [pscustomobject]@{ FullName = $path; PublishedDateTime = $text } | Set-Article -ErrorAction SilentlyContinue -ErrorVariable errors
                $errors[0].FullyQualifiedErrorId | Should -Be 'InvalidValue,ArticlesPS.Commands.SetArticleCommand'
                $errors[0].Exception.Message | Should -BeLike "*'$text' does not fit the field publishedDateTime, which is a date such as 2020-11-25*"
            }
            [IO.File]::ReadAllText($path) | Should -BeLike '*2020-11-26*'

            $article = Get-Article $path
            $article.PublishedDateTime = '11/12/2020'
            $article | Set-Article
            [IO.File]::ReadAllText($path) | Should -BeLike '*2020-11-12T00:00:00Z*'
            { $article.PublishedDateTime = '25.11.2020' } | Should -Throw
        }
    }
}
