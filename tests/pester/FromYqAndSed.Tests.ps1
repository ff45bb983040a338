# What docs/from-yq-and-sed.md shows of ArticlesPS is what happens on samples/migration: the line for the module and the line
# for the command leave the same files, and the diff or the output on the page.
BeforeDiscovery {
    $page = Get-Content (Join-Path $env:ARTICLESPS_ROOT 'docs' 'from-yq-and-sed.md') -Raw
    $recipes = [regex]::Matches($page, '(?ms)^## (\d+\. .*?)\r?\n(.*?)(?=^## |\z)') | ForEach-Object {
        $text = $_.Groups[2].Value
        $blocks = [regex]::Matches($text, '(?ms)^```(\w*)\r?\n(.*?)^```\r?$') | ForEach-Object {
            [pscustomobject]@{ Language = $_.Groups[1].Value; Lines = @($_.Groups[2].Value.TrimEnd() -split '\r?\n') }
        }
        $ours = [array]::IndexOf(@($blocks.Language), 'powershell')
        @{
            Name     = $_.Groups[1].Value.Trim()
            Site     = [regex]::Match($text, '^\s*In `(\w+)`').Groups[1].Value
            Cmdlet   = $blocks[$ours].Lines[0]
            Command  = $blocks[$ours].Lines[1]
            Shown    = $blocks[$ours + 1].Lines
            IsOutput = $blocks[$ours + 1].Language -eq 'output'
        }
    }
}

BeforeAll {
    . (Join-Path $PSScriptRoot 'Folder.ps1')
    . (Join-Path $PSScriptRoot 'Session.ps1')
    $samples = Join-Path $env:ARTICLESPS_ROOT 'samples' 'migration'
    $built = Get-ChildItem (Join-Path $env:ARTICLESPS_ROOT 'src' 'ArticlesPS.Cli' 'bin' '*' 'net10.0' 'articles.dll') |
        Sort-Object LastWriteTime | Select-Object -Last 1

    # A copy of a site in which a line was run, as FullName, and what the line printed, as Lines.
    function Invoke-Recipe([string] $Site, [string] $Line) {
        $folder = Join-Path $TestDrive ([guid]::NewGuid())
        Copy-Folder (Join-Path $samples $Site) $folder
        $lines = Invoke-Session "function articles { & dotnet '$($built.FullName)' @args }`nSet-Location '$folder'`n& { $Line } | ForEach-Object { `$_ }"
        $text = ($lines -join "`n") -replace '\e\[[\d;]*m'
        [pscustomobject]@{ FullName = $folder; Lines = @($text.Trim() -split '\r?\n').TrimEnd() }
    }

    function Get-FileHashTable([string] $Folder) {
        Get-ChildItem $Folder -Recurse -File -Exclude list.csv | ForEach-Object { "$($_.Name) $((Get-FileHash $_).Hash)" }
    }

    # Git runs outside the repository, whose attributes hide line endings.
    function Get-ChangedLine([string] $Site, [string] $Folder) {
        & git -C $TestDrive -c core.autocrlf=false diff --no-index -U0 (Join-Path $samples $Site) $Folder |
            Where-Object { $_ -match '^[-+](?!--|\+\+)' } | ForEach-Object { $_.TrimEnd("`r") }
    }
}

Describe 'docs/from-yq-and-sed.md' {
    It 'has ten recipes' { ([regex]::Matches((Get-Content "$env:ARTICLESPS_ROOT/docs/from-yq-and-sed.md" -Raw), '(?m)^## \d')).Count | Should -Be 10 }

    It '<Name>: shows what the cmdlet does' -ForEach $recipes {
        $run = Invoke-Recipe $Site $Cmdlet

        if (-not $IsOutput) { Get-ChangedLine $Site $run.FullName | Should -Be $Shown }
        elseif ($Cmdlet -like '* list.csv') { Get-Content "$($run.FullName)/list.csv" | Should -Be $Shown }
        else { $run.Lines | Should -Be $Shown }
    }

    It '<Name>: does the same with the command' -ForEach $recipes {
        if ($Command -like '*| jq *' -and -not (Get-Command jq -ErrorAction Ignore)) { Set-ItResult -Skipped -Because 'jq is not installed' }
        $module = Invoke-Recipe $Site $Cmdlet
        $articles = Invoke-Recipe $Site $Command

        Get-FileHashTable $articles.FullName | Should -Be (Get-FileHashTable $module.FullName)
        if ($IsOutput -and $Command -notlike '*list.csv') { @($articles.Lines).Count | Should -BeGreaterThan 1 }
    }
}
