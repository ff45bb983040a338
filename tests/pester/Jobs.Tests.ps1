# What holds for every job of the samples.
BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
    . (Join-Path $PSScriptRoot 'JobSite.ps1')
    $feeds = Join-Path $env:ARTICLESPS_ROOT 'samples' 'feeds'

    function Set-BrokenArticle { Set-Content "$news/broken.md" "---`ntitle: `"x`n---`n" }
}

Describe 'Every job' {
    BeforeEach {
        $folder = New-JobSite
        $news, $log = "$folder/site/_news", "$folder/job.log"
        New-Item -ItemType Directory "$folder/share" | Out-Null
        $arguments = @{
            'Update-Site.ps1'        = '-Report', "$folder/changed.csv"
            'Move-OldArticle.ps1'    = '-Destination', "$folder/archive"
            'Import-News.ps1'        = '-FeedPath', "$feeds/*", '-StatePath', "$folder/feeds.state"
            'Export-Unpublished.ps1' = '-Destination', "$folder/unpublished.csv"
            'Export-WeeklyCsv.ps1'   = '-Destination', "$folder/share", '-Week', '2026-03-04'
        }
    }

    AfterEach { [IO.Directory]::Delete($folder, $true) }

    It 'says where a directory is missing: <_>' -ForEach 'Update-Site.ps1', 'Move-OldArticle.ps1', 'Import-News.ps1', 'Export-Unpublished.ps1', 'Export-WeeklyCsv.ps1' {
        $before = Get-SiteContent $folder
        $name = $_ -replace '\.ps1'
        Invoke-Job $_ ('-Path', "$folder/none", '-Log', $log + $arguments[$_]) | Should -Be "$name stopped: There is no directory $folder/none. Nothing was done."
        $LASTEXITCODE | Should -Be 1
        Get-Content $log | Should -BeLike "20??-*Z ?*? $name stopped: There is no directory *"
        Remove-Item $log
        Get-SiteContent $folder | Should -Be $before
    }

    It 'changes nothing with -WhatIf, and says what it would do: <_>' -ForEach 'Update-Site.ps1', 'Move-OldArticle.ps1', 'Import-News.ps1' {
        $before = Get-SiteContent $folder
        $lines = Invoke-Job $_ ('-Path', $news, '-Log', $log, '-WhatIf' + $arguments[$_])
        $LASTEXITCODE | Should -Be 0
        $lines.Count | Should -BeGreaterThan 1
        $lines | Should -BeLike 'What if: *'
        "$news/.article-job.lock" | Should -Not -Exist
        Remove-Item "$folder/changed.csv" -ErrorAction Ignore
        Get-SiteContent $folder | Should -Be $before
    }

    It 'leaves a directory alone that another job is using: <_>' -ForEach 'Update-Site.ps1', 'Move-OldArticle.ps1', 'Import-News.ps1' {
        # What one process holds, another one must not get.
        $invoke = if ($_ -eq 'Update-Site.ps1') { 'Invoke-JobProcess' } else { 'Invoke-Job' }
        $held = [IO.File]::Open("$news/.article-job.lock", 'OpenOrCreate', 'ReadWrite', 'None')
        try {
            $before = Get-SiteContent $folder
            & $invoke $_ ('-Path', $news, '-Log', $log + $arguments[$_]) | Should -BeLike "*Another job is using $news. * did nothing."
            $LASTEXITCODE | Should -Be 2
            Get-SiteContent $folder | Should -Be $before
        }
        finally {
            $held.Dispose()
        }

        Invoke-Job $_ ('-Path', $news + $arguments[$_]) | Should -BeNullOrEmpty
        $LASTEXITCODE | Should -Be 0
    }

    It 'changes no article the second time: <_>' -ForEach 'Update-Site.ps1', 'Move-OldArticle.ps1', 'Import-News.ps1' {
        Invoke-Job $_ ('-Path', $news + $arguments[$_]) | Should -BeNullOrEmpty
        $after = Get-SiteContent "$folder/site"
        Invoke-Job $_ ('-Path', $news + $arguments[$_]) | Should -BeNullOrEmpty
        $LASTEXITCODE | Should -Be 0
        Get-SiteContent "$folder/site" | Should -Be $after
    }

    It 'names what cannot be read, does the rest, and says so to the scheduler: <_>' -ForEach 'Update-Site.ps1', 'Move-OldArticle.ps1', 'Export-Unpublished.ps1', 'Export-WeeklyCsv.ps1' {
        Set-BrokenArticle
        $lines = @(Invoke-Job $_ ('-Path', $news, '-Log', $log + $arguments[$_]))
        $LASTEXITCODE | Should -Be 1
        $lines.Count | Should -Be 1
        $lines[0] | Should -BeLike 'Failed: *broken.md(2,8): *'
        Get-Content $log -Raw | Should -BeLike '*Failed: *broken.md(2,8)*; 1 failed.*'
    }

    It 'does nothing in a directory without articles: <_>' -ForEach 'Update-Site.ps1', 'Move-OldArticle.ps1', 'Export-Unpublished.ps1', 'Export-WeeklyCsv.ps1' {
        $empty = (New-Item -ItemType Directory "$folder/empty").FullName
        Invoke-Job $_ ('-Path', $empty + $arguments[$_]) | Should -BeNullOrEmpty
        $LASTEXITCODE | Should -Be 0
        Get-ChildItem $folder -Filter *.csv -Recurse -File | ForEach-Object { @(Get-Content $_).Count | Should -Be 1 }
    }

    It 'does nothing that it cannot log: <_>' -ForEach 'Update-Site.ps1', 'Move-OldArticle.ps1', 'Import-News.ps1' {
        $before = Get-SiteContent $folder
        Invoke-Job $_ ('-Path', $news, '-Log', "$folder/none/job.log" + $arguments[$_]) | Out-Null
        $LASTEXITCODE | Should -Be 1
        Get-SiteContent $folder | Should -Be $before
    }
}

Describe 'Every script' {
    It 'parses, has help, and has nothing for PSScriptAnalyzer to find: <Name>' -ForEach (Get-ChildItem (Join-Path $env:ARTICLESPS_ROOT 'samples' 'jobs') -Filter *.ps*1) {
        $errors = $null
        [void][Management.Automation.Language.Parser]::ParseFile($_.FullName, [ref]$null, [ref]$errors)
        $errors | Should -BeNullOrEmpty
        if ($_.Extension -eq '.ps1') {
            $help = Get-Help $_.FullName
            $help.Synopsis | Should -Not -BeNullOrEmpty
            $help.parameters.parameter | Where-Object Name -NotIn WhatIf, Confirm | ForEach-Object { $_.description.Text | Should -Not -BeNullOrEmpty }
        }

        if (Get-Module -ListAvailable PSScriptAnalyzer) {
            Invoke-ScriptAnalyzer $_.FullName | Should -BeNullOrEmpty
        }
    }
}
