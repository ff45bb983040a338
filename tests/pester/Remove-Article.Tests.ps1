BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
    . "$PSScriptRoot/Folder.ps1"
    . "$PSScriptRoot/Session.ps1"
    $samples = Join-Path $env:ARTICLESPS_ROOT 'samples' 'articles'
}

Describe 'Remove-Article' {
    BeforeEach {
        $articles = Join-Path $TestDrive ([guid]::NewGuid())
        Copy-Folder $samples $articles
        Push-Location $articles
    }

    AfterEach {
        Pop-Location
        Get-ChildItem $articles -Recurse -File | ForEach-Object { $_.IsReadOnly = $false }
        [IO.Directory]::Delete($articles, $true)
    }

    It 'removes by age and state, and keeps directories' {
        (Remove-Article _news -Before 2020-01-01 -Force -PassThru).Title | Should -HaveCount 2
        Remove-Article broken, _tutorials -Published:$false -Force | Should -BeNullOrEmpty
        Get-ChildItem broken | Should -BeNullOrEmpty
        'broken' | Should -Exist
        (Get-ChildItem _news).Count | Should -Be 9
    }

    It 'asks nothing where one file is meant, and removes nothing with -WhatIf' {
        $lines = Invoke-Session "Remove-Article _news/2026-02-18-* -WhatIf; Remove-Article _news/2026-03-11-*"
        $lines | Should -Be "What if: Performing the operation `"Remove article`" on target `"$(Join-Path $articles '_news' '2026-02-18-the-bakers-dozen.md')`"."
        (Get-ChildItem _news).Count | Should -Be 10
    }

    It 'removes copies that were found, and no lead' {
        Copy-Item _news/2026-02-18-* _news/copy.md
        $groups = @(Find-DuplicateArticle _news)
        $copies = @($groups | ForEach-Object Members | Where-Object { -not $_.IsLead })
        $copies | Should -HaveCount 3
        $copies | Remove-Article
        Find-DuplicateArticle _news | Should -BeNullOrEmpty
        $groups | ForEach-Object { $_.Lead.FullName } | Should -Exist
    }

    It 'leaves a file that was changed since the article was read' {
        $article = Get-Article _news/2026-02-18-*
        Set-Article _news/2026-02-18-* -Heat 5
        $article | Remove-Article -ErrorAction SilentlyContinue -ErrorVariable errors
        $errors.FullyQualifiedErrorId | Should -Be 'ArticleChanged,ArticlesPS.Commands.RemoveArticleCommand'
        $article.FullName | Should -Exist
        ($article | Remove-Article -Force -PassThru).Heat | Should -Be 5
        $article.FullName | Should -Not -Exist
    }

    It 'removes a read-only file only with -Force' {
        $file = Get-Item _news/2026-02-18-*
        $file.IsReadOnly = $true
        Remove-Article $file.FullName -ErrorAction SilentlyContinue -ErrorVariable errors
        $errors.FullyQualifiedErrorId | Should -Be 'FileReadOnly,ArticlesPS.Commands.RemoveArticleCommand'
        $errors.CategoryInfo.Category | Should -Be 'PermissionDenied'
        Remove-Article $file.FullName -Force
        $file.FullName | Should -Not -Exist
    }

    It 'reports <what> and goes on' -ForEach @(
        @{ what = 'a missing file'; bad = 'missing.md'; id = 'FileNotFound' }
        @{ what = 'a file that is no article'; bad = 'README.md'; id = 'FrontMatterMissing' }
    ) {
        Remove-Article $bad, broken -Force -ErrorAction SilentlyContinue -ErrorVariable errors
        $errors.FullyQualifiedErrorId | Should -Be "$id,ArticlesPS.Commands.RemoveArticleCommand"
        Get-ChildItem broken | Should -BeNullOrEmpty
        'README.md' | Should -Exist
    }

    It 'never removes a directory' {
        [pscustomobject]@{ FullName = "$articles/_news" } | Remove-Article -Force -ErrorAction SilentlyContinue -ErrorVariable errors
        $errors.FullyQualifiedErrorId | Should -Be 'PathIsDirectory,ArticlesPS.Commands.RemoveArticleCommand'
        (Get-ChildItem _news).Count | Should -Be 11
    }

    It 'removes a faulty article that is named, and none that is found' {
        $faulty = New-Item bad/a.md -Force -Value "---`na: 1`na: 2`n---"
        Remove-Article bad -ErrorAction SilentlyContinue -ErrorVariable errors
        Remove-Article $faulty.FullName -Before 1d -ErrorAction SilentlyContinue -ErrorVariable +errors
        $errors.FullyQualifiedErrorId | Select-Object -Unique | Should -Be 'DuplicateKey,ArticlesPS.Commands.RemoveArticleCommand'
        $faulty.FullName | Should -Exist
        Remove-Article $faulty.FullName
        $faulty.FullName | Should -Not -Exist
    }
}

