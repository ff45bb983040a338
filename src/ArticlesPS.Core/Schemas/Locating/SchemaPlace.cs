using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ArticlesPS.Files;
using ArticlesPS.Files.Kinds;

namespace ArticlesPS.Schemas.Locating;

/// <summary>A directory in which a schema is looked for, and the names in it that can matter.</summary>
/// <param name="Directory">The full path.</param>
/// <param name="Names">The names of files and directories that <see cref="GeneratorEvidence.Concerns"/>.</param>
/// <param name="HoldsRepository">Whether it is the root of a git repository.</param>
internal sealed record SchemaPlace(string Directory, IReadOnlyCollection<string> Names, bool HoldsRepository)
{
    /// <summary>What the root of a git repository holds.</summary>
    public const string Repository = ".git";

    private static readonly string[] _leftOut = [Repository, "node_modules"];

    /// <summary>
    /// A directory and those above it, up to the root of a repository, a mount point or the home directory, and not into a directory
    /// of another owner: what others can write must not decide what a user's articles mean.
    /// </summary>
    /// <param name="directory">The full path.</param>
    /// <param name="home">The home directory; null for the user's.</param>
    public static IEnumerable<SchemaPlace> Upward(string directory, string? home = null) => DirectoriesUpward(directory, home).Select(At);

    /// <summary>The directories of <see cref="Upward"/>, which are not listed.</summary>
    public static IEnumerable<string> DirectoriesUpward(string directory, string? home = null)
    {
        home ??= Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        FileOwner? owner = null;
        for (string? current = directory; current is not null; current = Path.GetDirectoryName(current))
        {
            // A directory that is still to be made has no owner yet.
            FileOwner? here = FileOwner.Of(current);
            owner ??= here;
            if (here?.User != owner?.User || here?.Device != owner?.Device)
            {
                yield break;
            }

            yield return current;
            if (IsRepository(current) || DirectoryPath.Comparer.Equals(current, home))
            {
                yield break;
            }
        }
    }

    /// <summary>The evidence in the directories directly below.</summary>
    public IEnumerable<(string Directory, GeneratorEvidence Evidence)> EvidenceBelow()
    {
        foreach (string below in DirectoriesIn(Directory))
        {
            foreach (GeneratorEvidence evidence in GeneratorEvidence.In(below, At(below).Names))
            {
                yield return (below, evidence);
            }
        }
    }

    /// <summary>A directory, listed.</summary>
    public static SchemaPlace At(string directory)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        bool holdsRepository = false;
        foreach (string path in EntriesOf(directory, System.IO.Directory.EnumerateFileSystemEntries))
        {
            string name = Path.GetFileName(path);
            holdsRepository |= name == Repository;
            if (GeneratorEvidence.Concerns(name))
            {
                names.Add(name);
            }
        }

        return new SchemaPlace(directory, names, holdsRepository);
    }

    // A submodule has a file of that name.
    private static bool IsRepository(string directory)
    {
        string path = Path.Combine(directory, Repository);
        return System.IO.Directory.Exists(path) || File.Exists(path);
    }

    private static IEnumerable<string> DirectoriesIn(string directory) =>
        EntriesOf(directory, System.IO.Directory.EnumerateDirectories)
            .Where(path => !_leftOut.Contains(Path.GetFileName(path)))
            .OrderBy(path => path, StringComparer.Ordinal);

    // A directory that cannot be listed shows nothing; reading it reports why.
    private static List<string> EntriesOf(string directory, Func<string, IEnumerable<string>> list)
    {
        try
        {
            return [.. list(directory)];
        }
        catch (Exception e) when (FileErrors.IsExpected(e))
        {
            return [];
        }
    }
}
