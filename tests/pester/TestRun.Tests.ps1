# A run of tests ends, and says what went wrong, whatever a test file does.
BeforeAll {
    . "$PSScriptRoot/TestRun.ps1"
    $pester = Join-Path (Get-Module Pester).ModuleBase 'Pester.psd1'
    $files = Join-Path $TestDrive 'files'
    New-Item -ItemType Directory $files | Out-Null
    Set-Content "$files/Good.Tests.ps1" "Describe 'Good' { It 'passes' { }; It 'needs what is not there' -Skip -Tag 'Needs a moon' { } }"
    Set-Content "$files/Failing.Tests.ps1" "Describe 'Failing' { It 'fails' { 1 | Should -Be 2 } }"
    Set-Content "$files/Broken.Tests.ps1" "Describe 'Broken' { BeforeAll { throw 'no' }; It 'never runs' { } }"
    Set-Content "$files/Silent.Tests.ps1" "Describe 'Silent' { It 'is <Name>' -Skip -ForEach @{ Name = 'skipped' } { } }"
    Set-Content "$files/Hanging.Tests.ps1" "Describe 'Hanging' { It 'waits' { [Threading.Thread]::Sleep(-1) } }"
    Set-Content "$files/Exiting.Tests.ps1" "Describe 'Exiting' { It 'ends its process' { [Environment]::Exit(0) } }"

    # What hangs never ends, however short its limit; the others must not meet one on a slow machine.
    $results = @(Invoke-TestWorker -Path "$files/Hanging.Tests.ps1" -PesterPath $pester -Count 1 -TimeoutSeconds 2 6>&1)
    $others = 'Exiting', 'Good', 'Failing', 'Broken', 'Silent' | ForEach-Object { "$files/$_.Tests.ps1" }
    $results += @(Invoke-TestWorker -Path $others -PesterPath $pester -Count 2 -TimeoutSeconds 600 6>&1)
    $counts = $results | Where-Object { $_ -isnot [System.Management.Automation.InformationRecord] }
    function Get-Count([string] $Name) { $counts | Where-Object text -Match "\b$Name\b" }
}

Describe 'A run of test files' {
    It 'has a result for each file' {
        @($counts).Count | Should -Be 6
    }

    It 'counts what passes, and names what is skipped and why' {
        (Get-Count Good).passed, (Get-Count Good).failed | Should -Be 1, 0
        (Get-Count Good).skipped.name, (Get-Count Good).skipped.reason | Should -Be 'Good.Tests.ps1: Good.needs what is not there', 'Needs a moon'
    }

    It 'counts <Name> as failed, and says <Text>' -ForEach @(
        @{ Name = 'Failing'; Text = '*Expected 2, but got 1*' }
        @{ Name = 'Broken'; Text = '*RuntimeException: no*' }
        @{ Name = 'Silent'; Text = '*Silent.is skipped was skipped and does not say why.' }
        @{ Name = 'Hanging'; Text = '*Hanging.Tests.ps1 did not end within 2 seconds, and was stopped' }
        @{ Name = 'Exiting'; Text = '*Exiting.Tests.ps1 ended its PowerShell' }
    ) {
        (Get-Count $Name).failed | Should -BeGreaterThan 0
        (Get-Count $Name).passed | Should -Be 0
        (Get-Count $Name).text | Should -BeLike $Text
    }
}
