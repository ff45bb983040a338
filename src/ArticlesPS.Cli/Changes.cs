using System;
using System.Collections.Generic;
using ArticlesPS.Checks;
using ArticlesPS.Cli.Output;
using ArticlesPS.Editing;
using ArticlesPS.Editing.Rows;
using ArticlesPS.Querying.Search;

namespace ArticlesPS.Cli;

/// <summary>Saves changes, or with --dry-run only shows them.</summary>
internal sealed class Changes(CliConsole console, bool isDryRun, bool force) : FileWork(console)
{
    private readonly CliConsole _console = console;

    /// <summary>Changes files, one after the other.</summary>
    /// <returns>The exit code.</returns>
    public int MakeAll(IEnumerable<ArticleFile> files, Func<Article, ArticleChanges> changesFor) =>
        MakeAll(files, file => ArticleWriter.Prepare(file.Path, changesFor, force, schema: file.Schema));

    /// <summary>Repairs files, one after the other.</summary>
    /// <returns>The exit code.</returns>
    public int MakeAll(IEnumerable<ArticleFile> files, ArticleRepairer repairer) =>
        MakeAll(files, file => repairer.Prepare(file.Path, force, schema: file.Schema));

    private int MakeAll(IEnumerable<ArticleFile> files, Func<ArticleFile, ArticleEdit> prepare)
    {
        using ProgressLine progress = new ProgressLine(_console, "Changing", "files", isPrinting: true).Expect(files);
        Progress = progress;
        foreach (ArticleFile file in files)
        {
            Do(file, () => Make(file, prepare(file)));
        }

        return ExitCode;
    }

    /// <summary>Makes the changes of one file and prints each.</summary>
    public void Make(ArticleFile file, Func<Article, ArticleChanges> changesFor) =>
        Do(file, () => Make(file, ArticleWriter.Prepare(file.Path, changesFor, force, schema: file.Schema)));

    /// <summary>Makes the changes in a row.</summary>
    public void Make(ArticleFile file, IReadOnlyDictionary<string, object?> row, RowRun rows) => Do(file, () =>
        {
            ArticleEdit edit = rows.Prepare(file.Path, row, force: force, schema: file.Schema);
            Make(file, edit);
            rows.Add(edit, isSaved: !isDryRun);
        });

    private void Make(ArticleFile file, ArticleEdit edit)
    {
        if (!isDryRun)
        {
            ArticleWriter.Write(edit, force);
        }

        foreach (ArticleChange change in edit.Changes)
        {
            _console.Output.WriteLine(ConsoleText.Escape($"{file.Path}: {change}"));
        }

        foreach (ArticleException refusal in edit.Refusals)
        {
            Fail(refusal.Message);
        }
    }
}
