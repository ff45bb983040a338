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
            [void]$remarks.AppendChild($paragraph)
        }
    }

    [void]$Example.RemoveChild($introduction)
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
    $lines = foreach ($line in Get-Content $page) {
        $plain = $line -replace '`' -replace '\[([^\]]+)\]\([^)]+\)', '$1'
        switch -Regex ($plain) {
            '^# (.*)' { 'TOPIC'; "    $($Matches[1])"; break }
            '^## (.*)' { $Matches[1].ToUpperInvariant(); break }
            '^### (.*)' { "  $($Matches[1].ToUpperInvariant())"; break }
            default { "    $plain".TrimEnd() }
        }
    }

    [System.IO.File]::WriteAllText((Join-Path $target "$($page.BaseName).help.txt"), ($lines -join "`n") + "`n")
}
