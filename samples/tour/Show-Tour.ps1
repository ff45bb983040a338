<#
.SYNOPSIS
Runs the statements of Tour.ps1 on a copy of the samples, and prints each before what it prints.
#>
[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSAvoidUsingWriteHost', '', Justification = 'It is shown to a person.')]
param()

$ErrorActionPreference = 'Stop'
if ([Console]::IsOutputRedirected) {
    $PSStyle.OutputRendering = 'PlainText'
}

$root = Split-Path (Split-Path $PSScriptRoot)
Import-Module "$root/out/ArticlesPS"

$site = "$root/out/tour"
Remove-Item $site -Recurse -Force -ErrorAction Ignore
Copy-Item "$root/samples/articles" $site -Recurse
Set-Location $site

# A paragraph of the script is a comment and the statements below it.
foreach ($paragraph in (Get-Content "$PSScriptRoot/Tour.ps1" -Raw) -split '\r?\n\r?\n') {
    Write-Host ''
    foreach ($line in $paragraph.TrimEnd() -split '\r?\n') {
        if ($line -like '#*') {
            Write-Host $line -ForegroundColor Green
            continue
        }

        Write-Host "PS> $line" -ForegroundColor Yellow
        . ([scriptblock]::Create($line)) | Out-Host
    }
}

Write-Host 'That was samples/tour/Tour.ps1, on a copy of the samples in out/tour. Next: Import-Module ./out/ArticlesPS, and your own articles.'