Describe 'Remove-Article of more than one file that nobody named' {
    BeforeAll {
        $class = 'ArticlesPS.Commands.RemoveArticleCommand'
        function Get-Tree { (Get-ChildItem . -Recurse -File -Force | ForEach-Object FullName | Sort-Object) }
    }

    BeforeEach {
        $site = Join-Path $TestDrive ([guid]::NewGuid())
        [void](New-Item -ItemType Directory "$site/news", "$site/one", "$site/also")
        foreach ($name in 'news/a', 'news/b', 'news/c', 'one/a', 'also/x') {
            Set-Content "$site/$name.md" "---`ntitle: $name`npublished: $($name -ne 'news/c' | ConvertTo-Json)`npublishedDateTime: 2020-01-01`n---`n"
        }

        Set-Content "$site/list.txt" 'news/a.md', 'news/b.md', 'one/a.md'
        Push-Location $site
        $before = Get-Tree
    }

    AfterEach {
        Pop-Location
        [IO.Directory]::Delete($site, $true)
    }

    # -Confirm:$false: nobody is asked, also where somebody runs these tests at a terminal.
    It 'is refused for <what>, with -Force it is done' -ForEach @(
        @{ what = 'a directory'; with = @{ Path = 'news' }; count = 3; place = 'news' }
        @{ what = 'a literal directory'; with = @{ LiteralPath = 'news' }; count = 3; place = 'news' }
        @{ what = 'all that is below a directory'; with = @{ Path = '.'; Recurse = $true }; count = 5; place = '' }
        @{ what = 'a pattern'; with = @{ Path = 'news/[ab].md' }; count = 2; place = 'news' }
        @{ what = 'patterns that fit one file each'; with = @{ Path = 'news/a*', 'one/a*' }; count = 2; place = '' }
        @{ what = 'a pattern of directories'; with = @{ Path = '*o*' }; count = 2; place = '' }
        @{ what = 'directories with one file each'; with = @{ Path = 'one', 'also' }; count = 2; place = '' }
        @{ what = 'a directory of which one file is named too'; with = @{ Path = 'news/a.md', 'news/b.md', 'news' }; count = 3; place = 'news' }
        @{ what = 'a pattern of which one file is named too'; with = @{ Path = 'news/a.md', 'news/[ab].md' }; count = 2; place = 'news' }
        @{ what = 'a file and a directory'; with = @{ Path = 'one/a.md', 'news' }; count = 3; place = 'news' }
        @{ what = 'what a filter leaves of a directory'; with = @{ Path = 'news'; Published = $true }; count = 2; place = 'news' }
        @{ what = 'a directory from the pipeline'; with = @{}; from = { 'news' }; count = 3; place = 'news' }
        @{ what = 'a pattern from the pipeline'; with = @{}; from = { 'news/[ab].md' }; count = 2; place = 'news' }
        @{ what = 'a directory that Get-Item gives'; with = @{}; from = { Get-Item news }; count = 3; place = 'news' }
        @{ what = 'directories with one file each from the pipeline'; with = @{}; from = { Get-Item one, also }; count = 2; place = '' }
        @{ what = 'all directories that Get-ChildItem gives'; with = @{}; from = { Get-ChildItem . -Directory }; count = 5; place = '' }
    ) {
        $call = { param($more) if ($from) { & $from | Remove-Article @with @more } else { Remove-Article @with @more } }
        $refusal = { & $call @{ Confirm = $false } } | Should -Throw -ErrorId "NeedsForce,$class" -PassThru
        Get-Tree | Should -Be $before
        $refusal.TargetObject | Should -BeExactly ("$site/$place".TrimEnd('/').Replace('/', [IO.Path]::DirectorySeparatorChar))
        $refusal.CategoryInfo.Category | Should -Be 'InvalidOperation'
        "$refusal" | Should -BeExactly "$($refusal.TargetObject): $count files were found here; none of them was removed. Use -Force to remove them all, or select some with Get-Article and pipe them to Remove-Article. -WhatIf lists them."
        & $call @{ Force = $true } | Should -BeNullOrEmpty
        @(Get-Tree).Count | Should -BeLessOrEqual ($before.Count - $count)
    }

    It 'is no question for <what>' -ForEach @(
        @{ what = 'names'; run = { Remove-Article news/a.md, news/b.md, one/a.md -Confirm:$false }; left = 'also/x', 'news/c' }
        @{ what = 'literal names'; run = { Remove-Article -LiteralPath news/a.md, news/b.md -Confirm:$false }; left = 'also/x', 'news/c', 'one/a' }
        @{ what = 'a directory with one file'; run = { Remove-Article one -Confirm:$false }; left = 'also/x', 'news/a', 'news/b', 'news/c' }
        @{ what = 'a pattern that fits one file'; run = { Remove-Article news/a* -Confirm:$false }; left = 'also/x', 'news/b', 'news/c', 'one/a' }
        @{ what = 'a filter that leaves one file'; run = { Remove-Article news -Published:$false -Confirm:$false }; left = 'also/x', 'news/a', 'news/b', 'one/a' }
        @{ what = 'names and one file that was found'; run = { Remove-Article news/a.md, news/b.md, one -Confirm:$false }; left = 'also/x', 'news/c' }
        @{ what = 'a list of names'; run = { Get-Content list.txt | Remove-Article -Confirm:$false }; left = 'also/x', 'news/c' }
        @{ what = 'files'; run = { Get-ChildItem news/*.md | Remove-Article -Confirm:$false }; left = 'also/x', 'one/a' }
        @{ what = 'articles'; run = { Get-Article . -Recurse | Remove-Article -Confirm:$false }; left = @() }
        @{ what = 'rows'; run = { Get-Article news | Select-Object FullName | ConvertTo-Csv | ConvertFrom-Csv | Remove-Article -Confirm:$false }; left = 'also/x', 'one/a' }
    ) {
        & $run | Should -BeNullOrEmpty
        @(Get-ChildItem . -Recurse -File -Filter *.md | ForEach-Object { "$($_.Directory.Name)/$($_.BaseName)" } | Sort-Object) | Should -Be $left
    }

    It 'keeps what was found, and removes what was named before it in the pipeline' {
        { 'one/a.md', 'news' | Remove-Article -Confirm:$false } | Should -Throw -ErrorId "NeedsForce,$class"
        Get-Tree | Should -Be ($before -ne (Join-Path $site one a.md))
    }

    It 'needs no -Force with -WhatIf, which says what the removal needs' {
        Remove-Article news -WhatIf -WarningVariable warnings -WarningAction SilentlyContinue
        $warnings | Should -Be '3 of these files were found in directories or by patterns. Removing them needs -Force, or a yes at the prompt.'
        Remove-Article news -WhatIf -Force -WarningVariable warnings
        Remove-Article one, news/a.md -WhatIf -WarningVariable +warnings
        & { $WhatIfPreference = $true; Remove-Article one } -WarningVariable +warnings
        $warnings | Should -BeNullOrEmpty
        Get-Tree | Should -Be $before
    }

    It 'names what cannot be read all the same' {
        Set-Content news/bad.md '---', 'a: 1', 'a: 2', '---'
        { Remove-Article news -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable script:errors } | Should -Throw -ErrorId "NeedsForce,$class"
        @($errors.FullyQualifiedErrorId)[0] | Should -Be "DuplicateKey,$class"
        Remove-Item news/bad.md
        Get-Tree | Should -Be $before
    }

    It 'is refused where nobody can answer: <where>' -ForEach @(
        @{ where = '-NonInteractive'; run = { & pwsh -NoProfile -NonInteractive -Command $code 2>&1 } }
        @{ where = 'input from nowhere'; run = { & sh -c 'pwsh -NoProfile -Command "$1" </dev/null 2>&1' sh $code } }
        @{ where = 'input from a pipe'; run = { & sh -c 'yes | pwsh -NoProfile -Command "$1" 2>&1' sh $code } }
        @{ where = 'an empty environment'; run = { & sh -c 'env -i PATH="$PATH" ${DOTNET_ROOT:+DOTNET_ROOT="$DOTNET_ROOT"} pwsh -NoProfile -Command "$1" </dev/null 2>&1' sh $code } }
        @{ where = 'a job'; run = { Start-Job ([scriptblock]::Create($code)) | Receive-Job -Wait -AutoRemoveJob 2>&1 } }
        @{ where = 'a thread job'; run = { Start-ThreadJob ([scriptblock]::Create($code)) | Receive-Job -Wait -AutoRemoveJob 2>&1 } }
        @{ where = 'ForEach-Object -Parallel'; run = { 1 | ForEach-Object -Parallel ([scriptblock]::Create($code)) 2>&1 } }
        @{ where = 'a host without a prompt'; run = { $shell = [powershell]::Create(); try { $shell.AddScript($code).Invoke(); $shell.Streams.Error } finally { $shell.Dispose() } } }
    ) {
        if ($IsWindows -and "$run" -like '*sh -c*') { Set-ItResult -Skipped -Because 'there is no sh'; return }
        $ErrorActionPreference = 'Continue'
        $code = "`$ProgressPreference = 'SilentlyContinue'; Import-Module '$env:ARTICLESPS_MODULE'; Remove-Article '$site/news'; 'went on'"
        "$(& $run)" | Should -BeLike '*3 files were found here; none of them was removed.*'
        Get-Tree | Should -Be $before
    }

    Context 'at a terminal' -Skip:($IsWindows -or -not (Get-Command script -ErrorAction Ignore) -or "$(script --version 2>&1)" -notlike '*util-linux*') -Tag 'Needs the script command of Linux' {
        BeforeAll {
            # What the terminal shows, without blanks, for it breaks lines anywhere. Somebody types the next answer when the
            # next question is there. $LASTEXITCODE is that of pwsh.
            function Invoke-AtTerminal([string] $Code, [string[]] $Answers, [string[]] $Options) {
                Set-Content "$site/code.ps1" "Import-Module '$env:ARTICLESPS_MODULE'`n$Code"
                $start = [Diagnostics.ProcessStartInfo]::new('script')
                '--quiet', '--return', '--command', "pwsh -NoProfile $Options -File $site/code.ps1", '/dev/null' | ForEach-Object { $start.ArgumentList.Add($_) }
                $start.WorkingDirectory = (Get-Location).ProviderPath
                $start.RedirectStandardInput = $start.RedirectStandardOutput = $true
                $process = [Diagnostics.Process]::Start($start)
                $shown = [Text.StringBuilder]::new()
                $answered = 0
                while (($next = $process.StandardOutput.Read()) -ge 0) {
                    $next = [char]$next
                    [void]$shown.Append($next)
                    if ($next -eq 'n' -and "$shown".EndsWith("`e[6n")) {
                        # Where is the cursor? .NET waits for the terminal to say it.
                        $process.StandardInput.Write("`e[1;1R")
                    }

                    if ($answered -lt $Answers.Count -and $next -eq ':' -and [regex]::Matches((Get-Shown $shown), '\(defaultis"\w"\):').Count -gt $answered) {
                        $process.StandardInput.WriteLine($Answers[$answered++])
                    }
                }

                $process.WaitForExit()
                $global:LASTEXITCODE = $process.ExitCode
                Remove-Item "$site/code.ps1"
                Get-Shown $shown
            }

            # Without colours and blanks.
            function Get-Shown([Text.StringBuilder] $Text) { "$Text" -replace '\e\[[\d;?]*[A-Za-z]|\s' }
        }

        It 'asks once, and <typed> means <means>' -ForEach @(
            @{ typed = 'y'; means = 'yes' }
            @{ typed = 'n'; means = 'no' }
            @{ typed = ''; means = 'no' }
        ) {
            $shown = Invoke-AtTerminal '"removed: " + @(Remove-Article news, one -PassThru).Count' $typed
            $LASTEXITCODE | Should -Be 0
            @([regex]::Matches($shown, "Removeall4articlesfoundin$([regex]::Escape($site))\?")).Count | Should -Be 1
            $shown | Should -BeLike ($means -eq 'yes' ? '*removed:4*' : '*removed:0*')
            Get-Tree | Should -Be ($means -eq 'yes' ? ($before -notmatch '/(news|one)/') : $before)
        }

        It 'asks for each file with -Confirm, and not once more' {
            $shown = Invoke-AtTerminal 'Remove-Article news -Confirm' y, n, n
            $shown | Should -Not -BeLike '*Removeall*'
            Get-Tree | Should -Be ($before -notmatch '/news/a.md$')
        }

        It 'asks nobody with <options>' -ForEach @(
            @{ options = '-NonInteractive'; code = 'Remove-Article news' }
            @{ options = '-Confirm:$false'; code = 'Remove-Article news -Confirm:$false' }
            @{ options = '$ConfirmPreference'; code = '$ConfirmPreference = ''None''; Remove-Article news' }
        ) {
            $shown = Invoke-AtTerminal $code 'y' ($options -like '-N*' ? $options : @())
            $shown | Should -BeLike '*3fileswerefoundhere*'
            $shown | Should -Not -BeLike '*Removeall*'
            Get-Tree | Should -Be $before
        }
    }
}

Describe 'Remove-Article and Move-Article where no file says whether it is published' {
    BeforeEach {
        $site = Join-Path $TestDrive ([guid]::NewGuid())
        [void](New-Item -ItemType Directory $site)
        'a', 'b' | ForEach-Object { Set-Content "$site/$_.md" "---`ntitle: $_`n---`n" }
        Push-Location $site
    }

    AfterEach {
        Pop-Location
        [IO.Directory]::Delete($site, $true)
    }

    It 'leaves them alone and says how many: <what>' -ForEach @(
        @{ what = 'Remove-Article'; run = { Remove-Article . -Published:$false @quiet } }
        @{ what = 'Remove-Article -Force'; run = { Remove-Article . -Recurse -Published:$false -Force @quiet } }
        @{ what = 'Remove-Article -WhatIf'; run = { Remove-Article . -Published:$false -WhatIf @quiet } }
        @{ what = 'Remove-Article of published ones'; run = { Remove-Article . -Published @quiet } }
        @{ what = 'Remove-Article of files'; run = { Get-ChildItem | Remove-Article -Published:$false @quiet } }
        @{ what = 'Remove-Article of articles'; run = { Get-Article . | Remove-Article -Published:$false @quiet } }
        @{ what = 'Remove-Article of names'; run = { Remove-Article a.md, b.md -Published:$false @quiet } }
        @{ what = 'Move-Article'; run = { Move-Article . -Published:$false -Destination moved @quiet } }
        @{ what = 'Move-Article -Force'; run = { Move-Article . -Published:$false -Destination moved -Force @quiet } }
        @{ what = 'Move-Article of published ones'; run = { Move-Article . -Published -Destination moved @quiet } }
        @{ what = 'Move-Article of files'; run = { Get-ChildItem | Move-Article -Published:$false -Destination moved @quiet } }
        @{ what = 'Remove-Article beside one that says no'; run = { Set-Content c.md '---', 'published: false', '---'; Remove-Article . -Published:$false -Confirm:$false @quiet } }
        @{ what = 'Move-Article beside one that says no'; run = { Set-Content c.md '---', 'draft: true', '---'; Move-Article . -Published:$false -Destination .. @quiet; Remove-Item ../c.md } }
    ) {
        $quiet = @{ WarningAction = 'SilentlyContinue'; WarningVariable = 'warnings' }
        . $run
        $warnings | Should -HaveCount 1
        "$warnings" | Should -BeLike '2 articles were left out: *-State Unknown selects such articles.'
        (Get-ChildItem).Name | Should -Be 'a.md', 'b.md'
    }

    It 'takes them by their state' {
        (Move-Article . -State Unknown -Destination moved -PassThru).Name | Should -Be 'a.md', 'b.md'
        Remove-Article moved -State Unknown -Force
        Get-ChildItem -Recurse -File | Should -BeNullOrEmpty
    }

    It 'takes them, in their order, where the schema counts them as unpublished' {
        Set-Content c.md '---', 'published: true', '---'
        (Move-Article . -Published:$false -Destination moved -PassThru -Schema news -WarningVariable warnings).Name | Should -Be 'a.md', 'b.md'
        (Get-ChildItem -File).Name | Should -Be 'c.md'
        Set-Content .articles.yml 'extends: news'
        Get-ChildItem -Recurse -File *.md | Move-Article -Root moved -Destination . -Published:$false -ErrorAction SilentlyContinue -PassThru | ForEach-Object Name | Should -Be 'a.md', 'b.md'
        Get-ChildItem *.md | Remove-Article -Published:$false
        (Get-ChildItem -File *.md).Name | Should -Be 'c.md'
        $warnings | Should -BeNullOrEmpty
    }

    It 'is no error where there is nothing' {
        Remove-Item *.md
        Move-Article . -Published:$false -Destination moved
        'moved' | Should -Not -Exist
    }
}
