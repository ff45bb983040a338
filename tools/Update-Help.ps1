<#
.SYNOPSIS
Makes the help that ships with the module (module/en-US) from the pages in docs/en-US. Needs Microsoft.PowerShell.PlatyPS.
#>
[CmdletBinding()]
param()

$ErrorActionPreference = 'Stop'
$root = Split-Path $PSScriptRoot
$docs = [System.IO.Path]::Combine($root, 'docs', 'en-US')
$target = [System.IO.Path]::Combine($root, 'module', 'en-US')
Import-Module Microsoft.PowerShell.PlatyPS

# PlatyPS leaves Markdown's backticks in the text.
function Convert-Text([System.Xml.XmlNode] $Node) {
    foreach ($text in $Node.SelectNodes('.//text()')) {
        $text.Value = $text.Value -replace '`'
    }
}

# PlatyPS puts an example's code, fence and all, into its introduction and leaves the element for code empty.
function Convert-Example([System.Xml.XmlElement] $Example, [System.Xml.XmlNamespaceManager] $Names) {
    $title = $Example.SelectSingleNode('maml:title', $Names)
    $title.InnerText = $title.InnerText -replace '^-+ | -+$'
    $introduction = $Example.SelectSingleNode('maml:introduction', $Names)
    $remarks = $Example.SelectSingleNode('dev:remarks', $Names)
    foreach ($paragraph in @($introduction.SelectNodes('maml:para', $Names))) {
        [void]$introduction.RemoveChild($paragraph)
        if ($paragraph.InnerText -match '(?s)^```powershell\r?\n(.*?)\r?\n```$') {
            $Example.SelectSingleNode('dev:code', $Names).InnerText = $Matches[1]
        }
        elseif ($paragraph.InnerText.Trim([char]0x80)) {
            $paragraph.InnerText = $paragraph.InnerText -replace '(?m)^```\w*\r?\n?'
            [void]$remarks.AppendChild($paragraph)
        }
    }

    # The next example begins behind a blank line.
    [void]$remarks.AppendChild($Example.OwnerDocument.CreateElement('maml', 'para', $Names.LookupNamespace('maml')))
    [void]$Example.RemoveChild($introduction)
}

# A text in lines of so many columns.
function Split-Text([string] $Text, [int] $Width) {
    $line = ''
    foreach ($word in -split $Text) {
        if ($line -and $line.Length + 1 + $word.Length -gt $Width) {
            $line
            $line = ''
        }

        $line = "$line $word".TrimStart()
    }

    $line
}

# A table of Markdown in columns, 76 in all: the text of a cell goes on below it.
function Format-MarkdownTable([string[]] $Rows) {
    $table = @(foreach ($row in $Rows) { , @($row.Trim('|').Split('|').Trim()) })
    $table[1] = @($table[0].ForEach({ '-' * $_.Length }))
    $last = $table[0].Count - 1
    $widths = @(for ($i = 0; $i -lt $last; $i++) { ($table.ForEach({ $_[$i].Length }) | Measure-Object -Maximum).Maximum })
    $widths += 76 - 2 * $last - ($widths | Measure-Object -Sum).Sum
    foreach ($row in $table) {
        $cells = @(for ($i = 0; $i -le $last; $i++) { , @(Split-Text $row[$i] $widths[$i]) })
        $height = ($cells.ForEach({ $_.Count }) | Measure-Object -Maximum).Maximum
        for ($line = 0; $line -lt $height; $line++) {
            (0..$last).ForEach({ "$($cells[$_][$line])".PadRight($widths[$_]) }) -join '  '
        }
    }
}

# A paragraph, an entry of a list, or a table, in lines of 80 columns.
function Format-Block([string[]] $Block) {
    if ("$Block" -match '^\|') {
        Format-MarkdownTable $Block | ForEach-Object { "    $_".TrimEnd() }
        return
    }

    $indent = if ("$Block" -match '^- ') { 6 } else { 4 }
    $lines = @(Split-Text "$Block" (80 - $indent))
    for ($i = 0; $i -lt $lines.Count; $i++) {
        (' ' * $(if ($i) { $indent } else { 4 })) + $lines[$i]
    }
}

# What Get-Help shows of an about page, 80 columns wide: headings as it shows those of cmdlets, texts four columns to the
# right, code eight.
function ConvertTo-ConsoleText([string[]] $Lines) {
    $isCode = $false
    $block = @()
    # A blank line ends the last block.
    foreach ($line in $Lines + '') {
        $isFence = $line -match '^```'
        $plain = if ($isCode -or $isFence) { $line } else { $line -replace '`' -replace '\[([^\]]+)\]\([^)]+\)', '$1' }
        $goesOn = if ("$block" -match '^\|') { $plain -match '^\|' } else { $plain -match '^( {2})?(?!- |#|\||```)\S' }
        if ($block -and -not $goesOn) {
            Format-Block $block
            $block = @()
        }

        switch -Regex ($plain) {
            { $isFence } { $isCode = -not $isCode; break }
            { $isCode } { "        $plain".TrimEnd(); break }
            '^# (.*)' { 'TOPIC'; "    $($Matches[1])"; break }
            '^## (.*)' { $Matches[1].ToUpperInvariant(); break }
            '^### (.*)' { "  $($Matches[1].ToUpperInvariant())"; break }
            '^$|^ {4}' { "    $plain".TrimEnd(); break }
            default { $block += $plain }
        }
    }
}

$temporary = New-Item -ItemType Directory -Path (Join-Path ([System.IO.Path]::GetTempPath()) ([guid]::NewGuid()))
try {
    $pages = Get-ChildItem $docs -Filter *.md | Where-Object Name -NotLike 'about_*'
    $file = Import-MarkdownCommandHelp $pages.FullName | Export-MamlCommandHelp -OutputFolder $temporary
    $xml = [xml]::new()
    $xml.Load(@($file)[0].FullName)
    $names = [System.Xml.XmlNamespaceManager]::new($xml.NameTable)
    $names.AddNamespace('maml', 'http://schemas.microsoft.com/maml/2004/10')
    $names.AddNamespace('command', 'http://schemas.microsoft.com/maml/dev/command/2004/10')
    $names.AddNamespace('dev', 'http://schemas.microsoft.com/maml/dev/2004/10')
    foreach ($example in $xml.SelectNodes('//command:example', $names)) {
        Convert-Example $example $names
    }

    foreach ($link in @($xml.SelectNodes('//maml:navigationLink', $names))) {
        # Links in a console lead nowhere; an empty one breaks Get-Help -Online.
        if ($link.SelectSingleNode('maml:linkText', $names).InnerText -eq 'Online Version') {
            [void]$link.ParentNode.RemoveChild($link)
        }
        else {
            $link.SelectSingleNode('maml:uri', $names).InnerText = ''
        }
    }

    Convert-Text $xml
    $settings = [System.Xml.XmlWriterSettings]@{
        Encoding = [System.Text.UTF8Encoding]::new($false)
        Indent = $true
        NewLineChars = "`n"
    }
    $writer = [System.Xml.XmlWriter]::Create((Join-Path $target 'ArticlesPS.dll-Help.xml'), $settings)
    $xml.Save($writer)
    $writer.Dispose()
}
finally {
    Remove-Item $temporary -Recurse -Force
}

foreach ($page in Get-ChildItem $docs -Filter about_*.md) {
    $text = (ConvertTo-ConsoleText (Get-Content $page)) -join "`n"
    [System.IO.File]::WriteAllText((Join-Path $target "$($page.BaseName).help.txt"), $text.TrimEnd() + "`n")
}
