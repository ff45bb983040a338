using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using ArticlesPS.Editing.Moving;
using ArticlesPS.Files;
using ArticlesPS.Files.Kinds;

namespace ArticlesPS.Site.Output;

/// <summary>
/// Synchronizes the files of a directory with an output: writes those that differ, removes those that an earlier run of the
/// same output created and this one doesn't, and touches nothing else.
/// </summary>
/// <remarks>
/// Each file is replaced whole. The target of a link to a directory isn't part of the output: nothing is written or removed
/// through a link below the directory itself. The manifest, which lists the files of the output, is written before the
/// first file and again at the end, so that the next run also knows what an interrupted run created.
/// </remarks>
internal sealed class OutputDirectory : OutputTarget
{
    private readonly string _root;
    private readonly string? _manifestPath;
    private readonly OutputManifest _former;
    private readonly OutputManifest _wanted;
    private bool _hasBegun;

    /// <summary>Compares an output with the files on disk.</summary>
    /// <param name="fullPath">The full path of the directory, which is made when it is needed.</param>
    /// <param name="manifestName">
    /// The name of the manifest in it, which distinguishes this output from others beside it; null for an output with the
    /// same files every time, none of which is ever removed.
    /// </param>
    /// <param name="files">All files of the output.</param>
    /// <exception cref="ArticleException">
    /// The directory is a file, a file on disk cannot be read, or one that would be replaced or removed is an article.
    /// </exception>
    public OutputDirectory(string fullPath, string? manifestName, IReadOnlyList<OutputFile> files)
    {
        ArgumentNullException.ThrowIfNull(fullPath);
        ArgumentNullException.ThrowIfNull(files);
        if (File.Exists(fullPath))
        {
            throw MovingErrors.DestinationIsFile(fullPath);
        }

        _root = fullPath;
        _manifestPath = manifestName is null ? null : Path.Combine(fullPath, manifestName);
        if (_manifestPath is not null)
        {
            ExistingArticle.Reject(_manifestPath);
        }

        _former = _manifestPath is null ? OutputManifest.Of([]) : OutputManifest.Read(_manifestPath);
        _wanted = OutputManifest.Of(files);
        Changes = [.. files.Select(ChangeOf).OfType<OutputChange>(), .. Removals()];
        RejectArticles();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<OutputChange> Changes { get; }

    /// <summary>How many files an earlier run of the output has made.</summary>
    internal int FormerFiles => _former.Paths.Count();

    /// <summary>The number of those files that are no longer part of the output.</summary>
    internal int LostFiles => _former.Paths.Except(_wanted.Paths).Count();

    /// <inheritdoc/>
    public override bool IsStream => false;

    /// <inheritdoc/>
    public override void Check(OutputChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (LinkTo(change.Path) is { } link)
        {
            throw OutputErrors.OutsideOutput(change.FullPath, link);
        }

        FileKinds.RejectSpecial(change.FullPath, change.FullPath);
    }

    /// <inheritdoc/>
    public override void Apply(OutputChange change, CancellationToken cancellation = default)
    {
        Check(change);
        if (!_hasBegun && _manifestPath is not null)
        {
            _hasBegun = true;
            RemoveLeftovers();
            Write(_manifestPath, _former.With(_wanted).ToBytes());
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

    /// <inheritdoc/>
    public override void Complete(IReadOnlyCollection<OutputChange> refused)
    {
        ArgumentNullException.ThrowIfNull(refused);
        if (!_hasBegun || _manifestPath is null)
        {
            return;
        }

        HashSet<string> asBefore = [.. refused.Select(change => change.Path)];
        Write(_manifestPath, _wanted.Without(asBefore).With(_former.Only(asBefore)).ToBytes());
    }

    // A single one is enough to write nothing: whoever put an article there meant another directory. A link to a directory
    // is rejected when a change is made through it.
    private void RejectArticles()
    {
        foreach (OutputChange change in Changes.Where(change => LinkTo(change.Path) is null))
        {
            ExistingArticle.Reject(change.FullPath);
        }
    }

    private OutputChange? ChangeOf(OutputFile file)
    {
        string fullPath = FullPathOf(file.Path);
        if (!File.Exists(fullPath))
        {
            return new OutputChange(file.Path, fullPath, OutputAction.Create, file.Content);
        }

        // An obstacle is rejected when the change is made, and the rest continues.
        bool isOther = LinkTo(file.Path) is not null || FileKinds.Of(fullPath) != FileKind.Regular || !Holds(fullPath, file.Content);
        return isOther ? new OutputChange(file.Path, fullPath, OutputAction.Update, file.Content) : null;
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

    private static bool Holds(string fullPath, byte[] content)
    {
        NonUtf8Path.Reject(fullPath);
        try
        {
            return RegularFile.Holds(fullPath, content);
        }
        catch (Exception e) when (FileErrors.IsExpected(e))
        {
            throw FileErrors.From(e, fullPath);
        }
    }

    // The first directory on the way that is a link.
    private string? LinkTo(string path)
    {
        string directory = _root;
        string[] names = path.Split('/');
        foreach (string name in names.Take(names.Length - 1))
        {
            directory = Path.Combine(directory, name);
            if (FileLink.IsAt(directory))
            {
                return directory;
            }
        }

        return null;
    }

    private string FullPathOf(string path) => Path.Combine(_root, path.Replace('/', Path.DirectorySeparatorChar));

    // A killed run may have left a helper file beside a page that never changes again.
    private void RemoveLeftovers()
    {
        IEnumerable<string> directories = _former
            .With(_wanted)
            .Paths.Where(path => LinkTo(path) is null)
            .Select(path => Path.GetDirectoryName(FullPathOf(path))!)
            .Append(_root);
        foreach (string directory in directories.Distinct().Where(Directory.Exists))
        {
            try
            {
                ArticleLock.CleanUp(directory);
            }
            catch (Exception e) when (FileErrors.IsExpected(e))
            {
                // A file that can't be written there reports it itself.
            }
        }
    }

    private static void Write(string fullPath, byte[] content)
    {
        try
        {
            using NewDirectories directories = NewDirectories.Make(Path.GetDirectoryName(fullPath)!);
            using FileReplacement file = FileReplacement.Begin(fullPath);
            file.Write(content);
            directories.Keep();
        }
        catch (Exception e) when (FileErrors.IsExpected(e))
        {
            throw FileErrors.NotWritten(e, fullPath);
        }
    }

    private void Remove(OutputChange change)
    {
        if (!_former.IsUnchanged(change.Path, FileBytes.Read(change.FullPath, RegularFile.LargestTable)))
        {
            throw OutputErrors.OutputChanged(change.FullPath);
        }

        try
        {
            File.Delete(change.FullPath);
            RemoveEmptyDirectories(Path.GetDirectoryName(change.FullPath)!);
        }
        catch (Exception e) when (FileErrors.IsExpected(e))
        {
            throw OutputErrors.OutputNotRemoved(e, change.FullPath);
        }
    }

    private void RemoveEmptyDirectories(string directory)
    {
        for (
            string path = directory;
            DirectoryPath.Below(_root, path) is not null && !Directory.EnumerateFileSystemEntries(path).Any();
            path = Path.GetDirectoryName(path)!
        )
        {
            Directory.Delete(path);
        }
    }
}
