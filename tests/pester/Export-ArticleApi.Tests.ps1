BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
    . "$PSScriptRoot/Folder.ps1"

    function New-Site {
        $site = Join-Path $TestDrive ([guid]::NewGuid())
        Copy-Folder (Join-Path $env:ARTICLESPS_ROOT 'samples' 'articles') $site
        $site
    }

    function Read-Page([string] $Path) {
        Get-Content $Path -Raw | ConvertFrom-Json -AsHashtable -DateKind String
    }
}

Describe 'Export-ArticleApi' {
    BeforeEach {
        $site = New-Site
        Push-Location $site
    }

    AfterEach {
        Pop-Location
        [IO.Directory]::Delete($site, $true)
    }

    It 'makes the pages of what is piped, the newest first' {
        Get-Article _news | Export-ArticleApi -Destination api/news | Should -BeNullOrEmpty
        $page = Read-Page api/news/index.json
        $page.Keys | Should -Be 'page', 'value', 'nextPage'
        $page.value.path | Should -Be @(Get-Article _news -Published | Sort-Object PublishedDateTime -Descending | ForEach-Object { "_news/$($_.Name)" })
        Get-Content api/news/page1/index.json -Raw | Should -BeExactly (Get-Content api/news/index.json -Raw)
        Test-Path api/news/page2 | Should -BeFalse
    }

    It 'takes paths as well, and a file that comes twice once' {
        Export-ArticleApi _news -Destination a
        Export-ArticleApi -LiteralPath $site/_news -Destination b
        Get-ChildItem _news | Export-ArticleApi -Destination c
        Get-Article _news, _news/*harbour* | Export-ArticleApi -Destination d
        'b', 'c', 'd' | ForEach-Object { Get-Content "$_/index.json" -Raw | Should -BeExactly (Get-Content a/index.json -Raw) }
    }

    It 'has an API for each topic below its id' {
        Export-ArticleApi _news -Destination api/news
        (Get-ChildItem api/news -Directory).Name | Sort-Object | Should -Be (@((Get-ArticleTopic).Id) + 'page1' | Sort-Object)
        (Read-Page api/news/harbour/index.json).value.Count | Should -Be @(Get-Article _news -Published -Topic Harbour).Count
        (Read-Page api/news/food/index.json).value.Count | Should -Be 0
    }

    It 'gives times in a zone of any name that the system knows, and in UTC without one' {
        Set-Content _news/x.md "---`ntitle: x`npublished: true`npublishedDateTime: 2021-06-02T16:12:27Z`n---"
        foreach ($zone in 'America/Los_Angeles', 'Pacific Standard Time', [TimeZoneInfo]::FindSystemTimeZoneById('America/Los_Angeles')) {
            Export-ArticleApi _news/x.md -Destination api -TimeZone $zone
            (Read-Page api/index.json).value[0].publishedDateTime | Should -Be '2021-06-02T09:12:27-07:00'
        }

        Export-ArticleApi _news/x.md -Destination api
        (Read-Page api/index.json).value[0].publishedDateTime | Should -Be '2021-06-02T16:12:27+00:00'
    }

    It 'writes the same under every culture' {
        Export-ArticleApi _news -Destination en
        $culture = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = 'ar-SA'
            Export-ArticleApi _news -Destination ar
        }
        finally {
            [cultureinfo]::CurrentCulture = $culture
        }

        Get-Content ar/index.json -Raw | Should -BeExactly (Get-Content en/index.json -Raw)
    }

    It 'takes the locale of the site, or a given one' {
        Set-Content _config.yml 'locale: en-gb'
        Export-ArticleApi _news -Destination api
        (Read-Page api/index.json).value[0].locale | Should -Be 'en-gb'
        Export-ArticleApi _news -Destination api -Locale de-de
        (Read-Page api/index.json).value[0].locale | Should -Be 'de-de'
    }

    It 'renders bodies to HTML' {
        Set-Content _news/x.md "---`npublished: true`npublishedDateTime: 2021-06-02`n---`nSome *text*."
        Export-ArticleApi _news/x.md -Destination api
        (Read-Page api/index.json).value[0].content | Should -BeExactly "<p>Some <em>text</em>.</p>`r`n"
    }

    It 'writes a file without byte-order mark that is JSON whatever the articles say' {
        $article = (Get-Article _news -Published)[0]
        $article.Title = "`e[31m`u{2028}</script>""\`0" + [char]0xD83D
        $article | Export-ArticleApi -Destination api
        [IO.File]::ReadAllBytes("$site/api/index.json")[0] | Should -Be ([byte][char]'{')
        (Read-Page api/index.json).value[0].title | Should -Be ("`e[31m`u{2028}</script>""\`0" + [char]0xFFFD)
    }

    It 'gives with -PassThru the files that were written, and a second time none' {
        $files = Export-ArticleApi _news -Destination api -PassThru
        $files | Should -BeOfType ([IO.FileInfo])
        $files.Count | Should -Be @(Get-ChildItem api -Recurse -File -Filter index.json).Count
        $before = Get-ChildItem api -Recurse -File -Force | ForEach-Object { "$($_.FullName) $($_.LastWriteTimeUtc.Ticks)" }
        Export-ArticleApi _news -Destination api -PassThru | Should -BeNullOrEmpty
        Get-ChildItem api -Recurse -File -Force | ForEach-Object { "$($_.FullName) $($_.LastWriteTimeUtc.Ticks)" } | Should -Be $before
    }

    It 'removes its own pages that are no longer wanted, and nothing else' {
        Export-ArticleApi _news -Destination api -PageSize 1
        Set-Content api/page2/mine.txt 'mine'
        Set-Content api/page3/index.json 'mine'
        Export-ArticleApi _news -Destination api -ErrorAction SilentlyContinue -ErrorVariable errors
        Test-Path api/page2/index.json | Should -BeFalse
        Get-Content api/page2/mine.txt | Should -Be 'mine'
        Get-Content api/page3/index.json | Should -Be 'mine'
        $errors.FullyQualifiedErrorId | Should -Be 'OutputChanged,ArticlesPS.Commands.ExportArticleApiCommand'
        $errors[0].CategoryInfo.Category | Should -Be 'ResourceBusy'
    }

    It 'shows with -WhatIf every file, and writes nothing' {
        Start-Transcript "$TestDrive/whatif.txt" | Out-Null
        Export-ArticleApi _news -Destination api -WhatIf
        Stop-Transcript | Out-Null
        Test-Path api | Should -BeFalse
        @(Get-Content "$TestDrive/whatif.txt" | Where-Object { $_ -like 'What if: Performing the operation "create" on target*index.json".' }).Count | Should -Be 14
    }

    It 'resolves paths through the location of the session' {
        $directory = [Environment]::CurrentDirectory
        [Environment]::CurrentDirectory = $env:ARTICLESPS_ROOT
        try {
            New-PSDrive -Name site -PSProvider FileSystem -Root $site | Out-Null
            Export-ArticleApi _news -Destination site:/api
            (Read-Page $site/api/index.json).value[0].path | Should -BeLike '_news/*'
        }
        finally {
            [Environment]::CurrentDirectory = $directory
            Remove-PSDrive site
        }
    }

    It 'reports an article without a place and goes on' -ForEach @(
        @{ Id = 'DateMissing'; Category = 'InvalidData'; Make = { Set-Content _news/undated.md "---`npublished: true`n---"; Get-Article _news/undated.md } }
        @{ Id = 'PathOutsideRoot'; Category = 'InvalidArgument'; Make = { Set-Content "$TestDrive/outside.md" "---`npublished: true`npublishedDateTime: 2021-01-01`n---"; Get-Article "$TestDrive/outside.md" } }
        @{ Id = 'FileMissing'; Category = 'InvalidData'; Make = { [ArticlesPS.Article]@{ Title = 'x'; Published = $true; PublishedDateTime = '2021-01-01' } } }
    ) {
        $expected = @(Get-Article _news -Published).Count
        $article = & $Make
        @($article) + @(Get-Article _news -Exclude undated.md) | Export-ArticleApi -Destination api -ErrorAction SilentlyContinue -ErrorVariable errors
        $errors.Count | Should -Be 1
        $errors[0].FullyQualifiedErrorId | Should -Be "$Id,ArticlesPS.Commands.ExportArticleApiCommand"
        $errors[0].CategoryInfo.Category | Should -Be $Category
        $errors[0].TargetObject | Should -Be ($article.FullName ?? 'x')
        (Read-Page api/index.json).value.Count | Should -Be $expected
    }

    It 'writes nothing when such an article stops it' {
        Set-Content _news/undated.md "---`npublished: true`n---"
        { Export-ArticleApi _news -Destination api -ErrorAction Stop } | Should -Throw -ErrorId 'DateMissing,*'
        Test-Path api | Should -BeFalse
    }

    It 'keeps the API when no article has a place in it' {
        Export-ArticleApi _news -Destination api
        $before = Get-Content api/index.json -Raw
        Export-ArticleApi _news -Destination api -Root _tutorials -ErrorAction SilentlyContinue -ErrorVariable errors
        $errors[-1].FullyQualifiedErrorId | Should -Be 'OutputEmpty,ArticlesPS.Commands.ExportArticleApiCommand'
        Get-Content api/index.json -Raw | Should -BeExactly $before
    }

    It 'warns when the API holds no article' {
        Get-Article _news -Published:$false | Export-ArticleApi -Destination api -Force -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -BeLike 'api: 0 of * articles; * are not published.'
        (Read-Page api/index.json).value.Count | Should -Be 0
    }

    It 'refuses <Why>' -ForEach @(
        @{ Why = 'a zone that the system does not know'; Parameters = @{ TimeZone = 'Mars/Base' }; Id = 'ParameterArgumentTransformationError,*' }
        @{ Why = 'a page without articles'; Parameters = @{ PageSize = 0 }; Id = 'ParameterArgumentValidationError,*' }
        @{ Why = 'a root that is not there'; Parameters = @{ Root = 'none' }; Id = 'FileNotFound,*' }
        @{ Why = 'a destination that is a file'; Parameters = @{ Destination = 'README.md' }; Id = 'DestinationIsFile,*' }
        @{ Why = 'a destination outside of the file system'; Parameters = @{ Destination = 'Env:x' }; Id = 'PathNotFileSystem,*' }
    ) {
        $arguments = @{ Destination = 'api' } + @{}
        foreach ($name in $Parameters.Keys) { $arguments[$name] = $Parameters[$name] }
        { Export-ArticleApi _news @arguments -ErrorAction Stop } | Should -Throw -ErrorId $Id
        Test-Path api | Should -BeFalse
    }

    It 'completes time zones by any part of their names' {
        $line = 'Export-ArticleApi -TimeZone angel'
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Contain 'America/Los_Angeles'
    }
}
