. "$PSScriptRoot/Session.ps1"

# The sections of docs/sites.md that have commands: Title, Site (the invented site that they run on) and Code, the lines of its
# blocks. A block of YAML is the .articles.yml of the site from there on.
function Get-SitePageSection {
    $section = $null
    foreach ($line in Get-Content (Join-Path $env:ARTICLESPS_ROOT 'docs' 'sites.md')) {
        if ($line -match '^## (.+)') {
            if ($section.Code -like 'PS> *') { $section }
            $site = switch ($Matches[1]) { 'Ten jobs' { 'hugo' } 'A site of your own' { 'pelican' } default { $_.ToLowerInvariant() } }
            $section = @{ Title = $Matches[1]; Site = $site; Code = @() }
            $language = $null
        }
        elseif ($line -match '^```(\w*)') {
            $language = $Matches[1]
            if ($language -eq 'yaml') { $section.Code += 'yaml> ' }
        }
        elseif ($language -eq 'powershell') {
            $section.Code += $line
        }
        elseif ($language -eq 'yaml') {
            $section.Code[-1] += "$line`n"
        }
    }

    if ($section.Code -like 'PS> *') { $section }
}

# Runs the commands of a section one after the other in a session. Gives each with the lines that it prints and those that the
# page shows, without blank lines. The first error is thrown.
function Invoke-SitePageSection([string[]] $Lines, [string] $Location) {
    # What the page says that somebody does in a spreadsheet.
    $edit = "(Get-Content posts.csv) -replace '`"Plum cake`",', '`"Plum cake`",`"75`"' -replace '`"cake; plums`"', '`"cake; plums; summer`"' | Set-Content posts.csv"
    # What is touched gets the day of the run.
    $day = '(?<=-> )\d{4}-\d\d-\d\d', 'YYYY-MM-DD'
    $session = Open-Session $env:ARTICLESPS_MODULE @{ ErrorActionPreference = 'Stop' }
    try {
        [void]$session.Shell.AddScript("Set-Location -LiteralPath '$Location'; `$PSStyle.OutputRendering = 'PlainText'").Invoke()
        for ($i = 0; $i -lt $Lines.Count; $i++) {
            if ($Lines[$i] -like 'yaml> *') {
                [IO.File]::WriteAllText("$Location/.articles.yml", $Lines[$i].Substring(6))
                continue
            }

            $command = $Lines[$i].Substring(4)
            while ($i + 1 -lt $Lines.Count -and $Lines[$i + 1].StartsWith('>> ')) { $command += "`n" + $Lines[++$i].Substring(3) }
            $expected = while ($i + 1 -lt $Lines.Count -and $Lines[$i + 1] -notmatch '^(PS|yaml)> ') { $Lines[++$i] }
            if ($command.StartsWith('Import-Csv posts.csv')) { $command = "$edit; $command" }
            $said = @($session.Console.OutputLines).Count
            $session.Shell.Commands.Clear()
            $printed = $session.Shell.AddScript($command).AddCommand('Out-String').AddParameter('Width', 100).AddParameter('Stream').Invoke()
            $said = @($session.Console.OutputLines | Select-Object -Skip $said)
            if ($session.Shell.Streams.Error.Count) { throw $session.Shell.Streams.Error[0] }
            [pscustomobject]@{
                Command  = $command
                Lines    = @(@($said) + @($printed) -replace [regex]::Escape($Location), '/srv/site' -replace '\\', '/' -replace $day | ForEach-Object TrimEnd | Where-Object { $_ })
                Expected = @(@($expected) -replace $day | ForEach-Object TrimEnd | Where-Object { $_ })
            }
        }
    }
    finally {
        Close-Session $session
    }
}
