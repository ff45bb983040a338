BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
}

Describe 'The destination' {
    BeforeEach {
        $site = Join-Path $TestDrive ([guid]::NewGuid())
        [void](New-Item $site/src -ItemType Directory)
        foreach ($letter in 'a', 'b') {
            [System.IO.File]::WriteAllText("$site/src/$letter.md",
                "---`ntitle: $letter`npublished: true`npublishedDateTime: 2026-03-01`nwebUrl: https://example.com/$letter`n---`n")
        }

        [System.IO.File]::WriteAllText("$site/_config.yml", "title: Site`nwebUrl: https://example.com`nlocale: en-US`ndescription: D`n")
        Push-Location $site
    }

    AfterEach {
        Pop-Location
    }

    It 'of Export-ArticleReport is the last argument: <_>' -ForEach @(
        'Export-ArticleReport src out.html'
        'Export-ArticleReport src -Destination out.html'
        'Export-ArticleReport -Destination out.html src'
        'Export-ArticleReport -Path src out.html'
        'Export-ArticleReport src/a.md, src/b.md out.html'
        'Export-ArticleReport -LiteralPath src out.html'
        'Get-Article src | Export-ArticleReport out.html'
        'Get-Article src | Export-ArticleReport -Destination out.html'
        'Get-ChildItem src | Export-ArticleReport out.html'
        'Get-Item src | Export-ArticleReport out.html'
        'Get-Article src | Select-Object FullName | Export-ArticleReport out.html'
        '"src" | Export-ArticleReport -Destination out.html'
        'Export-ArticleReport -InputObject (Get-Article src/a.md) out.html'
    ) {
        & ([scriptblock]::Create($_)) -ErrorAction Stop
        Get-Content out.html -Raw | Should -Match '"title":"a"|a\.md'
    }

    It 'of <name> may stand alone behind a pipeline, and behind a path' -ForEach @(
        @{ name = 'Export-ArticleApi'; to = 'api' }
        @{ name = 'Export-ArticleFeed'; to = 'feed.xml' }
        @{ name = 'Export-ArticleSitemap'; to = 'sitemap.xml' }
        @{ name = 'Export-ArticleReport'; to = 'report.html' }
    ) {
        $linked = if ($name -eq 'Export-ArticleSitemap') { @{ IncludeLinked = $true } } else { @{} }
        Get-Article src | & $name $to -ErrorAction Stop @linked
        Test-Path $to | Should -BeTrue
        Remove-Item $to -Recurse -Force
        & $name src $to -ErrorAction Stop @linked
        Test-Path $to | Should -BeTrue
    }

    It 'of Move-Article may stand alone behind a pipeline: <_>' -ForEach @(
        'Get-Article src | Move-Article old'
        'Get-ChildItem src -File | Move-Article old'
        '"src/a.md", "src/b.md" | Move-Article old'
        'Move-Article src old'
        'Move-Article -LiteralPath src old'
    ) {
        & ([scriptblock]::Create($_)) -ErrorAction Stop
        (Get-ChildItem old/src).Name | Should -Be 'a.md', 'b.md'
    }

    It 'is asked for by <command>' -ForEach @(
        @{ command = 'Export-ArticleReport src'; id = 'DestinationMissing' }
        @{ command = 'Export-ArticleReport'; id = 'DestinationMissing' }
        @{ command = 'Get-Article src | Export-ArticleReport'; id = 'DestinationMissing' }
        @{ command = 'Get-Article src | Export-ArticleReport a, b'; id = 'DestinationMissing' }
        @{ command = 'Move-Article src'; id = 'DestinationMissing' }
        @{ command = 'Get-Article src | Export-ArticleReport src out.html'; id = 'PathAndInput' }
        @{ command = 'Get-Article src | Move-Article src old'; id = 'PathAndInput' }
        @{ command = 'Export-ArticleApi -LiteralPath src -Path src api'; id = 'PathAndInput' }
    ) {
        { & ([scriptblock]::Create($command)) } | Should -Throw -ErrorId "$id,*"
        (Get-ChildItem).Name | Should -Be 'src', '_config.yml'
    }
}

Describe 'FullName' {
    BeforeAll {
        $folder = Join-Path $TestDrive full
        [void](New-Item $folder -ItemType Directory)
        [System.IO.File]::WriteAllText("$folder/a[1].md", "---`ntitle: a`npublished: true`n---`n")
        [System.IO.File]::WriteAllText("$folder/t.yaml", "name: Harbour`nkeywords: [harbour]`n")
        [System.IO.File]::WriteAllText("$folder/f.xml",
            '<rss version="2.0"><channel><title>t</title><item><title>one</title><link>https://example.com/1</link></item></channel></rss>')
    }

    It 'names the file of <_>' -ForEach @(
        'Get-Article', 'Test-Article', 'Measure-ArticleHeat', 'Measure-ArticleTopic', 'Find-RelatedArticle', 'Find-DuplicateArticle'
        'ConvertFrom-FrontMatter', 'Set-ArticlePublished', 'Set-Article -Heat 5', 'Repair-Article', 'Update-ArticleHeat', 'Remove-Article'
    ) {
        $run = [scriptblock]::Create("`$input | $_ -ErrorAction Stop -Verbose:`$false $(if ($_ -match '^(Set|Repair|Update|Remove)') { '-WhatIf' })")
        { [pscustomobject]@{ FullName = "$folder/a[1].md" } | & $run } | Should -Not -Throw
    }

    It 'comes from objects of any kind' {
        ([pscustomobject]@{ FullName = "$folder/a[1].md" } | Get-Article).Title | Should -Be 'a'
        ([System.IO.FileInfo]"$folder/a[1].md" | Get-Article).Title | Should -Be 'a'
        (Get-Article -LiteralPath "$folder/a[1].md" | Select-Object FullName | Get-Article).Title | Should -Be 'a'
        ([pscustomobject]@{ FullName = "$folder/t.yaml" } | Get-ArticleTopic).Name | Should -Be 'Harbour'
        ([pscustomobject]@{ FullName = "$folder/f.xml" } | Import-ArticleFeed).Title | Should -Be 'one'
        (Get-Article -FullName "$folder/a[1].md").Title | Should -Be 'a'
    }
}

