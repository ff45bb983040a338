using System;
using System.Collections.Generic;
using System.IO;

namespace ArticlesPS.Cli;

/// <summary>Saves changes, or with --dry-run only shows them, and remembers whether a file failed.</summary>
internal sealed class Changes(TextWriter output, bool isDryRun, bool force)
{
    /// <summary>What the command returns.</summary>
    public int ExitCode { get; private set; } = Cli.ExitCode.Done;

    /// <summary>Makes the changes of files, one after the other.</summary>
    /// <returns>What the command returns.</returns>
    public int MakeAll(IEnumerable<ArticleFile> files, Func<ArticleFile, ArticleEdit> prepare)
    {
        foreach (ArticleFile file in files)
        {
            Make(file, () => prepare(file));
        }

        return ExitCode;
    }

    /// <summary>Makes the changes of one file and prints each.</summary>
    public void Make(ArticleFile file, Func<ArticleEdit> prepare)
    {
        try
        {
            if (file.Error is not null)
            {
                throw file.Error;
            }

            ArticleEdit edit = prepare();
            if (!isDryRun)
            {
                ArticleWriter.Save(edit, force);
            }

            foreach (ArticleChange change in edit.Changes)
            {
                output.WriteLine(Printable.Line($"{file.Path}: {change}"));
            }
        }
        catch (ArticleException e) when (file.IsSkippedFor(e))
        {
            // A file beside the articles that is none.
        }
        catch (ArticleException e)
        {
            Fail(e.Message);
        }
        catch (FormatException e)
        {
            Fail(Printable.Line($"{file.Path}: {e.Message}"));
        }
    }

    public void Fail(string message)
    {
        Console.Error.WriteLine(message);
        ExitCode = Cli.ExitCode.Failed;
    }
}
