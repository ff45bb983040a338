@{
    RootModule             = 'ArticlesPS.psm1'
    ModuleVersion          = '0.1.0'
    GUID                   = '9a3f67a9-eb8f-42c4-85b1-94513218e018'
    Author                 = 'ArticlesPS contributors'
    CompanyName            = 'ArticlesPS'
    Copyright              = '(c) ArticlesPS contributors. MIT License.'
    Description            = 'Queries and edits articles kept as Markdown files with YAML, TOML or JSON front matter, without touching anything you did not ask it to change.'
    CompatiblePSEditions   = 'Core', 'Desktop'
    PowerShellVersion      = '5.1'
    DotNetFrameworkVersion = '4.7.2'
    FormatsToProcess       = 'ArticlesPS.format.ps1xml'
    CmdletsToExport        = 'ConvertFrom-FrontMatter', 'ConvertTo-FrontMatter', 'Export-ArticleApi', 'Export-ArticleFeed', 'Export-ArticleReport', 'Export-ArticleSitemap', 'Find-DuplicateArticle', 'Find-RelatedArticle', 'Get-Article', 'Get-ArticleSchema', 'Get-ArticleTopic', 'Import-ArticleFeed', 'Measure-ArticleHeat', 'Measure-ArticleTopic', 'Move-Article', 'New-Article', 'New-ArticleSchema', 'Protect-ArticleSecret', 'Remove-Article', 'Repair-Article', 'Set-Article', 'Set-ArticlePublished', 'Test-Article', 'Unprotect-ArticleSecret', 'Update-ArticleHeat', 'Update-ArticleRelated', 'Update-ArticleTopic'
    FunctionsToExport      = @()
    VariablesToExport      = @()
    AliasesToExport        = @()
    PrivateData            = @{
        PSData = @{
            Tags         = 'Markdown', 'YAML', 'TOML', 'JSON', 'FrontMatter', 'Articles', 'Jekyll', 'PSEdition_Core', 'PSEdition_Desktop', 'Windows', 'Linux', 'MacOS'
            LicenseUri   = 'https://github.com/articlesps/articlesps/blob/main/LICENSE'
            ProjectUri   = 'https://github.com/articlesps/articlesps'
            ReleaseNotes = 'https://github.com/articlesps/articlesps/blob/main/CHANGELOG.md'
        }
    }
}
