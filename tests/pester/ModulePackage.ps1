# Lays out what is in a package of the module as an installer does, without what belongs to the package itself.
function Expand-ModulePackage([string] $Path, [string] $Destination) {
    Add-Type -AssemblyName System.IO.Compression.FileSystem
    [System.IO.Compression.ZipFile]::ExtractToDirectory($Path, $Destination)
    foreach ($name in '_rels', 'package', '[Content_Types].xml', 'ArticlesPS.nuspec') {
        Remove-Item -LiteralPath (Join-Path $Destination $name) -Recurse -Force
    }
}

# The description of a package, which a gallery reads.
function Get-PackageDescription([string] $Path) {
    Add-Type -AssemblyName System.IO.Compression.FileSystem
    $archive = [System.IO.Compression.ZipFile]::OpenRead($Path)
    try {
        $reader = New-Object System.IO.StreamReader ($archive.GetEntry('ArticlesPS.nuspec').Open())
        ([xml]$reader.ReadToEnd()).package.metadata
    }
    finally {
        $archive.Dispose()
    }
}
