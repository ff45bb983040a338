<#
.SYNOPSIS
Runs the statements of Tour.ps1 on a copy of the samples, and prints each before what it prints.
#>
$ErrorActionPreference = 'Stop'
if ([Console]::IsOutputRedirected) {
    $PSStyle.OutputRendering = 'PlainText'
}

$root = Split-Path (Split-Path $PSScriptRoot)
Import-Module (Join-Path $root 'out' 'ArticlesPS')

$site = Join-Path $root 'out' 'tour'
Remove-Item $site -Recurse -Force -ErrorAction Ignore
Copy-Item (Join-Path $root 'samples' 'articles') $site -Recurse
Set-Location $site

# A paragraph of the script is a comment and the statements below it.
foreach ($paragraph in (Get-Content "$PSScriptRoot/Tour.ps1" -Raw) -split '\r?\n\r?\n') {
    Write-Host ''
    foreach ($line in $paragraph.TrimEnd() -split '\r?\n') {
        Write-Host $(if ($line -like '#*') { $line } else { "PS> $line" }) -ForegroundColor $(if ($line -like '#*') { 'Green' } else { 'Yellow' })
        . ([scriptblock]::Create($line)) | Out-Host
    }
}

Write-Host "That was samples/tour/Tour.ps1, on a copy of the samples in $([System.IO.Path]::GetRelativePath($root, $site)). Next: Import-Module out/ArticlesPS, and your own articles."
