BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
    . (Join-Path $PSScriptRoot 'JobSite.ps1')
}

Describe 'An article is never replaced by' {
    BeforeEach {
        $folder = New-JobSite
        $news, $out = "$folder/site/_news", "$folder/out"
        New-Item -ItemType Directory $out | Out-Null
        $article = "$news/2026-03-08-ferry-timetable-changes-on-monday.md"
        Copy-Item $article "$out/ferry.txt"
        Set-Content "$out/unreadable.md" 'no front matter'
    }

    It 'the list of <Job>: <List>' -ForEach @(
        foreach ($job in 'Export-Unpublished', 'Update-Site') {
            @{ Job = $job; List = '<article>' }
            @{ Job = $job; List = '<folder>/out/ferry.txt' }
            @{ Job = $job; List = '<folder>/out/unreadable.md' }
        }
    ) {
        $list = $List -replace '<article>', $article -replace '<folder>', $folder
        $before = Get-SiteContent $folder
        $parameter = @{ 'Export-Unpublished' = '-Destination'; 'Update-Site' = '-Report' }[$Job]
        Invoke-Job "$Job.ps1" '-Path', $news, $parameter, $list | Should -Be "$Job stopped: The list $list is an article. Nothing was done."
        $LASTEXITCODE | Should -Be 1
        Get-SiteContent $folder | Should -Be $before
    }

    It 'the list that Update-Site writes with -WhatIf' {
        $before = Get-SiteContent $folder
        Invoke-Job 'Update-Site.ps1' '-Path', $news, '-Report', $article, '-WhatIf' | Should -Be "Update-Site stopped: The list $article is an article. Nothing was done."
        $LASTEXITCODE | Should -Be 1
        Get-SiteContent $folder | Should -Be $before
    }

    It 'a list behind the link <Link>, by <Job>' -Skip:$IsWindows -Tag 'Needs the privilege to make links' -ForEach @(
        @{ Job = 'Export-Unpublished'; Link = 'list.csv'; Arguments = '-Destination', '<out>/list.csv' }
        @{ Job = 'Export-Unpublished'; Link = 'list.csv.new'; Arguments = '-Destination', '<out>/list.csv' }
        @{ Job = 'Update-Site'; Link = 'list.csv'; Arguments = '-Report', '<out>/list.csv' }
        @{ Job = 'Export-WeeklyCsv'; Link = 'articles-2026-03-02.csv'; Arguments = '-Destination', '<out>', '-Week', '2026-03-04' }
        @{ Job = 'Export-Spreadsheet'; Link = 'list.csv.base'; Arguments = '-Destination', '<out>/list.csv' }
    ) {
        New-Item -ItemType SymbolicLink "$out/$Link" -Target $article | Out-Null
        $before = Get-SiteContent $folder
        Invoke-Job "$Job.ps1" ('-Path', $news + ($Arguments -replace '<out>', $out)) | Should -Be "$Job stopped: The list $out/$Link is an article. Nothing was done."
        $LASTEXITCODE | Should -Be 1
        Get-SiteContent $folder | Should -Be $before
    }

    It 'the log of <Job>' -ForEach @(
        @{ Job = 'Export-Unpublished'; Arguments = '-Destination', '<out>/list.csv' }
        @{ Job = 'Export-WeeklyCsv'; Arguments = '-Destination', '<out>' }
        @{ Job = 'Update-Site'; Arguments = '-Report', '<out>/list.csv' }
        @{ Job = 'Move-OldArticle'; Arguments = '-Destination', '<out>' }
        @{ Job = 'Import-News'; Arguments = '-FeedPath', 'none.xml', '-StatePath', '<out>/state' }
    ) {
        $before = Get-SiteContent $folder
        foreach ($log in $article, "$out/ferry.txt") {
            Invoke-Job "$Job.ps1" ('-Path', $news, '-Log', $log + ($Arguments -replace '<out>', $out)) | Should -Be "$Job stopped: The log $log is an article. Nothing was done."
            $LASTEXITCODE | Should -Be 1
        }

        Get-SiteContent $folder | Should -Be $before
    }

    It 'a log that a link leads to' -Skip:$IsWindows -Tag 'Needs the privilege to make links' {
        New-Item -ItemType SymbolicLink "$out/job.log" -Target $article | Out-Null
        $before = Get-SiteContent $folder
        Invoke-Job 'Export-Unpublished.ps1' '-Path', $news, '-Destination', "$out/list.csv", '-Log', "$out/job.log" | Should -BeLike '*The log * is an article. Nothing was done.'
        Get-SiteContent $folder | Should -Be $before
    }
}

Describe 'A file that is no article' {
    It 'is replaced by a list, and a log goes on' {
        $folder = New-JobSite
        Set-Content "$folder/list.csv" 'mine'
        Set-Content "$folder/job.log" 'mine'
        Invoke-Job 'Export-Unpublished.ps1' '-Path', "$folder/site/_news", '-Destination', "$folder/list.csv", '-Log', "$folder/job.log" | Should -BeNullOrEmpty
        $LASTEXITCODE | Should -Be 0
        Get-Content "$folder/list.csv" -First 1 | Should -BeLike '"Title",*'
        Get-Content "$folder/job.log" | Should -HaveCount 3
    }
}
