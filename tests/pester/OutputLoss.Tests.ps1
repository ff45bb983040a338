BeforeDiscovery {
    $outputs = @(
        @{ Name = 'Export-ArticleFeed'; Destination = 'feed.xml' }
        @{ Name = 'Export-ArticleSitemap'; Destination = 'sitemap.xml' }
        @{ Name = 'Export-ArticleApi'; Destination = 'api' }
        @{ Name = 'Export-ArticleReport'; Destination = 'report.html' }
    )
    $accidents = foreach ($output in $outputs) {
        foreach ($accident in @(
                @{ What = 'a piped path that is missing'; Id = 'OutputEmpty'; Run = { Get-Article _newz -ErrorAction Ignore | & $Name -Destination $Destination @more } }
                @{ What = 'a path that is missing'; Id = 'OutputIncomplete'; Run = { & $Name _newz $Destination @more } }
                @{ What = 'one of two paths that is missing'; Id = 'OutputIncomplete'; Run = { & $Name _news, _newz $Destination @more } }
                @{ What = 'a literal path that is missing'; Id = 'OutputIncomplete'; Run = { & $Name -LiteralPath _newz -Destination $Destination @more } }
                @{ What = 'a pattern below a directory that is missing'; Id = 'OutputIncomplete'; Run = { & $Name _news, _newz/*.md $Destination @more } }
                @{ What = 'a drive that is missing'; Id = 'OutputIncomplete'; Run = { & $Name _news, NoSuchDrive:/_news $Destination @more } }
                @{ What = 'a directory without articles'; Id = 'OutputEmpty'; Run = { & $Name empty $Destination @more } }
                @{ What = 'a pattern that fits nothing'; Id = 'OutputEmpty'; Run = { & $Name _news/none* $Destination @more } }
                @{ What = 'a filter that fits nothing'; Id = 'OutputEmpty'; Run = { Get-Article _news -Topic none | & $Name -Destination $Destination @more } }
                @{ What = 'a filter that fits too little'; Id = 'OutputWouldLose'; Run = { Get-Article _news | Select-Object -First 2 | & $Name -Destination $Destination @more } }
            )) {
            $output + $accident
        }
    }
}

BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force

    function Get-SiteState {
        Get-ChildItem . -Recurse -File -Force | Where-Object Extension -NE '.md' | ForEach-Object { "$($_.FullName) $((Get-FileHash -LiteralPath $_.FullName).Hash)" }
    }

    function New-News([int] $Count) {
        foreach ($i in 1..$Count) {
            Set-Content "_news/$i.md" "---`ntitle: A$i`nwebUrl: https://daily.example.com/$i`npublishedDateTime: 2026-03-0$i`npublished: true`n---"
        }
    }
}

Describe 'What a site serves' {
    BeforeEach {
        $site = Join-Path $TestDrive ([guid]::NewGuid())
        New-Item (Join-Path $site '_news'), (Join-Path $site 'empty') -ItemType Directory | Out-Null
        Push-Location $site
        Set-Content _config.yml "title: Example Daily`nwebUrl: https://daily.example.com"
        New-News 6
        $more = @{}
    }

    AfterEach {
        Pop-Location
        [IO.Directory]::Delete($site, $true)
    }

    It 'is not replaced by <Name> because of <What>' -ForEach $accidents {
        & $Name _news $Destination
        $before = Get-SiteState
        foreach ($whatIf in $false, $true) {
            $more = @{ WhatIf = $whatIf; ErrorAction = 'SilentlyContinue'; ErrorVariable = 'errors' }
            # In this scope, for the error variable.
            $result = . $Run
            $result | Should -BeNullOrEmpty
            $errors[-1].FullyQualifiedErrorId | Should -BeLike "$Id,ArticlesPS.Commands.*"
            $errors[-1].CategoryInfo.Category | Should -Be 'InvalidResult'
            $errors[-1].TargetObject | Should -Be (Join-Path $site $Destination)
            "$($errors[-1])" | Should -BeLike '*: Nothing was written, because *-Force*'
            Get-SiteState | Should -Be $before
        }
        $more = @{ Force = $true; ErrorAction = 'SilentlyContinue'; WarningAction = 'SilentlyContinue' }
        & $Run
        if ($What -notin 'one of two paths that is missing', 'a pattern below a directory that is missing', 'a drive that is missing') {
            Get-SiteState | Should -Not -Be $before
        }
    }

    It 'is not made of nothing by <Name>' -ForEach $outputs {
        $before = Get-SiteState
        & $Name empty $Destination -ErrorAction SilentlyContinue -ErrorVariable errors
        $errors.FullyQualifiedErrorId | Should -BeLike 'OutputEmpty,*'
        Get-SiteState | Should -Be $before
    }

    It 'holds the rest where <Name> cannot read an article, and says so in one line' -ForEach $outputs {
        Set-Content _news/bad.md "---`na: 1`na: 2`n---"
        Set-Content _news/worse.md "---`na: [`n---"
        & $Name _news $Destination -ErrorAction SilentlyContinue -ErrorVariable errors -WarningAction SilentlyContinue -WarningVariable warnings
        $errors | Should -HaveCount 2
        $errors.TargetObject | Should -Be (Get-Item _news/bad.md, _news/worse.md).FullName
        "$warnings" | Should -Be "${Destination}: 2 articles are left out because of errors."
        Test-Path $Destination | Should -BeTrue
        Remove-Item _news/bad.md, _news/worse.md
        & $Name _news $Destination -WarningVariable warnings
        $warnings | Should -BeNullOrEmpty
    }

    It 'keeps its pages of topics when the topics are away, unless it is forced to' {
        New-Item _data/topics -ItemType Directory | Out-Null
        1..3 | ForEach-Object { Set-Content "_data/topics/0$_-t$_.yaml" "name: T$_" }
        Export-ArticleApi _news api
        Rename-Item _data/topics t2
        $before = Get-SiteState
        Export-ArticleApi _news api -ErrorAction SilentlyContinue -ErrorVariable errors
        $errors.FullyQualifiedErrorId | Should -BeLike 'OutputWouldLose,*'
        "$errors" | Should -BeLike '*: Nothing was written, because 6 of its 8 files would be removed*-Force*'
        Get-SiteState | Should -Be $before
        Export-ArticleApi _news api -Force
        Get-ChildItem api -Recurse -Filter *.json | Should -HaveCount 2
    }

    It 'is written empty by <Name> with -Force, with a warning' -ForEach $outputs {
        & $Name empty $Destination -Force -WarningAction SilentlyContinue -WarningVariable warnings
        "$warnings" | Should -BeLike "${Destination}: 0 *articles*."
        Test-Path $Destination | Should -BeTrue
    }

    It 'may lose half of its articles by <Name>' -ForEach $outputs {
        & $Name _news $Destination
        $before = Get-SiteState
        Get-Article _news | Select-Object -First 3 | & $Name -Destination $Destination
        Get-SiteState | Should -Not -Be $before
    }

    It 'keeps in its manifest what could not be written' {
        Export-ArticleApi _news api -PageSize 2
        $entry = Get-Content api/.articles-api.sha256 | Where-Object { $_ -like '*  page2/index.json' }
        (Get-Item api/page2/index.json).IsReadOnly = $true
        Set-Article _news/3.md, _news/4.md -Title 'B'
        Export-ArticleApi _news api -PageSize 2 -ErrorAction SilentlyContinue -ErrorVariable errors
        (Get-Item api/page2/index.json).IsReadOnly = $false
        $errors.FullyQualifiedErrorId | Should -BeLike 'FileReadOnly,*'
        Get-Content api/.articles-api.sha256 | Should -Contain $entry
        Export-ArticleApi _news api -PageSize 6
        Test-Path api/page2/index.json | Should -BeFalse
    }

    It 'keeps in its manifest what was not wanted' {
        Export-ArticleApi _news api -PageSize 2
        $before = Get-Content api/.articles-api.sha256
        Export-ArticleApi _news api -PageSize 3 -WhatIf
        Get-Content api/.articles-api.sha256 | Should -Be $before
    }
}

Describe 'Ctrl+C' {
    BeforeEach {
        $site = Join-Path $TestDrive ([guid]::NewGuid())
        New-Item (Join-Path $site '_news') -ItemType Directory | Out-Null
        Set-Content (Join-Path $site '_config.yml') "title: Example Daily`nwebUrl: https://daily.example.com"
        foreach ($i in 1..1500) {
            [IO.File]::WriteAllText("$site/_news/$i.md", "---`ntitle: A$i`nwebUrl: https://daily.example.com/$i`npublishedDateTime: 2026-03-01`npublished: true`n---`n")
        }

        # Runs a command in a runspace of its own and presses Ctrl+C as soon as something is true.
        function Stop-When([string] $Command, [scriptblock] $Condition) {
            $shell = [powershell]::Create()
            try {
                [void]$shell.AddScript("Import-Module '$env:ARTICLESPS_MODULE'; Set-Location '$site'; $Command")
                $run = $shell.BeginInvoke()
                [Threading.SpinWait]::SpinUntil({ (& $Condition) -or $run.IsCompleted }, 60000) | Should -BeTrue
                $shell.Stop()
                $shell.InvocationStateInfo.State | Should -Be 'Stopped'
            }
            finally {
                $shell.Dispose()
            }
        }
    }

    AfterEach { [IO.Directory]::Delete($site, $true) }

    It 'between two pages leaves each whole, and the next run finishes' {
        Stop-When 'Export-ArticleApi _news api -PageSize 1' { [IO.File]::Exists("$site/api/page1/index.json") }
        $pages = @(Get-ChildItem "$site/api" -Recurse -File -Filter index.json)
        $pages.Count | Should -BeLessThan 1501
        $pages | ForEach-Object { { [IO.File]::ReadAllText($_.FullName) | ConvertFrom-Json -ErrorAction Stop } | Should -Not -Throw }
        Get-ChildItem "$site/api" -Recurse -File -Force -Filter .articles-*.tmp | Should -BeNullOrEmpty
        Export-ArticleApi "$site/_news" "$site/api" -Root $site -PageSize 750
        (Get-ChildItem "$site/api" -Recurse -File -Filter index.json).Count | Should -Be 3
        (Get-Content "$site/api/.articles-api.sha256").Count | Should -Be 3
    }

    It 'while articles are read writes nothing of those that were: <_>' -ForEach 'Export-ArticleFeed _news feed.xml', 'Export-ArticleSitemap _news sitemap.xml', 'Export-ArticleApi _news api', 'Export-ArticleReport _news report.html' {
        # A reader waits for articles while one of them is being written through a pipe.
        $before = (Get-ChildItem $site -Recurse -Force).FullName
        $gate = [Threading.ManualResetEventSlim]::new()
        $command = $_ -replace ' _news', ' -Destination' -replace '^', 'Get-Article _news | ForEach-Object { $_; $gate.Set(); Start-Sleep -Seconds 60 } | '
        $shell = [powershell]::Create()
        try {
            [void]$shell.AddScript("param(`$gate) Import-Module '$env:ARTICLESPS_MODULE'; Set-Location '$site'; $command").AddArgument($gate)
            $run = $shell.BeginInvoke()
            $gate.Wait(60000) | Should -BeTrue
            $shell.Stop()
            $run.IsCompleted | Should -BeTrue
        }
        finally {
            $shell.Dispose()
        }
        (Get-ChildItem $site -Recurse -Force).FullName | Should -Be $before
    }
}
