# The build for Windows PowerShell (netstandard2.0), imported as the module does there, in a PowerShell of its own, which runs
# one test after the other: its code runs here, though not on .NET Framework.
BeforeAll {
    . "$PSScriptRoot/Folder.ps1"
    $import = @'
        $ErrorActionPreference = 'Stop'
        $PSStyle.OutputRendering = 'PlainText'
        foreach ($name in 'ArticlesPS.FrontMatter.dll', 'ArticlesPS.Core.dll', 'ArticlesPS.dll') {
            Import-Module "$env:ARTICLESPS_MODULE/bin/netstandard2.0/$name"
        }
        Update-TypeData -AppendPath "$env:ARTICLESPS_MODULE/ArticlesPS.types.ps1xml"
        Update-FormatData -AppendPath "$env:ARTICLESPS_MODULE/ArticlesPS.format.ps1xml"
'@
    $process = [runspacefactory]::CreateOutOfProcessRunspace([System.Management.Automation.Runspaces.TypeTable]::LoadDefaultTypeFiles())
    $process.Open()

    # The lines that a script prints.
    function Invoke-DesktopBuild([string] $Script) {
        $shell = [powershell]::Create($process)
        try {
            $lines = $shell.AddScript("Set-Location '$site'`n& {`n$Script`n} | Out-String -Stream").Invoke()
            if ($shell.Streams.Error) { throw $shell.Streams.Error[0] }
            $lines
        }
        finally {
            $shell.Dispose()
        }
    }

    $site = $TestDrive
    Invoke-DesktopBuild $import | Should -BeNullOrEmpty
}

AfterAll { $process.Dispose() }