Describe 'A former name' {
    It 'of <command> is taken as before' -ForEach @(
        @{ command = 'New-Article -Directory $TestDrive -Title x -PublishedDateTime 2026-04-01 -WhatIf' }
        @{ command = 'Update-ArticleRelated $TestDrive -Maximum 3' }
        @{ command = 'Export-ArticleApi $TestDrive $TestDrive/api -Locale de-de -Force -WhatIf' }
        @{ command = 'Export-ArticleReport $TestDrive $TestDrive/r.html -Title T -Force -WhatIf' }
        @{ command = 'Export-ArticleFeed $TestDrive $TestDrive/r.xml -Title T -SiteUrl https://example.com -Language en -Description d -Force -WhatIf' }
        @{ command = 'Export-ArticleSitemap $TestDrive $TestDrive/r.xml -Title T -SiteUrl https://example.com -Force -WhatIf' }
    ) {
        { & ([scriptblock]::Create($command)) -ErrorAction Stop 3>$null } | Should -Not -Throw
    }
}

Describe 'Test-Article -Quiet' {
    BeforeAll {
        [System.IO.File]::WriteAllText("$TestDrive/good.md", "---`ntype: course`ntitle: good`n---`n")
        [System.IO.File]::WriteAllText("$TestDrive/good2.md", "---`ntype: course`ntitle: good too`n---`n")
        [System.IO.File]::WriteAllText("$TestDrive/bad.md", "---`ntype: course`nquality: -5`ntitle: bad`n---`n")
        [System.IO.File]::WriteAllText("$TestDrive/broken.md", "---`ntitle: 'x`n---`n")
        $good, $good2, $bad, $broken = 'good.md', 'good2.md', 'bad.md', 'broken.md' | ForEach-Object { Join-Path $TestDrive $_ }
    }

    It 'gives <expected> for <what>' -ForEach @(
        @{ what = 'one that is good'; expected = $true; run = { Test-Article $good -Quiet } }
        @{ what = 'two that are good'; expected = $true; run = { Test-Article $good, $good2 -Quiet } }
        @{ what = 'many that are piped'; expected = $true; run = { 1..5 | ForEach-Object { $good, $good2 } | Test-Article -Quiet } }
        @{ what = 'articles that are piped'; expected = $false; run = { Get-Article $good, $bad | Test-Article -Quiet } }
        @{ what = 'the last one of several'; expected = $false; run = { Test-Article $good, $bad -Quiet } }
        @{ what = 'the first one of several'; expected = $false; run = { Test-Article $bad, $good -Quiet } }
        @{ what = 'a problem of another rule'; expected = $true; run = { Test-Article $bad -IncludeRule Mojibake -Quiet } }
        @{ what = 'a file that cannot be read'; expected = $false; run = { Test-Article $good, $broken -Quiet -ErrorAction SilentlyContinue } }
        @{ what = 'a file that is not there'; expected = $false
            run = { Test-Article $good, "$TestDrive/none.md" -Quiet -ErrorAction SilentlyContinue }
        }
        @{ what = 'a drive that is not there'; expected = $false; run = { Test-Article $good, 'none:/x' -Quiet -ErrorAction SilentlyContinue } }
        @{ what = 'a pattern that matches nothing'; expected = $false
            run = { Test-Article $good, "$TestDrive/none*.md" -Quiet -ErrorAction SilentlyContinue }
        }
        @{ what = 'a directory without articles'; expected = $true
            run = { Test-Article (New-Item -ItemType Directory "$TestDrive/empty") -Quiet }
        }
        @{ what = 'nothing piped'; expected = $true; run = { @() | Test-Article -Quiet } }
        @{ what = 'what only all can tell'; expected = $false
            run = {
                foreach ($name in 'u1', 'u2') {
                    [System.IO.File]::WriteAllText("$TestDrive/$name.md", "---`ntype: course`ntitle: $name`nwebUrl: https://example.com/u`n---`n")
                }

                Test-Article "$TestDrive/u1.md", "$TestDrive/u2.md" -Quiet
            }
        }
    ) {
        $answer = @(. $run)
        $answer | Should -HaveCount 1
        $answer[0] | Should -BeOfType [bool]
        $answer[0] | Should -Be $expected
    }
}
