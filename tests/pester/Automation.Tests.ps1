# What docs/automation.md shows is what happens: its commands and those of the schedulers run as they stand there, only
# that /srv is a directory of the test.
BeforeDiscovery {
    $page = Get-Content (Join-Path $env:ARTICLESPS_ROOT 'docs' 'automation.md') -Raw
    function Get-Block([string] $Language) {
        [regex]::Matches($page, "(?ms)^``````$Language\r?\n(.*?)^``````\r?$") | ForEach-Object { $_.Groups[1].Value -split '\r?\n' -ne '' -join "`n" }
    }

    $consoles = Get-Block console | ForEach-Object { @{ Lines = $_ -split "`n"; Name = ($_ -replace '(?s)^.*?(\w+-\w+\.ps1).*', '$1') } }
    $cronLines = (Get-Block crontab) -split "`n" -match '^[\d*]' | ForEach-Object {
        @{ Line = $_; Name = $_ -replace '.*?(\w+-\w+\.ps1).*', '$1' }
    }

    $units = Get-Block ini | ForEach-Object { @{ Text = $_; Name = if ($_ -match '(?m)^\[Timer\]') { 'article-update.timer' } else { 'article-update.service' } } }
}

BeforeAll {
    . (Join-Path $PSScriptRoot 'JobSite.ps1')
    . (Join-Path $PSScriptRoot 'FeedServer.ps1')
    $samples = Join-Path $env:ARTICLESPS_ROOT 'samples'
    $page = Get-Content (Join-Path $env:ARTICLESPS_ROOT 'docs' 'automation.md') -Raw

    # A machine with the jobs, a site, and the module installed for the user of the job.
    function New-Machine {
        $root = New-JobSite
        New-Item -ItemType Directory "$root/srv/lists/share", "$root/srv/log", "$root/srv/state", "$root/mnt/share/articles", "$root/home/.local/share/powershell/Modules" | Out-Null
        Move-Item "$root/site" "$root/srv/site"
        Copy-Folder "$samples/jobs" "$root/srv/jobs"
        New-Item -ItemType Directory "$root/srv/feeds" | Out-Null
        Copy-Item "$samples/feeds/*" "$root/srv/feeds" -Exclude *.md
        New-Item -ItemType SymbolicLink "$root/home/.local/share/powershell/Modules/ArticlesPS" -Value $env:ARTICLESPS_MODULE | Out-Null
        $root
    }

    function Set-Root([string] $Text, [string] $Root) { $Text -replace '(?<![\w/])/(srv|mnt)/', "$Root/`$1/" }

    # Nothing of this process's environment, and what the scheduler gives.
    function Get-Environment([string] $Root) {
        $bin = Split-Path (Get-Command pwsh -CommandType Application)[0].Source
        "HOME=$Root/home", 'LOGNAME=site', 'SHELL=/bin/sh', "PATH=$(($page -split '\r?\n' -match '^PATH=')[0] -replace '^PATH=')`:$bin", 'NO_COLOR=1'
        if ($env:DOTNET_ROOT) { "DOTNET_ROOT=$env:DOTNET_ROOT" }
    }

    function Invoke-Shell([string] $Root, [string] $Command, [string] $Shell = '/bin/sh') {
        Push-Location "$Root/home"
        & env -i (Get-Environment $Root) $Shell -c (Set-Root $Command $Root) 2>&1 | ForEach-Object { "$_" }
        Pop-Location
    }
}

