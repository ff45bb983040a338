using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using ArticlesPS.Editing.Rows;
using ArticlesPS.Output;
using ArticlesPS.Querying;
using ArticlesPS.Values.Conversion;

namespace ArticlesPS.Input;

/// <summary>
/// A parameter value that stands for articles: articles, results about them, files, paths, and rows with a column FullName.
/// </summary>
/// <param name="name">The parameter's name.</param>
/// <param name="cmdlet">The cmdlet; files that cannot be read are its non-terminating errors.</param>
/// <param name="search">Finds the files of paths.</param>
/// <param name="report">Handles a path that doesn't exist or isn't valid.</param>
/// <param name="cancellation">Ends the reading.</param>
internal sealed class ArticleArgument(
    string name,
    PSCmdlet cmdlet,
    FileSearch search,
    Action<ErrorRecord> report,
    CancellationToken cancellation
)
{
    /// <summary>Handles a file that isn't an article before its error is reported; an exception it throws is reported instead.</summary>
    public Action<ArticleReadResult>? Unread { private get; init; }

    /// <summary>Told of each file that was found in a directory and has no front matter.</summary>
    public Action<ArticleException>? Skipped { private get; init; }

    /// <summary>Processes each article.</summary>
    /// <returns>Whether everything could be read.</returns>
    public bool Read(object[] values, Action<Article> add)
    {
        bool isComplete = true;
        foreach (object value in values.SelectMany(Flatten))
        {
            switch (value)
            {
                case Article article:
                    add(article);
                    break;
                case FileSystemInfo file:
                    isComplete &= Read(BackslashNames.Qualify(file.FullName), isLiteral: true, add);
                    break;
                case string path:
                    isComplete &= Read(path, isLiteral: false, add);
                    break;
                case PSObject row when ArticleRow.PathOf(PlainObject.PropertiesOf(ArticleResult.RowOf(row))) is { } path:
                    isComplete &= Read(BackslashNames.Qualify(path), isLiteral: true, add);
                    break;
                default:
                    report(
                        CommandErrorRecord.Of(
                            $"{name}Invalid",
                            ErrorCategory.InvalidArgument,
                            value,
                            $"The value of -{name} is neither an article nor a path."
                        )
                    );
                    break;
            }
        }

        return isComplete;
    }

    // A list beside a path is an array in an array.
    private static IEnumerable<object> Flatten(object value) =>
        (value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value) switch
        {
            object[] list => list.SelectMany(Flatten),
            object plain => [ArticleResult.ArticleOf(plain) ?? plain],
        };

    private bool Read(string path, bool isLiteral, Action<Article> add)
    {
        using FileProgress progress = new(cmdlet, "Reading articles");
        progress.Expect(() => search.CounterOf([path], isLiteral));
        bool isComplete = true;
        foreach (ArticleReadResult result in ArticleReader.Read(search.Find([path], isLiteral)))
        {
            // Ctrl+C: half of the articles would be treated as all of them.
            if (cancellation.IsCancellationRequested)
            {
                throw new PipelineStoppedException();
            }

            if (result.Article is not null)
            {
                add(result.Article);
            }
            else
            {
                isComplete &= result.Error is null;
                Report(result);
            }

            progress.Advance(result.File.Path);
        }

        return isComplete;
    }

    private void Report(ArticleReadResult result)
    {
        try
        {
            Unread?.Invoke(result);
        }
        catch (ArticleException e)
        {
            report(ArticleErrorRecord.Of(e));
            return;
        }

        if (result.Skipped is { } skipped)
        {
            Skipped?.Invoke(skipped);
        }

        if (result.Error is { } error)
        {
            (error.Kind == ArticleErrorKind.NotFound ? report : cmdlet.WriteError)(ArticleErrorRecord.Of(error));
        }
    }
}
