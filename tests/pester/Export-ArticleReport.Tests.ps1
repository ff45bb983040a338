BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
    . "$PSScriptRoot/Folder.ps1"
    . "$PSScriptRoot/Session.ps1"
    $samples = Join-Path $env:ARTICLESPS_ROOT 'samples' 'articles'

    # The data of a report, as its page reads it.
    function Get-ReportData([string] $Path) {
        $null = (Get-Content $Path -Raw) -match '(?s)id="data">(.*?)</script>'
        $Matches[1] | ConvertFrom-Json
    }
}

Describe 'Export-ArticleReport' {
    BeforeEach {
        $articles = Join-Path $TestDrive ([guid]::NewGuid())
        Copy-Folder $samples $articles
        Push-Location $articles
    }

    AfterEach {
        Pop-Location
        [IO.Directory]::Delete($articles, $true)
    }

    It 'makes the same report of articles, paths and files' {
        Get-Article . -Recurse | Export-ArticleReport -Destination piped.html
        Export-ArticleReport . -Recurse -Destination named.html
        Get-ChildItem . -Recurse -Filter *.md | Where-Object Name -NE README.md | Export-ArticleReport -Destination files.html
        (Get-FileHash piped.html, named.html, files.html).Hash | Sort-Object -Unique | Should -HaveCount 1
        $data = Get-ReportData piped.html
        $data.articles.path | Should -HaveCount 15
        $data.articles.path | Should -Contain '_news/2026-03-11-harbour-cranes-to-become-public-park.md'
        $data.stories | Should -HaveCount 4
        ($data.rules | ForEach-Object id) -join ' ' | Should -Be 'FieldMissing Mojibake TopicUnknown'
    }

    It 'writes nothing a second time, and gives the file that it wrote with -PassThru' {
        $file = Export-ArticleReport . -Recurse -Destination out/report.html -PassThru
        $file | Should -BeOfType ([IO.FileInfo])
        $file.FullName | Should -Be (Join-Path $articles 'out' 'report.html')
        $before = $file.LastWriteTimeUtc
        Export-ArticleReport . -Recurse -Destination out/report.html -PassThru | Should -BeNullOrEmpty
        (Get-Item out/report.html).LastWriteTimeUtc | Should -Be $before
        (Get-ChildItem out -Force).Name | Should -Be 'report.html'
        Set-Article _news/2026-03-11-*.md -Heat 5
        Export-ArticleReport . -Recurse -Destination out/report.html -PassThru | Should -Not -BeNullOrEmpty
    }

    It 'writes nothing with -WhatIf, and says what it would do' {
        $line = Invoke-Session "Export-ArticleReport '$articles/_news' '$articles/out/report.html' -WhatIf"
        $line | Should -Be "What if: Performing the operation `"create`" on target `"$articles/out/report.html`"."
        Test-Path out | Should -BeFalse
    }

    It 'takes its heading from the site, or is given one' {
        Set-Content _config.yml 'title: Harbour & Sea'
        Export-ArticleReport _news -Destination site.html
        Get-Content site.html | Should -Contain '    <h1 dir="auto">Harbour &amp; Sea</h1>'
        Export-ArticleReport _news -Destination mine.html -Title '<b>'
        Get-Content mine.html | Should -Contain '    <h1 dir="auto">&lt;b&gt;</h1>'
    }

    It 'resolves its paths through the location, wherever the process is, and takes them literally' {
        Export-ArticleReport _news -Destination 'r[1].html' -Root _news
        Test-Path -LiteralPath (Join-Path $articles 'r[1].html') | Should -BeTrue
        (Get-ReportData -Path ([WildcardPattern]::Escape('r[1].html'))).articles.path | Should -Contain '2026-03-11-harbour-cranes-to-become-public-park.md'
    }

    It 'shows articles as they are in memory' {
        $article = Get-Article _news/2026-03-11-*.md
        $article.Title = 'Cranes & <script>alert(1)</script>'
        $article | Export-ArticleReport -Destination report.html
        (Get-ReportData report.html).articles.title | Should -Be 'Cranes & <script>alert(1)</script>'
        (Select-String -Path report.html -Pattern '<script>alert' -SimpleMatch) | Should -BeNullOrEmpty
    }

    It 'reports files that cannot be read and goes on' {
        Set-Content _news/bad.md "---`na: 1`na: 2`n---"
        Export-ArticleReport _news -Destination report.html -ErrorAction SilentlyContinue -ErrorVariable errors -WarningAction SilentlyContinue
        $errors.FullyQualifiedErrorId | Should -Be 'DuplicateKey,ArticlesPS.Commands.ExportArticleReportCommand'
        (Get-ReportData report.html).articles.path | Should -HaveCount 11
    }

    It 'refuses <Destination>, which is no place for a report' -ForEach @(
        @{ Destination = '_news'; Id = 'DestinationIsDirectory' }
        @{ Destination = '_news/2026-03-08-ferry-timetable-changes-on-monday.md'; Id = 'DestinationIsArticle' }
        @{ Destination = 'nodrive:/report.html'; Id = 'DriveNotFound' }
        @{ Destination = 'Variable:/report.html'; Id = 'PathNotFileSystem' }
    ) {
        $before = (Get-ChildItem . -Recurse -File | Get-FileHash).Hash
        { Export-ArticleReport _news -Destination $Destination -ErrorAction Stop } | Should -Throw -ErrorId "$Id,ArticlesPS.Commands.ExportArticleReportCommand"
        (Get-ChildItem . -Recurse -File | Get-FileHash).Hash | Should -Be $before
    }

    It 'says what is wrong with the topics of the site' {
        Set-Content _data/topics/99-bad.yaml "name: a`nkeywords: b"
        Export-ArticleReport _news -Destination report.html -ErrorAction SilentlyContinue -ErrorVariable errors
        $errors.FullyQualifiedErrorId | Should -Be 'TopicInvalid,ArticlesPS.Commands.ExportArticleReportCommand'
        Test-Path report.html | Should -BeFalse
    }

    It 'makes a report of nothing where it is forced to' {
        New-Item -ItemType Directory empty | Out-Null
        Export-ArticleReport empty -Destination report.html -Force -WarningAction SilentlyContinue
        (Get-ReportData report.html).articles.path | Should -HaveCount 0
    }
}