Describe 'The build for Windows PowerShell' {
    BeforeEach {
        $site = Join-Path $TestDrive ([guid]::NewGuid())
        Copy-Folder "$env:ARTICLESPS_ROOT/samples/articles" $site
    }

    AfterEach { [IO.Directory]::Delete($site, $true) }

    It 'is what these tests run' {
        Invoke-DesktopBuild '[ArticlesPS.Article].Assembly.Location; (Get-Command Get-Article).DLL' |
            Should -Be "$env:ARTICLESPS_MODULE/bin/netstandard2.0/ArticlesPS.Core.dll", "$env:ARTICLESPS_MODULE/bin/netstandard2.0/ArticlesPS.dll"
    }

    It 'writes the CSV file that the other build writes' {
        Import-Module $env:ARTICLESPS_MODULE
        Get-Article $site -Recurse | Export-Csv "$TestDrive/expected.csv"
        Invoke-DesktopBuild 'Get-Article . -Recurse | Export-Csv ../actual.csv'
        Get-Content "$TestDrive/actual.csv" -Raw | Should -Be (Get-Content "$TestDrive/expected.csv" -Raw)
    }

    It 'converts front matter in YAML and JSON, and says that TOML takes a newer PowerShell' {
        Invoke-DesktopBuild '@{ a = 1.5; b = "c" } | ConvertTo-FrontMatter -Format Json | ConvertFrom-FrontMatter | ForEach-Object { $_.a; $_.b }' | Should -Be '1.5', 'c'
        Invoke-DesktopBuild '@{ a = "b`nc" } | ConvertTo-FrontMatter | ConvertFrom-FrontMatter | ForEach-Object a' | Should -Be "b`nc"
        foreach ($script in '"+++`na = 1`n+++" | ConvertFrom-FrontMatter', '@{ a = 1 } | ConvertTo-FrontMatter -Format Toml') {
            { Invoke-DesktopBuild $script } | Should -Throw '*TOML needs*7.4*' -ErrorId 'UnsupportedFormat,*'
        }
    }

    It 'filters, relates, measures and checks' {
        Invoke-DesktopBuild @'
            @(Get-Article _news -Published -Topic Harbour -After 2026-03-02).Title
            (Find-RelatedArticle _news/2026-03-02-*.md -First 1).Title
            @(Find-DuplicateArticle . -Recurse).Count
            @(Measure-ArticleHeat _news | Where-Object Lead).Count
            @(Get-ArticleTopic).Count
            (Measure-ArticleTopic . -Recurse)[0].Topic
            (Test-Article . -Recurse -IncludeRule Mojibake).Name
'@ | Should -Be 'Old Harbour Cranes Become a Public Park', 'Spring Festival Draws Record Crowd 🎉', 'Harbour cranes to become public park', '2', '9', '6', 'City', '2026-02-20-mojibake-in-the-title.md'
    }

    It 'changes what was asked for and nothing else' {
        [IO.File]::WriteAllText("$site/crlf.md", "---`r`ntitle: a # mine`r`nheat: 1`r`n---`r`n`r`nBody`r`n")
        Invoke-DesktopBuild 'Set-Article crlf.md -Heat 2 -AddTopic Parks; Set-ArticlePublished crlf.md; Get-Article . -Recurse | Set-Article'
        [IO.File]::ReadAllText("$site/crlf.md") | Should -Be "---`r`ntitle: a # mine`r`nheat: 2`r`npublished: true`r`n`r`ntopics:`r`n  - Parks`r`n---`r`n`r`nBody`r`n"
        (Get-FileHash "$site/_news/*").Hash | Should -Be (Get-FileHash "$env:ARTICLESPS_ROOT/samples/articles/_news/*").Hash
    }

    It 'refuses to change a file through a link, which it cannot follow' -Skip:$IsWindows -Tag 'Needs links that anybody may make' {
        New-Item -ItemType SymbolicLink "$site/link.md" -Target "$site/broken/fields-missing.md" | Out-Null
        Invoke-DesktopBuild 'Set-Article link.md -Heat 2 -ErrorAction SilentlyContinue -ErrorVariable failed; $failed.FullyQualifiedErrorId; "$failed"' |
            Should -Be 'EngineTooOld,ArticlesPS.Commands.SetArticleCommand', "$site/link.md: Changing a file through a link needs PowerShell 7.4 or later."
        (Get-Item "$site/link.md").LinkType | Should -Be 'SymbolicLink'
    }

    It 'makes, moves, repairs, relates and decides' {
        Invoke-DesktopBuild @'
            (New-Article _news -Title 'Fresh ☃ news' -PublishedDateTime 2026-03-09 -WebUrl https://example.com/x -NewLine CRLF).Name
            (Move-Article . -Recurse -Before 2020-01-01 -Destination _archive -PassThru).Name
            Repair-Article . -Recurse -IncludeRule Mojibake
            (Get-Article _news/2026-02-18-*.md).Title
            Update-ArticleRelated _news -Within 14d -Merge
            Update-ArticleTopic _news -Add
            @(Update-ArticleHeat _news -PassThru | Where-Object Published).Count
            Remove-Article broken/fields-missing.md
            Test-Path broken/fields-missing.md
'@ | Should -Be '2026-03-09-fresh-news.md', '2019-11-12-library-lends-tools-as-well-as-books.md', '2019-11-13-tool-library-opens-on-mill-street.md',
            "The Baker’s Dozen: Why the Mill Street Bakery Counts to Thirteen", '3', 'False'
    }

    It 'encrypts and decrypts' {
        Invoke-DesktopBuild @'
            Protect-ArticleSecret broken/fields-missing.md -Key ([byte[]](1..32)) -Secret ([System.Text.Encoding]::UTF8.GetBytes('A note'))
            Unprotect-ArticleSecret broken/fields-missing.md -Key ([byte[]](1..32)) | ForEach-Object { [System.Net.NetworkCredential]::new('', $_.Secret).Password }
'@ | Should -Be 'A note'
    }

    It 'reads feeds and writes feeds and sitemaps' {
        Invoke-DesktopBuild @'
            @(Import-ArticleFeed -Path "$env:ARTICLESPS_ROOT/samples/feeds/example-daily.xml", "$env:ARTICLESPS_ROOT/samples/feeds/gazette.atom").Count -gt 1
            (Export-ArticleFeed _news -Destination feed.xml -PassThru).Name
            (Export-ArticleFeed _news -Destination feed.atom -PassThru).Name
            (Export-ArticleSitemap _news -Destination sitemap.xml -IncludeLinked -PassThru).Name
'@ | Should -Be 'True', 'feed.xml', 'feed.atom', 'sitemap.xml'
    }

    It 'says that <Name> needs a later PowerShell' -ForEach @(
        @{ Name = 'the JSON API'; Command = 'Export-ArticleApi _news -Destination api' }
        @{ Name = 'the report'; Command = 'Export-ArticleReport _news -Destination report.html' }
        @{ Name = 'JSON Feed to write'; Command = 'Export-ArticleFeed _news -Destination feed.json' }
        @{ Name = 'JSON Feed to read'; Command = 'Import-ArticleFeed -Path "$env:ARTICLESPS_ROOT/samples/feeds/example-wire.json"' }
    ) {
        Invoke-DesktopBuild "$Command -ErrorAction SilentlyContinue -ErrorVariable failed; `"`$failed`"" | Should -BeLike '*needs PowerShell 7.4 or later.*'
    }
}
