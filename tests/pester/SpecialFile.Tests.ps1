BeforeDiscovery {
    $cases = foreach ($kind in 'pipe', 'zero') {
        foreach ($case in @(
                @{ Name = 'Get-Article'; Run = { Get-Article _news } }
                @{ Name = 'Get-Article by name'; Run = { Get-Article "_news/$kind.md" } }
                @{ Name = 'Set-Article'; Run = { Set-Article _news -Heat 7 } }
                @{ Name = 'Set-ArticlePublished'; Run = { Set-ArticlePublished _news } }
                @{ Name = 'Test-Article'; Run = { Test-Article _news } }
                @{ Name = 'Repair-Article'; Run = { Repair-Article _news } }
                @{ Name = 'Find-RelatedArticle'; Run = { Find-RelatedArticle _news } }
                @{ Name = 'Update-ArticleRelated'; Run = { Update-ArticleRelated _news } }
                @{ Name = 'Find-DuplicateArticle'; Run = { Find-DuplicateArticle _news } }
                @{ Name = 'Measure-ArticleHeat'; Run = { Measure-ArticleHeat _news } }
                @{ Name = 'Update-ArticleHeat'; Run = { Update-ArticleHeat _news } }
                @{ Name = 'Measure-ArticleTopic'; Run = { Measure-ArticleTopic _news -Taxonomy topics } }
                @{ Name = 'Update-ArticleTopic'; Run = { Update-ArticleTopic _news -Taxonomy topics } }
                @{ Name = 'a taxonomy'; Run = { Measure-ArticleTopic _news/a.md -Taxonomy "_news/$kind.md" } }
                @{ Name = 'Move-Article'; Run = { Move-Article "_news/$kind.md" -Destination archive } }
                @{ Name = 'Remove-Article'; Run = { Remove-Article "_news/$kind.md" -Confirm:$false -Force } }
                @{ Name = 'Import-ArticleFeed'; Run = { Import-ArticleFeed -Path "_news/$kind.md" } }
                @{ Name = 'what is known'; Run = { Import-ArticleFeed -Path feed.rss -Known _news } }
                @{ Name = 'a state'; Run = { Import-ArticleFeed -Path feed.rss -StatePath "_news/$kind.md" } }
                @{ Name = 'Unprotect-ArticleSecret'; Run = { Unprotect-ArticleSecret _news -Key ([byte[]](1..16)) } }
                @{ Name = 'Export-ArticleFeed'; Run = { Export-ArticleFeed _news feed.xml } }
                @{ Name = 'Export-ArticleSitemap'; Run = { Export-ArticleSitemap _news sitemap.xml } }
                @{ Name = 'Export-ArticleApi'; Run = { Export-ArticleApi _news api } }
                @{ Name = 'Export-ArticleReport'; Run = { Export-ArticleReport _news report.html } }
            )) {
            @{ Kind = $kind } + $case
        }
    }
}