Describe 'docs/automation.md' -Skip:$IsWindows -Tag 'Needs a Unix shell' {
    It 'shows what <Name> prints' -ForEach $consoles {
        $root = New-Machine
        $commands = ($Lines -match '^\$ ' -replace '^\$ ') -join "`n"
        $expected = @($Lines -notmatch '^\$ ')
        $actual = @(Invoke-Shell $root $commands) -replace [regex]::Escape($root) -replace '^\uFEFF'
        if ($expected[-1] -eq '…') {
            $expected = $expected[0..($expected.Count - 2)]
            $actual = $actual[0..($expected.Count - 1)]
        }

        # When, and by which process, differs from run to run.
        $times = '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ \[\d+\]'
        $actual -replace $times | Should -Be ($expected -replace $times)
    }

    It 'has a crontab line that runs <Name> with the little that cron gives' -ForEach $cronLines {
        $Line | Should -Not -Match '(?<!\\)%'
        $root = New-Machine
        $server = Start-FeedServer @{ '/example-daily.xml' = @{ Body = Get-Content "$samples/feeds/example-daily.xml" -Raw } }
        try {
            $fields = $Line -split '\s+', 6
            $fields[0..4] | Should -Match '^(\*|\*/\d+|\d+)$'
            Invoke-Shell $root ($fields[5] -replace 'https://feeds\.example\.com', $server.Url) | Should -BeNullOrEmpty
            $LASTEXITCODE | Should -Be 0
            Get-ChildItem "$root/srv/log" | Get-Content -Raw | Should -BeLike '*begins on*ends; 0 failed.*'
        }
        finally {
            Stop-FeedServer $server
        }
    }

    It 'shows <Name> as it is' -ForEach $units {
        (Get-Content "$samples/jobs/systemd/$Name") -ne '' -join "`n" | Should -BeExactly $Text
    }

    It 'has a service whose command runs, without a shell' {
        $root = New-Machine
        $command = (Get-Content "$samples/jobs/systemd/article-update.service") -match '^ExecStart=' -replace '^ExecStart='
        & env -i (Get-Environment $root) ((Set-Root $command[0] $root) -split ' ') 2>&1 | Should -BeNullOrEmpty
        $LASTEXITCODE | Should -Be 0
        @(Import-Csv "$root/srv/lists/changed.csv").Count | Should -Be 8
    }

    It 'has units that systemd understands' -Skip:(-not (Get-Command systemd-analyze -ErrorAction Ignore)) -Tag 'Needs systemd-analyze' {
        & systemd-analyze verify (Get-ChildItem "$samples/jobs/systemd").FullName 2>&1 | Where-Object { "$_" -match '/article-' } | Should -BeNullOrEmpty
    }

    It 'has three lines that make a job of one''s own' {
        $root = New-Machine
        $page -match '(?ms)^```powershell\r?\n(.*?)^```' | Should -BeTrue
        Set-Content "$root/srv/jobs/Mine.ps1" (Set-Root $Matches[1] $root)
        Invoke-Shell $root 'pwsh -NoProfile -NonInteractive -File /srv/jobs/Mine.ps1' | Should -BeNullOrEmpty
        $LASTEXITCODE | Should -Be 0
        Get-Content "$root/srv/log/mine.log" -Raw | Should -BeLike '*Mine begins on*Mine ends; 0 failed.*'
    }
}

Describe 'about_ArticleAutomation' {
    BeforeDiscovery {
        $about = Get-Content (Join-Path $env:ARTICLESPS_ROOT 'docs' 'en-US' 'about_ArticleAutomation.md') -Raw
        $examples = [regex]::Matches($about, '(?m)(?:^    .*\r?\n)+').Value -match '\w-Article' -notmatch '^\s*pwsh' | ForEach-Object { @{ Code = $_; Name = $_.Trim().Split("`n")[0] } }
    }

    It 'has an example that runs: <Name>' -ForEach $examples {
        Import-Module $env:ARTICLESPS_MODULE
        $folder = New-JobSite
        Copy-Folder "$samples/feeds" "$folder/feeds"
        Push-Location "$folder/site"
        try {
            $code = [scriptblock]::Create($Code)
            { & { $ErrorActionPreference = 'Stop'; & $code | Out-Null } } | Should -Not -Throw
        }
        finally {
            Pop-Location
        }
    }
}

