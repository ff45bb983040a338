using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using ArticlesPS.Checks;
using ArticlesPS.Cli.Options;
using ArticlesPS.Cli.Output;
using ArticlesPS.Curation.Topics;
using ArticlesPS.Querying;
using ArticlesPS.Querying.Search;

namespace ArticlesPS.Cli.Commands;

/// <summary>articles check: reports problems, for people and for tools that annotate pull requests.</summary>
internal static class CheckCommand
{
    private const string Text = "text";
    private const string Sarif = "sarif";

    public static Command Create(CliConsole console)
    {
        PathOptions files = new(console, isPathRequired: false);
        RuleOptions rules = new();
        Option<string> format = new("--format", "-f") { Description = "The format of the problems.", DefaultValueFactory = _ => Text };
        format.AcceptOnlyFromAmong(Text, Sarif);
        Option<ProblemSeverity> minimumSeverity = new("--minimum-severity")
        {
            Description = "The lowest severity to report.",
            HelpName = "information|warning|error",
        };
        Option<string> taxonomy = new("--taxonomy")
        {
            Description =
                $"The topics to check against: a directory of topic files, or one file. Default: {ArticleTopicFiles.DefaultDirectory}, "
                + $"if it exists.",
            HelpName = "PATH",
        };
        Option<bool> listRules = new("--list-rules") { Description = "List the rules without checking anything." };
        Command command = new("check", "Checks articles. Exit code 1: there are errors.") { format, minimumSeverity, taxonomy, listRules };
        PathOptions.RejectEmpty(taxonomy);
        rules.AddTo(command);
        files.AddTo(command);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(listRules))
            {
                return ListRules(console.Output);
            }

            ArticleCheckOptions options = rules.Read(parsed) with
            {
                MinimumSeverity = parsed.GetValue(minimumSeverity),
                Taxonomy = TaxonomyAt(parsed.GetValue(taxonomy), console),
            };
            using IProblemOutput problems =
                parsed.GetValue(format) == Sarif ? new SarifOutput(console.Output, console.CurrentDirectory()) : new ProblemLines(console);
            return Check(console, new ArticleChecker(options), files.Find(parsed), problems);
        });
        return command;
    }

    private static int Check(CliConsole console, ArticleChecker checker, IEnumerable<ArticleFile> files, IProblemOutput output)
    {
        int exitCode = ExitCode.Done;
        using (ProgressLine progress = new ProgressLine(console, "Checking", "files", isPrinting: true).Expect(files))
        {
            foreach (ArticleReadResult result in ArticleReader.Read(files))
            {
                progress.Advance();
                Take(result);
            }
        }

        using (ProgressLine progress = new ProgressLine(console, "Comparing", isPrinting: true).Expect(checker.PendingCount))
        {
            foreach (ArticleCheckResult result in checker.Complete())
            {
                progress.Advance();
                Write(result);
            }
        }

        return exitCode;

        void Take(ArticleReadResult result)
        {
            console.Searched.HasArticle |= !result.IsSkipped || checker.Reports(result.Skipped!);
            if (result.Error is not null)
            {
                output.Write(result.Error);
                exitCode = ExitCode.Failed;
            }
            else if (result.Article is not null)
            {
                WriteAll(checker.Add(result.Article));
            }
            else if (checker.Reports(result.Skipped!))
            {
                WriteAll(checker.Add(result.Skipped!));
            }
            else
            {
                console.Skip(result.Skipped!);
            }
        }

        void WriteAll(IReadOnlyList<ArticleCheckResult> results)
        {
            foreach (ArticleCheckResult result in results)
            {
                Write(result);
            }
        }

        void Write(ArticleCheckResult result)
        {
            foreach (ArticleProblem problem in result.Problems)
            {
                output.Write(problem);
                exitCode = problem.Severity == ProblemSeverity.Error ? ExitCode.Failed : exitCode;
            }
        }
    }

    private static ArticleTaxonomy? TaxonomyAt(string? path, CliConsole console)
    {
        string? fullPath = path is null ? ArticleTopicFiles.OfSite(console.CurrentDirectory()) : console.FullPath(path);
        return fullPath is null ? null : ArticleTaxonomy.Read(fullPath);
    }

    private static int ListRules(TextWriter output)
    {
        foreach (RuleDescriptor rule in RuleDescriptor.All)
        {
            string traits = (rule.IsDefault ? "" : " Off by default.") + (rule.CanRepair ? " Can be repaired." : "");
            output.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{rule.Id, -16} {rule.Severity, -11} {rule.Description}{traits}")
            );
        }

        return ExitCode.Done;
    }
}
