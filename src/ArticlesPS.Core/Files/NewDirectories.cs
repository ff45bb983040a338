using System;
using System.Collections.Generic;
using System.IO;

namespace ArticlesPS.Files;

/// <summary>Directories that are made for a file, and go again unless they are kept.</summary>
internal sealed class NewDirectories : IDisposable
{
    // The deepest first, as they have to be removed.
    private readonly List<string> _made = [];

    /// <summary>Creates a directory and its parents, if they don't exist.</summary>
    public static NewDirectories Make(string directory)
    {
        NewDirectories directories = new();
        for (string? path = directory; path is not null && !Directory.Exists(path); path = Path.GetDirectoryName(path))
        {
            directories._made.Add(path);
        }

        try
        {
            FileCall.Make(() => Directory.CreateDirectory(directory));
            return directories;
        }
        catch
        {
            directories.Dispose();
            throw;
        }
    }

    /// <summary>Lets the directories stay.</summary>
    public void Keep() => _made.Clear();

    /// <summary>Removes the directories that were made, unless somebody uses them by now.</summary>
    public void Dispose()
    {
        foreach (string directory in _made)
        {
            try
            {
                Directory.Delete(directory);
            }
            catch (Exception e) when (FileErrors.IsExpected(e))
            {
                // Not empty, or never made.
            }
        }

        _made.Clear();
    }
}
