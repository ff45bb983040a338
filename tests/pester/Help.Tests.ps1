# The pages in docs/en-US: every example on them runs on the samples, and prints what the page shows.
BeforeDiscovery {
    . "$PSScriptRoot/HelpExamples.ps1"
    $examples = @(Get-HelpExample)
    $pages = Get-ChildItem (Join-Path $env:ARTICLESPS_ROOT 'docs' 'en-US') -Filter *.md | ForEach-Object BaseName
    $cmdlets = $pages -notlike 'about_*'
}

BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
    . "$PSScriptRoot/FeedServer.ps1"
    . "$PSScriptRoot/Folder.ps1"
    . "$PSScriptRoot/HelpExamples.ps1"
    $samples = Join-Path $env:ARTICLESPS_ROOT 'samples'
    $rendering = $PSStyle.OutputRendering
    $PSStyle.OutputRendering = 'PlainText'

    # What the samples do not have and examples assume: made first where the code of an example fits the pattern.
    $assumptions = [ordered]@{
        # A spreadsheet of articles that are yet to be made.
        'ideas\.csv' = {
            Set-Content ideas.csv 'Title,PublishedDateTime,Topics', 'Tides in April,2026-04-01,Harbour', 'Night trains in May,2026-05-01,Travel; Trains'
        }

        # An archive, to bring articles back from.
        '^Move-Article _archive' = {
            Move-Article . -Recurse -Before 2020-01-01 -Destination _archive
        }

        # A vault as that of the module SecretManagement, and articles that are encrypted under its SiteKey.
        'Get-Secret' = {
            $vault = @{
                SiteKey    = [byte[]](1..32)
                NewSiteKey = ConvertTo-SecureString ([Convert]::ToBase64String([byte[]](33..64))) -AsPlainText -Force
                FerryNote  = ConvertTo-SecureString 'The pilot has asked for an earlier boat.' -AsPlainText -Force
            }
            function Get-Secret([string] $Name) { , $vault[$Name] }
            function Set-Secret([string] $Name, [object] $Secret) { $vault[$Name] = $Secret }
            Protect-ArticleSecret . -Recurse -Key $vault.SiteKey -Secret $vault.FerryNote
        }

        # One that is encrypted under another key.
        'SecretNotDecrypted' = {
            Protect-ArticleSecret _news/2019-11-12-*.md -Key $vault.NewSiteKey -Secret $vault.FerryNote
        }
    }

    # Feeds on a server: what examples read from https://feeds.example.com comes from there.
    $server = Start-FeedServer @{
        '/example-daily.xml' = @{ Body = Get-Content "$samples/feeds/example-daily.xml" -Raw }
        '/gazette.atom'      = @{ Body = Get-Content "$samples/feeds/gazette.atom" -Raw }
    }

    # The samples, with feeds beside the articles. Gives the folder of the articles.
    function New-Site {
        $site = Join-Path $TestDrive ([guid]::NewGuid())
        'articles', 'feeds' | ForEach-Object { Copy-Folder (Join-Path $samples $_) (Join-Path $site $_) }
        Join-Path $site 'articles'
    }

    # The dates in a table are those of this machine's zone.
    function Hide-Date([string[]] $Lines) {
        @($Lines) -replace '\d{4}-\d\d-\d\d', 'YYYY-MM-DD'
    }
}

AfterAll {
    Stop-FeedServer $server
    $PSStyle.OutputRendering = $rendering
}

