# PSScriptAnalyzer over every script of the repository: what ships and what users run by its default rules and under the
# syntax of Windows PowerShell 5.1, tests by the rules that their settings leave.
BeforeDiscovery {
    $isInstalled = $null -ne (Get-Module PSScriptAnalyzer -ListAvailable)
    $root = $env:ARTICLESPS_ROOT
    $scripts = foreach ($folder in 'module', 'tools', 'samples', 'tests') {
        Get-ChildItem "$root/$folder" -Recurse -File -Include *.ps1, *.psm1, *.psd1 | Where-Object FullName -NotMatch '[\\/](bin|obj)[\\/]'
    }
    $files = @(Get-Item "$root/*.ps1", "$root/*.psd1") + @($scripts) | ForEach-Object {
        $name = [System.IO.Path]::GetRelativePath($root, $_.FullName).Replace('\', '/')
        @{ Name = $name; Path = $_.FullName; Settings = if ($name -like 'tests/*') { "$root/tests/PSScriptAnalyzerSettings.psd1" } else { "$root/PSScriptAnalyzerSettings.psd1" } }
    }
    $views = Get-ChildItem "$root/module" -Filter *.ps1xml | ForEach-Object { @{ Name = $_.Name; Path = $_.FullName } }
}

Describe 'PSScriptAnalyzer' -Skip:(-not $isInstalled) -Tag 'Needs PSScriptAnalyzer' {
    It 'finds nothing in <Name>' -ForEach $files {
        Invoke-ScriptAnalyzer -Path $Path -Settings $Settings | ForEach-Object { "$($_.Line): $($_.RuleName): $($_.Message)" } | Should -BeNullOrEmpty
    }

    It 'finds nothing in the scripts of <Name>' -ForEach $views {
        foreach ($script in ([xml](Get-Content -LiteralPath $Path -Raw)).SelectNodes('//ScriptBlock | //GetScriptBlock | //SetScriptBlock | //Script')) {
            Invoke-ScriptAnalyzer -ScriptDefinition $script.InnerText.Trim() -Settings "$env:ARTICLESPS_ROOT/PSScriptAnalyzerSettings.psd1" |
                ForEach-Object { "$($_.RuleName): $($_.Message) In: $($script.InnerText)" } | Should -BeNullOrEmpty
        }
    }

    It 'would find what Windows PowerShell 5.1 cannot parse' {
        (Invoke-ScriptAnalyzer -ScriptDefinition '$a ? 1 : 2' -Settings "$env:ARTICLESPS_ROOT/PSScriptAnalyzerSettings.psd1").RuleName | Should -Contain 'PSUseCompatibleSyntax'
    }
}
