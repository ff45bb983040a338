using System;
using System.Collections.Generic;
using System.CommandLine;

namespace ArticlesPS.Cli;

/// <summary>The options that say which article files are moved or removed.</summary>
/// <param name="console">What the command runs on.</param>
/// <param name="activity">What is done, as in Moving.</param>
/// <param name="dryRun">What --dry-run does.</param>
internal sealed class SelectionOptions(CliConsole console, string activity, string dryRun)
{
    private readonly FileOptions _files = new(console, isPathRequired: true);
    private readonly FilterOptions _filter = new();
    private readonly Option<bool> _dryRun = new("--dry-run", "-n") { Description = dryRun };

    public void AddTo(Command command)
    {
        _files.AddTo(command);
        _filter.AddTo(command);
        command.Add(_dryRun);
    }

    /// <summary>Does something to each file that is wanted: the file, its article where it is sound, and whether it is a dry run.</summary>
    /// <returns>What the command returns.</returns>
    public int Each(ParseResult parsed, Action<ArticleFile, Article?, bool> action)
    {
        IEnumerable<ArticleFile> files = _files.Find(parsed);
        using ProgressLine progress = new ProgressLine(console, activity, "files", isPrinting: true).Expect(files);
        FileWork work = new(console) { Progress = progress };
        ArticleSelection selection = new(_filter.Read(parsed));
        bool isDryRun = parsed.GetValue(_dryRun);
        foreach (ArticleFile file in files)
        {
            work.Do(file, () =>
            {
                if (selection.Includes(file, out Article? article))
                {
                    action(file, article, isDryRun);
                }
            });
        }

        return work.ExitCode;
    }
}
