# For everything that ships and that users run: all default rules, and a syntax that Windows PowerShell 5.1 parses too.
@{
    IncludeDefaultRules = $true
    Rules               = @{
        PSUseCompatibleSyntax = @{
            Enable         = $true
            TargetVersions = '5.1', '7.4'
        }
    }
}
