using System;
using System.Collections.Generic;
using System.Management.Automation;
using ArticlesPS.Completion;
using ArticlesPS.Input;
using ArticlesPS.Output;
using ArticlesPS.Parameters;
using ArticlesPS.Parameters.Validation;
using ArticlesPS.Querying;
using ArticlesPS.Querying.Search;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Locating;

namespace ArticlesPS;

/// <summary>A cmdlet that works on article files: which ones, and how far it is.</summary>
public abstract class FileCommand : ArticlesCommand
{
    private protected const string PathSet = "Path";
    private protected const string LiteralPathSet = "LiteralPath";
    private protected const string InputObjectSet = "InputObject";

    private readonly SkippedFiles _skipped = new();
    private readonly SearchedDirectories _searched = new();
    private FileSearch? _search;
    private FileProgress? _progress;

    /// <summary>Also includes subdirectories, except hidden ones and node_modules.</summary>
    [Parameter]
    public SwitchParameter Recurse { get; set; }

    /// <summary>Patterns for names of files and directories to leave out; one with a slash is compared with the path below -Path.</summary>
    [Parameter]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ValidateWildcard]
    public string[] Exclude { get; set; } = [];

    /// <summary>The extensions of articles in directories, such as .mdx; by default, those of the site's schema.</summary>
    [Parameter]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    [ValidateExtension]
    public string[] Extension { get; set; } = [];

    /// <summary>What the keys of the articles mean: the name of a built-in schema, or a file. By default, that of each site.</summary>
    [Parameter]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ArticleSchemaCompleter))]
    public string? Schema { get; set; }

    /// <summary>The activity shown in the progress bar, such as Reading articles.</summary>
    private protected abstract string Activity { get; }

    /// <summary>Finds the schema of each directory.</summary>
    private protected SchemaLocator Schemas => field ??= SchemaArgument.LocatorOf(this, Schema);

    private protected FileSearch Search => _search ??= NewSearch(WritePathError, _searched);

    private protected FileProgress Progress => _progress ??= new FileProgress(this, Activity, ProgressUnit);

    // Articles that are piped need no file.
    private string ProgressUnit => ParameterSetName == InputObjectSet ? "articles" : "files";

    /// <summary>Sets the files of paths as the total, unless more paths can be piped.</summary>
    private protected void ExpectFiles(string[] paths, bool isLiteral)
    {
        if (!MyInvocation.ExpectingInput)
        {
            Progress.Expect(() => Search.CounterOf(paths, isLiteral));
        }
    }

    /// <summary>A search that also returns files that other searches have returned.</summary>
    private protected FileSearch NewSearch(Action<ErrorRecord>? report = null, SearchedDirectories? searched = null) =>
        new(this, new ArticleFiles(Recurse, Exclude, ArticleExtensions.OfUser(Extension)) { Schemas = Schemas }, report, RequiresMatch)
        {
            Searched = searched ?? new(),
        };

    /// <summary>Whether a pattern that matches nothing is an error; otherwise it's no files, as with Get-ChildItem.</summary>
    private protected virtual bool RequiresMatch => false;

    /// <summary>Reports a path that doesn't exist.</summary>
    private protected virtual void WritePathError(ErrorRecord error) => WriteError(error);

    /// <summary>Takes a file that was found in a directory and has no front matter.</summary>
    internal void Skip(ArticleException e)
    {
        _skipped.Add(e);
        WriteVerbose(ConsoleText.Escape($"Skipped {e.Target}: it has no front matter."));
    }

    /// <summary>Records that an article was found, or a file that should be one but can't be read.</summary>
    private protected void NoteArticle() => _searched.HasArticle = true;

    /// <summary>
    /// Warns at the end about skipped files that were meant to have front matter, and about directories whose articles have
    /// another extension.
    /// </summary>
    private protected void WarnOfFiles()
    {
        if (!Stopping)
        {
            Warn(_searched.Warning());
        }

        foreach (string warning in _skipped.Warnings())
        {
            Warn(warning);
        }
    }

    /// <summary>Writes warnings.</summary>
    internal void Warn(IEnumerable<string> warnings)
    {
        foreach (string warning in warnings)
        {
            Warn(warning);
        }
    }

    /// <summary>Writes a warning unless it's null.</summary>
    internal void Warn(string? warning)
    {
        if (warning is not null)
        {
            WriteWarning(ConsoleText.Escape(warning));
        }
    }
}
