using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.IO;
using System.Linq;
using System.Management.Automation;
using ArticlesPS.Output;
using ArticlesPS.Querying;
using ArticlesPS.Text;

namespace ArticlesPS.Input;

/// <summary>Resolves what users give as paths through the session's location and drives, never the process's.</summary>
/// <param name="session">The session's location and drives.</param>
/// <param name="report">What is done with a path that fails.</param>
/// <param name="hasEnding">Whether a file is meant by a pattern without an ending of its own; null where articles are.</param>
internal sealed class SessionPaths(PathIntrinsics session, Action<ErrorRecord> report, Func<string, bool>? hasEnding = null)
{
    private const string FileSystem = "FileSystem";

    private static readonly char[] _separators = ['/', '\\', ':'];

    private readonly Func<string, bool> _hasExtension = hasEnding ?? ArticleExtensions.Default.Include;
    private readonly BackslashNames _backslashes = new(session);

    /// <summary>Resolves what is given to a cmdlet.</summary>
    /// <param name="cmdlet">The cmdlet.</param>
    /// <param name="hasEnding">Whether a file is meant by a pattern without an ending of its own; null where articles are.</param>
    /// <param name="report">What is done with a path that fails; null makes it a non-terminating error.</param>
    public SessionPaths(PSCmdlet cmdlet, Func<string, bool>? hasEnding = null, Action<ErrorRecord>? report = null)
        : this(cmdlet.SessionState.Path, report ?? cmdlet.WriteError, hasEnding) { }

    /// <summary>Whether a pattern that fits nothing fails, as a path that leads nowhere does.</summary>
    public bool RequiresMatch { private get; init; }

    /// <summary>The files and directories that a path stands for. <c>IsNamed</c>: by itself and not by a wildcard.</summary>
    public IEnumerable<(string FullPath, bool IsNamed)> Resolve(string path, bool isLiteral)
    {
        // The engine takes it for the current location, and a blank line of a list would stand for all that is there.
        if (string.IsNullOrWhiteSpace(path))
        {
            WriteError("PathInvalid", ErrorCategory.InvalidArgument, path, "The path is empty.");
            yield break;
        }

        bool hasWildcards = !isLiteral && WildcardPattern.ContainsWildcardCharacters(path);
        string plain = isLiteral || hasWildcards ? path : WildcardPattern.Unescape(path);
        foreach (string fullPath in hasWildcards ? Expand(path) : Unresolved(plain, isLiteral))
        {
            yield return (fullPath, !hasWildcards);
        }
    }

    /// <summary>
    /// Where a search for the articles of a path begins. With a search that goes down, the last part of a pattern holds in
    /// the directories below too, as in `Get-ChildItem *.md -Recurse`. A name without wildcards stays that one file.
    /// </summary>
    public IEnumerable<SearchStart> Begin(string path, bool isLiteral, ArticleFiles search)
    {
        List<SearchStart> found = [.. Resolve(path, isLiteral).Select(found => new SearchStart(found.FullPath, found.IsNamed))];
        int end = path.LastIndexOfAny(_separators) + 1;
        string name = path.Substring(end);
        if (!search.Recurse || isLiteral || !WildcardPattern.ContainsWildcardCharacters(name))
        {
            return found;
        }

        try
        {
            return BeginBelow(DirectoriesOf(path.Substring(0, end)), new FileNamePattern(name, search.Extensions), found);
        }
        catch (ArgumentException)
        {
            // A malformed pattern, which was reported when it was resolved.
            return found;
        }
    }

    private static IEnumerable<SearchStart> BeginBelow(List<string> directories, FileNamePattern name, List<SearchStart> found)
    {
        ILookup<string, string> byDirectory = found
            .Select(start => start.FullPath)
            .ToLookup(path => Path.GetDirectoryName(path) ?? "", StringComparer.Ordinal);
        return directories.Select(directory => new SearchStart(directory, IsNamed: false, name, [.. byDirectory[directory]]));
    }

    // Those in which the last part of a pattern is looked for. What is wrong with them was said when the pattern was resolved.
    private List<string> DirectoriesOf(string path)
    {
        SessionPaths silent = new(session, report: _ => { }, _ => false);
        string trimmed = path.TrimEnd('/', '\\');
        string given = path.Length == 0 ? "." : path;
        return
        [
            .. silent
                .Resolve(trimmed.Length == 0 ? given : trimmed, isLiteral: false)
                .Select(found => Path.GetFullPath(found.FullPath))
                .Where(Directory.Exists),
        ];
    }

