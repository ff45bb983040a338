BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
    $class = 'ArticlesPS.Commands'
}

Describe 'One bad file in each hundred' {
    BeforeAll {
        # ARTICLESPS_FILES asks for another number, as in 100000.
        $count = $env:ARTICLESPS_FILES ? [int]$env:ARTICLESPS_FILES : 1000
        $site = Join-Path $TestDrive 'site'
        for ($i = 0; $i -lt $count; $i++) {
            $path = [IO.Path]::Combine($site, ('{0:D3}' -f [int][Math]::Floor($i / 1000)), ('{0:D6}.md' -f $i))
            if ($i % 1000 -eq 0) {
                [void][IO.Directory]::CreateDirectory([IO.Path]::GetDirectoryName($path))
            }
            [IO.File]::WriteAllText($path, ($i % 100 -eq 99 ? "---`ntitle: a`ntitle: b`n---`n" : "---`ntitle: Article $i`n---`n"))
        }
    }

    It 'is one error each, and all others are objects' {
        $read = @(Get-Article $site -Recurse -ErrorAction SilentlyContinue -ErrorVariable errors)
        $read.Count | Should -Be ($count - $count / 100)
        $errors.Count | Should -Be ($count / 100)
        $errors.FullyQualifiedErrorId | Sort-Object -Unique | Should -Be "DuplicateKey,$class.GetArticleCommand"
        $errors | ForEach-Object { $_.TargetObject } | Should -BeLike '*99.md'
    }

    It 'tells the script that runs pwsh' {
        $lines = & pwsh -NoProfile -NonInteractive -Command "Import-Module '$env:ARTICLESPS_MODULE'; Get-Article '$site' -Recurse | ForEach-Object Title" 2>$null
        $LASTEXITCODE | Should -Be 1
        @($lines -like 'Article *').Count | Should -Be ($count - $count / 100)
    }
}

Describe 'Names that are not UTF-8' -Skip:(-not $IsLinux) -Tag 'Needs Linux' {
    BeforeEach {
        $names = Join-Path $TestDrive 'names'
        [void][IO.Directory]::CreateDirectory($names)
        $text = "---`ntitle: a`nheat: 1`n---`n"
        [IO.File]::WriteAllText((Join-Path $names 'a.md'), $text)
        $other = Join-Path $names "b$([char]0xFFFD).md"
        [IO.File]::WriteAllText($other, $text)
        & sh -c 'cd "$1" && cp a.md "$(printf ''b\377.md'')"' sh $names
    }

    AfterEach { & sh -c 'rm -r "$1"' sh $names }

    It 'are errors, and <name> takes no other file for theirs' -ForEach @(
        @{ name = 'Get-Article'; run = { Get-Article $names -ErrorAction SilentlyContinue -ErrorVariable errors; $errors } }
        @{ name = 'Set-Article'; run = { Set-Article $names -Heat 2 -ErrorAction SilentlyContinue -ErrorVariable errors; $errors } }
        @{ name = 'Remove-Article'; run = { Remove-Article (Join-Path $names 'b*') -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable errors; $errors } }
        @{ name = 'Move-Article'; run = { Move-Article (Join-Path $names 'b*') -Root $names -Destination (Join-Path $names 'c') -ErrorAction SilentlyContinue -ErrorVariable errors; $errors } }
    ) {
        $errors = @(& $run | Where-Object { $_ -is [Management.Automation.ErrorRecord] })
        $errors.Count | Should -BeIn 1, 2
        $errors.FullyQualifiedErrorId | Should -BeLike 'PathNotUtf8,*'
        $errors.CategoryInfo.Category | Sort-Object -Unique | Should -Be 'InvalidArgument'
        $errors[0].TargetObject | Should -Be $other
        [IO.File]::ReadAllText($other) | Should -Be $text
        & sh -c 'cat "$1"/b*.md | grep -c "heat: 1"' sh $names | Should -Be 2
    }
}