Describe 'What is no regular file' -Skip:(-not $IsLinux) -Tag 'Needs Linux' {
    BeforeEach {
        $site = Join-Path $TestDrive ([guid]::NewGuid())
        New-Item (Join-Path $site '_news'), (Join-Path $site 'topics') -ItemType Directory | Out-Null
        Set-Content "$site/_config.yml" "title: Example Daily`nwebUrl: https://daily.example.com"
        Set-Content "$site/topics/a.yaml" "name: Trains`nkeywords: [trains]"
        Set-Content "$site/feed.rss" '<rss version="2.0"><channel><title>F</title><item><title>One</title><link>https://f.example/1</link></item></channel></rss>'
        Set-Content "$site/_news/a.md" "---`ntitle: A`nwebUrl: https://daily.example.com/a`npublishedDateTime: 2026-03-01`npublished: true`n---"
        & mkfifo "$site/_news/pipe.md"
        New-Item "$site/_news/zero.md" -ItemType SymbolicLink -Target /dev/zero | Out-Null

        # Runs a script in a runspace of its own, for what waits for a pipe waits for ever.
        function Invoke-Guarded([string] $Script) {
            $shell = [powershell]::Create()
            [void]$shell.AddScript("Import-Module '$env:ARTICLESPS_MODULE'; Set-Location '$site'; `$ErrorActionPreference = 'SilentlyContinue'; `$kind = '$Kind'; & {$Script}; `$Error")
            $run = $shell.BeginInvoke()
            $run.AsyncWaitHandle.WaitOne(60000) | Should -BeTrue -Because 'nothing waits for a pipe'
            $shell.EndInvoke($run) | Where-Object { $_ -is [Management.Automation.ErrorRecord] }
            $shell.Dispose()
        }
    }

    AfterEach { Remove-Item $site -Recurse -Force }

    It 'is an error at once: <Name> and a <Kind>' -ForEach $cases {
        $errors = @(Invoke-Guarded $Run)
        $words = @{ pipe = 'a named pipe'; zero = 'a character device' }[$Kind]
        # What is known is refused at the first file that cannot be read, which is the pipe.
        if ($Name -eq 'what is known') { $words = 'a named pipe' }
        "$errors" | Should -BeLike "*.md: *This is $words, not a regular file*"
        $found = $errors | Where-Object { "$_" -like "*$words*" }
        $found.FullyQualifiedErrorId | Should -Match '^(F\w*NotRegular|FeedStateUnreadable),' -Because "$errors"
        & test -p "$site/_news/pipe.md"
        $LASTEXITCODE | Should -Be 0
        (Get-Item "$site/_news/zero.md").LinkTarget | Should -Be /dev/zero
    }

    It 'is completed past at the prompt' {
        $Kind = ''
        Invoke-Guarded { $line = 'Get-Article _news -Topic '; [void](TabExpansion2 $line $line.Length) } | Out-Null
    }

    It 'takes a single file as it is: <Name>' -ForEach @(
        @{ Name = 'Export-ArticleReport'; Run = { Export-ArticleReport _news/a.md pipe; Export-ArticleReport _news/a.md /dev/null -PassThru }; Text = '*</html>*' }
        @{ Name = 'Export-ArticleFeed'; Run = { Export-ArticleFeed _news/a.md pipe -Format Rss; Export-ArticleFeed _news/a.md /dev/null -Format Rss -PassThru }; Text = '*</rss>*' }
        @{ Name = 'Export-ArticleSitemap'; Run = { Export-ArticleSitemap _news/a.md pipe; Export-ArticleSitemap _news/a.md /dev/null -PassThru }; Text = '*</urlset>*' }
    ) {
        & mkfifo "$site/pipe"
        # Get-Content asks a pipe for its length.
        $reading = Start-ThreadJob { (& cat "$using:site/pipe") -join "`n" }
        $Kind = ''
        Invoke-Guarded $Run | Should -BeNullOrEmpty
        $reading | Wait-Job -Timeout 60 | Should -Not -BeNullOrEmpty
        Receive-Job $reading | Should -BeLike $Text
        & test -p "$site/pipe" && test -c /dev/null
        $LASTEXITCODE | Should -Be 0
    }

    It 'takes no API' {
        $Kind = ''
        $errors = Invoke-Guarded { Export-ArticleApi _news/a.md _news/pipe.md; Export-ArticleApi _news/a.md /dev/null }
        $errors.FullyQualifiedErrorId | Should -BeLike 'DestinationIsFile,*'
        & test -p "$site/_news/pipe.md" && test -c /dev/null
        $LASTEXITCODE | Should -Be 0
    }

    It 'is waited for no longer than until Ctrl+C' {
        & mkfifo "$site/pipe"
        $shell = [powershell]::Create()
        [void]$shell.AddScript("Import-Module '$env:ARTICLESPS_MODULE'; Set-Location '$site'; Export-ArticleReport _news/a.md pipe -Verbose")
        $run = $shell.BeginInvoke()
        [Threading.SpinWait]::SpinUntil({ $shell.Streams.Verbose.Count -gt 0 }, 60000) | Should -BeTrue
        $stopping = $shell.BeginStop($null, $null)
        $stopping.AsyncWaitHandle.WaitOne(60000) | Should -BeTrue
        $run.IsCompleted | Should -BeTrue
        # Lets the thread go that waits for a reader.
        [void](& cat "$site/pipe")
        $shell.Dispose()
    }
}
