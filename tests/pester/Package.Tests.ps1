# The package as its users get it. Written for Windows PowerShell 5.1 as well, where no other test runs.
BeforeDiscovery {
    $canPack = $null -ne (Get-Command Compress-PSResource -ErrorAction Ignore)
    $hasPackage = $canPack -or [bool]$env:ARTICLESPS_PACKAGE
    $isDesktop = $PSVersionTable.PSEdition -ne 'Core'
}

Describe 'The package of the module' -Skip:(-not $hasPackage) -Tag 'Needs Microsoft.PowerShell.PSResourceGet 1.1' {
    BeforeAll {
        . "$PSScriptRoot/ModulePackage.ps1"
        $package = $env:ARTICLESPS_PACKAGE
        if (-not $package) {
            $package = (Compress-PSResource -Path $env:ARTICLESPS_MODULE -DestinationPath $TestDrive -PassThru).FullName
        }

        $module = Join-Path $TestDrive 'ArticlesPS'
        Expand-ModulePackage $package $module
        $manifest = Import-PowerShellDataFile (Join-Path $module 'ArticlesPS.psd1')
        $description = Get-PackageDescription $package

        # A PowerShell puts itself first on its PATH.
        $engine = if ($PSVersionTable.PSEdition -eq 'Core') { 'pwsh' } else { 'powershell' }

        # Runs a script, with the module imported from -Path, in a process of its own: what an assembly came from stays
        # loaded, and cannot be deleted on Windows, until its process ends.
        function Invoke-Fresh([string] $Script, [string] $Path = $module) {
            $file = Join-Path $TestDrive 'fresh.ps1'
            Set-Content $file ('param($Module, $Site) $ErrorActionPreference = "Stop"; $ProgressPreference = "SilentlyContinue"; Import-Module $Module' + "`n" + $Script)
            & $engine -NoProfile -NonInteractive -ExecutionPolicy Bypass -File $file -Module $Path -Site $site
        }

        # Each byte of a file as one character.
        function Get-Byte([string] $Path) {
            [System.Text.Encoding]::GetEncoding('iso-8859-1').GetString([System.IO.File]::ReadAllBytes($Path))
        }
    }

    BeforeEach {
        $site = Join-Path $TestDrive ([guid]::NewGuid())
        Copy-Item ([System.IO.Path]::Combine($env:ARTICLESPS_ROOT, 'samples', 'articles')) $site -Recurse
    }

    It 'contains what ships and nothing else' {
        $source = Join-Path $env:ARTICLESPS_ROOT 'module'
        $texts = Get-ChildItem $source -Recurse -File | ForEach-Object { $_.FullName.Substring($source.Length + 1) -replace '\\', '/' }
        $assemblies = @('ArticlesPS.Core', 'ArticlesPS.FrontMatter', 'ArticlesPS.Loader', 'ArticlesPS.Site', 'ArticlesPS', 'Markdig', 'Tomlyn', 'YamlDotNet' | ForEach-Object { "bin/net8.0/$_.dll" }) +
            @('ArticlesPS.Core', 'ArticlesPS.FrontMatter', 'ArticlesPS.Site', 'ArticlesPS', 'YamlDotNet' | ForEach-Object { "bin/netstandard2.0/$_.dll" })
        $found = Get-ChildItem $module -Recurse -File | ForEach-Object { $_.FullName.Substring($module.Length + 1) -replace '\\', '/' }
        $found | Sort-Object | Should -Be (@($texts) + $assemblies + 'LICENSE' + 'ThirdPartyNotices.txt' + 'articles.schema.json' | Sort-Object)
    }

    It 'tells a gallery what the manifest says' {
        $description.id, $description.version | Should -Be 'ArticlesPS', $manifest.ModuleVersion
        $description.authors, $description.description | Should -Be $manifest.Author, $manifest.Description
        $description.tags -split ' ' | Should -Be (@('PSModule') + $manifest.PrivateData.PSData.Tags)
        $description.projectUrl | Should -Be $manifest.PrivateData.PSData.ProjectUri
        $description.licenseUrl | Should -Be $manifest.PrivateData.PSData.LicenseUri
        $description.releaseNotes | Should -Be $manifest.PrivateData.PSData.ReleaseNotes
        $description.dependencies | Should -BeNullOrEmpty
    }

    It 'has a manifest without errors and warnings' {
        Test-ModuleManifest (Join-Path $module 'ArticlesPS.psd1') -WarningVariable warnings -WarningAction SilentlyContinue | Should -Not -BeNullOrEmpty
        $warnings | Should -BeNullOrEmpty
    }

    It 'exports the cmdlets of its manifest and nothing else' {
        Invoke-Fresh '(Get-Module ArticlesPS).ExportedCommands.Keys; (Get-Module ArticlesPS).ExportedVariables.Keys' |
            Sort-Object | Should -Be $manifest.CmdletsToExport
    }

    It 'lists the unpublished articles as CSV' {
        Invoke-Fresh 'Get-Article -LiteralPath $Site -Recurse -Published:$false | Export-Csv (Join-Path $Site "unpublished.csv") -NoTypeInformation -Encoding UTF8'
        $rows = @(Import-Csv (Join-Path $site 'unpublished.csv'))
        $rows.Count | Should -Be 12
        ($rows | Where-Object Title -EQ 'Library lends tools as well as books').Heat | Should -Be '39'
        $rows.PublishedDateTime | Where-Object { $_ } | Should -Match '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$'
    }

    It 'sets a field and touches no other byte' {
        $file = [System.IO.Path]::Combine($site, '_news', '2019-11-12-library-lends-tools-as-well-as-books.md')
        $former = Get-Byte $file
        Invoke-Fresh 'Get-Article -LiteralPath $Site/_news | Where-Object Heat -EQ 39 | Set-Article -Heat 79'
        Get-Byte $file | Should -BeExactly ($former -replace '(?m)^heat: 39', 'heat: 79')
        Get-Byte $file | Should -Not -BeExactly $former
    }

    It 'publishes an article' {
        $file = [System.IO.Path]::Combine($site, '_news', '2026-02-18-the-bakers-dozen.md')
        $former = Get-Byte $file
        Invoke-Fresh 'Set-ArticlePublished (Join-Path $Site "_news/2026-02-18-the-bakers-dozen.md")'
        Get-Byte $file | Should -BeExactly ($former -replace '(?m)^published: false', 'published: true')
        Get-Byte $file | Should -Not -BeExactly $former
    }

    It 'makes a new article' {
        Invoke-Fresh '(New-Article (Join-Path $Site "_news") -Title "Night ferry" -PublishedDateTime 2026-04-01T22:00:00Z).Name' |
            Should -Be '2026-04-01-night-ferry.md'
        [System.IO.Path]::Combine($site, '_news', '2026-04-01-night-ferry.md') | Should -FileContentMatch '^title: "?Night ferry"?$'
    }

    It 'finds what is wrong with an article' {
        Invoke-Fresh 'Test-Article (Join-Path $Site "broken") | ForEach-Object { "$($_.Rule) $($_.Line)" }' | Should -Contain 'Mojibake 3'
    }

    It 'makes the report' -Skip:$isDesktop -Tag 'Needs PowerShell 7' {
        Invoke-Fresh 'Get-Article $Site -Recurse | Export-ArticleReport -Destination (Join-Path $Site "report.html")'
        Join-Path $site 'report.html' | Should -FileContentMatch '<title>'
    }

    It 'has help' {
        Invoke-Fresh '(Get-Help Set-ArticlePublished).Synopsis' | Should -Match '^Publishes'
    }

    It 'is installed from a repository' -Skip:(-not $canPack) -Tag 'Needs Microsoft.PowerShell.PSResourceGet 1.1' {
        $repository = New-Item -ItemType Directory (Join-Path $TestDrive 'repository')
        Copy-Item $package $repository
        $name = "articles-$([guid]::NewGuid())"
        Register-PSResourceRepository -Name $name -Uri $repository.FullName -Trusted
        try {
            (Find-PSResource ArticlesPS -Repository $name).Version | Should -Be $manifest.ModuleVersion
            $saved = New-Item -ItemType Directory (Join-Path $TestDrive 'saved')
            Save-PSResource ArticlesPS -Repository $name -Path $saved.FullName
        }
        finally {
            Unregister-PSResourceRepository -Name $name
        }

        $installed = [System.IO.Path]::Combine($saved.FullName, 'ArticlesPS', $manifest.ModuleVersion)
        Invoke-Fresh '@(Get-Article $Site -Recurse).Count' -Path (Join-Path $installed 'ArticlesPS.psd1') | Should -Be '15'
    }
}
