# Many runspaces of one process.
BeforeAll {
    $env:ARTICLESPS_SAMPLES = "$env:ARTICLESPS_ROOT/samples/articles/_news"

    # Runs a script in a PowerShell of its own, where nobody has loaded anything yet.
    function Invoke-Fresh([string] $Script) {
        & pwsh -NoProfile -NonInteractive -Command $Script
    }
}

Describe 'Runspaces' {
    It 'import the module all at once' {
        Invoke-Fresh @'
            1..16 | ForEach-Object -ThrottleLimit 16 -Parallel {
                Import-Module $env:ARTICLESPS_MODULE -ErrorAction Stop
                $articles = @(Get-Article $env:ARTICLESPS_SAMPLES)
                "$($articles.Count) $($articles[0].PublishedDateTime.GetType().Name) $((Get-Command -Module ArticlesPS).Count -gt 0) $($Error.Count)"
            } | Sort-Object -Unique
'@ | Should -Be '11 DateTime True 0'
    }

    It 'load the module by themselves' {
        Invoke-Fresh @'
            $env:PSModulePath = (Split-Path $env:ARTICLESPS_MODULE) + [IO.Path]::PathSeparator + $env:PSModulePath
            1..8 | ForEach-Object { Start-ThreadJob { @(Get-Article $env:ARTICLESPS_SAMPLES).Count } -ThrottleLimit 8 } | Receive-Job -Wait | Sort-Object -Unique
'@ | Should -Be '11'
    }

    It 'import, import again and remove while others read' {
        Invoke-Fresh @'
            1..60 | ForEach-Object -ThrottleLimit 8 -Parallel {
                Import-Module $env:ARTICLESPS_MODULE -Force:($_ % 2 -eq 0) -ErrorAction Stop
                $articles = @(Get-Article $env:ARTICLESPS_SAMPLES)
                if ($_ % 3 -eq 0) { Remove-Module ArticlesPS }
                "$($articles.Count) $($articles[0].PublishedDateTime.GetType().Name) $($Error.Count)"
            } | Sort-Object -Unique
'@ | Should -Be '11 DateTime 0'
    }

    It 'lose no change that others make of the same file' {
        Copy-Item $env:ARTICLESPS_SAMPLES "$TestDrive/site" -Recurse
        $env:ARTICLESPS_SITE = "$TestDrive/site"
        Invoke-Fresh @'
            1..40 | ForEach-Object -ThrottleLimit 8 -Parallel {
                Import-Module $env:ARTICLESPS_MODULE
                Set-Article "$env:ARTICLESPS_SITE/2026-03-02-*.md", "$env:ARTICLESPS_SITE/2026-03-04-*.md" -AddTopic "Topic$_" -Force -ErrorAction Stop
            }
            Import-Module $env:ARTICLESPS_MODULE
            (Get-Article "$env:ARTICLESPS_SITE/2026-03-02-*.md", "$env:ARTICLESPS_SITE/2026-03-04-*.md").Topics | Where-Object { $_ -like 'Topic*' } | Group-Object | Group-Object Count | ForEach-Object { "$($_.Count) topics in $($_.Name)" }
'@ | Should -Be '40 topics in 2'
    }

    It 'read and save articles that another one has read' {
        Copy-Item $env:ARTICLESPS_SAMPLES "$TestDrive/shared" -Recurse
        $env:ARTICLESPS_SITE = "$TestDrive/shared"
        Invoke-Fresh @'
            Import-Module $env:ARTICLESPS_MODULE
            $articles = @(Get-Article $env:ARTICLESPS_SITE)
            $articles | ForEach-Object -ThrottleLimit 8 -Parallel {
                Import-Module $env:ARTICLESPS_MODULE
                $_.Heat = 7
                $_ | Set-Article
                ($_ | Measure-ArticleHeat).CurrentHeat
            } | Sort-Object -Unique
            @(Get-Article $env:ARTICLESPS_SITE | Where-Object Heat -EQ 7).Count
'@ | Should -Be '7', '11'
    }
}
