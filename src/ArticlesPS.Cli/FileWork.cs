using System;
using ArticlesPS.Cli.Output;
using ArticlesPS.Editing.Rows;
using ArticlesPS.Querying.Search;

namespace ArticlesPS.Cli;

/// <summary>Processes files one by one, names those that fail on standard error, and remembers whether one did.</summary>
internal class FileWork(CliConsole console)
{
    /// <summary>The exit code.</summary>
    public int ExitCode { get; private set; } = Cli.ExitCode.Done;

    /// <summary>Reports progress, if somebody can see it.</summary>
    public ProgressLine? Progress { private get; set; }

    /// <summary>The row that is being processed, such as rows.csv(12), for errors to name it; null if there is none.</summary>
    public string? Origin { private get; set; }

    /// <summary>Processes a file and counts it.</summary>
    public void Do(ArticleFile file, Action action)
    {
        Attempt(file, action);
        Progress?.Advance();
    }

    /// <summary>Processes a file that is counted elsewhere.</summary>
    public void Attempt(ArticleFile file, Action action)
    {
        console.Interruption.BeforeFile();
        try
        {
            if (file.Error is not null)
            {
                throw file.Error;
            }

            action();
            console.Searched.HasArticle = true;
        }
        catch (ArticleException e) when (file.IsSkippedFor(e))
        {
            console.Skip(e);
        }
        catch (ArticleException e)
        {
            Fail(e.Message);
        }
        catch (FormatException e)
        {
            Fail(ConsoleText.Escape($"{file.Path}: {e.Message}"));
        }
    }

    /// <summary>Names the columns of rows that were left out, where there are any.</summary>
    public void Warn(string path, UnknownColumns unknown)
    {
        if (unknown.Warning is { } warning)
        {
            Progress?.Clear();
            console.Error.WriteLine(ConsoleText.Escape($"{path}: {warning}"));
        }
    }

    public void Fail(string message)
    {
        console.Searched.HasArticle = true;
        Progress?.Clear();
        console.Error.WriteLine(Origin is null ? message : $"{Origin}: {message}");
        ExitCode = Cli.ExitCode.Failed;
    }
}
