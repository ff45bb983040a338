using System;
using System.IO;

namespace ArticlesPS.Engine;

/// <summary>The working copy of the repository that this program was built in.</summary>
public static class Checkout
{
    /// <summary>The directory of ArticlesPS.sln.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        string? directory = AppContext.BaseDirectory;
        while (directory is not null && !File.Exists(Path.Combine(directory, "ArticlesPS.sln")))
        {
            directory = Path.GetDirectoryName(directory);
        }

        return directory ?? throw new DirectoryNotFoundException("This program runs only in a clone of ArticlesPS.");
    }
}
