# The articles of a small news site, the newest first.
Get-Article _news | Sort-Object PublishedDateTime -Descending

# Those that wait to be published, as a spreadsheet opens them.
Get-Article _news | Where-Object { -not $_.Published } | Select-Object Title, Provider, Quality, Heat | Export-Csv unpublished.csv
Get-Content unpublished.csv

# Publish one of them: see what would change, do it, and look at the file. Only that line is different.
$file = Get-Item _news/2026-02-18-*.md
$before = Get-Content $file
Set-ArticlePublished $file -WhatIf
Set-ArticlePublished $file
Compare-Object $before (Get-Content $file)
