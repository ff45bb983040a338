BeforeAll {
    Import-Module $env:ARTICLESPS_MODULE -Force
    . "$PSScriptRoot/Session.ps1"

    # Twelve articles of a site that no generator shows: enough to tell choices from texts.
    function New-Site {
        $root = (New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))).FullName
        'posts', 'empty' | ForEach-Object { [void](New-Item -ItemType Directory "$root/$_") }
        foreach ($i in 1..12) {
            $level = if ($i % 2) { 'beginner' } else { 'expert' }
            Set-File "$root/posts/p$i.md" "title: P$i", "date: 2024-01-$($i.ToString('00'))", 'tags: [a, b]', "level: $level", "weight: $i"
        }

        $root
    }

    function Set-File([string] $Path, [string[]] $Line) {
        [IO.File]::WriteAllText($Path, "---`n$($Line -join "`n")`n---`nText.`n")
    }

    function Get-Failure([scriptblock] $Script) {
        $result = @(try { & $Script 2>&1 } catch { $_ })
        $result | Where-Object { $_ -isnot [System.Management.Automation.ErrorRecord] } | Should -BeNullOrEmpty
        $result | Should -HaveCount 1
        $result[0]
    }
}

Describe 'Get-ArticleSchema' {
    BeforeEach {
        $site = New-Site
        Push-Location $site
        $ErrorActionPreference = 'Continue'
    }

    AfterEach { Pop-Location }

    It 'says which schema applies, and why: <evidence>' -ForEach @(
        @{ evidence = 'nothing'; file = $null; expected = 'default' }
        @{ evidence = 'a file of Hugo'; file = 'hugo.toml'; text = ''; expected = 'hugo' }
        @{ evidence = 'a file of Quarto'; file = '_quarto.yml'; text = ''; expected = 'quarto' }
        @{ evidence = 'a schema of its own'; file = '.articles.yml'; text = 'extends: jekyll'; extends = 'jekyll' }
    ) {
        if ($file) { Set-Content $file $text }
        $schema = Get-ArticleSchema
        $schema | Should -BeOfType ArticlesPS.ArticleSchema
        $schema.Name | Should -Be ($expected ? $expected : (Split-Path $site -Leaf))
        $schema.Extends | Should -Be $extends
        if ($file) {
            $schema.Reason | Should -BeLike "*$file*"
            $schema.Root | Should -Be (Get-Location).ProviderPath
        }
    }

    It 'takes a schema once for all files of a site: <name>' -ForEach @(
        @{ name = 'named'; run = { Get-ArticleSchema posts, posts/p1.md, posts/p2.md } }
        @{ name = 'a pattern'; run = { Get-ArticleSchema posts/*.md } }
        @{ name = 'files from the pipeline'; run = { Get-ChildItem posts -File | Get-ArticleSchema } }
        @{ name = 'articles from the pipeline'; run = { Get-Article posts | Get-ArticleSchema } }
        @{ name = 'paths from the pipeline'; run = { 'posts', 'posts/p3.md' | Get-ArticleSchema } }
    ) {
        Set-Content hugo.toml ''
        (& $run).Name | Should -Be hugo
    }

    It 'tells sites apart in one call' {
        Set-Content posts/hugo.toml ''
        Set-Content empty/_quarto.yml ''
        (Get-ArticleSchema posts, empty).Name | Should -Be hugo, quarto
    }

    It 'shows the keys of each role, the first of them for new values' {
        Set-Content hugo.toml ''
        ((Get-ArticleSchema).Roles | Where-Object Name -EQ Topics).Keys | Should -Be 'tags'
        ((Get-ArticleSchema -Name jekyll).Roles | Where-Object Name -EQ Excerpt).Keys | Select-Object -First 1 | Should -Be 'excerpt'
    }

    It 'finds built-in schemas by name, in any case and by pattern' {
        (Get-ArticleSchema -Name HUGO).Name | Should -Be hugo
        (Get-ArticleSchema -Name h*, jek*).Name | Should -Be hugo, jekyll
        (Get-ArticleSchema -Name *).Name | Should -Be news, default, hugo, jekyll, eleventy, docusaurus, astro, zola, docfx, obsidian, quarto, pelican
        Get-ArticleSchema -Name zzz* | Should -BeNullOrEmpty
    }

    It 'reports <id>, and goes on: <name>' -ForEach @(
        @{ name = 'a missing path'; id = 'FileNotFound'; run = { Get-ArticleSchema nowhere, posts } }
        @{ name = 'a missing literal path'; id = 'FileNotFound'; run = { Get-ArticleSchema -LiteralPath 'posts/p[1].md', posts } }
        @{ name = 'a name that is none'; id = 'SchemaNotFound'; run = { Get-ArticleSchema -Name hugoo, hugo } }
        @{ name = 'two generators'; id = 'SchemaAmbiguous'; run = { Set-Content empty/hugo.toml, empty/astro.config.mjs ''; Get-ArticleSchema empty, posts } }
        @{ name = 'a schema file without roles'; id = 'SchemaInvalid'; run = { Set-Content empty/.articles.yaml 'fields: { a: string }'; Get-ArticleSchema empty, posts } }
        @{ name = 'two schema files'; id = 'SchemaAmbiguous'; run = { Set-Content empty/.articles.yml, empty/.articles.yaml 'extends: hugo'; Get-ArticleSchema empty, posts } }
        @{ name = 'a directory in place of the file'; id = 'PathIsDirectory'; run = { [void](New-Item -ItemType Directory empty/.articles.yml); Get-ArticleSchema empty, posts } }
        @{ name = 'a schema file with a mistake'; id = 'SchemaInvalid'; run = { Set-Content empty/.articles.yml 'extends: nope'; Get-ArticleSchema empty, posts } }
    ) {
        $result = & $run 2>&1
        $result | Should -HaveCount 2
        $result[0].FullyQualifiedErrorId | Should -Be "$id,ArticlesPS.Commands.GetArticleSchemaCommand"
        $result[1] | Should -BeOfType ArticlesPS.ArticleSchema
    }

    It 'shows each role on a line of its own, and what the schema itself is for' {
        Set-Content .articles.yml "extends: hugo`nfields: { level: { choices: [easy, hard] }, weight: integer }`nrequired: [title, level]"
        $shown = (Get-ArticleSchema | Out-String -Width 200).Trim() -split "`r?`n"
        $shown | Should -Contain "Name       : $(Split-Path $site -Leaf)"
        $shown | Should -Contain 'Extends    : hugo'
        $shown | Should -Contain 'Roles      : Title: title'
        $shown | Should -Contain '             ScheduledDateTime: publishDate | pubdate | published'
        $shown | Should -Contain '             PublishedDateTime: date'
        $shown | Should -Contain '             Category: categories | section'
        $shown | Should -Contain 'Fields     : level: text (easy, hard)'
        $shown | Should -Contain '             weight: a whole number'
        $shown | Should -Contain 'Required   : title, level'
        $shown | Should -Contain 'Extensions : .md, .markdown, .mdown, .html, .htm, .adoc, .asciidoc, .rst, .pandoc'
        $shown -cmatch '^Description' | Should -BeNullOrEmpty
        (Get-ArticleSchema).Description | Should -BeNullOrEmpty
        "$((Get-ArticleSchema -Name obsidian | Out-String -Width 200))" | Should -BeLike '*Description : Obsidian vaults.*'
        (Get-ArticleSchema).Fields[0].Type | Should -Be text
        (Get-ArticleSchema).Roles[2].Keys[0] | Should -Be publishDate
    }

    It 'says where a schema file is wrong' {
        Set-Content empty/.articles.yml "# mine`nextends: nope"
        (Get-Failure { Get-ArticleSchema empty }).Exception.Message | Should -BeLike "*.articles.yml(2,10): 'nope' is not a built-in schema. Use news, *"
    }
}

Describe 'New-ArticleSchema' {
    BeforeEach {
        $site = New-Site
        Push-Location $site
        $ErrorActionPreference = 'Continue'
    }

    AfterEach { Pop-Location }

    It 'writes what the files of a site have, and returns that schema' {
        $schema = New-ArticleSchema
        $schema | Should -BeOfType ArticlesPS.ArticleSchema
        $schema.FullName | Should -Be (Resolve-Path .articles.yml).ProviderPath
        ($schema.Roles | Where-Object Name -EQ Topics).Keys | Should -Be tags
        $schema.Fields.Name | Should -Be level, weight
        $text = Get-Content .articles.yml
        $text | Should -Contain '  level: { type: string, choices: [beginner, expert] }  # in 12 files'
        $text | Should -Contain '  weight: integer  # in 12 files'
        $text | Should -Contain '# Keys that nearly all files have. Test-Article reports files without them.'
        $text | Should -Contain '# Written from 12 files. Correct it where it is wrong; delete what does not matter.'
    }

    It 'makes the fields properties of articles, and Test-Article checks them' {
        [void](New-ArticleSchema)
        (Get-Article posts | Where-Object weight -GT 10).weight | Should -Be 11, 12
        Test-Article posts | Should -BeNullOrEmpty
        Set-File "$site/posts/p1.md" 'title: P1', 'date: 2024-01-01', 'tags: [a]', 'level: guru', 'weight: heavy'
        (Test-Article posts).Field | Sort-Object | Should -Be level, weight
    }

    It 'extends the generator that the site shows, or the schema that is named: <name>' -ForEach @(
        @{ name = 'shown'; run = { Set-Content hugo.toml ''; New-ArticleSchema }; extends = 'hugo' }
        @{ name = 'named'; run = { New-ArticleSchema -Schema jekyll }; extends = 'jekyll' }
        @{ name = 'named, over another that is shown'; run = { Set-Content hugo.toml ''; New-ArticleSchema -Schema jekyll }; extends = 'jekyll' }
        @{ name = 'none'; run = { New-ArticleSchema }; extends = $null }
    ) {
        (& $run).Extends | Should -Be $extends
    }

    It 'goes by a directory that is named' {
        $schema = New-ArticleSchema posts
        $schema.FullName | Should -Be (Join-Path $site posts .articles.yml)
        '.articles.yml' | Should -Not -Exist
    }

    It 'replaces a file that is there only with -Force' {
        Set-Content .articles.yml 'extends: hugo'
        $failure = Get-Failure { New-ArticleSchema -Schema jekyll }
        $failure.FullyQualifiedErrorId | Should -Be 'SchemaExists,ArticlesPS.Commands.NewArticleSchemaCommand'
        $failure.CategoryInfo.Category | Should -Be ResourceExists
        $failure.Exception.Message | Should -BeLike '*was not changed. Use -Force to replace it.'
        Get-Content .articles.yml | Should -Be 'extends: hugo'
        (New-ArticleSchema -Schema jekyll -Force).Extends | Should -Be jekyll
        (Get-ArticleSchema).Extends | Should -Be jekyll
    }

    It 'replaces one with the extension .yaml where it is' {
        Set-Content .articles.yaml 'extends: hugo'
        (Get-Failure { New-ArticleSchema }).FullyQualifiedErrorId | Should -Be 'SchemaExists,ArticlesPS.Commands.NewArticleSchemaCommand'
        (New-ArticleSchema -Schema jekyll -Force).FullName | Should -Be (Join-Path $site .articles.yaml)
        '.articles.yml' | Should -Not -Exist
        (Get-ArticleSchema).Extends | Should -Be jekyll
    }

    It 'leaves a directory of that name alone, even with -Force' {
        [void](New-Item -ItemType Directory .articles.yml)
        $failure = Get-Failure { New-ArticleSchema -Force }
        $failure.FullyQualifiedErrorId | Should -Be 'PathIsDirectory,ArticlesPS.Commands.NewArticleSchemaCommand'
        $failure.Exception.Message | Should -BeLike '*.articles.yml: This is a directory, not a schema file. Rename or remove it.'
    }

    It 'replaces a file that cannot be read, since it says nothing' {
        Set-Content .articles.yml 'extends: nope'
        (New-ArticleSchema -Force).Fields.Name | Should -Be level, weight
    }

    It 'writes nothing with -WhatIf, and shows the text with -Verbose' {
        $said = Invoke-Session "Set-Location '$site'; New-ArticleSchema -WhatIf -Verbose"
        "$said" | Should -BeLike '*level: { type: string, choices: *'
        "$said" | Should -BeLike '*What if: *Create schema* on target *.articles.yml*'
        '.articles.yml' | Should -Not -Exist
    }

    It 'refuses <name> with <id>, and writes nothing' -ForEach @(
        @{ name = 'a directory without articles'; id = 'ArticleNotFound'; category = 'ObjectNotFound'; run = { New-ArticleSchema empty } }
        @{ name = 'a missing directory'; id = 'FileNotFound'; category = 'ObjectNotFound'; run = { New-ArticleSchema nowhere } }
        @{ name = 'a file'; id = 'PathIsFile'; category = 'InvalidArgument'; run = { New-ArticleSchema posts/p1.md } }
        @{ name = 'a pattern, which is taken as it is'; id = 'FileNotFound'; category = 'ObjectNotFound'; run = { New-ArticleSchema 'post*' } }
        @{ name = 'a schema that is none'; id = 'SchemaNotFound'; category = 'ObjectNotFound'; run = { New-ArticleSchema -Schema hugoo } }
        @{ name = 'to extend a file'; id = 'SchemaNotBuiltIn'; category = 'InvalidArgument'; run = { Set-Content x.yml 'extends: hugo'; New-ArticleSchema -Schema ./x.yml } }
        @{ name = 'a script block'; id = 'ScriptBlockArgumentNoInput'; category = 'MetadataError'; run = { New-ArticleSchema { posts } } }
        @{ name = 'a switch'; id = 'ParameterArgumentTransformationError'; category = 'InvalidData'; run = { New-ArticleSchema $true } }
        @{ name = 'an empty name'; id = 'ParameterArgumentValidationError'; category = 'InvalidData'; run = { New-ArticleSchema -Schema '' } }
    ) {
        $failure = try { & $run 2>&1 } catch { $_ }
        $failure | Should -HaveCount 1
        $failure[0].FullyQualifiedErrorId | Should -Be "$id,ArticlesPS.Commands.NewArticleSchemaCommand"
        $failure[0].CategoryInfo.Category | Should -Be $category
        Get-ChildItem . -Recurse -Force -Filter .articles.yml | Should -BeNullOrEmpty
    }

    It 'takes directories from the pipeline, one that fails beside others' {
        New-Item -ItemType Directory 'a[1]' | Out-Null
        Set-Content -LiteralPath 'a[1]/b.md' '---', 'title: B', '---'
        $made = @(Get-Item -LiteralPath 'a[1]', 'empty', 'posts' | New-ArticleSchema -ErrorVariable failures -ErrorAction SilentlyContinue)
        $made.FullName | ForEach-Object { Split-Path (Split-Path $_) -Leaf } | Should -Be 'a[1]', 'posts'
        $failures.FullyQualifiedErrorId | Should -Be 'ArticleNotFound,ArticlesPS.Commands.NewArticleSchemaCommand'
        (New-ArticleSchema -LiteralPath 'a[1]' -Force).FullName | Should -Be $made[0].FullName
        Remove-Item -LiteralPath 'a[1]' -Recurse -Force
    }

    It 'counts the files that it could not read in a warning' {
        Set-Content posts/broken.md "---`na: [1`n---"
        [void](New-ArticleSchema -WarningVariable said -WarningAction SilentlyContinue)
        "$said" | Should -BeLike '*: 1 file could not be read. Test-Article says why.'
    }
}
