using System;
using System.Collections.Generic;
using System.CommandLine;
using ArticlesPS.Cli.Output;
using ArticlesPS.Editing.Moving;
using ArticlesPS.Querying.Search;

namespace ArticlesPS.Cli.Options;

/// <summary>The options that say which article files are moved or removed.</summary>
/// <param name="console">The command's environment.</param>
/// <param name="activity">The activity, such as Moving.</param>
/// <param name="dryRun">What --dry-run does.</param>
internal sealed class SelectionOptions(CliConsole console, string activity, string dryRun)
{
    private readonly PathOptions _files = new(console, isPathRequired: true);
    private readonly FilterOptions _filter = new();
    private readonly Option<bool> _dryRun = new("--dry-run", "-n") { Description = dryRun };

    public void AddTo(Command command)
    {
        _files.AddTo(command);
        _filter.AddTo(command);
        command.Add(_dryRun);
    }

    /// <summary>Processes each file that matches: the file, its article if it's valid, and whether it's a dry run.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="action">Processes a file.</param>
    /// <param name="confirms">
    /// Decides whether to process the files, when all of them are known and before the first one is processed. Null to
    /// process them.
    /// </param>
    /// <returns>The exit code.</returns>
    public int Each(ParseResult parsed, Action<ArticleFile, Article?, bool> action, Func<SelectionRun, bool, bool>? confirms = null)
    {
        bool isDryRun = parsed.GetValue(_dryRun);
        SelectionHold hold = confirms is null || isDryRun ? SelectionHold.None : SelectionHold.All;
        SelectionRun run = new(_filter.Read(parsed), hold);
        FileWork work = new(console);
        DoAtOnce(hold == SelectionHold.None ? activity : "Reading");
        console.Warn(run.Warnings());
        IReadOnlyList<SelectedFile> waiting = run.Complete();
        if (confirms?.Invoke(run, isDryRun) == false)
        {
            return ExitCode.Failed;
        }

        DoWaiting(waiting);
        return work.ExitCode;

        void DoAtOnce(string doing)
        {
            IEnumerable<ArticleFile> files = _files.Find(parsed, run.AdmitAgain);
            using ProgressLine progress = new ProgressLine(console, doing, "files", isPrinting: true).Expect(_files.Find(parsed));
            work.Progress = progress;
            foreach (ArticleFile file in files)
            {
                work.Do(file, () =>
                {
                    if (run.Admit(file, input: null, out Article? article))
                    {
                        action(file, article, isDryRun);
                    }
                });
            }
        }

        void DoWaiting(IReadOnlyList<SelectedFile> waiting)
        {
            using ProgressLine progress = new ProgressLine(console, activity, "files", isPrinting: true).Expect(waiting.Count);
            work.Progress = progress;
            foreach (SelectedFile selected in waiting)
            {
                work.Do(selected.File, () => DoSelected(selected));
            }
        }

        void DoSelected(SelectedFile selected)
        {
            if (run.StillIncludes(selected, out Article? article))
            {
                action(selected.File, article, isDryRun);
            }
        }
    }
}
