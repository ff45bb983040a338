using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using ArticlesPS.Querying.Search;
using ArticlesPS.Threading;

namespace ArticlesPS.Input;

/// <summary>Finds the files of a cmdlet's paths, each once.</summary>
/// <param name="cmdlet">The cmdlet with the paths.</param>
/// <param name="files">How directories are searched.</param>
/// <param name="report">Handles a path that fails; null makes it a non-terminating error.</param>
/// <param name="isComplete">Whether nothing may be missed, so that a pattern that matches nothing fails.</param>
internal sealed class FileSearch(PSCmdlet cmdlet, ArticleFiles files, Action<ErrorRecord>? report = null, bool isComplete = false)
{
    private readonly SessionPaths _paths = new(cmdlet, files.Includes, report) { RequiresMatch = isComplete };
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private bool _hasFormerPath;

    /// <summary>The directories that were searched.</summary>
    public SearchedDirectories Searched { get; init; } = new();

    /// <summary>Called for each file that was returned before, and so isn't returned again.</summary>
    public Action<ArticleFile>? Repeated { get; set; }

    /// <summary>The file at a literal path, including a directory, however often it's requested; nothing if the path isn't valid.</summary>
    public IEnumerable<ArticleFile> Named(string path)
    {
        foreach ((string fullPath, bool isNamed) in _paths.Resolve(BackslashNames.Qualify(path), isLiteral: true))
        {
            yield return files.Named(fullPath, isNamed);
        }
    }

    /// <summary>The schema of the first path that is there; null if none is, or its schema is not valid, which its files report.</summary>
    public ArticleSchema? SchemaOf(string[] paths, bool isLiteral)
    {
        SessionPaths silent = new(cmdlet, files.Includes, report: _ => { });
        try
        {
            return paths
                .SelectMany(path => silent.Resolve(path, isLiteral))
                .Select(found => Directory.Exists(found.FullPath) ? files.Schemas.Of(found.FullPath) : files.Schemas.OfFile(found.FullPath))
                .FirstOrDefault();
        }
        catch (ArticleException)
        {
            return null;
        }
    }

    /// <summary>The files, found while they're enumerated.</summary>
    /// <param name="paths">Files and directories.</param>
    /// <param name="isLiteral">Whether wildcard characters are literal.</param>
    public IEnumerable<ArticleFile> Find(string[] paths, bool isLiteral)
    {
        foreach (string path in paths)
        {
            // `Get-ChildItem -Recurse` returns directories and the files in them. A single path returns no file twice.
            bool isOnlyPath = paths.Length == 1 && !_hasFormerPath && !cmdlet.MyInvocation.ExpectingInput;
            _hasFormerPath = true;
            foreach (SearchStart start in _paths.Begin(path, isLiteral, files))
            {
                Searched.Add(files, start);
                foreach (ArticleFile file in files.Find(start))
                {
                    if (isOnlyPath || _given.Add(file.Path))
                    {
                        yield return file;
                    }
                    else
                    {
                        Repeated?.Invoke(file);
                    }
                }
            }
        }
    }

    /// <summary>
    /// Counts on any thread the files that <see cref="Find"/> returns. The paths are resolved immediately; one that doesn't
    /// exist isn't reported again.
    /// </summary>
    public Func<CancellationToken, int> CounterOf(string[] paths, bool isLiteral)
    {
        SessionPaths resolver = new(cmdlet, files.Includes, report: _ => { });
        List<SearchStart> starts = [.. paths.SelectMany(path => resolver.Begin(path, isLiteral, files))];
        IEnumerable<string> found = starts.SelectMany(files.Find).Select(file => file.Path);
        return cancellation => WorkProgress.Count(starts.Count == 1 ? found : found.Distinct(StringComparer.Ordinal), cancellation);
    }
}
