BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force

    function Set-File([string] $Name, [string] $Text) {
        [System.IO.File]::WriteAllText((Join-Path $site $Name), $Text)
    }
}

Describe 'Files that were meant to have front matter' {
    BeforeAll {
        $site = Join-Path $TestDrive 'site'
        [void](New-Item $site -ItemType Directory)
        Set-File 'a.md' "---`ntype: course`ntitle: a`n---`n"
        Set-File 'b.md' "`n---`ntitle: b`n---`n"
        Set-File 'c.md' "`n---`ntitle: c`n---`n"
        Set-File 'README.md' "# Read me`n"
        $warning = "$($site): 2 files were skipped, for example b.md(2,1): " +
            'a blank line precedes the opening fence. Begin the file with the fence.'
    }

    It 'are one warning of <name>' -ForEach @(
        @{ name = 'Get-Article'; run = { Get-Article $site -WarningVariable said } }
        @{ name = 'Find-RelatedArticle'; run = { Find-RelatedArticle $site -WarningVariable said } }
        @{ name = 'Find-DuplicateArticle'; run = { Find-DuplicateArticle $site -WarningVariable said } }
        @{ name = 'Measure-ArticleHeat'; run = { Measure-ArticleHeat $site -WarningVariable said } }
        @{ name = 'Measure-ArticleTopic'; run = { Measure-ArticleTopic $site -WarningVariable said } }
        @{ name = 'ConvertFrom-FrontMatter'; run = { ConvertFrom-FrontMatter -Path $site -WarningVariable said } }
        @{ name = 'Set-Article'; run = { Set-Article $site -Title x -WhatIf -WarningVariable said } }
        @{ name = 'Repair-Article'; run = { Repair-Article $site -WhatIf -WarningVariable said } }
        @{ name = 'Update-ArticleRelated'; run = { Update-ArticleRelated $site -WhatIf -WarningVariable said } }
        @{ name = 'Move-Article'; run = { Move-Article $site -Root $TestDrive -Destination $TestDrive/old -WhatIf -WarningVariable said } }
        @{ name = 'Remove-Article'; run = { Remove-Article $site -WhatIf -WarningVariable said } }
        @{ name = 'Test-Article without the rule'
            run = { Test-Article $site -ExcludeRule FrontMatterMissing -WarningVariable said }
        }
        @{ name = 'Get-Article | Find-RelatedArticle'
            run = { Get-Article $site/a.md | Find-RelatedArticle -Among $site -WarningVariable said }
        }
    ) {
        $null = . $run 3>$null
        $said | Should -HaveCount 1
        $said[0].Message | Should -Be $warning
    }

    It 'are problems of Test-Article, which have no article and do not warn' {
        $problems = Test-Article $site -WarningVariable said
        $said | Should -BeNullOrEmpty
        $problems.Rule | Should -Be 'FrontMatterMissing', 'FrontMatterMissing'
        $problems.Name | Should -Be 'b.md', 'c.md'
        $problems.Line | Should -Be 2, 2
        $problems | Where-Object Article | Should -BeNullOrEmpty
        Test-Article $site -Quiet | Should -BeExactly $false
        ($problems[0] | Out-String) | Should -Match 'b\.md\('
    }

    It 'are errors of what is piped from their problems' {
        $problems = Test-Article $site
        $problems | Repair-Article -ErrorVariable failed -ErrorAction SilentlyContinue
        $failed.FullyQualifiedErrorId | Select-Object -Unique | Should -Be 'FrontMatterMissing,ArticlesPS.Commands.RepairArticleCommand'
    }

    It 'are named by -Verbose, as all files that are skipped' {
        $lines = Get-Article $site -Verbose 4>&1 3>$null | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }
        $lines.Message | Should -Be @(
            'README.md', 'b.md', 'c.md' | ForEach-Object { "Skipped $(Join-Path $site $_): it has no front matter." }
        )
    }

    It 'are nothing to speak of where there are none' {
        $null = Get-Article $site -Exclude b.md, c.md -WarningVariable said
        $said | Should -BeNullOrEmpty
    }
}
