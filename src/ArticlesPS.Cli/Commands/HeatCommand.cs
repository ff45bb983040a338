using System.CommandLine;
using System.Globalization;
using System.IO;
using ArticlesPS.Cli.Input;
using ArticlesPS.Cli.Options;
using ArticlesPS.Curation.Heat;

namespace ArticlesPS.Cli.Commands;

/// <summary>articles heat: shows the decisions of the editorial policy, and writes them with --update.</summary>
internal static class HeatCommand
{
    public static Command Create(CliConsole console)
    {
        EditorialPolicy site = new();
        PathOptions files = new(console, isPathRequired: false);
        SaveOptions save = new();
        Option<bool> update = new("--update", "-u") { Description = "Write heat and published if they differ." };
        Option<int> relatedQuality = Number(
            "--related-quality",
            "The quality from which related articles add to the heat.",
            site.RelatedQuality
        );
        Option<int> heatPerRelated = Number("--heat-per-related", "The heat that each related article adds.", site.HeatPerRelated);
        Option<int> publishedHeat = Number("--published-heat", "The heat from which an article is published.", site.PublishedHeat);
        Option<int> followerHeat = Number("--follower-heat", "The heat of an article that does not lead its story.", site.FollowerHeat);
        Command command = new("heat", "Decides by the editorial policy which articles are published, and explains why.")
        {
            update,
            relatedQuality,
            heatPerRelated,
            publishedHeat,
            followerHeat,
        };
        files.AddTo(command);
        save.AddTo(command);
        command.SetAction(parsed =>
        {
            EditorialPolicy rule = new()
            {
                RelatedQuality = parsed.GetValue(relatedQuality),
                HeatPerRelated = parsed.GetValue(heatPerRelated),
                PublishedHeat = parsed.GetValue(publishedHeat),
                FollowerHeat = parsed.GetValue(followerHeat),
            };
            return parsed.GetValue(update) ? Update(rule, files, save.Read(parsed, console), parsed) : Show(rule, files, parsed, console);
        });
        return command;
    }

    private static int Update(EditorialPolicy rule, PathOptions files, Changes changes, ParseResult parsed) =>
        changes.MakeAll(files.Find(parsed), article => rule.Decide(article).ToChanges());

    private static int Show(EditorialPolicy rule, PathOptions files, ParseResult parsed, CliConsole console)
    {
        TextWriter output = console.Output;
        output.WriteLine($"{"Heat", 4} {"Was", 4} {"Published", -9} {"Was", -5} Article: reason");
        return Reading.Each(console, files.Find(parsed), filter: null, article =>
        {
            ArticleHeat heat = rule.Decide(article);
            output.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{heat.Heat, 4} {heat.CurrentHeat, 4} {heat.Published, -9} {heat.CurrentPublished, -5} "
                )
            );
            output.WriteLine(ConsoleText.Escape($"{heat.Title ?? article.Name}: {heat.Reason}"));
        });
    }

    private static Option<int> Number(string name, string description, int site) =>
        new(name)
        {
            Description = description,
            HelpName = "NUMBER",
            DefaultValueFactory = _ => site,
        };
}
