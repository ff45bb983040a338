# Each cmdlet on the same articles in YAML, TOML, JSON, and lines of keys and values: what is read is the same, and what is changed is
# a line.
BeforeDiscovery {
    $formats = @(
        @{
            Name = 'TOML'; Open = "+++`n"; Close = "+++`n`n"
            Line = @{
                title = "title = `"{0}`"`n"; date = "date = {0}`n"; tags = "tags = [`"{0}`", `"{1}`"]`n"
                level = "level = `"{0}`" # why`n"
            }
        }
        @{
            Name = 'JSON'; Open = "{`n"; Close = "}`n`n"
            Line = @{
                title = "  `"title`": `"{0}`",`n"; date = "  `"date`": `"{0}`",`n"; tags = "  `"tags`": [`"{0}`", `"{1}`"],`n"
                level = "  `"level`": `"{0}`"`n"
            }
        }
        @{
            Name = 'lines'; Open = ''; Close = "`n"
            Line = @{ title = "title: {0}`n"; date = "date: {0}`n"; tags = "tags: {0}, {1}`n"; level = "level: {0}`n" }
        }
    )
}

BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
    $body = "# Rye`n`nSourdough and rye flour.`n`n---`n`n+++`n`n{{ title }}`n"

    function Get-Text($Format, $Title = 'Rye bread', $Date = '2026-03-04', $First = 'bread', $Second = 'rye', $Level = 'easy') {
        $line = $Format.Line
        $lines = ($line.title -f $Title) + ($line.date -f $Date) + ($line.tags -f $First, $Second) + ($line.level -f $Level)
        $Format.Open + $lines + $Format.Close
    }

    function Write-Site($Format) {
        $site = Join-Path $TestDrive $Format.Name 'site'
        Remove-Item $site -Recurse -Force -ErrorAction Ignore
        [void][IO.Directory]::CreateDirectory("$site/posts")
        [IO.File]::WriteAllText("$site/pelicanconf.py", '')
        $fields = "fields: { level: { type: string, choices: [easy, hard] } }`n"
        [IO.File]::WriteAllText("$site/.articles.yml", "extends: pelican`n${fields}url: { rule: path, base: 'https://x.example' }`n")
        [IO.File]::WriteAllText("$site/posts/bread.md", (Get-Text $Format) + $body)
        $rolls = Get-Text $Format -Title 'Rye rolls' -Date 2026-03-05 -Level soft
        [IO.File]::WriteAllText("$site/posts/rolls.md", $rolls + "Sourdough and rye flour.`n")
        "$site/posts"
    }

    function Read-File($Path) { [IO.File]::ReadAllText($Path) }

    $yaml = @{
        Name = 'YAML'; Open = "---`n"; Close = "---`n`n"
        Line = @{ title = "title: {0}`n"; date = "date: {0}`n"; tags = "tags: [{0}, {1}]`n"; level = "level: {0}`n" }
    }
    $ofYaml = Write-Site $yaml
}

