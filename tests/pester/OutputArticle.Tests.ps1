BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force

    function Get-SiteState {
        Get-ChildItem . -Recurse -File -Force | ForEach-Object { "$($_.FullName) $((Get-FileHash -LiteralPath $_.FullName).Hash)" }
    }
}

Describe 'An article' {
    BeforeEach {
        $site = Join-Path $TestDrive ([guid]::NewGuid())
        New-Item (Join-Path $site 'src'), (Join-Path $site 'api'), (Join-Path $site 'empty') -ItemType Directory | Out-Null
        Push-Location $site
        Set-Content _config.yml "title: Example Daily`nwebUrl: https://daily.example.com"
        Set-Content src/a.md "---`ntitle: A`npublished: true`npublishedDateTime: 2026-03-04`nwebUrl: https://daily.example.com/a`n---"
        Set-Content bad.md "---`na: [`n---"
        Set-Content notes.txt 'nothing that reads as an article'
    }

    AfterEach { Pop-Location }

    It 'stays as it is: <Run>' -Skip:$IsWindows -Tag 'Needs the privilege to make links' -ForEach @(
        @{ Link = 'c.rss'; Run = { Export-ArticleFeed src c.rss @more } }
        @{ Link = 's.xml'; Run = { Export-ArticleSitemap src s.xml @more } }
        @{ Link = 'r.html'; Run = { Export-ArticleReport src r.html @more } }
        @{ Link = 'api/index.json'; Run = { Export-ArticleApi src api @more } }
        @{ Link = 'r.html'; Run = { Get-Article src/a.md | Export-ArticleReport -Destination r.html @more } }
        @{ Link = 'r.html'; Run = { Export-ArticleReport empty r.html @more } }
        @{ Run = { Export-ArticleReport empty src/a.md @more } }
        @{ Run = { Export-ArticleReport src bad.md @more } }
        @{ Run = { Export-ArticleReport src/a.md, notes.txt notes.txt @more } }
    ) {
        if ($Link) {
            New-Item -ItemType SymbolicLink $Link -Target (Join-Path $site 'src/a.md') | Out-Null
        }

        $before = Get-SiteState
        foreach ($more in @{}, @{ Force = $true }, @{ WhatIf = $true }) {
            $more += @{ ErrorAction = 'SilentlyContinue'; ErrorVariable = 'errors'; PassThru = $true }
            # In this scope, for the error variable.
            $result = . $Run
            $result | Should -BeNullOrEmpty
            $errors[-1].FullyQualifiedErrorId | Should -BeLike 'DestinationIsArticle,ArticlesPS.Commands.Export*'
            $errors[-1].CategoryInfo.Category | Should -Be 'InvalidArgument'
            Get-SiteState | Should -Be $before
        }
    }

    It 'is not what is replaced where the file is none' {
        Set-Content notes.xml '<notes/>'
        Export-ArticleFeed src notes.xml
        'notes.xml' | Should -FileContentMatch '<rss'
    }
}
