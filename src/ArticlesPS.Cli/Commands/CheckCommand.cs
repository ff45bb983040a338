using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using ArticlesPS.Checks;
using ArticlesPS.Cli.Options;
using ArticlesPS.Cli.Output;
using ArticlesPS.Curation.Topics;
using ArticlesPS.Querying;

namespace ArticlesPS.Cli.Commands;

/// <summary>articles check: what is wrong with articles, for people and for what annotates pull requests.</summary>
internal static class CheckCommand
{
    private const string Text = "text";
    private const string Sarif = "sarif";

    public static Command Create(CliConsole console)
    {
        PathOptions files = new(console, isPathRequired: false);
        RuleOptions rules = new();
        Option<string> format = new("--format", "-f") { Description = "How to print problems.", DefaultValueFactory = _ => Text };
        format.AcceptOnlyFromAmong(Text, Sarif);
        Option<ProblemSeverity> minimumSeverity = new("--minimum-severity")
        {
            Description = "The least severity of problems to look for.",
            HelpName = "information|warning|error",
        };
        Option<string> taxonomy = new("--taxonomy")
        {
            Description =
                $"A directory of topic files, or one of them, to check topics by; {ArticleTopicFiles.DefaultDirectory} "
                + $"where that is there.",
            HelpName = "PATH",
        };
        Option<bool> listRules = new("--list-rules") { Description = "List the rules and check nothing." };
        Command command = new("check", "Checks articles; the exit code is 1 where there are errors.")
        {
            format,
            minimumSeverity,
            taxonomy,
            listRules,
        };
        PathOptions.RejectEmpty(taxonomy);
        rules.AddTo(command);
        files.AddTo(command);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(listRules))
            {
                return ListRules(console.Output);
            }

            try
            {
                ArticleCheckOptions options = rules.Read(parsed) with
                {
                    MinimumSeverity = parsed.GetValue(minimumSeverity),
                    Taxonomy = TaxonomyAt(parsed.GetValue(taxonomy), console),
                };
                using IProblemOutput problems =
                    parsed.GetValue(format) == Sarif
                        ? new SarifOutput(console.Output, console.CurrentDirectory())
                        : new ProblemLines(console);
                return Check(console, new ArticleChecker(options), files.Find(parsed), problems);
            }
            catch (ArticleException e)
            {
                console.Error.WriteLine(e.Message);
                return ExitCode.Failed;
            }
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

    private static ArticleTaxonomy? TaxonomyAt(string? path, CliConsole console) =>
        path is not null || Directory.Exists(console.FullPath(ArticleTopicFiles.DefaultDirectory))
            ? ArticleTaxonomy.Read(console.FullPath(path ?? ArticleTopicFiles.DefaultDirectory))
            : null;

    private static int ListRules(TextWriter output)
    {
        foreach (RuleDescriptor rule in RuleDescriptor.All)
        {
            string traits = (rule.IsDefault ? "" : " Off unless it is named.") + (rule.CanRepair ? " Can be repaired." : "");
            output.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{rule.Id, -16} {rule.Severity, -11} {rule.Description}{traits}")
            );
        }

        return ExitCode.Done;
    }
}
