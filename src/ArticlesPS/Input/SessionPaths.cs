using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.IO;
using System.Linq;
using System.Management.Automation;
using ArticlesPS.Files;
using ArticlesPS.Output;
using ArticlesPS.Querying.Search;
using ArticlesPS.Schemas;
using ArticlesPS.Text;

namespace ArticlesPS.Input;

/// <summary>Resolves users' paths with the session's location and drives, never the process's.</summary>
/// <param name="session">The session's location and drives.</param>
/// <param name="report">Handles a path that fails.</param>
/// <param name="hasEnding">Whether a pattern without an extension matches a file; null for articles.</param>
internal sealed class SessionPaths(PathIntrinsics session, Action<ErrorRecord> report, Func<string, bool>? hasEnding = null)
{
    private const string FileSystem = "FileSystem";

    private static readonly char[] _separators = ['/', '\\', ':'];

    private readonly Func<string, bool> _hasExtension = hasEnding ?? ArticleExtensions.Default.Include;
    private readonly BackslashNames _backslashes = new(session);

    /// <summary>Resolves the paths of a cmdlet.</summary>
    /// <param name="cmdlet">The cmdlet.</param>
    /// <param name="hasEnding">Whether a pattern without an extension matches a file; null for articles.</param>
    /// <param name="report">Handles a path that fails; null makes it a non-terminating error.</param>
    public SessionPaths(PSCmdlet cmdlet, Func<string, bool>? hasEnding = null, Action<ErrorRecord>? report = null)
        : this(cmdlet.SessionState.Path, report ?? cmdlet.WriteError, hasEnding) { }

    /// <summary>Whether a pattern that matches nothing fails, like a path that doesn't exist.</summary>
    public bool RequiresMatch { private get; init; }

    /// <summary>The files and directories of a path. <c>IsNamed</c>: named directly, and not with a wildcard.</summary>
    public IEnumerable<(string FullPath, bool IsNamed)> Resolve(string path, bool isLiteral)
    {
        // The engine resolves it to the current location, and a blank line of a list would mean everything in it.
        if (string.IsNullOrWhiteSpace(path))
        {
            WriteError("PathInvalid", ErrorCategory.InvalidArgument, path, "The path is empty.");
            yield break;
        }

        if (path.Contains('\0'))
        {
            WriteError("PathInvalid", ErrorCategory.InvalidArgument, path, $"'{path}' has a null character in it, which no path can have.");
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
    /// The starting points of a search for the articles of a path. If it recurses, the last part of a pattern also applies to
    /// subdirectories, as in `Get-ChildItem *.md -Recurse`. A name without wildcards remains that one file.
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
            return BeginBelow(DirectoriesOf(path.Substring(0, end)), new FileNamePattern(name), found);
        }
        catch (FormatException)
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

    // The directories to search for the last part of a pattern. Their errors were reported when the pattern was resolved.
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

    /// <summary>The full path of one literal file or directory; for a search whose report ends the cmdlet.</summary>
    public string FullPathOf(string path) => Resolve(path, isLiteral: true).Single().FullPath;

    private List<string> Expand(string pattern)
    {
        List<string> paths = [];
        try
        {
            (Collection<string> resolved, ProviderInfo provider) = FileCall.Make(() =>
                (session.GetResolvedProviderPathFromPSPath(pattern, out ProviderInfo provider), provider)
            );
            if (!IsFileSystem(provider, pattern))
            {
                return paths;
            }

            IReadOnlyList<string> found = _backslashes.Correct(pattern, resolved);

            // Otherwise, a pattern without an extension would include every file beside the articles.
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
                    $"Brackets in '{pattern}' are a pattern, which no file matches. For a file with exactly this name, use -LiteralPath."
                );
            }
            else if (found.Count == 0)
            {
                RejectInvalid(pattern);
            }

            if (RequiresMatch && paths.Count == 0)
            {
                WriteError("FileNotFound", ErrorCategory.ObjectNotFound, pattern, $"No directory and no article file matches '{pattern}'.");
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
            (string fullPath, ProviderInfo provider) = FileCall.Make(() =>
                (session.GetUnresolvedProviderPathFromPSPath(path, out ProviderInfo provider, out _), provider)
            );
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
                    $"'{path}' is {fullPath}, but there is also a file with exactly this name. Pass one of them to -LiteralPath, "
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
                $"'{path}' is in the provider {provider.Name}. Articles are files: use a path in the file system."
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
                or IOException;

    // The engine finds nothing by what is not a pattern, and does not say so.
    private void RejectInvalid(string pattern)
    {
        try
        {
            _ = new Wildcard(pattern);
        }
        catch (FormatException e)
        {
            WriteError(e, pattern);
        }
    }

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
