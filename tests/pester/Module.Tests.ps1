BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
    . "$PSScriptRoot/Session.ps1"

    # Runs a script in a PowerShell of its own and gives its output lines.
    function Invoke-Fresh([string] $Script) {
        & pwsh -NoProfile -NonInteractive -Command $Script
    }
}

Describe 'Importing the module' {
    It 'exports what the manifest says' {
        (Get-Command -Module ArticlesPS).Name | Should -Be (Import-PowerShellDataFile "$env:ARTICLESPS_MODULE/ArticlesPS.psd1").CmdletsToExport
    }

    It 'has a valid manifest' {
        (Test-ModuleManifest "$env:ARTICLESPS_MODULE/ArticlesPS.psd1").Name | Should -Be 'ArticlesPS'
    }

    It 'keeps its cmdlets and members when imported again' {
        $lines = Invoke-Fresh @'
            foreach ($i in 1..3) {
                Import-Module $env:ARTICLESPS_MODULE -Force -ErrorAction Stop
                (Get-Command -Module ArticlesPS).Count -gt 0
                (Get-Article $env:ARTICLESPS_ROOT/samples/articles/_news)[0].PublishedDateTime.GetType().Name
            }
            $Error.Count
'@
        $lines | Should -Be 'True', 'DateTime', 'True', 'DateTime', 'True', 'DateTime', '0'
    }

    It 'is imported whole from a folder whose name is a pattern' {
        $folder = Join-Path $TestDrive 'odd [x] ünï'
        [void][IO.Directory]::CreateDirectory($folder)
        Copy-Item -LiteralPath $env:ARTICLESPS_MODULE -Destination (Join-Path $folder 'ArticlesPS') -Recurse
        $lines = Invoke-Fresh @"
            Import-Module ([WildcardPattern]::Escape('$folder/ArticlesPS/ArticlesPS.psd1'))
            (Get-Article `$env:ARTICLESPS_ROOT/samples/articles/_news)[0].PublishedDateTime.GetType().Name
"@
        $lines | Should -Be 'DateTime'
    }

    It 'gives dates and numbers their text where the language is constrained after the import' {
        $lines = Invoke-Fresh @'
            Import-Module $env:ARTICLESPS_MODULE
            $ExecutionContext.SessionState.LanguageMode = 'ConstrainedLanguage'
            Get-Article "$env:ARTICLESPS_ROOT/samples/articles/_news" | Select-Object -First 1 Heat, PublishedDateTime | ConvertTo-Csv
'@
        $lines | Should -Be '"Heat","PublishedDateTime"', '"39","2019-11-12T14:00:00Z"'
    }

    It 'is imported whole by a script that runs with -WhatIf or -Confirm' {
        $lines = Invoke-Fresh @'
            $WhatIfPreference = $true
            $ConfirmPreference = 'Low'
            Import-Module $env:ARTICLESPS_MODULE
            (Get-Article $env:ARTICLESPS_ROOT/samples/articles/_news)[0].PublishedDateTime.GetType().Name
'@
        $lines | Should -Be 'DateTime'
    }

    It 'can be removed and imported anew, and articles that stay keep their members' {
        $lines = Invoke-Fresh @'
            Import-Module $env:ARTICLESPS_MODULE
            $article = (Get-Article $env:ARTICLESPS_ROOT/samples/articles/_news)[0]
            Remove-Module ArticlesPS
            $article.PublishedDateTime.GetType().Name
            "$(Get-Command Get-Article -ErrorAction Ignore)"
            Import-Module $env:ARTICLESPS_MODULE
            (Get-Article $env:ARTICLESPS_ROOT/samples/articles/_news)[0].PublishedDateTime.GetType().Name
            $Error.Count
'@
        $lines | Should -Be 'DateTime', '', 'DateTime', '0'
    }

    It 'lives inside of another module as well' {
        Set-Content "$TestDrive/Outer.psm1" 'Import-Module $env:ARTICLESPS_MODULE; function Get-Outer { (Get-Article $env:ARTICLESPS_ROOT/samples/articles/_news)[0].PublishedDateTime.GetType().Name }'
        $env:ARTICLESPS_OUTER = "$TestDrive/Outer.psm1"
        Invoke-Fresh @'
            Import-Module $env:ARTICLESPS_OUTER
            Import-Module $env:ARTICLESPS_MODULE
            Remove-Module ArticlesPS
            Get-Outer
            $Error.Count
'@ | Should -Be 'DateTime', '0'
    }

    It 'says so when another copy is loaded already' {
        Copy-Item $env:ARTICLESPS_MODULE "$TestDrive/copy/ArticlesPS" -Recurse
        $env:ARTICLESPS_COPY = "$TestDrive/copy/ArticlesPS"
        $lines = Invoke-Fresh @'
            $ErrorActionPreference = 'Stop'
            Import-Module $env:ARTICLESPS_MODULE
            Import-Module $env:ARTICLESPS_COPY 3>&1
            @(Get-Article $env:ARTICLESPS_ROOT/samples/articles/_news).Count
'@
        $lines[0] | Should -BeLike '*is loaded already and stays in use*'
        $lines[-1] | Should -Be '11'
    }

    It 'works when the session has a function of its own called Import-Module' {
        Invoke-Fresh @'
            function Import-Module { throw 'not this one' }
            Microsoft.PowerShell.Core\Import-Module $env:ARTICLESPS_MODULE
            (Get-Command -Module ArticlesPS).Name -contains 'Get-Article'
'@ | Should -Be 'True'
    }

    It 'loads itself when one of its cmdlets is called' {
        Invoke-Fresh @'
            $env:PSModulePath = (Split-Path $env:ARTICLESPS_MODULE) + [IO.Path]::PathSeparator + $env:PSModulePath
            @(Get-Article $env:ARTICLESPS_ROOT/samples/articles/_news).Count
'@ | Should -Be '11'
    }

    It 'works in other runspaces' {
        $module = $env:ARTICLESPS_MODULE
        $samples = "$env:ARTICLESPS_ROOT/samples/articles"
        1..4 | ForEach-Object -Parallel {
            Import-Module $using:module
            @(Get-Article $using:samples -Recurse).Count
        } | Should -Be 15, 15, 15, 15
    }

    It 'lets users name its types' {
        [ArticlesPS.Article].FullName | Should -Be 'ArticlesPS.Article'
        [ArticlesPS.Article]@{ Title = 'x' } | ForEach-Object Title | Should -Be 'x'
        (Get-Article "$env:ARTICLESPS_ROOT/samples/articles/_news")[0] | Should -BeOfType ([ArticlesPS.Article])
    }
}

Describe 'Living with another YamlDotNet in the session' {
    BeforeAll {
        $other = Join-Path $env:ARTICLESPS_ROOT 'out' 'test-modules' 'OtherYaml' 'OtherYaml.psm1'
        $env:ARTICLESPS_OTHER = $other
        $use = @'
            "ours: $(@(Get-Article $env:ARTICLESPS_ROOT/samples/articles -Recurse).Count)"
            "theirs: $(Get-OtherYamlVersion) $(ConvertFrom-OtherYaml 'a: b')"
            "shared: $(@([Runtime.Loader.AssemblyLoadContext]::Default.Assemblies | Where-Object { $_.GetName().Name -eq 'YamlDotNet' } | ForEach-Object { $_.GetName().Version.Major }))"
'@
        $expected = 'ours: 15', 'theirs: 13.0.0.0 b', 'shared: 13'
    }

    It 'works when the other module came first' {
        Invoke-Fresh "Import-Module `$env:ARTICLESPS_OTHER; ConvertFrom-OtherYaml 'a: b' | Out-Null; Import-Module `$env:ARTICLESPS_MODULE; $use" | Should -Be $expected
    }

    It 'works when the other module comes second' {
        Invoke-Fresh "Import-Module `$env:ARTICLESPS_MODULE; Get-Article `$env:ARTICLESPS_ROOT/samples/articles/_news | Out-Null; Import-Module `$env:ARTICLESPS_OTHER; $use" | Should -Be $expected
    }

    It 'keeps its own libraries out of the session' {
        Invoke-Fresh @'
            Import-Module $env:ARTICLESPS_MODULE
            Get-Article $env:ARTICLESPS_ROOT/samples/articles/_news | Out-Null
            @([Runtime.Loader.AssemblyLoadContext]::Default.Assemblies | Where-Object { $_.GetName().Name -eq 'YamlDotNet' }).Count
'@ | Should -Be '0'
    }
}

Describe 'Help' {
    It 'is there for <_>' -ForEach (Import-PowerShellDataFile "$env:ARTICLESPS_MODULE/ArticlesPS.psd1").CmdletsToExport {
        $help = Get-Help $_ -Full
        $help.Synopsis | Should -Not -BeNullOrEmpty
        $help.Synopsis | Should -Not -BeLike "*$_ *``[*"
        @($help.examples.example).Count | Should -BeGreaterOrEqual 3
        @($help.parameters.parameter).Count | Should -BeGreaterThan 0
    }

    It 'has the about page <_>' -ForEach (Get-ChildItem "$env:ARTICLESPS_ROOT/docs/en-US/about_*.md").BaseName {
        Invoke-Session "(Get-Help $_) -is [string]; (Get-Help $_).Length -gt 1000" | Should -Be 'True', 'True'
    }
}
