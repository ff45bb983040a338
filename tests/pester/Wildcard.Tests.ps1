BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
}

Describe 'Wildcards' {
    It 'mean what they mean to PowerShell: random patterns and texts, seed <_>' -ForEach 1, 2, 3 {
        $random = [Random]::new($_)
        $letters = [char[]] "aAbBzZiIıİéÉßςσΣkK 0-.^\*?[]``😀`n"
        $forms = [char[]] "aAbBiIıİéÉςσΣkK-.*?[]``"
        $wildcard = [ArticlesPS.Article].Assembly.GetType('ArticlesPS.Text.Wildcard')
        $options = [System.Management.Automation.WildcardOptions] 'IgnoreCase, CultureInvariant'
        $differing = [System.Collections.Generic.List[string]]::new()
        $compared = $fitting = $refused = 0
        foreach ($i in 1..1000) {
            $pattern = -join (1..$random.Next(1, 8) | ForEach-Object { $forms[$random.Next($forms.Length)] })

            # Two things of PowerShell are left out. A lone backtick is nothing to it, an exception made for old scripts;
            # and [A-[ is a subtraction of the regular expressions that it makes.
            if ($pattern -eq '`' -or $pattern.Contains('-[')) { continue }

            # It compares by the rules of a language where nothing is special before the end: ß is ss, invisible characters
            # do not count. A backtick before a character makes it compare characters, as it does everywhere else.
            $theirs = [WildcardPattern]::new($(if ($pattern[0] -in [char[]] '*?[]`') { $pattern } else { '`' + $pattern }), $options)
            $isPattern = try { [void]$theirs.IsMatch('x'); $true } catch [System.Management.Automation.WildcardPatternException] { $false }
            $ours = try { [System.Activator]::CreateInstance($wildcard, $pattern) } catch [System.Management.Automation.MethodInvocationException] { $null }
            if ($isPattern -ne ($null -ne $ours)) {
                $differing.Add("$pattern : a pattern to PowerShell: $isPattern")
                continue
            }
            if (-not $isPattern) {
                $refused++
                continue
            }
            foreach ($j in 1..8) {
                # What the pattern says, changed here and there, fits more often than any text.
                $text = -join ($pattern.ToCharArray() | ForEach-Object {
                        $chance = $random.Next(10)
                        if ($chance -eq 0 -or $_ -in [char[]] '*?') { $letters[$random.Next($letters.Length)] }
                        elseif ($chance -gt 1 -and ($chance -gt 6 -or $_ -notin [char[]] '[]`-')) { $_ }
                    })
                $compared++
                $fits = $theirs.IsMatch($text)
                $fitting += $fits
                if ($fits -ne $ours.IsMatch($text)) { $differing.Add("$pattern | $text | fits to PowerShell: $fits") }
            }
        }
        $differing | Should -BeNullOrEmpty
        $compared | Should -BeGreaterThan 2500
        $fitting | Should -BeGreaterThan 400
        $refused | Should -BeGreaterThan 50
    }

    It 'are the same in filters under every culture: <_>' -ForEach 'tr-TR', 'en-US', '' {
        $former = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = $_
            [IO.File]::WriteAllText("$TestDrive/i.md", "---`ntitle: ISTANBUL`n---`n")
            (Get-Article $TestDrive/i.md -Title '*istanbul').Title | Should -Be 'ISTANBUL'
            Get-Article $TestDrive/i.md -Title 'İstanbul' | Should -BeNullOrEmpty
        }
        finally { [cultureinfo]::CurrentCulture = $former }
    }

    It 'are refused where a bracket is not closed, before anything is done: <command> -<name>' -ForEach @(
        foreach ($name in 'Title', 'Provider', 'Topic', 'Category', 'Type', 'Url', 'Exclude') { @{ command = 'Get-Article'; name = $name } }
        @{ command = 'Get-ArticleTopic'; name = 'Name' }
        @{ command = 'Test-Article'; name = 'IncludeRule' }
        @{ command = 'Repair-Article'; name = 'ExcludeRule' }
    ) {
        [IO.File]::WriteAllText("$TestDrive/i.md", "---`ntitle: x`n---`n")
        foreach ($pattern in 'a[', '[z-a]') {
            $with = @{ $name = 'x', $pattern }
            $refusal = { & $command "$TestDrive/i.md" @with } | Should -Throw -PassThru
            $refusal.FullyQualifiedErrorId | Should -BeLike 'ParameterArgumentValidationError,ArticlesPS.Commands.*'
            $refusal.Exception.Message | Should -Match ([regex]::Escape("'$pattern' is not a pattern. "))
            $refusal.Exception.Message | Should -Match ([regex]::Escape('Put a backtick before a literal bracket: `['))
        }
    }
}
