using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Text;
using System.Threading.Tasks;

namespace ArticlesPS.Cli;

internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        Console.SetError(new MessageWriter(Console.Error));
        using TextWriter output = OpenOutput();
        RootCommand root = new("Works with articles kept as Markdown files with YAML front matter.")
        {
            ListCommand.Create(output),
            ShowCommand.Create(output),
            NewCommand.Create(output),
            SetCommand.Create(output),
            SetCommand.CreatePublish(output, "publish", "Publishes articles.", isPublished: true),
            SetCommand.CreatePublish(output, "unpublish", "Withdraws articles.", isPublished: false),
            ApplyCommand.Create(output),
            MoveCommand.Create(output),
            RemoveCommand.Create(output),
            RelatedCommand.Create(output),
            HeatCommand.Create(output),
            TopicsCommand.Create(output),
            DuplicatesCommand.Create(output),
            CheckCommand.Create(output),
            RepairCommand.Create(output),
            FeedCommand.Create(output),
            ExportCommand.Create(output),
            ReportCommand.Create(output),
        };

        ParseResult parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (ParseError error in parsed.Errors)
            {
                Console.Error.WriteLine($"articles: {error.Message}");
            }

            Console.Error.WriteLine("Try 'articles --help'.");
            return ExitCode.Usage;
        }

        try
        {
            int exitCode = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
            await output.FlushAsync().ConfigureAwait(false);
            return exitCode;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Files that fail are reported one by one; what comes here is the output itself. It is not tried again.
            Console.Error.WriteLine($"articles: The output cannot be written: {e.Message}");
            Environment.Exit(ExitCode.Failed);
            return ExitCode.Failed;
        }
    }

    // UTF-8 without a byte-order mark on every system, whatever the console's own encoding. Files and other programs get
    // every byte; a terminal would obey some of them, also in CSV and JSON.
    private static TextWriter OpenOutput()
    {
        StreamWriter output = new(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 64 * 1024);
        return Console.IsOutputRedirected ? output : new TerminalWriter(output);
    }
}
