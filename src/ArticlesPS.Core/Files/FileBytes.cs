using System;
using ArticlesPS.Files.Kinds;

namespace ArticlesPS.Files;

/// <summary>Reads whole files.</summary>
internal static class FileBytes
{
    /// <summary>The bytes of a regular file.</summary>
    /// <param name="fullPath">The file's full path.</param>
    /// <param name="mostBytes">How many it may have.</param>
    /// <exception cref="ArticleException">The file cannot be read.</exception>
    public static byte[] Read(string fullPath, int mostBytes = RegularFile.LargestText)
    {
        NonUtf8Path.Reject(fullPath);
        try
        {
            return RegularFile.ReadAllBytes(fullPath, mostBytes);
        }
        catch (Exception e) when (FileErrors.IsExpected(e))
        {
            throw FileErrors.From(e, fullPath);
        }
    }
}
