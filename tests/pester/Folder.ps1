# Copies a folder and all below it. Copy-Item -Recurse takes ten times as long, which tests with a site of their own would
# feel.
function Copy-Folder([string] $Path, [string] $Destination) {
    [void][System.IO.Directory]::CreateDirectory($Destination)
    foreach ($folder in [System.IO.Directory]::GetDirectories($Path, '*', 'AllDirectories')) {
        [void][System.IO.Directory]::CreateDirectory($Destination + $folder.Substring($Path.Length))
    }

    foreach ($file in [System.IO.Directory]::GetFiles($Path, '*', 'AllDirectories')) {
        [System.IO.File]::Copy($file, $Destination + $file.Substring($Path.Length))
    }
}
