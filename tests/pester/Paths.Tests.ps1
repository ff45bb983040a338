BeforeDiscovery {
    Import-Module $env:ARTICLESPS_MODULE -Force
    $cmdlets = Get-Command -Module ArticlesPS
    # A path of a schema is a directory, or a file that stands for its own: nothing in it is read.
    $readers = foreach ($cmdlet in $cmdlets | Where-Object { $_.Parameters.ContainsKey('Path') -and $_.Noun -ne 'ArticleSchema' }) { @{ cmdlet = $cmdlet.Name } }

    # What a call writes to or starts from: without it the whole call is pointless.
    $places = foreach ($cmdlet in $cmdlets) {
        foreach ($name in 'Destination', 'Root', 'Directory', 'StatePath') {
            if ($cmdlet.Parameters.ContainsKey($name)) { @{ cmdlet = $cmdlet.Name; name = $name } }
        }
    }
    $names = @('a[1].md', '[b].md', 'two words.md', "it's.md", 'say "x".md', '$dollar.md', '-x.md', '#tag.md', '{b}.md', 'tick`.md', 'comma, b.md', 'ünï😀.md', '~tilde.md')
    if (-not $IsWindows) { $names += "two`nlines.md", '*star.md', 'back\slash.md' }
}

BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force

    # What cmdlets need besides a path. Those that would do their work without reading a file are made to read it.
    $arguments = @{
        'Export-ArticleApi'       = @{ Destination = 'out' }
        'Export-ArticleFeed'      = @{ Destination = 'out.xml'; SiteUrl = 'https://example.com/'; Title = 'x' }
        'Export-ArticleReport'    = @{ Destination = 'out.html' }
        'Export-ArticleSitemap'   = @{ Destination = 'out.xml'; SiteUrl = 'https://example.com/' }
        'Import-ArticleFeed'      = @{ Uri = 'https://example.com/' }
        'Move-Article'            = @{ Destination = 'out'; After = '2020-01-01' }
        'New-Article'             = @{ Destination = 'out'; Title = 'x'; PublishedDateTime = '2020-01-01' }
        'Protect-ArticleSecret'   = @{ Key = [byte[]](1..16); Secret = [byte[]](1..4) }
        'Remove-Article'          = @{ After = '2020-01-01' }
        'Unprotect-ArticleSecret' = @{ Key = [byte[]](1..16) }
        'Update-ArticleTopic'     = @{ Taxonomy = @{ Name = 'x'; Keywords = 'x' } }
    }

    # Calls a cmdlet and gives its errors. Nothing is written: what is seen is which files it cannot read.
    function Get-CmdletError([string] $Cmdlet, [hashtable] $With = @{}, $InputObject) {
        $all = if ($arguments[$Cmdlet]) { $arguments[$Cmdlet].Clone() } else { @{} }
        if ((Get-Command $Cmdlet).Parameters.ContainsKey('WhatIf')) { $all.WhatIf = $true }
        if ($Cmdlet -eq 'Import-ArticleFeed') { $all.Remove('Uri') }
        foreach ($key in $With.Keys) { $all[$key] = $With[$key] }
        if ($InputObject) { $InputObject | & $Cmdlet @all -ErrorAction SilentlyContinue -ErrorVariable found -WarningAction Ignore 6>$null | Out-Null }
        else { & $Cmdlet @all -ErrorAction SilentlyContinue -ErrorVariable found -WarningAction Ignore 6>$null | Out-Null }
        # That an output without articles is not written is another matter.
        $found | Where-Object FullyQualifiedErrorId -NotLike 'Output*'
    }

    # A file that nothing can read, neither as an article nor as a topic or feed.
    $site = Join-Path $TestDrive 'site'
    function New-Probe([string] $Name) {
        $path = [IO.Path]::Combine($site, $Name)
        [void][IO.Directory]::CreateDirectory([IO.Path]::GetDirectoryName($path))
        [IO.File]::WriteAllText($path, "---`ntitle: `"x`n---`n")
        $path
    }
    $plain = New-Probe 'below/plain.md'
}

