# Objects that came back from a job, a remote session or Export-Clixml show and export as live ones do.
BeforeDiscovery {
    $kinds = [ordered]@{
        'articles'                = { Get-Article . -Recurse }
        'new articles of a feed'  = { Import-ArticleFeed -Path "$env:ARTICLESPS_ROOT/samples/feeds/example-daily.xml" }
        'problems'                = { Test-Article _news }
        'matches'                 = { Find-RelatedArticle $cranes -Among _news -First 3 }
        'decisions about heat'    = { Measure-ArticleHeat _news }
        'topics'                  = { Get-ArticleTopic _data/topics }
        'counts of topics'        = { Measure-ArticleTopic _news }
        'groups of duplicates'    = { Find-DuplicateArticle _news }
        'members of groups'       = { (Find-DuplicateArticle _news).Members }
        'related articles'        = { (Get-Article $cranes).Related }
        'providers'               = { (Get-Article _news).Provider }
        'images'                  = { (Get-Article _news).Images }
        'authors'                 = { (Get-Article _news).Provider.Authors }
        'front matter'            = { ConvertFrom-FrontMatter -Path $cranes }
    }
    $views = [ordered]@{
        'the default view'   = { $input | Out-String -Width 150 }
        'Format-Table *'     = { $input | Format-Table * | Out-String -Width 250 }
        'Format-List'        = { $input | Format-List | Out-String -Width 150 }
        # A live article also shows the keys of its file, each as a member of its own; a copy has them in Metadata.
        'Format-List *'      = { $all = @($input); $all | Select-Object * -ExcludeProperty (@('-') + @($all.Metadata.Keys).Where({ $_ })) | Format-List * | Out-String -Width 150 }
        'ConvertTo-Csv'      = { $input | ConvertTo-Csv | Out-String }
        'the text of each'   = { $input | ForEach-Object { "$_" } | Out-String }
        'the properties'     = { $input | Select-Object -First 1 | Get-Member -MemberType Properties | ForEach-Object Name | Out-String }
        'Select-Object'      = { $all = @($input); $all | Select-Object * -ExcludeProperty (@('-') + @($all.Metadata.Keys).Where({ $_ })) | ForEach-Object { foreach ($property in $_.PSObject.Properties) { "$($property.Name)=$($property.Value)" } } | Out-String }
        'Sort-Object'        = { $all = @($input); foreach ($name in $all[0].PSObject.Properties.Name -notmatch '^(Article|Source|Lead|MatchedWith)$') { ($all | Sort-Object $name -Stable | ForEach-Object { "$($_.Title)$($_.Name)" }) -join '|' } }
        'Group-Object'       = { $all = @($input); foreach ($name in $all[0].PSObject.Properties.Name -notmatch '^(Article|Source|Lead|MatchedWith)$') { ($all | Group-Object $name | ForEach-Object { "$($_.Name)x$($_.Count)" }) -join '|' } }

        # The order of keys may be another, and a date has lost the offset that its file writes.
        'ConvertTo-Json'     = { (@($input) | ConvertTo-Json -Depth 12) -replace '"\d{4}-\d\d-\d\dT[^"]*"', { ([datetimeoffset]"$_".Trim('"')).UtcDateTime.ToString('o') } -split '\r?\n' | ForEach-Object { $_.TrimEnd(',') } | Sort-Object | Out-String }
    }
    $cases = foreach ($kind in $kinds.Keys) {
        @{ kind = $kind; read = $kinds[$kind]; views = @(foreach ($view in $views.Keys) { @{ view = $view; show = $views[$view] } }) }
    }
}

BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
    . "$PSScriptRoot/Folder.ps1"
    $cranes = '_news/2026-03-02-old-harbour-cranes-become-a-public-park.md'
    $site = Join-Path $TestDrive site
    Copy-Folder "$env:ARTICLESPS_ROOT/samples/articles" $site
    Push-Location $site
    Copy-Item $cranes copy.md
    Copy-Item $cranes _news/copy.md
    Set-Content own.md "---`ntitle: own`nzeta: 1`nalpha: {y: 1, b: [{d: 1, c: 2}], a: {q: 1, p: 2}}`nheat: -1`n---"
}

