BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
    . "$PSScriptRoot/Folder.ps1"
    . "$PSScriptRoot/Session.ps1"
    $samples = Join-Path $env:ARTICLESPS_ROOT 'samples' 'articles'
    $bytes = [byte[]](201..232)
    $key = ConvertTo-SecureString ([Convert]::ToBase64String($bytes)) -AsPlainText -Force
    $otherKey = [byte[]](1..16)
    $text = "The skipper's note: låt `u{1F6A2} wait"
    $secret = ConvertTo-SecureString $text -AsPlainText -Force

    # As SecretManagement has it: a byte array comes out of the vault whole.
    function Get-Secret {
        [CmdletBinding()]
        param([string] $Name)
        $PSCmdlet.WriteObject($(if ($Name -eq 'Bytes') { , $bytes } else { $key }))
    }

    function Get-ErrorId([scriptblock] $Script) {
        try { & $Script | Out-Null } catch { return $_.FullyQualifiedErrorId }
        'none'
    }
}

Describe 'Protect-ArticleSecret and Unprotect-ArticleSecret' {
    BeforeEach {
        $site = Join-Path $TestDrive ([guid]::NewGuid())
        Copy-Folder $samples $site
        $path = (Get-Item "$site/_news/2026-03-08-*.md").FullName
    }

    AfterEach { [IO.Directory]::Delete($site, $true) }

    It 'writes what can be read again, and nothing else' {
        $before = Get-Content $path
        Protect-ArticleSecret $path -Key $key -Secret $secret | Should -BeNullOrEmpty
        $after = Get-Content $path
        @(Compare-Object $before $after).Count | Should -Be 2
        @($after -match '^secured: "[A-Za-z0-9+/=]+;[A-Za-z0-9+/]{22}=="$').Count | Should -Be 1
        (Unprotect-ArticleSecret $path -Key $key -AsPlainText).Text | Should -BeExactly $text
    }

    It 'gives a SecureString unless text is asked for' {
        Protect-ArticleSecret $path -Key $key -Secret $secret
        $found = Unprotect-ArticleSecret $path -Key $key
        $found.Secret | Should -BeOfType ([securestring])
        ConvertFrom-SecureString $found.Secret -AsPlainText | Should -BeExactly $text
        $found.Text | Should -BeNullOrEmpty
        $found.Title | Should -Be 'Ferry timetable changes on Monday'
        $found.Article | Should -BeOfType ([ArticlesPS.Article])
        ($found | Get-Item).FullName | Should -Be $path
        (Unprotect-ArticleSecret $path -Key $key -AsPlainText).Secret | Should -BeNullOrEmpty
    }

    It 'takes the key <Name>' -ForEach @(
        @{ Name = 'as a SecureString'; Unprotect = { Unprotect-ArticleSecret $path -Key $key -AsPlainText } }
        @{ Name = 'as a byte array'; Unprotect = { Unprotect-ArticleSecret $path -Key $bytes -AsPlainText } }
        @{ Name = 'as an array of numbers'; Unprotect = { Unprotect-ArticleSecret $path -Key (201..232) -AsPlainText } }
        @{ Name = 'as a SecureString from a vault'; Unprotect = { Get-Secret Text | Unprotect-ArticleSecret -Path $path -AsPlainText } }
        @{ Name = 'as a SecureString from a vault, by position'; Unprotect = { Get-Secret Text | Unprotect-ArticleSecret $path -AsPlainText } }
        @{ Name = 'as a SecureString from a vault, for a literal path'; Unprotect = { Get-Secret Text | Unprotect-ArticleSecret -LiteralPath $path -AsPlainText } }
        @{ Name = 'as bytes from a vault'; Unprotect = { Get-Secret Bytes | Unprotect-ArticleSecret -Path $path -AsPlainText } }
        @{ Name = 'as bytes from a vault, for a literal path'; Unprotect = { Get-Secret Bytes | Unprotect-ArticleSecret -LiteralPath $path -AsPlainText } }
        @{ Name = 'for articles in the pipeline'; Unprotect = { Get-Article $path | Unprotect-ArticleSecret -Key $key -AsPlainText } }
        @{ Name = 'for files in the pipeline'; Unprotect = { Get-Item $path | Unprotect-ArticleSecret -Key $bytes -AsPlainText } }
        @{ Name = 'for paths in the pipeline'; Unprotect = { $path | Unprotect-ArticleSecret -Key $key -AsPlainText } }
        @{ Name = 'for an article without a file'; Unprotect = { [ArticlesPS.NewsArticle]@{ Secured = (Get-Article $path).Secured } | Unprotect-ArticleSecret -Key $key -AsPlainText } }
    ) {
        Protect-ArticleSecret $path -Key $key -Secret $secret
        (& $Unprotect).Text | Should -BeExactly $text
    }

    It 'writes with the key <Name>' -ForEach @(
        @{ Name = 'as a byte array'; Protect = { Protect-ArticleSecret $path -Key $bytes -Secret $secret -PassThru } }
        @{ Name = 'from a vault'; Protect = { Get-Secret Text | Protect-ArticleSecret $path -Secret $secret -PassThru } }
        @{ Name = 'as bytes from a vault, for a literal path'; Protect = { Get-Secret Bytes | Protect-ArticleSecret -LiteralPath $path -Secret $secret -PassThru } }
        @{ Name = 'for articles in the pipeline'; Protect = { Get-Article $path | Protect-ArticleSecret -Key $key -Secret $secret -PassThru } }
        @{ Name = 'for files in the pipeline'; Protect = { Get-Item $path | Protect-ArticleSecret -Key $key -Secret $secret -PassThru } }
        @{ Name = 'for rows in the pipeline'; Protect = { [pscustomobject]@{ FullName = $path; Secured = 'x' } | Protect-ArticleSecret -Key $key -Secret $secret -PassThru } }
        @{ Name = 'and the text as UTF-8'; Protect = { Protect-ArticleSecret $path -Key $key -Secret ([Text.Encoding]::UTF8.GetBytes($text)) -PassThru } }
    ) {
        (& $Protect | Unprotect-ArticleSecret -Key $key -AsPlainText).Text | Should -BeExactly $text
        (Unprotect-ArticleSecret $path -Key $key -AsPlainText).Text | Should -BeExactly $text
    }

    It 'writes nothing where the text is there already, and everything anew under another key' {
        Protect-ArticleSecret "$site/_news" -Key $key -Secret $secret
        $first = (Get-ChildItem "$site/_news" | Get-FileHash).Hash
        Protect-ArticleSecret "$site/_news" -Key $key -Secret $secret
        (Get-ChildItem "$site/_news" | Get-FileHash).Hash | Should -Be $first
        Protect-ArticleSecret "$site/_news" -Key $otherKey -Secret $secret
        Compare-Object (Get-ChildItem "$site/_news" | Get-FileHash).Hash $first -IncludeEqual -ExcludeDifferent | Should -BeNullOrEmpty
        (Get-Article "$site/_news").Secured | Select-Object -Unique | Should -HaveCount 11
    }

    It 'changes the key of what it is piped, and not the texts' {
        $files = Get-ChildItem "$site/_news" -Filter 2026-03-0*.md
        foreach ($file in $files) { Protect-ArticleSecret $file -Key $key -Secret (ConvertTo-SecureString $file.Name -AsPlainText -Force) }
        Unprotect-ArticleSecret $files[0..2].FullName -Key $key | Protect-ArticleSecret -Key $otherKey
        Unprotect-ArticleSecret $files[3..9].FullName -Key $key -AsPlainText | Protect-ArticleSecret -Key $otherKey
        foreach ($file in $files) { (Unprotect-ArticleSecret $file -Key $otherKey -AsPlainText).Text | Should -BeExactly $file.Name }
    }

    It 'says what it would do, and does not' {
        $hash = (Get-FileHash $path).Hash
        $env:ARTICLESPS_PATH = $path
        $line = Invoke-Session @'
            Protect-ArticleSecret $env:ARTICLESPS_PATH -Key ([byte[]](1..16)) -Secret (ConvertTo-SecureString 'skipper' -AsPlainText -Force) -WhatIf
'@
        $line | Should -BeLike 'What if: Performing the operation "secured: ieo0uOMj*… -> *" on target "*2026-03-08-*.md".'
        (Get-FileHash $path).Hash | Should -Be $hash
    }

    It 'has an empty text too' {
        Protect-ArticleSecret $path -Key $key -Secret ([securestring]::new())
        (Unprotect-ArticleSecret $path -Key $key -AsPlainText).Text | Should -BeExactly ''
    }

    It 'shows no text in a table unless it was asked for' {
        Protect-ArticleSecret $path -Key $key -Secret (ConvertTo-SecureString "note`e[2J" -AsPlainText -Force)
        $hidden = Unprotect-ArticleSecret $path -Key $key
        foreach ($view in ($hidden | Out-String), ($hidden | Format-List * | Out-String), ($hidden | ConvertTo-Json -Depth 3 -WarningAction Ignore), ($hidden | ConvertTo-Csv | Out-String), "$hidden") {
            $view | Should -Not -BeLike '*note*'
        }
        $hidden | Format-Table | Out-String -Width 80 | Should -BeLike '*Ferry timetable changes on Monday*(hidden, 8 characters)*'
        Unprotect-ArticleSecret $path -Key $key -AsPlainText | Format-Table | Out-String -Width 80 | Should -BeLike '*note\u001B`[2J*'
    }

    It 'passes over articles without the field' {
        Set-Article $path -RemoveField secured
        $verbose = Unprotect-ArticleSecret $path -Key $key -Verbose 4>&1
        "$verbose" | Should -Be "Skipped ${path}: it has no field secured."
    }

    It 'reports what it cannot decrypt and goes on' {
        Protect-ArticleSecret $path -Key $key -Secret $secret
        Set-Article "$site/_news/2026-03-04-*.md" -Secured 'AAAA;BBBB'
        $found = Unprotect-ArticleSecret "$site/_news" -Key $key -ErrorAction SilentlyContinue -ErrorVariable problems
        $found.PSPath | Should -BeLike '*2026-03-08-*'
        $problems | Should -HaveCount 9
        $malformed, $others = $problems.Where({ $_.FullyQualifiedErrorId -like 'SecretMalformed,*' }, 'Split')
        $malformed | Should -HaveCount 1
        $malformed.CategoryInfo.Category | Should -Be 'ParserError'
        "$malformed" | Should -BeLike '*2026-03-04-*: The field secured is not base64(ciphertext);base64(iv). Its first part*'
        $others.FullyQualifiedErrorId | Select-Object -Unique | Should -Be 'SecretNotDecrypted,ArticlesPS.Commands.UnprotectArticleSecretCommand'
        $others.CategoryInfo.Category | Select-Object -Unique | Should -Be 'InvalidData'
        $others | ForEach-Object { "$_" } | Should -Be ($others.TargetObject | ForEach-Object { "${_}: The key is wrong, or the text was changed." })
        @($others.Exception.InnerException) -ne $null | Should -BeNullOrEmpty
    }

    It 'stops at the first with -ErrorAction Stop, and stops reading when enough is there' {
        Get-ErrorId { Unprotect-ArticleSecret "$site/_news" -Key $key -ErrorAction Stop } | Should -BeLike 'SecretNotDecrypted,*'
        Protect-ArticleSecret "$site/_news" -Key $key -Secret $secret
        Unprotect-ArticleSecret "$site/_news" -Key $key | Select-Object -First 1 | Should -HaveCount 1
    }

    It 'refuses <Name>' -ForEach @(
        @{ Name = 'no key'; Id = 'KeyMissing'; Call = { Unprotect-ArticleSecret $path } }
        @{ Name = 'no key to write with'; Id = 'KeyMissing'; Call = { Protect-ArticleSecret $path -Secret $secret } }
        @{ Name = 'a key that does not come'; Id = 'KeyMissing'; Call = { @() | Unprotect-ArticleSecret -Path $path } }
        @{ Name = 'null for a key'; Id = 'KeyMissing'; Call = { $null | Unprotect-ArticleSecret -Path $path } }
        @{ Name = 'articles without a key'; Id = 'KeyMissing'; Call = { Get-Article $path | Unprotect-ArticleSecret } }
        @{ Name = 'articles to write without a key'; Id = 'KeyMissing'; Call = { Get-Article $path | Protect-ArticleSecret -Secret $secret } }
        @{ Name = 'a key without paths'; Id = 'KeyMissing'; Call = { $key | Unprotect-ArticleSecret } }
        @{ Name = 'bytes without paths'; Id = 'KeyMissing'; Call = { , $bytes | Unprotect-ArticleSecret } }
        @{ Name = 'two keys'; Id = 'KeyInvalid'; Call = { $key, $key | Unprotect-ArticleSecret -Path $path -ErrorAction Ignore } }
        @{ Name = 'bytes that came apart'; Id = 'KeyInvalid'; Call = { $bytes | Unprotect-ArticleSecret -Path $path } }
        @{ Name = 'bytes that came apart, to write with'; Id = 'KeyInvalid'; Call = { $bytes | Protect-ArticleSecret -Path $path -Secret $secret } }
        @{ Name = 'a plain string'; Id = 'KeyInvalid'; Call = { Unprotect-ArticleSecret $path -Key ([Convert]::ToBase64String($bytes)) } }
        @{ Name = 'a plain string from a vault'; Id = 'KeyInvalid'; Call = { [Convert]::ToBase64String($bytes) | Unprotect-ArticleSecret -Path $path } }
        @{ Name = 'a passphrase'; Id = 'KeyInvalid'; Call = { Unprotect-ArticleSecret $path -Key $secret } }
        @{ Name = 'seventeen bytes'; Id = 'KeyInvalid'; Call = { Unprotect-ArticleSecret $path -Key ([byte[]](1..17)) } }
        @{ Name = 'numbers that are no bytes'; Id = 'KeyInvalid'; Call = { Unprotect-ArticleSecret $path -Key (250..265) } }
        @{ Name = 'an article for a key'; Id = 'KeyInvalid'; Call = { Get-Article $path | Unprotect-ArticleSecret -Path $path } }
        @{ Name = 'no text'; Id = 'SecretMissing'; Call = { Protect-ArticleSecret $path -Key $key } }
        @{ Name = 'no text for articles'; Id = 'SecretMissing'; Call = { Get-Article $path | Protect-ArticleSecret -Key $key } }
        @{ Name = 'a plain text'; Id = 'SecretInvalid'; Call = { Protect-ArticleSecret $path -Key $key -Secret 'text' } }
        @{ Name = 'bytes that are no text'; Id = 'SecretInvalid'; Call = { Protect-ArticleSecret $path -Key $key -Secret ([byte[]](0xC3)) } }
    ) {
        $hash = (Get-FileHash $path).Hash
        Get-ErrorId $Call | Should -BeLike "$Id,ArticlesPS.Commands.*ArticleSecretCommand"
        (Get-FileHash $path).Hash | Should -Be $hash
    }

    It 'reads articles as they are in memory, and leaves files alone that were changed since' {
        $article = Get-Article $path
        Protect-ArticleSecret $path -Key $key -Secret $secret
        $article | Unprotect-ArticleSecret -Key $key -ErrorAction SilentlyContinue -ErrorVariable problems | Should -BeNullOrEmpty
        $problems | Should -HaveCount 1
        $article | Protect-ArticleSecret -Key $key -Secret $secret -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems.FullyQualifiedErrorId | Should -BeLike 'ArticleChanged,*'
    }
}

