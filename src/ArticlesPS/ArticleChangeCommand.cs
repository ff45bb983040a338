using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;

namespace ArticlesPS;

/// <summary>A cmdlet that changes article files, named by path or piped as articles, files or rows.</summary>
public abstract class ArticleChangeCommand : FileCommand
{
    /// <summary>Files and directories, with wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>Files and directories as they are, wildcard characters included.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralPathSet)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>Articles whose properties may have been changed, results about articles, files, paths, or rows with a column FullName.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputObjectSet)]
    [ValidateNotNull]
    public PSObject InputObject { get; set; } = new();

    /// <summary>Makes the change in what a file says now, where that is no longer what was read.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Gives the articles, changed or not.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override string Activity => "Changing articles";

    // With -WhatIf an article is given as it would be, but never where somebody has answered No.
    private bool IsWhatIf => MyInvocation.BoundParameters.TryGetValue("WhatIf", out object? given)
        ? LanguagePrimitives.IsTrue(given)
        : LanguagePrimitives.IsTrue(GetVariableValue("WhatIfPreference"));

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        switch (ParameterSetName)
        {
            case PathSet:
                ChangeFiles(Path, isLiteral: false);
                break;
            case LiteralPathSet:
                ChangeFiles(LiteralPath, isLiteral: true);
                break;
            default:
                ChangeInput(InputObject);
                break;
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => Progress.Complete();

    /// <summary>What is wanted of an article.</summary>
    /// <exception cref="FormatException">A value does not fit its field.</exception>
    private protected abstract ArticleChanges GetChanges(Article article);

    /// <summary>What is wanted of an article that a row names. Other cells than those that name it mean nothing.</summary>
    /// <exception cref="FormatException">A value does not fit its field.</exception>
    private protected virtual ArticleChanges GetChanges(IReadOnlyDictionary<string, object?> row, Article article) => GetChanges(article);

    private void ChangeInput(PSObject input)
    {
        switch (ArticleResult.ArticleOf(input.BaseObject) ?? input.BaseObject)
        {
            case Article { FullName: { } path } article:
                Change(new ArticleFile(path, IsNamed: true), () => ArticleWriter.Prepare(article, GetChanges, Force), article);
                break;
            case FileSystemInfo file:
                ChangeFiles([file.FullName], isLiteral: true);
                break;
            case string path:
                ChangeFiles([path], isLiteral: false);
                break;
            default:
                ChangeRow(input);
                break;
        }
    }

    private void ChangeRow(PSObject input)
    {
        Dictionary<string, object?> row = PlainObject.PropertiesOf(input);
        if (ArticleRow.PathOf(row) is not { } path)
        {
            WriteError(new ErrorRecord(
                new PSArgumentException("The input is neither an article nor a file, and has no property FullName that names one."),
                "InputNotArticle",
                ErrorCategory.InvalidArgument,
                input));
            return;
        }

        // A row stands for one file: never for those in a directory, and each row of a file counts.
        foreach (ArticleFile file in Search.Named(path))
        {
            Change(file, () => ArticleWriter.Prepare(file.Path, current => GetChanges(row, current)));
        }
    }

    private void ChangeFiles(string[] paths, bool isLiteral)
    {
        foreach (ArticleFile file in Search.Find(paths, isLiteral))
        {
            // Ctrl+C ends the call between two files, each of which is whole.
            if (Stopping)
            {
                return;
            }

            Change(file, () => ArticleWriter.Prepare(file.Path, GetChanges));
        }
    }

    private void Change(ArticleFile file, Func<ArticleEdit> prepare, Article? input = null)
    {
        string path = file.Path;
        Progress.Advance(path);
        try
        {
            if (file.Error is not null)
            {
                throw file.Error;
            }

            ArticleEdit edit = prepare();
            string what = string.Join("; ", edit.Changes.Select(change => change.ToString()));
            bool hasChanges = edit.Changes.Count > 0;
            bool isSaved = hasChanges && ShouldProcess(Printable.Line(path), Printable.Line(what));
            Article result = isSaved ? ArticleWriter.Save(edit, Force, input)
                : hasChanges && IsWhatIf ? edit.Result
                : input ?? (hasChanges ? Article.Read(path) : edit.Result);
            if (PassThru)
            {
                WriteObject(result);
            }
        }
        catch (ArticleException e) when (file.IsSkippedFor(e))
        {
            WriteSkipped(path);
        }
        catch (ArticleException e)
        {
            WriteError(ArticleErrorRecord.Of(e));
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            WriteError(new ErrorRecord(new PSArgumentException(Printable.Line($"{path}: {e.Message}"), e), "InvalidValue", ErrorCategory.InvalidData, path));
        }
    }
}
