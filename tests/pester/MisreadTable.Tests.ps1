# Tables that Import-Csv read by another delimiter or format than they have, and what else spreadsheets and Windows PowerShell
# leave in them.
BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force

    function Set-Table([string[]] $Line) { Set-Content rows.csv $Line }
}

Describe 'A table that was read with Import-Csv' {
    BeforeEach {
        $folder = New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))
        Push-Location $folder
        Set-Content a.md "---`ntitle: A`nheat: 1`n---" -NoNewline
    }

    AfterEach { Pop-Location }

    It 'is one error that says what to do: <name>, in <command>' -ForEach @(
        foreach ($command in 'Set-Article', 'Move-Article -Destination archive', 'Remove-Article', 'Set-ArticlePublished', 'New-Article .') {
            @{ command = $command; name = 'semicolons'; lines = 'FullName;Title', 'a.md;B', 'a.md;C'; message = "The table is separated by semicolons. Read it with Import-Csv -Delimiter ';'. Nothing was saved." }
            @{ command = $command; name = 'quoted semicolons'; lines = '"Title";"FullName"', '"B";"a.md"'; message = "The table is separated by semicolons. Read it with Import-Csv -Delimiter ';'. Nothing was saved." }
            @{ command = $command; name = 'tabs'; lines = "FullName`tTitle", "a.md`tB"; message = "The table is separated by tabs. Read it with Import-Csv -Delimiter `"``t`". Nothing was saved." }
            @{ command = $command; name = 'sep='; lines = 'sep=;', 'FullName;Title', 'a.md;B', 'a.md;C'; message = 'The table begins with a line sep=, which was read as the headings. Remove that line from the file. Nothing was saved.' }
            @{ command = $command; name = 'JSON'; lines = '[{"FullName":"a.md","Title":"B"},', '{"FullName":"a.md","Title":"C"}]'; message = 'The table is JSON. Read it with Get-Content -Raw | ConvertFrom-Json. Nothing was saved.' }
        }
    ) {
        Set-Table $lines
        $run = [scriptblock]::Create("Import-Csv rows.csv | $command")
        $refusal = $run | Should -Throw -PassThru
        $refusal.Exception.Message | Should -BeExactly $message
        $refusal.FullyQualifiedErrorId | Should -BeLike 'TableMisread,*'
        $refusal.CategoryInfo.Category | Should -Be 'InvalidData'
        Get-ChildItem -Recurse -File | Select-Object -ExpandProperty Name | Should -Be 'a.md', 'rows.csv'
        Get-Content a.md | Should -Contain 'title: A'
    }

    It 'with a line sep=; and read with ; is the same error' {
        Set-Table 'sep=;', 'FullName;Title', 'a.md;B'
        { Import-Csv rows.csv -Delimiter ';' | Set-Article } | Should -Throw 'The table begins with a line sep=*'
    }

    It 'is taken over when it is read as the error says' {
        Set-Table 'FullName;Title', 'a.md;B'
        Import-Csv rows.csv -Delimiter ';' | Set-Article
        (Get-Article a.md).Title | Should -Be 'B'
    }

    It 'may have the line #TYPE of Windows PowerShell: <_>' -ForEach 'ArticlesPS.Article', 'System.Management.Automation.PSCustomObject' {
        Set-Table "#TYPE $_", '"FullName","Title","Heat"', '"a.md","B",""'
        Import-Csv rows.csv | Set-Article
        $article = Get-Article a.md
        $article.Title, $article.Heat | Should -Be 'B', 1
    }

    It 'may have rows without any value' {
        Set-Table 'FullName,Title,Heat', 'a.md,B,2', ',,', ' , ,', ''
        Import-Csv rows.csv | Set-Article -ErrorAction Stop
        (Get-Article a.md).Heat | Should -Be 2
        Set-Table 'Title,PublishedDateTime', 'One,2026-03-01', ',', ' ,'
        @(Import-Csv rows.csv | New-Article . -ErrorAction Stop).Count | Should -Be 1
    }

    It 'is no row without a value where one is there: <_>' -ForEach ',B,', ',,2' {
        Set-Table 'FullName,Title,Heat', $_
        Import-Csv rows.csv | Set-Article -ErrorAction SilentlyContinue -ErrorVariable failed
        $failed.FullyQualifiedErrorId | Should -Be 'InputNotArticle,ArticlesPS.Commands.SetArticleCommand'
    }

    It 'is no row without a value where it has no columns' {
        [pscustomobject]@{} | Set-Article -ErrorAction SilentlyContinue -ErrorVariable failed
        $failed.FullyQualifiedErrorId | Should -Be 'InputNotArticle,ArticlesPS.Commands.SetArticleCommand'
    }
}
