using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using ArticlesPS.Cli.Input;
using ArticlesPS.Querying.Filtering;
using ArticlesPS.Querying.Search;
using ArticlesPS.Site.Output;

namespace ArticlesPS.Cli.Options;

/// <summary>The options that say how an output of articles is written, and its writing.</summary>
internal sealed class OutputOptions
{
    private readonly Option<bool> _dryRun = new("--dry-run", "-n")
    {
        Description = "Show which files would be written and removed without changing anything.",
    };
    private readonly Option<bool> _force = new("--force")
    {
        Description = "Also write an output that has no articles, or that loses more than half of its articles.",
    };

    public void AddTo(Command command)
    {
        command.Add(_dryRun);
        command.Add(_force);
    }

    /// <summary>Reads articles, creates the output, and writes what differs.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="files">The articles' files.</param>
    /// <param name="filter">Which articles are wanted; null wants all.</param>
    /// <param name="make">Creates the output.</param>
    /// <param name="console">Where changes are printed.</param>
    /// <param name="summarize">Prints more about an output that was written, or null.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="ArticleException">The output cannot be made, or is refused.</exception>
    public int Write(
        ParseResult parsed,
        IEnumerable<ArticleFile> files,
        ArticleFilter? filter,
        Func<List<Article>, SiteOutput> make,
        CliConsole console,
        Action<TextWriter, SiteOutput>? summarize = null
    )
    {
        List<Article> articles = [];
        List<string> unread = [];
        bool isComplete = true;
        int leftOut = 0;
        Reading.All(console, files, filter, articles.Add, (file, error) =>
        {
            unread.Add(file.Path);
            isComplete &= !file.IsMissingFor(error);
            leftOut++;
        });
        SiteOutput made = make(articles);
        foreach (ArticleException error in made.Errors)
        {
            console.Error.WriteLine(error.Message);
            leftOut++;
        }

        made.RejectUnread(unread);
        if (!parsed.GetValue(_force))
        {
            made.RejectLoss(isComplete);
        }

        // Standard output is the output itself then.
        TextWriter messages = made.Target.IsStream ? console.Error : console.Output;
        int exitCode = OutputFiles.Write(made.Target, parsed.GetValue(_dryRun), console, messages);
        summarize?.Invoke(messages, made);
        if (leftOut == 0)
        {
            return exitCode;
        }

        console.Error.WriteLine($"{SiteOutput.DescribeLeftOut(leftOut)}.");
        return exitCode == ExitCode.Done ? ExitCode.LeftOut : exitCode;
    }
}
