BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
    . "$PSScriptRoot/Folder.ps1"
    . "$PSScriptRoot/Session.ps1"
    $samples = Join-Path $env:ARTICLESPS_ROOT 'samples' 'articles'

    function Get-Tree { (Get-ChildItem . -Recurse -File -Force | ForEach-Object { [IO.Path]::GetRelativePath($PWD, $_.FullName) -replace '\\', '/' } | Sort-Object) }
}

Describe 'Move-Article' {
    BeforeEach {
        $articles = Join-Path $TestDrive ([guid]::NewGuid())
        Copy-Folder $samples $articles
        Push-Location $articles
        $before = Get-Tree
    }

    AfterEach {
        Pop-Location
        [IO.Directory]::Delete($articles, $true)
    }

    It 'archives by age, keeps the paths, and finds nothing to do the second time' {
        Move-Article . -Recurse -Before 2020-01-01 -Destination _archive | Should -BeNullOrEmpty
        (Get-ChildItem _archive -Recurse -File).Name | Should -Be '2019-11-12-library-lends-tools-as-well-as-books.md', '2019-11-13-tool-library-opens-on-mill-street.md'
        (Get-FileHash _archive/_news/2019-11-12-*).Hash | Should -Be (Get-FileHash $samples/_news/2019-11-12-*).Hash
        $after = Get-Tree
        Move-Article . -Recurse -Before 2020-01-01 -Destination _archive -Verbose 4>&1 | Where-Object { "$_" -like 'Left*it is in*already.' } | Should -HaveCount 2
        Get-Tree | Should -Be $after
    }

    It 'shows from and to with -WhatIf, moves nothing and makes no directory' {
        $lines = Invoke-Session "Move-Article _news/2026-02-18-the-bakers-dozen.md _archive -WhatIf -PassThru"
        $lines | Should -Be "What if: Performing the operation `"Move to $(Join-Path $articles '_archive' '_news' '2026-02-18-the-bakers-dozen.md')`" on target `"$(Join-Path $articles '_news' '2026-02-18-the-bakers-dozen.md')`"."
        Get-Tree | Should -Be $before
        '_archive' | Should -Not -Exist
    }

    It 'reports a file in the way with -WhatIf as well' {
        Copy-Item _news _archive/_news -Recurse
        $count = (Get-ChildItem _news).Count
        Move-Article _news -Destination _archive -WhatIf -ErrorAction SilentlyContinue -ErrorVariable errors
        $errors | Should -HaveCount $count
        $errors[0].FullyQualifiedErrorId | Should -Be 'ArticleExists,ArticlesPS.Commands.MoveArticleCommand'
        $errors[0].CategoryInfo.Category | Should -Be 'ResourceExists'
    }

    It 'replaces a file in the way with -Force' {
        $null = New-Item _archive/_news/2026-02-18-the-bakers-dozen.md -Force -Value 'there'
        Move-Article _news/2026-02-18-the-bakers-dozen.md -Destination _archive -Force
        (Get-FileHash _archive/_news/2026-02-18-*).Hash | Should -Be (Get-FileHash $samples/_news/2026-02-18-*).Hash
        '_news/2026-02-18-the-bakers-dozen.md' | Should -Not -Exist
    }

    It 'takes <what> from the pipeline' -ForEach @(
        @{ what = 'articles'; from = { Get-Article _news -Title 'The Baker*' } }
        @{ what = 'results about articles'; from = { Measure-ArticleHeat _news/2026-02-18-* } }
        @{ what = 'files'; from = { Get-Item _news/2026-02-18-* } }
        @{ what = 'paths'; from = { '_news/2026-02-18-*' } }
        @{ what = 'rows'; from = { Get-Article _news/2026-02-18-* | Select-Object FullName | ConvertTo-Csv | ConvertFrom-Csv } }
    ) {
        & $from | Move-Article -Destination _archive -PassThru | ForEach-Object FullName | Should -Be (Join-Path $articles '_archive' '_news' '2026-02-18-the-bakers-dozen.md')
        Get-Tree | Should -HaveCount $before.Count
    }

    It 'takes only published or only unpublished articles' {
        @(Move-Article _news -Published -Destination _archive -PassThru).Count | Should -Be 3
        @(Move-Article _news -Published:$false -Destination _archive -PassThru | Where-Object Published).Count | Should -Be 0
        Get-ChildItem _news | Should -BeNullOrEmpty
    }

    It 'understands <age> as an age' -ForEach @(
        @{ age = '30d' }, @{ age = 30d }, @{ age = '720h' }, @{ age = [timespan]::FromDays(30) }, @{ age = (Get-Date).AddDays(-30) }
    ) {
        $null = New-Item new -ItemType Directory
        Set-Content new/young.md "---`npublishedDateTime: $((Get-Date).AddDays(-29).ToString('yyyy-MM-dd'))`n---"
        Set-Content new/old.md "---`npublishedDateTime: $((Get-Date).AddDays(-32).ToString('yyyy-MM-dd'))`n---"
        Set-Content new/undated.md "---`ntitle: x`n---"
        (Move-Article new -Before $age -Destination _archive -PassThru).Name | Should -Be 'old.md'
        (Move-Article new -After $age -Destination _archive -PassThru).Name | Should -Be 'young.md'
    }

    It 'takes no number for an age: <_>' -ForEach 2019, '2019', 'soon', '-5d' {
        { Move-Article _news -Before $_ -Destination _archive } | Should -Throw -ErrorId 'ParameterArgumentTransformationError,ArticlesPS.Commands.MoveArticleCommand'
    }

    It 'keeps paths below -Root, and brings articles back' {
        Move-Article _news -Root _news -Destination _archive/2026
        (Get-ChildItem _archive/2026).Count | Should -Be 11
        Move-Article _archive -Recurse -Root _archive/2026 -Destination _news
        Get-Tree | Should -Be $before
    }

    It 'reports a file that is not below -Root' {
        Move-Article _news/2026-02-18-*, _tutorials -Root _tutorials -Destination _archive -ErrorAction SilentlyContinue -ErrorVariable errors
        $errors[0].FullyQualifiedErrorId | Should -Be 'PathOutsideRoot,ArticlesPS.Commands.MoveArticleCommand'
        $errors[0].CategoryInfo.Category | Should -Be 'InvalidArgument'
        (Get-ChildItem _archive).Count | Should -Be 1
    }

    It 'goes by the location of the session and its drives' {
        $null = New-PSDrive -Name Site -PSProvider FileSystem -Root $articles
        try {
            Set-Location Site:/_news
            Move-Article 2026-02-18-* -Destination Site:/_archive -Root Site:/
        }
        finally {
            Set-Location $articles
            Remove-PSDrive Site
        }
        '_archive/_news/2026-02-18-the-bakers-dozen.md' | Should -Exist
    }

    It 'moves names with <_>' -ForEach 'a [1].md', '[ab]*?.md', "new`nline.md", ' blank .md', 'ü 日本 🎉.md', '-x.md' {
        if ($IsWindows -and $_ -match '[*?\n]') { Set-ItResult -Skipped -Because 'such a name is not allowed there'; return }
        $name = $_
        [IO.File]::WriteAllText("$articles/$name", "---`ntitle: x`n---")
        Move-Article -LiteralPath "./$name" -Destination 'to [x]'
        [IO.File]::Exists("$articles/to [x]/$name") | Should -BeTrue
        [IO.File]::Exists("$articles/$name") | Should -BeFalse
    }

    It 'moves only articles' {
        Set-Content faulty.md "---`na: 1`na: 2`n---"
        Set-Content good.md "---`na: 1`n---"
        Move-Article . -Destination _archive -ErrorAction SilentlyContinue -ErrorVariable errors
        $errors.FullyQualifiedErrorId | Should -Be 'DuplicateKey,ArticlesPS.Commands.MoveArticleCommand'
        Get-ChildItem *.md | Move-Article -Destination _archive -ErrorAction SilentlyContinue -ErrorVariable errors
        $errors.FullyQualifiedErrorId | Should -Be 'FrontMatterMissing,ArticlesPS.Commands.MoveArticleCommand'
        (Get-ChildItem _archive).Name | Should -Be 'faulty.md', 'good.md'
        'README.md' | Should -Exist
    }

    It 'moves what the file says now, and saves no property' {
        $article = Get-Article _news/2026-02-18-*
        $article.Heat = 1
        Set-Article _news/2026-02-18-* -Heat 2
        ($article | Move-Article -Destination _archive -PassThru).Heat | Should -Be 2
        ($article | Set-Article -ErrorAction SilentlyContinue -ErrorVariable errors) | Should -BeNullOrEmpty
        $errors.FullyQualifiedErrorId | Should -Be 'FileNotFound,ArticlesPS.Commands.SetArticleCommand'
        Get-Tree | Should -HaveCount $before.Count
    }

    It 'ends at once where <what>' -ForEach @(
        @{ what = 'the destination is a file'; with = @{ Destination = 'README.md' }; id = 'DestinationIsFile' }
        @{ what = 'the destination is no place for files'; with = @{ Destination = 'Env:/x' }; id = 'PathNotFileSystem' }
        @{ what = 'there is no such drive'; with = @{ Destination = '_archive'; Root = 'Nowhere:/' }; id = 'DriveNotFound' }
    ) {
        { Move-Article _news @with } | Should -Throw -ErrorId "$id,ArticlesPS.Commands.MoveArticleCommand"
        Get-Tree | Should -Be $before
    }

    It 'stops the readers at Select-Object -First' {
        @(Move-Article _news -Destination _archive -PassThru | Select-Object -First 1).Count | Should -Be 1
        (Get-ChildItem _archive/_news).Count | Should -Be 1
    }

    It 'takes the value of a switch for no path: <code>' -ForEach @(
        @{ code = 'Move-Article . -Published $false' }
        @{ code = 'Move-Article . -Recurse $true' }
        @{ code = 'Move-Article -Recurse $true -Destination away' }
        @{ code = 'Get-Article -Published $false' }
        @{ code = 'Remove-Article -Recurse $true -Force' }
        @{ code = 'Test-Article -Quiet $true' }
        @{ code = 'New-Article -Force $true -Title x -PublishedDateTime 2026-01-01' }
        @{ code = 'Export-ArticleReport . -Force $true' }
        @{ code = 'Get-ArticleTopic $false' }
        @{ code = 'Remove-Article a.md, $true -Force' }
        @{ code = 'Remove-Article @(Write-Output $true) -Force' }
    ) {
        $folder = (New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))).FullName
        Set-Content "$folder/a.md" "---`ntitle: A`npublished: true`n---"
        Push-Location $folder
        try {
            { & ([scriptblock]::Create($code)) } | Should -Throw '*A switch takes its value after a colon*'
        }
        finally {
            Pop-Location
        }

        Get-ChildItem $folder -Recurse -Name | Should -Be 'a.md'
    }
}
