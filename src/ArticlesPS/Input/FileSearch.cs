using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using ArticlesPS.Querying;
using ArticlesPS.Threading;

namespace ArticlesPS.Input;

/// <summary>Finds the files that a cmdlet's paths stand for, each one once.</summary>
/// <param name="cmdlet">The cmdlet that the paths are given to.</param>
/// <param name="files">How directories are searched.</param>
/// <param name="report">What is done with a path that fails; null makes it a non-terminating error.</param>
/// <param name="isComplete">Whether nothing must be missed, so that a pattern that fits nothing fails.</param>
internal sealed class FileSearch(PSCmdlet cmdlet, ArticleFiles files, Action<ErrorRecord>? report = null, bool isComplete = false)
{
    private readonly SessionPaths _paths = new(cmdlet, files.Extensions.Include, report) { RequiresMatch = isComplete };
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private bool _hasFormerPath;

    /// <summary>Told of each directory that is searched.</summary>
    public SearchedDirectories Searched { get; init; } = new();

    /// <summary>Told of each file that was given before, and so is not given again.</summary>
    public Action<ArticleFile>? Repeated { get; set; }

    /// <summary>The file of a path as it is, a directory too and however often it is asked for; nothing where the path is none.</summary>
    public IEnumerable<ArticleFile> Named(string path)
    {
        foreach ((string fullPath, bool isNamed) in _paths.Resolve(BackslashNames.Qualify(path), isLiteral: true))
        {
            yield return new ArticleFile(fullPath, isNamed);
        }
    }

    /// <summary>The files, found while they are asked for.</summary>
    /// <param name="paths">Files and directories.</param>
    /// <param name="isLiteral">Whether wildcard characters stand for themselves.</param>
    public IEnumerable<ArticleFile> Find(string[] paths, bool isLiteral)
    {
        foreach (string path in paths)
        {
            // `Get-ChildItem -Recurse` gives directories and the files in them. A single path gives no file twice.
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
    /// What counts on any thread how many files <see cref="Find"/> gives. The paths are resolved here and now; one that
    /// leads nowhere is not reported again.
    /// </summary>
    public Func<CancellationToken, int> CounterOf(string[] paths, bool isLiteral)
    {
        SessionPaths resolver = new(cmdlet, files.Extensions.Include, report: _ => { });
        List<SearchStart> starts = [.. paths.SelectMany(path => resolver.Begin(path, isLiteral, files))];
        IEnumerable<string> found = starts.SelectMany(files.Find).Select(file => file.Path);
        return cancellation => WorkProgress.Count(starts.Count == 1 ? found : found.Distinct(StringComparer.Ordinal), cancellation);
    }
}
