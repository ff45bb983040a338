using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using ArticlesPS.Cli.Input;
using ArticlesPS.Cli.Options;
using ArticlesPS.Cli.Output;
using ArticlesPS.Curation.Duplicates;

namespace ArticlesPS.Cli.Commands;

/// <summary>articles duplicates: groups of copies of one story.</summary>
internal static class DuplicatesCommand
{
    public static Command Create(CliConsole console)
    {
        PathOptions files = new(console, isPathRequired: false);
        Command command = new(
            "duplicates",
            "Groups copies of one story: the same page, or the same title or text under several providers."
        );
        files.AddTo(command);
        command.SetAction(parsed =>
        {
            List<Article> articles = [];
            int exitCode = Reading.All(console, files.Find(parsed), filter: null, articles.Add);
            IReadOnlyList<DuplicateGroup> groups;
            using (ProgressLine progress = new ProgressLine(console, "Comparing").Expect(articles.Count))
            {
                groups = DuplicateFinder.Find(articles, _ => progress.Advance());
            }

            string separator = "";
            foreach (DuplicateGroup group in groups)
            {
                console.Output.Write(separator);
                Write(group, console.Output);
                separator = "\n";
            }

            return exitCode;
        });
        return command;
    }

    private static void Write(DuplicateGroup group, TextWriter output)
    {
        output.WriteLine(ConsoleText.Escape(group.Title ?? group.Lead.Name ?? ""));
        foreach (DuplicateArticle member in group.Members)
        {
            string match = member.IsLead ? "lead" : $"{member.MatchedBy}";
            output.WriteLine(ConsoleText.Escape($"  {match, -16} {member.FullName}"));
        }
    }
}
