Add-Type -Path (Join-Path $PSScriptRoot 'OtherYaml.dll')

function Get-OtherYamlVersion {
    [OtherYaml.Reader]::Version()
}

function ConvertFrom-OtherYaml {
    param([string] $Yaml)
    [OtherYaml.Reader]::FirstValue($Yaml)
}

Export-ModuleMember -Function Get-OtherYamlVersion, ConvertFrom-OtherYaml
