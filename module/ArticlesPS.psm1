# Cmdlets are called with their module, or a function of that name in the session would be taken for them.
if ($PSVersionTable.PSEdition -eq 'Core') {
    if ($PSVersionTable.PSVersion -lt [version]'7.4') {
        throw "ArticlesPS needs PowerShell 7.4 or later; this is $($PSVersionTable.PSVersion)."
    }

    try {
        # Add-Type does the same in three times the time.
        $assembly = [System.Reflection.Assembly]::LoadFrom([System.IO.Path]::Combine($PSScriptRoot, 'bin', 'net8.0', 'ArticlesPS.Loader.dll'))
        $loader = $assembly.GetType('ArticlesPS.Loader.ModuleLoadContext')
    }
    catch [System.IO.FileLoadException] {
        # Another copy of the module is in use.
        $loader = 'ArticlesPS.Loader.ModuleLoadContext' -as [type]
    }

    if ($loader::Directory -ne [System.IO.Path]::Combine($PSScriptRoot, 'bin', 'net8.0')) {
        Microsoft.PowerShell.Utility\Write-Warning "ArticlesPS from $($loader::Directory) is loaded already and stays in use. Start a new session to use the one in $PSScriptRoot."
    }

    $imported = foreach ($assembly in $loader::LoadModule()) {
        Microsoft.PowerShell.Core\Import-Module -Assembly $assembly -PassThru
    }
}
else {
    # Windows PowerShell has no load contexts: here the module shares its libraries with the session.
    $imported = foreach ($name in 'ArticlesPS.FrontMatter.dll', 'ArticlesPS.Core.dll', 'ArticlesPS.dll') {
        Microsoft.PowerShell.Core\Import-Module -Name ([System.IO.Path]::Combine($PSScriptRoot, 'bin', 'netstandard2.0', $name)) -PassThru
    }
}

# Imported a second time, an assembly comes from a cache and its cmdlets do not reach this module:
# https://github.com/PowerShell/PowerShell/issues/20710
if ($ExecutionContext.SessionState.Module.ExportedCmdlets.Count -eq 0) {
    $addExportedCmdlet = [System.Management.Automation.PSModuleInfo].GetMethod(
        'AddExportedCmdlet', [System.Reflection.BindingFlags]'Instance, NonPublic')
    foreach ($cmdlet in $imported.ExportedCmdlets.Values) {
        [void]$addExportedCmdlet.Invoke($ExecutionContext.SessionState.Module, @(, $cmdlet))
    }
}

# Not in the manifest: that is processed before the assemblies are there, and these members are methods of theirs. They
# stay when the module is removed, for articles stay too, and another module may have imported this one as well.
if ([ArticlesPS.Article]::new().PSObject.Members['PublishedDateTime'] -isnot [System.Management.Automation.PSCodeProperty]) {
    $updateTypeData = if ($PSVersionTable.PSEdition -eq 'Core') {
        # By its class, since importing its module takes as long as all the rest.
        [void][System.Reflection.Assembly]::Load('Microsoft.PowerShell.Commands.Utility')
        [System.Management.Automation.CmdletInfo]::new('Update-TypeData', 'Microsoft.PowerShell.Commands.UpdateTypeDataCommand' -as [type])
    }
    else {
        'Microsoft.PowerShell.Utility\Update-TypeData'
    }

    # A path is a pattern here, and one with brackets finds nothing and says nothing. A script that runs with -WhatIf loads
    # the module all the same.
    $types = [System.IO.Path]::Combine($PSScriptRoot, 'ArticlesPS.types.ps1xml')
    & $updateTypeData -AppendPath ([System.Management.Automation.WildcardPattern]::Escape($types)) -WhatIf:$false -Confirm:$false
}

# The script behind the text of dates and numbers is made at its first use. Made here, it still runs where the language of
# the session is constrained later on, and Export-Csv has them there.
[void]"$(([ArticlesPS.NewsArticle]@{ Heat = 0 }).Heat)"
