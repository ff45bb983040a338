using System.Collections.Generic;
using System.IO;
using ArticlesPS.Cli.Output;
using ArticlesPS.Querying.Search;
using ArticlesPS.Site.Output;

namespace ArticlesPS.Cli;

/// <summary>Writes the files of an output that differ from those on disk, and prints what happened to each.</summary>
internal static class OutputFiles
{
    /// <param name="output">The files.</param>
    /// <param name="isDryRun">Whether nothing is written, only printed.</param>
    /// <param name="console">The command's environment.</param>
    /// <param name="writer">Where changes are printed.</param>
    /// <returns>The exit code.</returns>
    public static int Write(OutputTarget output, bool isDryRun, CliConsole console, TextWriter writer)
    {
        using ProgressLine progress = new ProgressLine(console, "Writing", "files", isPrinting: true).Expect(output.Changes.Count);
        FileWork work = new(console) { Progress = progress };
        List<OutputChange> refused = [];
        foreach (OutputChange change in output.Changes)
        {
            bool isMade = false;
            work.Do(new ArticleFile(change.FullPath, IsNamed: true), () =>
            {
                output.Check(change);
                if (!isDryRun)
                {
                    output.Apply(change);
                }

                writer.WriteLine(ConsoleText.Escape($"{change} {change.FullPath}"));
                isMade = true;
            });
            if (!isMade)
            {
                refused.Add(change);
            }
        }

        if (!isDryRun)
        {
            output.Complete(refused);
        }

        return work.ExitCode;
    }
}
