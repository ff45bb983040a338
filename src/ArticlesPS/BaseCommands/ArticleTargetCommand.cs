using System;
using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using ArticlesPS.Editing.Rows;
using ArticlesPS.Input;
using ArticlesPS.Output;
using ArticlesPS.Parameters.Validation;
using ArticlesPS.Querying.Search;
using ArticlesPS.Values.Conversion;

namespace ArticlesPS;

/// <summary>A cmdlet that processes article files, named by path or piped as articles, files or rows.</summary>
public abstract class ArticleTargetCommand : FileCommand
{
    /// <summary>Files and directories, with wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet)]
    [RejectBoolean]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public virtual string[] Path { get; set; } = [];

    /// <summary>Files and directories, used exactly as typed, including wildcard characters.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralPathSet)]
    [RejectScriptBlock]
    [Alias("PSPath", "LP", "FullName")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>Articles, results about articles, files, paths, or rows with a column FullName.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputObjectSet)]
    [ValidateNotNull]
    public PSObject InputObject { get; set; } = new();

    /// <summary>The schema of the first path; null where articles are piped, each of which has its own.</summary>
    private protected ArticleSchema? SchemaOfPaths
    {
        get
        {
            if (Schema is null && ParameterSetName == InputObjectSet)
            {
                return null;
            }

            string[] paths = ParameterSetName == LiteralPathSet ? LiteralPath : Path;
            return Search.SchemaOf(paths, ParameterSetName == LiteralPathSet);
        }
    }

    /// <summary>The version of the file that a piped copy of an article was read from; otherwise null.</summary>
    private protected string? PipedVersion => ArticleCopy.VersionOf(ArticleResult.RowOf(InputObject));

    /// <summary>Whether nothing is done but said; not so where somebody has answered No.</summary>
    private protected bool IsWhatIf =>
        MyInvocation.BoundParameters.TryGetValue("WhatIf", out object? given)
            ? LanguagePrimitives.IsTrue(given)
            : LanguagePrimitives.IsTrue(GetVariableValue("WhatIfPreference"));

    private protected override void Process()
    {
        try
        {
            switch (ParameterSetName)
            {
                case PathSet:
                    ExpectFiles(Path, isLiteral: false);
                    ProcessFiles(Path, isLiteral: false);
                    break;
                case LiteralPathSet:
                    ExpectFiles(LiteralPath, isLiteral: true);
                    ProcessFiles(LiteralPath, isLiteral: true);
                    break;
                default:
                    ProcessInput(InputObject);
                    break;
            }
        }
        catch
        {
            Progress.Dispose();
            throw;
        }
    }

    private protected override void End()
    {
        Progress.Dispose();
        WarnOfFiles();
    }

    /// <summary>Processes a file.</summary>
    /// <exception cref="ArticleException">It cannot be done.</exception>
    private protected abstract void ProcessFile(ArticleFile file);

    /// <summary>Processes the file of an article in memory.</summary>
    /// <exception cref="ArticleException">It cannot be done.</exception>
    private protected abstract void ProcessArticle(ArticleFile file, Article article);

    /// <summary>Processes a file named by a row. Cells other than those that name the file are ignored.</summary>
    /// <exception cref="ArticleException">It cannot be done.</exception>
    private protected virtual void ProcessRow(ArticleFile file, IReadOnlyDictionary<string, object?> row) => ProcessFile(file);

    private void ProcessInput(PSObject input)
    {
        switch (ArticleResult.ArticleOf(input.BaseObject) ?? input.BaseObject)
        {
            case Article { FullName: { } path } article:
                Process(new ArticleFile(path, IsNamed: true), file => ProcessArticle(file, article));
                break;
            case FileSystemInfo file:
                ProcessFiles([BackslashNames.Qualify(file.FullName)], isLiteral: true);
                break;
            case string path:
                ProcessFiles([path], isLiteral: false);
                break;
            default:
                ProcessRow(input);
                break;
        }
    }

    private void ProcessRow(PSObject input)
    {
        if (MisreadTable.IsBlank(input))
        {
            return;
        }

        Dictionary<string, object?> row;
        try
        {
            row = PlainObject.PropertiesOf(ArticleResult.RowOf(input));
        }
        catch (FormatException e)
        {
            WriteError(InvalidValue.Of(e, input));
            return;
        }

        if (ArticleRow.PathOf(row) is not { } path)
        {
            if (MisreadTable.ErrorOfNaming(input) is { } misread)
            {
                ThrowTerminatingError(misread);
            }

            WriteError(
                CommandErrorRecord.Of(
                    "InputNotArticle",
                    ErrorCategory.InvalidArgument,
                    input,
                    "The input is neither an article nor a file, and has no property FullName that names one."
                )
            );
            return;
        }

        // A row stands for one file, never for the files of a directory, and each row for a file counts.
        foreach (ArticleFile found in Search.Named(path))
        {
            Process(found, file => ProcessRow(file, row));
        }
    }

    private void ProcessFiles(string[] paths, bool isLiteral)
    {
        foreach (ArticleFile file in Search.Find(paths, isLiteral))
        {
            // Ctrl+C ends the call between two files, each of which is whole.
            if (Stopping)
            {
                return;
            }

            Process(file, ProcessFile);
        }
    }

    private void Process(ArticleFile file, Action<ArticleFile> process)
    {
        Attempt(file, process);
        Progress.Advance(file.Path);
    }

    /// <summary>Processes a file; a failure is one non-terminating error.</summary>
    private protected void Attempt(ArticleFile file, Action<ArticleFile> process)
    {
        try
        {
            if (file.Error is not null)
            {
                throw file.Error;
            }

            process(file);
            NoteArticle();
        }
        catch (ArticleException e) when (file.IsSkippedFor(e))
        {
            Skip(e);
        }
        catch (ArticleException e)
        {
            NoteArticle();
            WriteError(ArticleErrorRecord.Of(e));
        }
    }
}
