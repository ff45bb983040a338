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
/// <param name="recurse">Whether directories below the given ones are searched too.</param>
/// <param name="exclude">Patterns for names to leave out.</param>
/// <param name="report">What is done with a path that fails; null makes it a non-terminating error.</param>
/// <param name="isComplete">Whether nothing must be missed: hidden files count, and a pattern that fits nothing fails.</param>
internal sealed class FileSearch(
    PSCmdlet cmdlet,
    bool recurse,
    IEnumerable<string> exclude,
    Action<ErrorRecord>? report = null,
    bool isComplete = false
)
{
    private readonly ArticleFiles _files = new(recurse, exclude) { IncludesHidden = isComplete };
    private readonly SessionPaths _paths = new(cmdlet, report: report) { RequiresMatch = isComplete };
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private bool _hasFormerPath;

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
            foreach ((string fullPath, bool isNamed) in _paths.Resolve(path, isLiteral))
            {
                foreach (ArticleFile file in _files.Find(fullPath, isNamed))
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
        SessionPaths resolver = new(cmdlet, report: _ => { });
        List<(string FullPath, bool IsNamed)> places = [.. paths.SelectMany(path => resolver.Resolve(path, isLiteral))];
        IEnumerable<string> files = places.SelectMany(place => _files.Find(place.FullPath, place.IsNamed)).Select(file => file.Path);
        return cancellation => WorkProgress.Count(places.Count == 1 ? files : files.Distinct(StringComparer.Ordinal), cancellation);
    }
}
