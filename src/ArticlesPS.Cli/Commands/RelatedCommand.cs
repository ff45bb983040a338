using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.IO;
using System.Text;
using ArticlesPS.Cli.Input;
using ArticlesPS.Cli.Options;
using ArticlesPS.Curation.Related;
using ArticlesPS.Curation.Similarity;
using ArticlesPS.Editing;
using ArticlesPS.Querying.Search;
using ArticlesPS.Text;
using ArticlesPS.Threading;

namespace ArticlesPS.Cli.Commands;

/// <summary>articles related: finds related articles and explains why, and writes them with --update.</summary>
internal static class RelatedCommand
{
    public static Command Create(CliConsole console)
    {
        RelatedQuery query = new();
        RelatedPolicy rule = new();
        PathOptions files = new(console, isPathRequired: true);
        SaveOptions save = new();
        Option<string[]> among = new("--among", "-a")
        {
            Description = "Where to search: files and directories. Default: each article's own directory.",
            HelpName = "PATH",
            AllowMultipleArgumentsPerToken = true,
        };
        Option<int?> first = NumberOption.Whole(
            "--first",
            $"The maximum number of related articles to list for each article, or to write with --update. Default: {query.First}.",
            lowest: 0
        );
        Option<double?> minimumScore = NumberOption.Fraction(
            "--minimum-score",
            $"The lowest score, from 0 to 1. Default: {Text(query.MinimumScore)}, or {Text(rule.MinimumScore)} with --update."
        );
        Option<TimeSpan?> within = new("--within")
        {
            Description = "The maximum time between the articles, such as 14d, 36h or 2w.",
            HelpName = "PERIOD",
            CustomParser = ParsePeriod,
        };
        Option<bool> update = new("--update", "-u") { Description = "Write the related articles to the files." };
        Option<bool> merge = new("--merge") { Description = "With --update, keep the existing entries." };
        among.Validators.Add(result => PathOptions.RejectMissing(result, console));
        Command command = new("related", "Finds related articles, and explains why they're related.")
        {
            among,
            first,
            minimumScore,
            within,
            update,
            merge,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(merge) && !result.GetValue(update))
            {
                result.AddError("--merge needs --update.");
            }
        });
        files.AddTo(command);
        save.AddTo(command);
        command.SetAction(parsed =>
        {
            RelatedCandidates candidates = new(console, paths => files.Find(parsed, paths), parsed.GetValue(among) ?? []);
            if (!parsed.GetValue(update))
            {
                RelatedQuery wanted = query with
                {
                    First = parsed.GetValue(first) ?? query.First,
                    MinimumScore = parsed.GetValue(minimumScore) ?? query.MinimumScore,
                    Within = parsed.GetValue(within),
                };
                return Math.Max(Show(console, wanted, candidates, files.Find(parsed)), candidates.ExitCode);
            }

            candidates.RejectEmpty();
            RelatedPolicy written = rule with
            {
                Maximum = parsed.GetValue(first) ?? rule.Maximum,
                MinimumScore = parsed.GetValue(minimumScore) ?? rule.MinimumScore,
                Within = parsed.GetValue(within),
                Merge = parsed.GetValue(merge),
            };
            int exitCode = save.Read(parsed, console)
                .MakeAll(files.Find(parsed), article => ChangesFor(article, written, candidates, console));
            return Math.Max(exitCode, candidates.ExitCode);
        });
        return command;
    }

    private static ArticleChanges ChangesFor(Article article, RelatedPolicy policy, RelatedCandidates candidates, CliConsole console)
    {
        ArticleIndex index = candidates.IndexToChange(article);
        if (candidates.NeedsWarning(index))
        {
            console.Error.WriteLine(RelatedPool.IncompleteWarning);
        }

        return policy.ChangesFor(article, index);
    }

    private static int Show(CliConsole console, RelatedQuery query, RelatedCandidates candidates, IEnumerable<ArticleFile> files)
    {
        TextWriter output = console.Output;
        using OrderedParallelQueue<(Article Source, ArticleIndex Index), string> search = new(item =>
            TextOf(item.Source, item.Index.FindRelated(item.Source, query))
        );
        int exitCode = Reading.Each(console, files, filter: null, article =>
            Write(search.Add((article, candidates.IndexFor(article))), output)
        );
        Write(search.Complete(), output);
        return exitCode;
    }

    private static void Write(IEnumerable<string> texts, TextWriter output)
    {
        foreach (string text in texts)
        {
            output.Write(text);
        }
    }

    private static string TextOf(Article article, IReadOnlyList<ArticleMatch> matches)
    {
        StringBuilder text = new();
        text.AppendLine(ConsoleText.Escape($"{article.Title ?? article.Name}"));
        foreach (ArticleMatch match in matches)
        {
            text.Append(CultureInfo.InvariantCulture, $"{match.Score, 6:0.00} {match.DaysApart, 6:0.0} ");
            text.AppendLine(ConsoleText.Escape($"{match.Title ?? match.Article.Name} [{match.Terms}]"));
        }

        return text.ToString();
    }

    private static TimeSpan? ParsePeriod(ArgumentResult result)
    {
        if (Duration.TryParse(result.Tokens[0].Value, out TimeSpan period))
        {
            return period;
        }

        result.AddError($"'{result.Tokens[0].Value}' is not a duration. Write one such as 14d, 36h, 2w or 1.12:00:00.");
        return null;
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