Describe 'Paths of <cmdlet>' -ForEach $readers {
    BeforeEach { Push-Location $site }
    AfterEach { Pop-Location }

    It 'may be names of any characters, taken literally, piped and escaped: <_>' -ForEach $names {
        $path = New-Probe $_

        # Get-Item does not find a name with a backslash.
        $file = Get-ChildItem -LiteralPath $site -Force | Where-Object FullName -CEQ $path
        (Get-CmdletError $cmdlet @{ LiteralPath = $_ }).TargetObject | Should -BeExactly $path
        (Get-CmdletError $cmdlet @{ LiteralPath = "Microsoft.PowerShell.Core\FileSystem::$path" }).TargetObject | Should -BeExactly $path
        (Get-CmdletError $cmdlet -InputObject $file).TargetObject | Should -BeExactly $path
        (Get-CmdletError $cmdlet @{ Path = "./$([WildcardPattern]::Escape($_))" }).TargetObject | Should -BeExactly $path
        [IO.File]::Delete($path)
    }

    It 'may be written as <_>' -ForEach 'below/plain.md', './below/../below/plain.md', '~/site/below/plain.md', 'below/pl?in.md', 'below/[op]l*.md', 'b*/plain.md', 'Probe:\below\plain.md', 'Probe:below/plain.md', 'FileSystem::{0}', 'Microsoft.PowerShell.Core\FileSystem::{0}' {
        New-PSDrive -Name Probe -PSProvider FileSystem -Root $site | Out-Null
        $provider = Get-PSProvider FileSystem
        $former = $provider.Home
        try {
            $provider.Home = "$TestDrive"
            (Get-CmdletError $cmdlet @{ Path = $_ -f $plain }).TargetObject | Should -BeExactly $plain
        }
        finally { $provider.Home = $former }
    }

    It 'are relative to the location of the session' {
        Set-Location below
        [Environment]::CurrentDirectory | Should -Not -Be $PWD.Path
        (Get-CmdletError $cmdlet @{ Path = 'plain.md' }).TargetObject | Should -BeExactly $plain
        (Get-CmdletError $cmdlet @{ LiteralPath = '../below/plain.md' }).TargetObject | Should -BeExactly $plain
    }

    It 'outside of the file system are one clear error, and the others are read: <given>' -ForEach @(
        # The registry is such a provider on Windows; these are everywhere.
        @{ given = 'Env:'; id = 'PathNotFileSystem'; category = 'InvalidArgument' }
        @{ given = 'Env:PATH'; id = 'PathNotFileSystem'; category = 'InvalidArgument' }
        @{ given = 'Env:P*'; id = 'PathNotFileSystem'; category = 'InvalidArgument' }
        @{ given = 'Variable:HOME'; id = 'PathNotFileSystem'; category = 'InvalidArgument' }
        @{ given = 'Function:'; id = 'PathNotFileSystem'; category = 'InvalidArgument' }
        @{ given = 'Microsoft.PowerShell.Core\Environment::PATH'; id = 'PathNotFileSystem'; category = 'InvalidArgument' }
        @{ given = 'nodrive:\a.md'; id = 'DriveNotFound'; category = 'ObjectNotFound' }
        @{ given = 'nodrive:\*.md'; id = 'DriveNotFound'; category = 'ObjectNotFound' }
        @{ given = 'NoProvider::a.md'; id = 'ProviderNotFound'; category = 'ObjectNotFound' }
    ) {
        foreach ($name in 'Path', 'LiteralPath') {
            $errors = @(Get-CmdletError $cmdlet @{ $name = $given, $plain })
            $errors | Should -HaveCount 2
            $errors[0].FullyQualifiedErrorId | Should -BeLike "$id,ArticlesPS.Commands.*"
            $errors[0].CategoryInfo.Category | Should -Be $category
            $errors[0].TargetObject | Should -BeExactly $given
            $errors[1].TargetObject | Should -BeExactly $plain
        }
    }

    It 'that are no patterns are one clear error: <_>' -ForEach 'below/[z-a].md', 'below/a[' {
        $errors = @(Get-CmdletError $cmdlet @{ Path = $_ })
        $errors | Should -HaveCount 1
        $errors[0].FullyQualifiedErrorId | Should -BeLike 'PathInvalid,ArticlesPS.Commands.*'
        $errors[0].TargetObject | Should -BeExactly $_
    }

    It 'that are empty, as a blank line of a list, stand for nothing' {
        Set-Location below
        $all = if ($arguments[$cmdlet]) { $arguments[$cmdlet].Clone() } else { @{} }
        if ((Get-Command $cmdlet).Parameters.ContainsKey('WhatIf')) { $all.WhatIf = $true }
        $all.Remove('Uri')
        '', ' ' | & $cmdlet @all -ErrorAction SilentlyContinue -ErrorVariable found -WarningAction Ignore | Should -BeNullOrEmpty
        $found.Count | Should -BeGreaterOrEqual 1
        $found.TargetObject | Should -Not -Contain $plain
    }

    It 'that lead to one file lead there once' {
        foreach ($name in 'Path', 'LiteralPath') {
            (Get-CmdletError $cmdlet @{ $name = $plain, 'below/plain.md', './below/../below/plain.md' }).TargetObject | Should -BeExactly @($plain)
        }
        (Get-CmdletError $cmdlet @{ Path = 'below/plain.md', 'below/pl?in.md', 'below/*.md' }).TargetObject | Should -BeExactly @($plain)
        (Get-CmdletError $cmdlet -InputObject (Get-Item $plain), (Get-Item $plain)).TargetObject | Should -BeExactly @($plain)
    }

    It 'that lead nowhere are one error' {
        $errors = @(Get-CmdletError $cmdlet @{ LiteralPath = 'none[1].md' })
        $errors | Should -HaveCount 1
        $errors[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $errors[0].TargetObject | Should -BeExactly (Join-Path $site 'none[1].md')
    }
}

Describe '-<name> of <cmdlet>' -ForEach $places {
    It 'outside of the file system ends the call before anything is read: <given>' -ForEach @(
        @{ given = 'Env:X'; id = 'PathNotFileSystem'; category = 'InvalidArgument' }
        @{ given = 'Variable:X'; id = 'PathNotFileSystem'; category = 'InvalidArgument' }
        @{ given = 'nodrive:\x'; id = 'DriveNotFound'; category = 'ObjectNotFound' }
    ) {
        $with = @{ $name = $given }
        if ((Get-Command $cmdlet).Parameters.ContainsKey('Path')) { $with.Path = $plain }
        $refusal = { Get-CmdletError $cmdlet $with } | Should -Throw -PassThru
        $refusal.FullyQualifiedErrorId | Should -BeLike "$id,ArticlesPS.Commands.*"
        $refusal.CategoryInfo.Category | Should -Be $category
        $refusal.TargetObject | Should -BeExactly $given
    }
}

Describe 'Rows that name what is no file' {
    It 'never change a file of that name' {
        [IO.File]::WriteAllText("$TestDrive/PATH", "---`ntitle: x`n---`n")
        Push-Location $TestDrive
        try {
            Get-Item Env:PATH | Set-Article -Title y -ErrorAction SilentlyContinue -ErrorVariable errors
        }
        finally { Pop-Location }
        $errors[0].FullyQualifiedErrorId | Should -Be 'PathNotFileSystem,ArticlesPS.Commands.SetArticleCommand'
        [IO.File]::ReadAllText("$TestDrive/PATH") | Should -BeLike '*title: x*'
    }
}

Describe 'Names with a backslash, beside a file that PowerShell takes them for' -Skip:$IsWindows -Tag 'Needs a file system that allows such names' {
    BeforeEach {
        $folder = Join-Path $TestDrive ([guid]::NewGuid())
        [void][IO.Directory]::CreateDirectory("$folder/a")
        foreach ($name in 'a\b.md', 'a/b.md', 'c.md', 'x\y.md') { [IO.File]::WriteAllText("$folder/$name", "---`ntitle: '$name'`nheat: 1`n---`n") }
        Push-Location $folder

        # The files that a cmdlet has changed.
        function Get-Changed { foreach ($file in [IO.Directory]::EnumerateFiles($folder, '*', 'AllDirectories') | Sort-Object) { if ([IO.File]::ReadAllText($file) -match 'heat: 2') { $file.Substring($folder.Length + 1) } } }
    }

    AfterEach { Pop-Location }

    It 'are those files: <name>' -ForEach @(
        @{ name = 'articles'; script = { Get-Article . | Set-Article -Heat 2 }; changed = 'a\b.md', 'c.md', 'x\y.md' }
        @{ name = 'articles that were changed'; script = { Get-Article . | ForEach-Object { $_.Heat = 2; $_ } | Set-Article }; changed = 'a\b.md', 'c.md', 'x\y.md' }
        @{ name = 'files of Get-ChildItem'; script = { Get-ChildItem -File | Set-Article -Heat 2 }; changed = 'a\b.md', 'c.md', 'x\y.md' }
        @{ name = 'files of Get-ChildItem that are read'; script = { Get-ChildItem -File | Get-Article | Set-Article -Heat 2 }; changed = 'a\b.md', 'c.md', 'x\y.md' }
        @{ name = 'a FileInfo'; script = { [IO.FileInfo] "$folder/a\b.md" | Set-Article -Heat 2 }; changed = 'a\b.md' }
        @{ name = 'a FileInfo of a file that is gone'; script = { $file = [IO.FileInfo] "$folder/a\b.md"; $file.Delete(); $file | Set-Article -Heat 2 -ErrorAction Ignore } }
        @{ name = 'rows of CSV'; script = { Get-Article . | ConvertTo-Csv | ConvertFrom-Csv | ForEach-Object { $_.Heat = '2'; $_ } | Set-Article }; changed = 'a\b.md', 'c.md', 'x\y.md' }
        @{ name = 'rows with a FullName alone'; script = { Get-Article . | Select-Object FullName, @{ n = 'Heat'; e = { 2 } } | Set-Article }; changed = 'a\b.md', 'c.md', 'x\y.md' }
        @{ name = 'rows with a PSPath alone'; script = { Get-Article . | Select-Object PSPath, @{ n = 'Heat'; e = { 2 } } | Set-Article }; changed = 'a\b.md', 'c.md', 'x\y.md' }
        @{ name = 'rows of a file that is gone'; script = { $rows = Get-Article . | Select-Object FullName, @{ n = 'Heat'; e = { 2 } }; [IO.File]::Delete("$folder/a\b.md"); $rows | Set-Article -ErrorAction Ignore }; changed = 'c.md', 'x\y.md' }
        @{ name = 'JSON'; script = { Get-Article . | ConvertTo-Json -Depth 6 | ConvertFrom-Json | ForEach-Object { $_.Heat = 2; $_ } | Set-Article }; changed = 'a\b.md', 'c.md', 'x\y.md' }
        @{ name = 'what comes back from a job'; script = { Get-Article . | ForEach-Object { [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($_, 6)) } | Set-Article -Heat 2 }; changed = 'a\b.md', 'c.md', 'x\y.md' }
        @{ name = 'a pattern'; script = { Set-Article *.md -Heat 2 }; changed = 'a\b.md', 'c.md', 'x\y.md' }
        @{ name = 'a pattern for one'; script = { Set-Article 'a?b.md' -Heat 2 }; changed = 'a\b.md' }
        @{ name = 'a pattern with a directory'; script = { Set-Article "$folder/[ax]*" -Exclude '*.txt' -Heat 2 }; changed = 'a/b.md', 'a\b.md', 'x\y.md' }
        @{ name = 'a pattern with points'; script = { Set-Article './a/../*.md' -Heat 2 }; changed = 'a\b.md', 'c.md', 'x\y.md' }
        @{ name = 'a pattern above'; script = { Push-Location a; Set-Article '../*.md', '..//c*' -Heat 2; Pop-Location }; changed = 'a\b.md', 'c.md', 'x\y.md' }
        @{ name = 'a pattern for a directory'; script = { Set-Article '*/b.md' -Heat 2 }; changed = 'a/b.md' }
        @{ name = '-LiteralPath'; script = { Set-Article -LiteralPath 'a\b.md', 'a/b.md' -Heat 2 }; changed = 'a/b.md', 'a\b.md' }
        @{ name = '-LiteralPath with a FullName'; script = { Get-Article . | ForEach-Object { Set-Article -LiteralPath $_.FullName -Heat 2 } }; changed = 'a\b.md', 'c.md', 'x\y.md' }
        @{ name = '-LiteralPath with a separator of Windows'; script = { [IO.File]::Delete("$folder/a\b.md"); Set-Article -LiteralPath 'a\b.md', "$folder\c.md" -Heat 2 }; changed = 'a/b.md', 'c.md' }
        @{ name = '-Path with a separator of Windows'; script = { [IO.File]::Delete("$folder/a\b.md"); Set-Article 'a\b.md', "$folder\c.md" -Heat 2 }; changed = 'a/b.md', 'c.md' }
        @{ name = '-Path where there is no other'; script = { Set-Article 'x\y.md' -Heat 2 }; changed = 'x\y.md' }
        @{ name = 'the articles of -Exclude'; script = { Set-Article . -Recurse -Exclude 'a\b.md' -Heat 2 }; changed = 'c.md', 'x\y.md' }
    ) {
        . $script
        Get-Changed | Should -Be ($changed | Sort-Object)
    }

    It 'are one error where -Path could mean either' {
        'a\b.md' | Set-Article -Heat 2 -ErrorAction SilentlyContinue -ErrorVariable errors
        Set-Article 'a\b.md' -Heat 2 -ErrorAction SilentlyContinue -ErrorVariable +errors
        $errors.FullyQualifiedErrorId | Should -Be (, 'PathAmbiguous,ArticlesPS.Commands.SetArticleCommand' * 2)
        $errors.TargetObject | Should -Be 'a\b.md', 'a\b.md'
        Get-Changed | Should -BeNullOrEmpty
    }

    It 'are moved and removed as such' {
        Get-Article . | Where-Object Name -Like 'a*' | Move-Article -Destination "$folder/archive"
        [IO.File]::Exists("$folder/archive/a\b.md") | Should -BeTrue
        Remove-Article 'x*.md'
        [IO.Directory]::EnumerateFiles($folder, '*', 'AllDirectories') | ForEach-Object { $_.Substring($folder.Length + 1) } | Sort-Object | Should -Be ('a/b.md', 'archive/a\b.md', 'c.md' | Sort-Object)
    }
}
