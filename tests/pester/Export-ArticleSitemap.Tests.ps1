BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
    . "$PSScriptRoot/Folder.ps1"
    . "$PSScriptRoot/Session.ps1"
    $class = 'ArticlesPS.Commands.ExportArticleSitemapCommand'

    function Get-Page([string] $Path) {
        @(([xml](Get-Content $Path -Raw)).urlset.url)
    }

    # Published articles with pages on the site of the samples.
    function New-Page([int] $Count) {
        foreach ($i in 1..$Count) {
            [ArticlesPS.NewsArticle]@{ Title = "Page $i"; WebUrl = "https://daily.example.com/$i"; PublishedDateTime = [DateTimeOffset]::new(2026, 3, 1, 0, 0, 0, 0).AddMinutes($i); Published = $true }
        }
    }
}

Describe 'Export-ArticleSitemap' {
    BeforeEach {
        $site = Join-Path $TestDrive ([guid]::NewGuid())
        Copy-Folder (Join-Path $env:ARTICLESPS_ROOT 'samples' 'articles') $site
        Push-Location $site
    }

    AfterEach {
        Pop-Location
        [IO.Directory]::Delete($site, $true)
    }

    It 'lists the pages that articles have on the site, the oldest first' {
        Export-ArticleSitemap _news sitemap.xml
        (Get-Page sitemap.xml).loc | Should -Be 'https://daily.example.com/2026/03/old-harbour-cranes-become-a-public-park', 'https://daily.example.com/2026/03/spring-festival'
        (Get-Page sitemap.xml).lastmod | Should -Be '2026-03-02T08:15:00Z', '2026-03-07T20:10:00Z'
        Get-Article _news | Export-ArticleSitemap -Destination sitemap.xml -PassThru | Should -BeNullOrEmpty
        (Get-ChildItem . -Force -Filter *sitemap*).Name | Should -Be 'sitemap.xml'
    }

    It 'names a page after category and file where an article has no webUrl or all are wanted' {
        Set-Content '_news/2026-03-10-a b.md' "---`ntitle: A`ncategory: news`npublishedDateTime: 2026-03-10`npublished: true`n---"
        Export-ArticleSitemap _news sitemap.xml
        (Get-Page sitemap.xml).loc[-1] | Should -Be 'https://daily.example.com/news/2026-03-10-a%20b/'
        (Get-Page sitemap.xml) | Should -HaveCount 3
        Export-ArticleSitemap _news sitemap.xml -IncludeLinked
        (Get-Page sitemap.xml).loc | Should -Contain 'https://daily.example.com/news/2026-03-04-night-trains-return-to-the-coast/'
        Export-ArticleSitemap . sitemap.xml -Recurse -IncludeLinked -IncludeUnmarked
        (Get-Page sitemap.xml).loc | Should -Contain 'https://daily.example.com/tutorials/harbour-office-read-a-tide-table/'
    }

    It 'makes a news sitemap of the last two days' {
        New-Page 1 | ForEach-Object { $_.PublishedDateTime = (Get-Date).AddHours(-47); $_ } | Export-ArticleSitemap -Destination news.xml -News
        $news = @(Get-Page news.xml)[0].news
        $news.publication.name, $news.publication.language, $news.title | Should -Be 'Example Daily', 'en', 'Page 1'
        $news.publication_date | Should -Be @(Get-Page news.xml)[0].lastmod
        Remove-Item news.xml
        New-Page 1 | ForEach-Object { $_.PublishedDateTime = (Get-Date).AddHours(-49); $_ } | Export-ArticleSitemap -Destination news.xml -News -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -BeLike 'news.xml: 0 of 1 article; 1 is older*'
        Export-ArticleSitemap _news news.xml -News -After 2026-03-05
        (Get-Page news.xml).loc | Should -Be 'https://daily.example.com/2026/03/spring-festival'
        Export-ArticleSitemap _news news.xml -News -After 2026-03-01 -Title 'The Daily' -Language zh_CN
        @(Get-Page news.xml)[0].news.publication.name, @(Get-Page news.xml)[0].news.publication.language | Should -Be 'The Daily', 'zh-cn'
    }

    It 'splits what is too much, names the files in an index, and removes them again' {
        New-Page 50001 | Export-ArticleSitemap -Destination out/sitemap.xml
        ([xml](Get-Content out/sitemap.xml -Raw)).sitemapindex.sitemap.loc | Should -Be 'https://files.example.com/daily/out/sitemap-1.xml', 'https://files.example.com/daily/out/sitemap-2.xml'
        Get-Page out/sitemap-1.xml | Should -HaveCount 50000
        (Get-Page out/sitemap-2.xml).loc | Should -Be 'https://daily.example.com/50001'
        $lines = Invoke-Session "Set-Location '$site'; Export-ArticleSitemap _news out/sitemap.xml -Force -WhatIf"
        $lines | Should -HaveCount 3
        $lines[1] | Should -BeLike '*"remove" on target "*sitemap-1.xml".'
        Get-Page out/sitemap-1.xml | Should -HaveCount 50000
        Export-ArticleSitemap _news out/sitemap.xml -Force
        (Get-ChildItem out).Name | Should -Be 'sitemap.xml'
    }

    It 'says how often pages change and how important they are, whatever the culture' {
        $former = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = 'de-DE'
            Export-ArticleSitemap _news sitemap.xml -ChangeFrequency Weekly -Priority 0.75
        }
        finally {
            [cultureinfo]::CurrentCulture = $former
        }
        (Get-Page sitemap.xml)[0].changefreq, (Get-Page sitemap.xml)[0].priority | Should -Be 'weekly', '0.75'
    }

    It 'goes on behind articles that have no place in it' {
        $articles = New-Page 3
        $articles[0].WebUrl = 'https://daily.example.com/' + 'x' * 2048
        $articles[1].WebUrl = $null
        $articles | Export-ArticleSitemap -Destination sitemap.xml -ErrorAction SilentlyContinue -ErrorVariable errors -WarningAction SilentlyContinue
        $errors.FullyQualifiedErrorId | Should -Be "UrlTooLong,$class", "UrlMissing,$class"
        $errors.CategoryInfo.Category | Should -Be 'InvalidData', 'InvalidData'
        (Get-Page sitemap.xml).loc | Should -Be 'https://daily.example.com/3'
    }

    It 'ends before it reads when <Id>' -ForEach @(
        @{ Id = 'DestinationIsDirectory'; Run = { Export-ArticleSitemap _news _data } }
        @{ Id = 'SiteUrlMissing'; Run = { Export-ArticleSitemap _news sitemap.xml -Root _news } }
        @{ Id = 'TitleMissing'; Run = { Export-ArticleSitemap _news sitemap.xml -Root _news -SiteUrl https://a.example -News } }
        @{ Id = 'LanguageMissing'; Run = { Export-ArticleSitemap _news sitemap.xml -Root _news -SiteUrl https://a.example -Title T -News } }
        @{ Id = 'UrlInvalid'; Run = { Export-ArticleSitemap _news sitemap.xml -SiteUrl a.example } }
        @{ Id = 'ParameterArgumentValidationError'; Run = { Export-ArticleSitemap _news sitemap.xml -Priority 2 } }
    ) {
        $Run | Should -Throw -ErrorId "$Id,$class"
        Test-Path sitemap.xml | Should -BeFalse
    }
}
