# A bug of the module is never reported as a mistake of the user's.
BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE

    # Stands for a bug: whoever asks for the entries of this list gets an exception of .NET.
    if (-not ('ArticlesPS.Tests.BrokenList' -as [type])) {
        Add-Type -TypeDefinition @'
namespace ArticlesPS.Tests
{
    public class BrokenList : System.Collections.ArrayList
    {
        private readonly System.Exception _bug;

        public BrokenList(System.Exception bug) { _bug = bug; }

        public override System.Collections.IEnumerator GetEnumerator() { throw _bug; }
    }
}
'@
    }

    function New-BrokenArticle([string] $Bug) {
        Set-Content "$TestDrive/a.md" "---`ntitle: a`n---`n"
        $article = Get-Article "$TestDrive/a.md"
        $article.Metadata['own'] = [ArticlesPS.Tests.BrokenList]::new((New-Object "System.$Bug" 'broken'))
        $article
    }
}

Describe 'A bug in <Name>' -ForEach @(
    @{ Name = 'Test-Article'; Command = { $input | Test-Article } }
    @{ Name = 'Set-Article'; Command = { $input | Set-Article -Heat 5 } }
    @{ Name = 'Repair-Article'; Command = { $input | Repair-Article } }
    @{ Name = 'ConvertTo-FrontMatter'; Command = { $input | ConvertTo-FrontMatter } }
) {
    It 'is a terminating error of its own when it is <Bug>' -ForEach @(
        @{ Bug = 'InvalidOperationException' }
        @{ Bug = 'ArgumentException' }
        @{ Bug = 'NullReferenceException' }
    ) {
        $article = New-BrokenArticle $Bug
        $record = try { $article | & $Command -ErrorAction SilentlyContinue } catch { $_ }

        $record.FullyQualifiedErrorId | Should -BeLike "InternalError,ArticlesPS.Commands.$($Name.Replace('-', ''))Command"
        "$record" | Should -BeLike "This is a bug in ArticlesPS, not a mistake of yours: $($Bug): broken Run it again*"
        $record.Exception.InnerException.GetType().Name | Should -Be $Bug
        $record.CategoryInfo.Category | Should -Be 'NotSpecified'
    }
}

Describe 'What the engine throws through a cmdlet' {
    BeforeAll {
        Set-Content "$TestDrive/a.md" "---`ntitle: a`n---`n"
        Set-Content "$TestDrive/b.md" "---`ntitle: b`n---`n"
    }

    It 'stays what it is: <Throw>' -ForEach @(
        @{ Throw = { throw 'mine' }; Id = 'mine' }
        @{ Throw = { [int]::Parse('x') }; Id = 'FormatException*' }
        @{ Throw = { 1 / $null }; Id = 'RuntimeException*' }
        @{ Throw = { Get-Item none -ErrorAction Stop }; Id = 'PathNotFound,Microsoft.PowerShell.Commands.GetItemCommand' }
    ) {
        $record = try { Get-Article $TestDrive | ForEach-Object { & $Throw } } catch { $_ }
        $record.FullyQualifiedErrorId | Should -BeLike $Id
    }

    It 'ends a pipeline that wants no more' {
        (Get-Article $TestDrive | Select-Object -First 1).Title | Should -Be 'a'
    }
}

Describe 'A path with a null character' {
    BeforeAll {
        Set-Content "$TestDrive/a.md" "---`ntitle: a`n---`n"
        $broken = "$TestDrive/a`0b"
    }

    It 'is a mistake of whoever gives it: <Call>' -ForEach @(
        @{ Call = { Get-Article $broken } }
        @{ Call = { Get-Article -LiteralPath $broken } }
        @{ Call = { Get-Article "$broken*" } }
        @{ Call = { Set-Article $broken -Heat 5 } }
        @{ Call = { [pscustomobject]@{ FullName = $broken; Heat = 5 } | Set-Article } }
        @{ Call = { Move-Article "$TestDrive/a.md" $broken } }
        @{ Call = { New-Article $broken -Title a -PublishedDateTime 2026-03-01 } }
        @{ Call = { Export-ArticleReport $TestDrive $broken } }
        @{ Call = { Import-ArticleFeed -LiteralPath $broken } }
        @{ Call = { Get-ArticleTopic $broken } }
    ) {
        $ErrorActionPreference = 'Stop'
        $record = try { & $Call } catch { $_ }
        $record.FullyQualifiedErrorId | Should -BeLike 'PathInvalid,*'
    }
}