    /// <summary>The full path of one file or directory as it is; for a search whose report ends the cmdlet.</summary>
    public string FullPathOf(string path) => Resolve(path, isLiteral: true).Single().FullPath;

    private List<string> Expand(string pattern)
    {
        List<string> paths = [];
        try
        {
            Collection<string> resolved = session.GetResolvedProviderPathFromPSPath(pattern, out ProviderInfo provider);
            if (!IsFileSystem(provider, pattern))
            {
                return paths;
            }

            IReadOnlyList<string> found = _backslashes.Correct(pattern, resolved);

            // A pattern without an ending of its own would else take every file beside those that are meant.
            bool namesEnding = Path.GetFileName(pattern).Contains('.');
            foreach (string path in found)
            {
                if (namesEnding || Directory.Exists(path) || _hasExtension(path))
                {
                    paths.Add(path);
                }
            }

            paths.Sort((a, b) => string.CompareOrdinal(ArticleFiles.SortKey(a), ArticleFiles.SortKey(b)));
            if (found.Count == 0 && File.Exists(Unresolved(pattern, isLiteral: true)[0]))
            {
                WriteError(
                    "PathIsPattern",
                    ErrorCategory.ObjectNotFound,
                    pattern,
                    $"Brackets in '{pattern}' are a pattern, which no file fits. Give a file of this very name to -LiteralPath."
                );
            }
            else if (found.Count == 0)
            {
                // The engine finds nothing by what is no pattern, and says nothing.
                _ = new Wildcard(pattern);
            }

            if (RequiresMatch && paths.Count == 0)
            {
                WriteError("FileNotFound", ErrorCategory.ObjectNotFound, pattern, $"No directory and no article file fits '{pattern}'.");
            }
        }
        catch (ItemNotFoundException e)
        {
            WriteError("FileNotFound", ErrorCategory.ObjectNotFound, pattern, e.Message, e);
        }
        catch (Exception e) when (IsPathError(e))
        {
            WriteError(e, pattern);
        }

        return paths;
    }

    private List<string> Unresolved(string path, bool isLiteral)
    {
        try
        {
            string fullPath = session.GetUnresolvedProviderPathFromPSPath(path, out ProviderInfo provider, out _);
            if (!IsFileSystem(provider, path))
            {
                return [];
            }

            string? named = _backslashes.Find(path, fullPath);
            if (named is not null && !isLiteral && (File.Exists(fullPath) || Directory.Exists(fullPath)))
            {
                WriteError(
                    "PathAmbiguous",
                    ErrorCategory.InvalidArgument,
                    path,
                    $"'{path}' is {fullPath}, and there is a file of this very name as well. Give one of them to -LiteralPath, "
                        + $"with slashes or with the backslash."
                );
                return [];
            }

            return [named ?? fullPath];
        }
        catch (Exception e) when (IsPathError(e))
        {
            WriteError(e, path);
            return [];
        }
    }

    private bool IsFileSystem(ProviderInfo provider, string path)
    {
        bool isFileSystem = provider.Name == FileSystem;
        if (!isFileSystem)
        {
            WriteError(
                "PathNotFileSystem",
                ErrorCategory.InvalidArgument,
                path,
                $"'{path}' is in the provider {provider.Name}. Articles are files: give a path of the file system."
            );
        }

        return isFileSystem;
    }

    private static bool IsPathError(Exception e) =>
        e
            is ProviderNotFoundException
                or System.Management.Automation.DriveNotFoundException
                or ProviderInvocationException
                or WildcardPatternException
                or PSInvalidOperationException
                or NotSupportedException
                or ArgumentException
                or IOException;

    private void WriteError(Exception e, string path)
    {
        (string id, ErrorCategory category) = e switch
        {
            System.Management.Automation.DriveNotFoundException => ("DriveNotFound", ErrorCategory.ObjectNotFound),
            ProviderNotFoundException => ("ProviderNotFound", ErrorCategory.ObjectNotFound),
            _ => ("PathInvalid", ErrorCategory.InvalidArgument),
        };
        WriteError(id, category, path, e.Message, e);
    }

    private void WriteError(string id, ErrorCategory category, string path, string message, Exception? inner = null) =>
        report(CommandErrorRecord.Of(id, category, path, message, inner));
}
