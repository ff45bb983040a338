using System.IO;

namespace ArticlesPS.Files.Kinds;

/// <summary>Tells links from files and directories.</summary>
internal static class FileLink
{
    private const FileAttributes Nothing = (FileAttributes)(-1);

    /// <summary>
    /// Whether a path is itself a link, wherever that leads; what is not there is none. Where the framework cannot tell, it counts
    /// as one.
    /// </summary>
    public static bool IsAt(string path)
    {
        // File.GetAttributes would throw where there is nothing, which is usual for locks and new files.
        FileAttributes attributes = path.Contains('\0') ? Nothing : new FileInfo(path).Attributes;
        if (attributes == Nothing || (attributes & FileAttributes.ReparsePoint) == 0)
        {
            return false;
        }

        try
        {
            // Cloud services mark their files and folders in the same way as links.
            return File.ResolveLinkTarget(path, returnFinalTarget: false) is not null;
        }
        catch (IOException)
        {
            return true;
        }
    }
}
