using System;
using System.CommandLine;
using System.CommandLine.Help;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using ArticlesPS.Cli.Commands;
using ArticlesPS.Cli.Output;
using ArticlesPS.Cli.Parsing;
using ArticlesPS.Errors;

namespace ArticlesPS.Cli;

/// <summary>The command `articles`.</summary>
internal static class Application
{
    /// <summary>Runs a command line.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments, CliConsole console)
    {
        HintWords.Use(CommandHints.Of);
        arguments = FormerNames.Replace(arguments);
        RootCommand root = new("Works with articles kept as Markdown files with front matter.")
        {
            ListCommand.Create(console),
            ShowCommand.Create(console),
            NewCommand.Create(console),
            SetCommand.Create(console),
            SetCommand.CreatePublish(console, "publish", "Publishes articles.", isPublished: true),
            SetCommand.CreatePublish(console, "unpublish", "Withdraws articles.", isPublished: false),
            ApplyCommand.Create(console),
            MoveCommand.Create(console),
            RemoveCommand.Create(console),
            RelatedCommand.Create(console),
            HeatCommand.Create(console),
            TopicsCommand.Create(console),
            DuplicatesCommand.Create(console),
            CheckCommand.Create(console),
            RepairCommand.Create(console),
            FeedCommand.Create(console),
            ExportCommand.Create(console),
            ReportCommand.Create(console),
            FrontMatterCommand.Create(console),
            SchemaCommand.Create(console),
            SchemaCommand.CreateNew(console),
        };

        Option<bool> verbose = new("--verbose")
        {
            Description = "Also name each file that is skipped because it has no front matter.",
            Recursive = true,
        };
        root.Add(verbose);
        root.SetAction(ShowHelp);
        ParseResult parsed = root.Parse(SplitEmptyValues(arguments));
        string[] errors = ErrorsOf(parsed, arguments, console);
        if (errors.Length > 0)
        {
            foreach (string error in errors)
            {
                console.Error.WriteLine($"articles: {error}");
            }

            console.Error.WriteLine("Try 'articles --help'.");
            return ExitCode.Usage;
        }

        console.IsVerbose = parsed.GetValue(verbose);
        return await RunAsync(parsed, console).ConfigureAwait(false);
    }

    // Everything that ends a command early ends here, so that each kind of failure has one text and one exit code.
    private static async Task<int> RunAsync(ParseResult parsed, CliConsole console)
    {
        try
        {
            int exitCode = await InvokeAsync(parsed, console).ConfigureAwait(false);
            console.WriteWarnings();
            await console.Output.FlushAsync().ConfigureAwait(false);
            return exitCode;
        }
        catch (OperationCanceledException)
        {
            await console.Output.FlushAsync().ConfigureAwait(false);
            console.Error.WriteLine("articles: Interrupted. Only the printed changes were made.");
            return ExitCode.Interrupted;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Files that fail are reported one by one; an error here is one of the output itself. It isn't retried.
            console.Error.WriteLine($"articles: The output cannot be written: {e.Message}");
            return ExitCode.Failed;
        }
        catch (Exception e) when (InternalError.Is(e))
        {
            console.Error.WriteLine($"articles: {InternalError.Describe(e)}");
            foreach (string line in e.ToString().Split('\n'))
            {
                console.Error.WriteLine(line.TrimEnd('\r'));
            }

            return ExitCode.Internal;
        }
    }

    private static async Task<int> InvokeAsync(ParseResult parsed, CliConsole console)
    {
        InvocationConfiguration invocation = new()
        {
            EnableDefaultExceptionHandler = false,
            Output = console.Output,
            Error = console.Error,
        };
        try
        {
            return await parsed.InvokeAsync(invocation).ConfigureAwait(false);
        }
        catch (ArticleException e)
        {
            console.Error.WriteLine(e.Message);
            return ExitCode.Failed;
        }
    }

    /// <summary>
    /// Shows the subcommands of a command that is used alone. This isn't a mistake: it prints and returns what --help does,
    /// so `articles | less` works.
    /// </summary>
    public static int ShowHelp(ParseResult parsed) => new HelpAction().Invoke(parsed);

    // An unknown name makes the parser report mistakes in everything after it, so only the name is reported.
    private static string[] ErrorsOf(ParseResult parsed, string[] arguments, CliConsole console)
    {
        string[] unknown = [.. UnknownNames.Of(parsed, arguments, console)];
        return unknown.Length > 0
            ? unknown
            : [.. parsed.Errors.Select(error => OneLine(error.Message)), .. FlagMistakes.Of(parsed, arguments)];
    }

    // The parser lists the values that an option takes one a line.
    private static string OneLine(string message) => message.ReplaceLineEndings("").Replace('\t', ' ');

    // The parser takes the next argument for the value of --title=, so `set a.md --title= --dry-run` would write.
    private static string[] SplitEmptyValues(string[] arguments)
    {
        int end = Array.IndexOf(arguments, "--");
        return
        [
            .. arguments.SelectMany(
                (argument, index) => IsEmptyValue(argument) && (end < 0 || index < end) ? [argument[..^1], ""] : (string[])[argument]
            ),
        ];
    }

    private static bool IsEmptyValue(string argument) =>
        argument.StartsWith("--", StringComparison.Ordinal) && argument.IndexOf('=', StringComparison.Ordinal) == argument.Length - 1;
}
