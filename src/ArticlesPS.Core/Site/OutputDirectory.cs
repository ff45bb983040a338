using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace ArticlesPS;

/// <summary>
/// Brings the files of a directory in line with an output: writes those that differ, removes those that an earlier run
/// of the same output made and this one does not, and touches nothing else.
/// </summary>
/// <remarks>
/// Each file is replaced whole. Its manifest, which lists what the output has made, is written before the first file and
/// again at the end, so that also what an interrupted run made is known to the next one.
/// </remarks>
public sealed class OutputDirectory
{
    private readonly string _root;
    private readonly string? _manifestPath;
    private readonly OutputManifest _former;
    private readonly OutputManifest _wanted;
    private bool _hasBegun;

    /// <summary>Compares an output with what is on disk.</summary>
    /// <param name="fullPath">The full path of the directory, which is made when it is needed.</param>
    /// <param name="manifestName">
    /// The name of the manifest in it, which tells this output from others beside it; null for an output whose files never
    /// become others, which needs none.
    /// </param>
    /// <param name="files">All files of the output.</param>
    /// <exception cref="ArticleException">A file on disk cannot be read.</exception>
    public OutputDirectory(string fullPath, string? manifestName, IReadOnlyList<OutputFile> files)
    {
        ArgumentNullException.ThrowIfNull(fullPath);
        ArgumentNullException.ThrowIfNull(files);
        _root = fullPath;
        _manifestPath = manifestName is null ? null : Path.Combine(fullPath, manifestName);
        _former = _manifestPath is null ? OutputManifest.Of([]) : OutputManifest.Read(_manifestPath);
        _wanted = OutputManifest.Of(files);
        Changes = [.. files.Select(ChangeOf).OfType<OutputChange>(), .. Removals()];
    }

    /// <summary>What differs: files to write in the order of the output, then those to remove.</summary>
    public IReadOnlyList<OutputChange> Changes { get; }

    /// <summary>Makes one change.</summary>
    /// <exception cref="ArticleException">
    /// The file cannot be written, or one that is to be removed holds something else than the output wrote; it is whole either way.
    /// </exception>
    public void Apply(OutputChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (!_hasBegun)
        {
            _hasBegun = true;
            WriteManifest(_former.With(_wanted));
        }

        if (change.Action == OutputAction.Remove)
        {
            Remove(change);
        }
        else
        {
            Write(change.FullPath, change.Content);
        }
    }

    /// <summary>Says that no more changes are made, so that the manifest lists what there is.</summary>
    /// <param name="refused">Changes that were not made, as they were not wanted or failed.</param>
    /// <exception cref="ArticleException">The manifest cannot be written.</exception>
    public void Complete(IReadOnlyCollection<OutputChange> refused)
    {
        ArgumentNullException.ThrowIfNull(refused);
        if (!_hasBegun)
        {
            return;
        }

        HashSet<string> asBefore = [.. refused.Select(change => change.Path)];
        WriteManifest(_wanted.Without(asBefore).With(_former.Only(asBefore)));
    }

    private void WriteManifest(OutputManifest manifest)
    {
        if (_manifestPath is not null)
        {
            Write(_manifestPath, manifest.ToBytes());
        }
    }

    private OutputChange? ChangeOf(OutputFile file)
    {
        string fullPath = FullPathOf(file.Path);
        if (!File.Exists(fullPath))
        {
            return new OutputChange(file.Path, fullPath, OutputAction.Create, file.Content);
        }

        return ArticleReader.ReadBytes(fullPath).SequenceEqual(file.Content)
            ? null
            : new OutputChange(file.Path, fullPath, OutputAction.Update, file.Content);
    }

    private IEnumerable<OutputChange> Removals()
    {
        HashSet<string> wanted = [.. _wanted.Paths];
        foreach (string path in _former.Paths.Where(path => !wanted.Contains(path)))
        {
            string fullPath = FullPathOf(path);
            if (File.Exists(fullPath))
            {
                yield return new OutputChange(path, fullPath, OutputAction.Remove, []);
            }
        }
    }

    private string FullPathOf(string path) => Path.Combine(_root, path.Replace('/', Path.DirectorySeparatorChar));

    private static void Write(string fullPath, byte[] content)
    {
        try
        {
            using NewDirectories directories = NewDirectories.Make(Path.GetDirectoryName(fullPath)!);
            using FileReplacement file = FileReplacement.Begin(fullPath);
            file.Write(content);
            directories.Keep();
        }
        catch (Exception e) when (ArticleException.IsExpected(e))
        {
            throw ArticleException.NotWritten(e, fullPath);
        }
    }

    private void Remove(OutputChange change)
    {
        if (!_former.IsUnchanged(change.Path, ArticleReader.ReadBytes(change.FullPath)))
        {
            throw ArticleException.OutputChanged(change.FullPath);
        }

        try
        {
            File.Delete(change.FullPath);
            RemoveEmptyDirectories(Path.GetDirectoryName(change.FullPath)!);
        }
        catch (Exception e) when (ArticleException.IsExpected(e))
        {
            throw ArticleException.OutputNotRemoved(e, change.FullPath);
        }
    }

    private void RemoveEmptyDirectories(string directory)
    {
        for (string path = directory; DirectoryPath.Below(_root, path) is not null && !Directory.EnumerateFileSystemEntries(path).Any(); path = Path.GetDirectoryName(path)!)
        {
            Directory.Delete(path);
        }
    }
}