Describe 'samples/jobs/check-articles.yml' -Skip:($IsWindows -or -not (Get-Command bash, git -ErrorAction Ignore)) -Tag 'Needs bash and git' {
    BeforeAll {
        $workflow = Get-Content "$samples/jobs/check-articles.yml" -Raw
        $runs = @([regex]::Matches($workflow, '(?m)^        run: \|\n((?:          .*\n|\n)+)') | ForEach-Object { $_.Groups[1].Value -replace '(?m)^          ' })

        # The package that the workflow installs, from what was built.
        $built = Get-ChildItem (Join-Path $env:ARTICLESPS_ROOT 'src' 'ArticlesPS.Cli' 'bin' '*' 'net10.0' 'articles.dll') | Sort-Object LastWriteTime | Select-Object -Last 1
        $tools = Join-Path $TestDrive 'tools'
        & dotnet pack (Join-Path $env:ARTICLESPS_ROOT 'src' 'ArticlesPS.Cli') --no-build --configuration $built.Directory.Parent.Name --output $tools --nologo -v quiet | Out-String | Write-Verbose

        # A clone whose branch has changed something since main, as the checkout of a pull request leaves it.
        function New-Branch([scriptblock] $Change) {
            $root = (New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))).FullName
            $git = '-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'core.autocrlf=false'
            Copy-Folder "$samples/articles" "$root/origin"
            Copy-Item $tools "$root/origin/.tools" -Recurse
            & git -C "$root/origin" init --quiet --initial-branch main
            & git -C "$root/origin" add .
            & git -C "$root/origin" @git commit --quiet -m Site
            & git clone --quiet "$root/origin" "$root/site" 2>&1 | Out-Null
            Push-Location "$root/site"
            & $Change
            & git add .
            & git @git commit --quiet --allow-empty -m Change
            Pop-Location
            New-Item -ItemType Directory "$root/temp" | Out-Null
            $root
        }

        # The steps as the runner starts them: bash -e, and a PATH that GITHUB_PATH adds to.
        function Invoke-Workflow([string] $Root) {
            Push-Location "$Root/site"
            $path, $former = $env:PATH, $env:GITHUB_PATH
            $env:RUNNER_TEMP, $env:GITHUB_PATH, $env:GITHUB_BASE_REF = "$Root/temp", "$Root/path", 'main'
            try {
                foreach ($run in $runs) {
                    Set-Content "$Root/step.sh" $run
                    & bash -e "$Root/step.sh" 2>&1 | Out-String
                    if ($LASTEXITCODE) {
                        break
                    }

                    if (Test-Path "$Root/path") {
                        $env:PATH = (Get-Content "$Root/path") + [IO.Path]::PathSeparator + $path
                    }
                }
            }
            finally {
                $env:PATH, $env:GITHUB_PATH = $path, $former
                Pop-Location
            }
        }

        function Get-Result([string] $Root) { @((Get-Content "$Root/site/articles.sarif" -Raw | ConvertFrom-Json).runs[0].results) }
    }

    It 'fails on errors of the files that were changed, and shows nothing of others' {
        $root = New-Branch {
            Set-Content '_news/bad ä.md' "---`ntitle: `"x`n---"
            Add-Content '_news/2026-03-08-ferry-timetable-changes-on-monday.md' 'One more line.'
            Remove-Item '_news/2026-03-07-*'
            Set-Content 'notes.md' 'No article.'
        }
        Invoke-Workflow $root | Out-Null
        $LASTEXITCODE | Should -Be 1
        $errors = @(Get-Result $root | Where-Object level -EQ error)
        $errors.locations.physicalLocation.artifactLocation.uri | Should -Be '_news/bad%20%C3%A4.md'
        $errors.locations.physicalLocation.region.startLine | Should -Be 2
    }

    It 'shows warnings and lets the pull request pass' {
        $root = New-Branch { Add-Content '_news/2026-03-09-how-we-choose-what-to-publish.md' 'One more line.' }
        Invoke-Workflow $root | Out-Null
        $LASTEXITCODE | Should -Be 0
        (Get-Result $root).level | Should -Contain 'warning'
    }

    It 'passes without a report where no article was changed' {
        $root = New-Branch { Set-Content 'notes.md' 'No article.' }
        Invoke-Workflow $root | Out-Null
        $LASTEXITCODE | Should -Be 0
        "$root/site/articles.sarif" | Should -Not -Exist
    }

    It 'fails where the base is not there, and does not pass for want of files' {
        $root = New-Branch { }
        & git -C "$root/site" update-ref -d refs/remotes/origin/main
        Invoke-Workflow $root | Out-Null
        $LASTEXITCODE | Should -Not -Be 0
    }

    It 'is what docs/automation.md shows' {
        $page.Contains("``````sh`n$($runs[-1].TrimEnd())`n``````") | Should -BeTrue
    }
}