Describe 'Front matter in <Name>' -ForEach $formats {
    BeforeEach {
        $format = $_
        $posts = Write-Site $format
        $file = "$posts/bread.md"
    }

    It 'reads as in YAML' {
        $columns = 'FullName', 'DirectoryName', 'PSPath'
        $expected = Get-Article $ofYaml | Select-Object * -ExcludeProperty $columns | ConvertTo-Csv
        Get-Article $posts | Select-Object * -ExcludeProperty $columns | ConvertTo-Csv | Should -Be $expected
        (Get-Article $posts -Topic rye -After 2026-03-05 | Where-Object level -EQ soft).Name | Should -Be rolls.md
        (Find-RelatedArticle $file).Score | Should -Be (Find-RelatedArticle "$ofYaml/bread.md").Score
        (Measure-ArticleTopic $posts | ConvertTo-Csv) | Should -Be (Measure-ArticleTopic $ofYaml | ConvertTo-Csv)
        (Test-Article $posts).Rule | Should -Be (Test-Article $ofYaml).Rule
        (Test-Article $posts).Rule | Should -Contain FieldChoice
    }

    It 'is exported as YAML is' {
        foreach ($site in $ofYaml, $posts) {
            $site = Split-Path $site
            Export-ArticleApi $site/posts $site/out/api -Root $site
            Export-ArticleFeed $site/posts $site/out/feed.xml -SiteTitle X -SiteUrl https://x.example
            Export-ArticleSitemap $site/posts $site/out/sitemap.xml -SiteUrl https://x.example
        }

        $expected = Get-ChildItem "$(Split-Path $ofYaml)/out" -Recurse -File
        $expected.Count | Should -BeGreaterThan 2
        (Get-ChildItem "$(Split-Path $posts)/out" -Recurse -File | Get-FileHash).Hash | Should -Be ($expected | Get-FileHash).Hash
    }

    It 'is changed in one line' {
        Set-Article $file -Field @{ level = 'hard' }
        Read-File $file | Should -BeExactly ((Get-Text $format -Level hard) + $body)
        Set-Article $file -Title 'Dark rye'
        Read-File $file | Should -BeExactly ((Get-Text $format -Title 'Dark rye' -Level hard) + $body)
        Set-Article $file -AddTopic dark -RemoveTopic bread
        Read-File $file | Should -BeExactly ((Get-Text $format -Title 'Dark rye' -First rye -Second dark -Level hard) + $body)
        $article = Get-Article $file
        $article.level = 'easy'
        $article | Set-Article
        Read-File $file | Should -BeExactly ((Get-Text $format -Title 'Dark rye' -First rye -Second dark) + $body)
    }

    It 'takes the cells of a table, and of JSON' {
        Get-Article $posts | Export-Csv $TestDrive/table.csv
        Import-Csv $TestDrive/table.csv | Set-Article
        Read-File $file | Should -BeExactly ((Get-Text $format) + $body)
        $rows = Import-Csv $TestDrive/table.csv
        $rows[0].level = 'hard'
        $rows | Set-Article
        Read-File $file | Should -BeExactly ((Get-Text $format -Level hard) + $body)
        "[{ `"FullName`": $(ConvertTo-Json $file), `"level`": `"easy`" }]" | ConvertFrom-Json | Set-Article
        Read-File $file | Should -BeExactly ((Get-Text $format) + $body)
    }

    It 'gets topics by their keywords' {
        $taxonomy = "$(Split-Path $posts)/topics.yml"
        [IO.File]::WriteAllText($taxonomy, "name: flour`nkeywords: [flour]`n")
        Set-Article $file -RemoveTopic rye
        Update-ArticleTopic $file -Taxonomy $taxonomy -Add
        Read-File $file | Should -BeExactly ((Get-Text $format -Second flour) + $body)
    }

    It 'is that of a new article' {
        $new = New-Article $posts -Title Plum -PublishedDateTime 2026-05-06 -Topic plum, cake -Field @{ level = 'hard' } -Body '# Cake'
        $expected = (Get-Text $format -Title Plum -Date 2026-05-06 -First plum -Second cake -Level hard) -replace ' # why'
        Read-File $new.FullName | Should -BeExactly ($expected + "# Cake`n")
    }

    It 'is published and withdrawn, repaired, moved and removed' {
        Set-ArticlePublished $file -Published:$false
        (Get-Article $file).Published | Should -BeFalse
        Set-Article $file -RemoveField status
        Read-File $file | Should -BeExactly ((Get-Text $format) + $body)
        Repair-Article $file -NewLine CRLF
        Read-File $file | Should -BeExactly (((Get-Text $format) + $body) -replace "`n", "`r`n")
        $old = "$(Split-Path $posts)/old"
        Move-Article $file $old -Root $posts
        Read-File $old/bread.md | Should -BeExactly (((Get-Text $format) + $body) -replace "`n", "`r`n")
        Remove-Article $old/bread.md
        "$old/bread.md" | Should -Not -Exist
    }
}
