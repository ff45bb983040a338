using System.CommandLine;
using System.Globalization;
using System.IO;
using ArticlesPS.Cli.Input;
using ArticlesPS.Cli.Options;
using ArticlesPS.Curation.Topics;

namespace ArticlesPS.Cli.Commands;

/// <summary>articles topics: counts the articles of each topic, and assigns topics with --update.</summary>
internal static class TopicsCommand
{
    public static Command Create(CliConsole console)
    {
        PathOptions files = new(console, isPathRequired: false);
        SaveOptions save = new();
        Option<bool> update = new("--update", "-u")
        {
            Description = "Assign the topics whose keywords the articles contain, and remove all others.",
        };
        Option<bool> add = new("--add") { Description = "With --update, only add topics." };
        Option<string> taxonomy = new("--taxonomy")
        {
            Description = "A directory of topic files, or one file. Without --update, also list topics that no article has.",
            HelpName = "PATH",
            DefaultValueFactory = _ => ArticleTopicFiles.DefaultDirectory,
        };
        Command command = new("topics", "Counts the articles of each topic, or assigns topics by keywords.") { update, add, taxonomy };
        PathOptions.RejectEmpty(taxonomy);
        files.AddTo(command);
        save.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(add) && !result.GetValue(update))
            {
                result.AddError("--add needs --update.");
            }
        });
        command.SetAction(parsed =>
        {
            bool isUpdate = parsed.GetValue(update);
            bool isGiven = parsed.GetResult(taxonomy) is { Implicit: false };
            ArticleTaxonomy? topics = null;
            if (isUpdate || isGiven)
            {
                topics = ArticleTaxonomy.Read(console.FullPath(parsed.GetValue(taxonomy)!));
            }

            return isUpdate
                ? save.Read(parsed, console).MakeAll(files.Find(parsed), article => topics!.ChangesFor(article, parsed.GetValue(add)))
                : Show(topics, files, parsed, console);
        });
        return command;
    }

    private static int Show(ArticleTaxonomy? taxonomy, PathOptions files, ParseResult parsed, CliConsole console)
    {
        TextWriter output = console.Output;
        ArticleTopicCounter counter = new();
        if (taxonomy is not null)
        {
            counter.Add(taxonomy);
        }

        int exitCode = Reading.All(console, files.Find(parsed), filter: null, counter.Add);
        output.WriteLine($"{"Count", 5} {"Published", 9} {"Share", 5} {"MeanHeat", 8} Topic");
        foreach (ArticleTopicCount count in counter.Counts)
        {
            string share = count.PublishedShare is { } part ? string.Create(CultureInfo.InvariantCulture, $"{100 * part:0}%") : "";
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{count.Count, 5} {count.Published, 9} {share, 5} {count.MeanHeat, 8:0.0} {ConsoleText.Escape(count.Topic)}"
                )
            );
        }

        return exitCode;
    }
}