AfterAll { Pop-Location }

Describe 'Copies of <kind>' -ForEach $cases {
    BeforeAll {
        $live = @(& $read)
        $live | Export-Clixml "$TestDrive/objects.xml"
        $copies = @(Import-Clixml "$TestDrive/objects.xml")
        $copies | Export-Clixml "$TestDrive/objects.xml"
        $copiesOfCopies = @(Import-Clixml "$TestDrive/objects.xml")
    }

    It 'look as live ones: <view>' -ForEach $views {
        $live | Should -Not -BeNullOrEmpty
        $expected = $live | & $show
        $copies | & $show | Should -Be $expected
        $copiesOfCopies | & $show | Should -Be $expected
    }
}

Describe 'Objects from a job' {
    It 'look as live ones under <_>' -ForEach 'en-US', 'sv-SE', 'th-TH' {
        $former = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = $_
            $copies = @(Start-Job { Import-Module $using:env:ARTICLESPS_MODULE; Get-Article $using:site -Recurse; Test-Article $using:site/_news } -WorkingDirectory $PWD | Receive-Job -Wait -AutoRemoveJob)
            $live = @(Get-Article $site -Recurse; Test-Article $site/_news)
            $own = 'RunspaceId', 'PSSourceJobInstanceId', 'PSComputerName', 'PSShowComputerName'
            foreach ($kind in 'NewsArticle', 'ArticleProblem') {
                $ofKind = { $_.PSObject.TypeNames[0] -match "\bArticlesPS\.$kind$" }
                $copies.Where($ofKind) | Out-String -Width 150 | Should -Be ($live.Where($ofKind) | Out-String -Width 150)
            }
            $copies.ForEach({ if ($_.Severity) { return }; $_ }) | Select-Object * -ExcludeProperty $own | ConvertTo-Csv |
                Should -Be ($live.Where({ $_ -is [ArticlesPS.Article] }) | ConvertTo-Csv)
        }
        finally { [cultureinfo]::CurrentCulture = $former }
    }

    It 'have values of their types' {
        Test-Article _news | Export-Clixml "$TestDrive/problems.xml"
        (Import-Clixml "$TestDrive/problems.xml").Severity | Should -BeOfType ArticlesPS.ProblemSeverity
        Get-Article own.md | Export-Clixml "$TestDrive/own.xml"
        $copy = Import-Clixml "$TestDrive/own.xml"
        $copy.Metadata.Keys | Should -Be 'zeta', 'alpha'
        $copy.Metadata.alpha.Keys | Should -Be 'y', 'b', 'a'
        $copy.Metadata.alpha.b[0].Keys | Should -Be 'd', 'c'
        $copy.Metadata.alpha.a.Keys | Should -Be 'q', 'p'
        '{0:000}' -f $copy.Heat | Should -Be '-001'
        $copy.Heat + 1 | Should -Be 0
    }

    It 'save what a script changes in a part, and nothing else' {
        Set-Content part.md "---`ntitle: part`nprovider:`n  name: P`n  domain: p.example`nimages:`n  - url: https://example.com/1.jpg`n    width: 1`n---"
        Get-Article part.md | Export-Clixml "$TestDrive/part.xml"
        $copy = Import-Clixml "$TestDrive/part.xml"
        $copy | Set-Article -PassThru | Out-Null
        $copy.Provider.Domain = 'q.example'
        $copy.Images[0].Width = 2
        $copy | Set-Article
        Get-Content part.md | Should -Be '---', 'title: part', 'provider:', '  name: P', '  domain: q.example', 'images:', '  - url: https://example.com/1.jpg', '    width: 2', '---'
    }

    It 'of a provider change no more than a row says' {
        Set-Content row.md "---`ntitle: row`nprovider:`n  name: P`n  domain: p.example`n---"
        $provider = (Get-Article row.md).Provider
        $provider.Domain = 'other.example'
        [pscustomobject]@{ FullName = "$PWD/row.md"; Provider = $provider } | Set-Article
        Get-Content row.md | Should -Contain '  domain: other.example'
        Get-Content row.md | Should -Contain '  name: P'
    }
}
