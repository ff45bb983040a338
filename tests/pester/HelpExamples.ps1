. "$PSScriptRoot/Session.ps1"

# The code on the pages in docs/en-US, in its order: Page, Section, Title (the heading above), Language, Code. A change that
# a text names, as in `heat: 39 -> 79`, is of the language change.
function Get-HelpBlock([string] $Page = '*') {
    foreach ($file in Get-ChildItem (Join-Path $env:ARTICLESPS_ROOT 'docs' 'en-US') -Filter "$Page.md") {
        $block = $section = $title = $null
        foreach ($line in Get-Content $file) {
            if ($block -and $line -eq '```') {
                $block.Code = $block.Code.ToArray()
                $block
                $block = $null
            }
            elseif ($block) {
                $block.Code.Add($line)
            }
            elseif ($line -match '^```(\w*)') {
                $block = [pscustomobject]@{ Page = $file.BaseName; Section = $section; Title = $title; Language = $Matches[1]; Code = [System.Collections.Generic.List[string]]::new() }
            }
            elseif ($line -match '`[^`]+ -> [^`]+`') {
                foreach ($change in [regex]::Matches($line, '(?<=`)[^`]+ -> [^`]+(?=`)').Value) {
                    [pscustomobject]@{ Page = $file.BaseName; Section = $section; Title = $title; Language = 'change'; Code = $change }
                }
            }
            elseif ($line -match '^(##+) (.+)') {
                $title = $Matches[2]
                if ($Matches[1] -eq '##') { $section = $title }
            }
        }
    }
}

# The examples among it, each with the output that the page shows of it, or null, and the changes that it names.
function Get-HelpExample([string] $Page = '*') {
    $example = $null
    foreach ($block in Get-HelpBlock $Page) {
        if ($block.Language -eq 'powershell') {
            if ($example) { $example }
            $example = @{ Page = $block.Page; Title = $block.Title; Code = $block.Code -join "`n"; Output = $null; Changes = @() }
        }
        elseif ($block.Language -eq 'output') {
            $example.Output = $block.Code
        }
        elseif ($block.Language -eq 'change' -and $example.Title -eq $block.Title) {
            $example.Changes += $block.Code
        }
    }

    $example
}

# Runs an example as a person would who has gone to the folder of the samples, in a session of its own, and throws the
# first error. Gives what it prints, in lines that fit beside the margin of Get-Help in 80 columns, its warnings, and
# what -WhatIf says.
function Invoke-HelpExample([string] $Code, [string] $Location, [string] $Preparation) {
    $session = Open-Session $env:ARTICLESPS_MODULE @{ ErrorActionPreference = 'Stop' }
    $shell = $session.Shell
    try {
        [void]$shell.AddScript("Set-Location -LiteralPath '$Location'`n$Preparation").Invoke()
        $shell.Commands.Clear()
        $text = $shell.AddScript($Code).AddCommand('Out-String').AddParameter('Width', 76).Invoke()
        if ($shell.Streams.Error.Count) { throw $shell.Streams.Error[0] }
        # A heading may break a long path anywhere.
        $path = ($Location.ToCharArray() | ForEach-Object { [regex]::Escape($_) }) -join '(?:\r?\n)?'
        [pscustomobject]@{
            Lines    = ("$text" -replace $path, '/srv/site').Replace('\', '/').Split([Environment]::NewLine).TrimEnd() | Where-Object { $_ }
            Warnings = @($shell.Streams.Warning | ForEach-Object Message)
            WhatIf   = @($session.Console.OutputLines) -match '^What if: '
        }
    }
    finally {
        Close-Session $session
    }
}