Describe 'The example' {
    BeforeEach { $site = New-Site }
    AfterEach { [IO.Directory]::Delete((Split-Path $site), $true) }

    It '<Page>: <Title>' -ForEach $examples {
        $preparation = $assumptions.Keys | Where-Object { $Code -match $_ } | ForEach-Object { $assumptions[$_] }
        $run = Invoke-HelpExample $Code.Replace('https://feeds.example.com', $server.Url) $site ($preparation -join "`n")
        # What a feed leaves out, and what a removal would need, is said in warnings.
        $run.Warnings -notmatch '(is|are|was|were) left out|Removing them needs -Force' | Should -BeNullOrEmpty
        $Changes | Where-Object { "$($run.WhatIf)" -notlike "*`"*$_*`"*" } | Should -BeNullOrEmpty
        if ($Output) {
            Hide-Date $run.Lines | Should -Be (Hide-Date ($Output.TrimEnd() | Where-Object { $_ }))
        }
    }
}

Describe 'Running an example' {
    It 'fails with <Code>' -ForEach @(
        @{ Code = 'Get-Article none.md; "and on"'; Message = '*none.md*' }
        @{ Code = 'Write-Error mistake; "and on"'; Message = '*mistake*' }
        @{ Code = '1 | ForEach-Object { throw "mistake" }'; Message = '*mistake*' }
        @{ Code = 'Get-Artikel .'; Message = '*Get-Artikel*' }
        @{ Code = 'Get-Article -Titel x'; Message = '*Titel*' }
        @{ Code = '"'; Message = '*terminator*' }
    ) {
        { Invoke-HelpExample $Code (New-Site) '' } | Should -Throw $Message
    }

    It 'gives output and warnings, and changes nothing but its copy of the samples' {
        $site = New-Site
        $run = Invoke-HelpExample 'Write-Warning careful; Remove-Article _news -Force; Remove-Item $x -WhatIf; "$(Get-Location)/x.md"; [Environment]::CurrentDirectory' $site '$x = "broken/fields-missing.md"'
        $run.Warnings | Should -Be 'careful'
        $run.WhatIf | Should -BeLike 'What if: *broken*'
        $run.Lines | Should -Be '/srv/site/x.md', ([Environment]::CurrentDirectory.Replace('\', '/'))
        "$site/_news/*" | Should -Not -Exist
        "$samples/articles/_news/2026-03-07-*" | Should -Exist
    }
}

Describe 'The page <_>' -ForEach $pages {
    BeforeAll {
        $page = $_
        $blocks = @(Get-HelpBlock $page)
        $text = Get-Content (Join-Path $env:ARTICLESPS_ROOT 'docs' 'en-US' "$page.md")
        $exported = (Get-Module ArticlesPS).ExportedCmdlets.Keys
    }

    It 'has examples, and no code that is not tried' {
        @($blocks | Where-Object Language -EQ 'powershell').Count | Should -BeGreaterThan 0
        $blocks | Where-Object Section -NotIn 'SYNTAX', 'PARAMETERS' | Where-Object Language -NotIn 'powershell', 'output', 'change' | Should -BeNullOrEmpty
        # Code that is set off by blanks is a file or a diff.
        $inBlocks = $blocks.Code
        $text -match '^    ' | Where-Object { $_ -notin $inBlocks } | Where-Object { $_.Trim().Split(' ')[0] -in $exported } | Should -BeNullOrEmpty
    }
}

Describe 'The page <_>, of a cmdlet,' -ForEach $cmdlets {
    BeforeAll {
        $page = $_
        $blocks = @(Get-HelpBlock $page)
        $own = @(Get-HelpExample $page)
        $command = Get-Command $page
        $parameters = $command.Parameters.Values | Where-Object Name -NotIn ([System.Management.Automation.Cmdlet]::CommonParameters) | Sort-Object Name
    }

    It 'has three examples or more, numbered, each with the cmdlet in it' {
        $own.Count | Should -BeGreaterOrEqual 3
        for ($i = 0; $i -lt $own.Count; $i++) {
            $own[$i].Title | Should -BeLike "Example $($i + 1): ?*"
            $script = [System.Management.Automation.Language.Parser]::ParseInput($own[$i].Code, [ref]$null, [ref]$null)
            $commands = $script.FindAll({ $args[0] -is [System.Management.Automation.Language.CommandAst] }, $true)
            $commands | ForEach-Object { $_.GetCommandName() } | Should -Contain $page
        }

        @(Get-Content (Join-Path $env:ARTICLESPS_ROOT 'docs' 'en-US' "$page.md") | Where-Object { $_ -like '### Example *' }).Count | Should -Be $own.Count
    }

    It 'begins with an example of one line' {
        $own[0].Code.Split("`n").Count | Should -Be 1
    }

    It 'has the syntax of each parameter set' {
        # The name of a set, and its parameters in the order of their names.
        function Get-Syntax([string] $Title, [string] $Text) {
            "$Title $(($Text -split ' (?=\[*-)' | Sort-Object) -join ' ')"
        }
        $described = foreach ($block in $blocks | Where-Object Section -EQ 'SYNTAX') {
            Get-Syntax $block.Title ($block.Code.Trim() -join ' ')
        }
        $actual = foreach ($set in $command.ParameterSets) {
            $default = if ($set.IsDefault -and $command.ParameterSets.Count -gt 1) { ' (Default)' }
            Get-Syntax "$($set.Name)$default" "$page $("$set" -replace ' \[<CommonParameters>\]')"
        }
        $described | Sort-Object | Should -BeExactly ($actual | Sort-Object)
    }

    It 'says of each parameter what the cmdlet has' {
        $described = foreach ($block in $blocks | Where-Object Section -EQ 'PARAMETERS' | Where-Object Language -EQ 'yaml') {
            $yaml = $block.Code -replace "'" -join "`n"
            $sets = $yaml | Select-String '(?m)^- Name: (.+)\n  Position: (.+)\n  IsRequired: (.+)\n  ValueFromPipeline: (.+)\n  ValueFromPipelineByPropertyName: (.+)$' -AllMatches | ForEach-Object Matches
            $aliases = $yaml | Select-String '(?m)^- (\w+)$' -AllMatches | ForEach-Object Matches | ForEach-Object { $_.Groups[1].Value }
            '{0}: {1}, wildcards {2}, aliases {3}, {4}' -f $block.Title, ($yaml -replace '(?s)^Type: (\S+).*', '$1'), ($yaml -replace '(?s).*SupportsWildcards: (\w+).*', '$1'),
                ($aliases -join ' '), (($sets | ForEach-Object { $_.Groups[1..5].Value -join ' ' } | Sort-Object) -join '; ')
        }
        # Names that parameters once had: scripts go on using them, and no page shows them.
        $former = 'Directory', 'Locale', 'Maximum', 'Title'
        $actual = foreach ($parameter in $parameters) {
            $sets = foreach ($set in $parameter.ParameterSets.GetEnumerator()) {
                $position = if ($set.Value.Position -ge 0) { $set.Value.Position } else { 'Named' }
                $name = if ($set.Key -eq '__AllParameterSets') { '(All)' } else { $set.Key }
                "$name $position $($set.Value.IsMandatory) $($set.Value.ValueFromPipeline) $($set.Value.ValueFromPipelineByPropertyName)".ToLowerInvariant()
            }
            $wildcards = [bool]$parameter.Attributes.Where({ $_ -is [System.Management.Automation.SupportsWildcardsAttribute] })
            '-{0}: {1}, wildcards {2}, aliases {3}, {4}' -f $parameter.Name, $parameter.ParameterType, $wildcards, (@($parameter.Aliases | Where-Object { $_ -notin $former }) -join ' '), (($sets | Sort-Object) -join '; ')
        }
        $described | Sort-Object | Should -Be ($actual | Sort-Object)
    }

    It 'says of each parameter the value that it has by itself' {
        $cmdlet = [activator]::CreateInstance($command.ImplementingType)
        foreach ($property in $parameters | ForEach-Object { $command.ImplementingType.GetProperty($_.Name) } | Where-Object CanRead) {
            $default = $property.GetValue($cmdlet)
            if ($default -and $default -ne [int]::MaxValue -and ($default -is [int] -or $default -is [double] -or $default -is [bool] -or $default -is [array])) {
                $said = ($blocks | Where-Object Title -EQ "-$($property.Name)").Code -match '^DefaultValue: ' -replace '^DefaultValue: |\x27'
                $said | Should -Be $(if ("$default" -eq '.') { 'The current location' } else { "$default" }) -Because "-$($property.Name) has it"
            }
        }
    }
}
