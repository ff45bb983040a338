BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
    . (Join-Path $PSScriptRoot 'JobSite.ps1')
}

Describe 'Move-OldArticle.ps1' {
    BeforeEach {
        $folder = New-JobSite
        $news, $archive = "$folder/news", "$folder/archive"
        New-Item -ItemType Directory "$news/2020" | Out-Null
        function Set-Dated([string] $Name, $Days) {
            $date = if ($null -ne $Days) { "publishedDateTime: $([datetime]::UtcNow.AddDays(-$Days).ToString('yyyy-MM-ddTHH:mm:ssZ', [cultureinfo]::InvariantCulture))" }
            Set-Content "$news/$Name.md" "---`ntitle: $Name`n$date`n---`n"
        }
    }

    AfterEach { [IO.Directory]::Delete($folder, $true) }

    It 'moves what is older than 90 days, each to its path, and nothing else' {
        Set-Dated old 91
        Set-Dated 2020/older 900
        Set-Dated young 89
        Set-Dated undated
        Invoke-Job Move-OldArticle.ps1 '-Path', $news, '-Destination', $archive, '-Log', "$folder/log" | Should -BeNullOrEmpty
        $LASTEXITCODE | Should -Be 0
        (Get-ChildItem $news -Recurse -File).BaseName | Sort-Object | Should -Be 'undated', 'young'
        "$archive/old.md", "$archive/2020/older.md" | Should -Exist
        Get-Content "$folder/log" -Raw | Should -BeLike "*Moved to $archive/old.md*"
        Invoke-Job Move-OldArticle.ps1 '-Path', $news, '-Destination', $archive, '-Days', '30' | Should -BeNullOrEmpty
        "$archive/young.md" | Should -Exist
    }

    It 'replaces nothing in the archive' {
        Set-Dated old 91
        New-Item "$archive/old.md" -Value 'in the way' -Force | Out-Null
        Invoke-Job Move-OldArticle.ps1 '-Path', $news, '-Destination', $archive | Should -BeLike 'Failed: *old.md*'
        $LASTEXITCODE | Should -Be 1
        "$news/old.md" | Should -Exist
        Get-Content "$archive/old.md" | Should -Be 'in the way'
    }

    It 'can be killed: each article is whole in one place, and the next run moves the rest' {
        1..200 | ForEach-Object { Set-Dated "old-$_" 100 }
        Stop-JobWhen (Start-JobProcess Move-OldArticle.ps1 '-Path', $news, '-Destination', $archive) { Test-Path "$archive/old-1*.md" }
        $names = @(Get-Article $news, $archive -ErrorAction Stop).Name
        $names.Count | Should -Be 200
        ($names | Sort-Object -Unique).Count | Should -Be 200
        Invoke-Job Move-OldArticle.ps1 '-Path', $news, '-Destination', $archive | Should -BeNullOrEmpty
        $LASTEXITCODE | Should -Be 0
        @(Get-Article $archive).Count | Should -Be 200
    }
}