Describe 'What PowerShell records' {
    BeforeAll {
        $site = Join-Path $TestDrive 'recorded'
        Copy-Folder $samples $site
        $env:ARTICLESPS_SITE = $site

        # The keys and texts are made of parts that stand nowhere in the script, and are searched for as a whole.
        $record = & pwsh -NoProfile -NonInteractive -Command @'
            Import-Module $env:ARTICLESPS_MODULE
            Set-Location $env:ARTICLESPS_SITE
            $module = Get-Module ArticlesPS
            $module.LogPipelineExecutionDetails = $true
            [void](Start-Transcript "$env:ARTICLESPS_SITE/transcript.txt")
            $bytes = [Text.Encoding]::ASCII.GetBytes(('Zq' + 'Xw') * 8)
            $base64 = [Convert]::ToBase64String($bytes)
            $key = ConvertTo-SecureString $base64 -AsPlainText -Force
            $short = [byte[]]$bytes[0..20]
            $secret = ConvertTo-SecureString (('Plain' + 'Words') * 3) -AsPlainText -Force
            $plain = [Text.Encoding]::UTF8.GetBytes(('Plain' + 'Words') * 3)
            $calls = @(
                { Unprotect-ArticleSecret _news -Key $bytes }
                { Unprotect-ArticleSecret _news -Key $key }
                { Unprotect-ArticleSecret _news -Key $short }
                { Unprotect-ArticleSecret _news -Key $base64 }
                { Unprotect-ArticleSecret _news -Key @($bytes) }
                { Unprotect-ArticleSecret _news -Key (, $bytes) }
                { , $bytes | Unprotect-ArticleSecret -Path _news }
                { , $short | Unprotect-ArticleSecret -Path _news }
                { , $bytes | Unprotect-ArticleSecret }
                { $bytes | Unprotect-ArticleSecret -Path _news }
                { $key | Unprotect-ArticleSecret }
                { $base64 | Unprotect-ArticleSecret -Path _news }
                { $base64 | Unprotect-ArticleSecret }
                { , $bytes | Protect-ArticleSecret -Secret $secret }
                { $bytes | Protect-ArticleSecret -Secret $secret }
                { $base64 | Protect-ArticleSecret -Secret $secret }
                { $base64 | Protect-ArticleSecret _news -Secret $secret }
                { Protect-ArticleSecret _nowhere -Key $bytes -Secret $secret }
                { Protect-ArticleSecret _news/2026-03-08* -Key $bytes -Secret $plain -WhatIf }
                { Protect-ArticleSecret _news/2026-03-08* -Key $bytes -Secret $plain -PassThru }
                { Protect-ArticleSecret _news/2026-03-08* -Key $bytes -Secret ('Plain' + 'Words') }
                { Protect-ArticleSecret _news/2026-03-08* -Key $bytes -Secret (, $plain) }
                { Unprotect-ArticleSecret _news/2026-03-08* -Key $key }
                { Unprotect-ArticleSecret _news/2026-03-08* -Key $key | Format-List * }
                { Unprotect-ArticleSecret _news/2026-03-08* -Key $key | Protect-ArticleSecret -Key $short }
            )
            foreach ($call in $calls) {
                foreach ($preference in 'Continue', 'Stop') {
                    try {
                        $ErrorActionPreference = $preference
                        $VerbosePreference = $DebugPreference = $InformationPreference = 'Continue'
                        & $call *>&1 | Out-String -Width 500
                    }
                    catch { $_ | Out-String -Width 500 }
                    finally {
                        $ErrorActionPreference = 'Continue'
                        $VerbosePreference = $DebugPreference = 'SilentlyContinue'
                    }
                }
            }
            "errors: $($Error.Count)"
            Trace-Command ParameterBinding, CommandDiscovery { , $bytes | Unprotect-ArticleSecret -Path _nowhere; Unprotect-ArticleSecret _nowhere -Key $bytes } -PSHost *>&1 | Out-String -Width 500
            foreach ($problem in $Error) {
                $problem | Select-Object * | Format-List * | Out-String -Width 500
                $problem.TargetObject | ConvertTo-Json -Depth 2 -WarningAction Ignore
                $problem.Exception | Format-List * -Force | Out-String -Width 500
                $problem.InvocationInfo | Select-Object * -ExcludeProperty MyCommand | ConvertTo-Json -Depth 4 -WarningAction Ignore
                [System.Management.Automation.PSSerializer]::Serialize(($problem | Select-Object * -ExcludeProperty ScriptStackTrace), 2)
            }
            Get-History | Format-List * | Out-String
            [void](Stop-Transcript)
            Get-Content "$env:ARTICLESPS_SITE/transcript.txt"
'@ *>&1 | Out-String -Width 500
        # Breaks of lines and colors may stand anywhere.
        $record = $record -replace '\x1b\[[0-9;]*m' -replace '\s'
        $key = [Text.Encoding]::ASCII.GetBytes('ZqXw' * 8)
    }

    It 'has something to be searched' {
        $record | Should -Match 'errors:(?<Count>\d+)'
        [int]($record -replace '(?s).*errors:(\d+).*', '$1') | Should -BeGreaterThan 60
        $record | Should -BeLike '*SecretNotDecrypted*KeyInvalid*'
        $record | Should -BeLike '*"BoundParameters":*'
    }

    It 'is an object that shows nothing by the time that it is bound, for what is bound is logged' {
        @([regex]::Matches($record, [regex]::Escape('BINDarg[ArticlesPS.SecretKey]toparam[Key]SUCCESSFUL'))).Count | Should -BeGreaterOrEqual 2
        $record | Should -Not -Match 'BINDarg\[System\.[^]]*\]*toparam\[Key\]'
    }

    It 'is nowhere the <Name>' -ForEach @(
        @{ Name = 'key as text'; Form = { 'ZqXwZq' } }
        @{ Name = 'key in base64'; Form = { [Convert]::ToBase64String($key).Substring(0, 16) } }
        @{ Name = 'key in hexadecimal'; Form = { [Convert]::ToHexString($key).Substring(0, 16) } }
        @{ Name = 'key as numbers'; Form = { $key[0..3] -join ',' } }
        @{ Name = 'key as numbers in texts'; Form = { '"' + ($key[0..3] -join '","') + '"' } }
        @{ Name = 'key as bytes of XML'; Form = { "<By>$($key[0])</By><By>$($key[1])</By>" } }
        @{ Name = 'key as files'; Form = { "/$($key[0]):" } }
        @{ Name = 'plain text'; Form = { 'PlainWords' } }
        @{ Name = 'plain text in base64'; Form = { [Convert]::ToBase64String([Text.Encoding]::ASCII.GetBytes('PlainWords' * 3)).Substring(0, 16) } }
        @{ Name = 'plain text as numbers'; Form = { [Text.Encoding]::ASCII.GetBytes('Plain') -join ',' } }
    ) {
        $at = $record.IndexOf((& $Form), [StringComparison]::OrdinalIgnoreCase)
        $at | Should -Be -1 -Because "it stands in: $(if ($at -ge 0) { $record.Substring([Math]::Max(0, $at - 300), 400) })"
    }
}
