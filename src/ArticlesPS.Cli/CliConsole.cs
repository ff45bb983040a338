using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using ArticlesPS.Cli.Output;
using ArticlesPS.Querying;
using ArticlesPS.Querying.Search;

namespace ArticlesPS.Cli;

/// <summary>
/// A command's environment: the standard streams, the terminal and the current directory. Nothing else in this project asks
/// the process for them, so a test can run a command without starting a process.
/// </summary>
internal sealed class CliConsole
{
    private readonly SkippedFiles _skipped = new();
    private readonly List<string> _warnings = [];
    private readonly SortedSet<string> _skippedPaths = new(StringComparer.Ordinal);

    /// <summary>Opens standard input.</summary>
    public required Func<Stream> OpenInput { get; init; }

    /// <summary>Standard output; the application flushes it when a command ends.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>
    /// Standard error, for messages: a <see cref="MessageWriter"/>, because a terminal would obey some of the text that
    /// they quote.
    /// </summary>
    public required MessageWriter Error { get; init; }

    /// <summary>The terminal behind standard error, for a line that is overwritten repeatedly.</summary>
    public TextWriter Progress { get; init; } = TextWriter.Null;

    /// <summary>Returns the directory that relative paths start from.</summary>
    public required Func<string> CurrentDirectory { get; init; }

    /// <summary>Whether standard input is a terminal.</summary>
    public bool IsInputTerminal { get; init; }

    /// <summary>Whether standard output is a terminal.</summary>
    public bool IsOutputTerminal { get; init; }

    /// <summary>Whether standard error is a terminal.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>Returns whether nobody reads standard output any more, so printed text might be lost.</summary>
    public Func<bool> HasLostReader { get; init; } = () => false;

    /// <summary>Returns the number of columns of the terminal; asked only where there is one.</summary>
    public Func<int> TerminalWidth { get; init; } = () => int.MaxValue;

    /// <summary>Whether each file that is skipped is named.</summary>
    public bool IsVerbose { private get; set; }

    /// <summary>Cancels a command.</summary>
    public Interruption Interruption { get; } = new();

    /// <summary>The directories that the command searched for articles.</summary>
    public SearchedDirectories Searched { get; } = new();

    /// <summary>Adds a warning to write when the command ends; null adds nothing.</summary>
    public void Warn(string? warning)
    {
        if (warning is not null)
        {
            _warnings.Add(warning);
        }
    }

    /// <summary>Adds warnings to write when the command ends.</summary>
    public void Warn(IEnumerable<string> warnings) => _warnings.AddRange(warnings);

    /// <summary>Takes a file that was found in a directory and has no front matter.</summary>
    public void Skip(ArticleException e)
    {
        _skipped.Add(e);
        if (IsVerbose)
        {
            _skippedPaths.Add(e.Target);
        }
    }

    /// <summary>
    /// Warns of what the command did not find, and of skipped files that were meant to have front matter. Called once, when
    /// the command ends, because a progress line could otherwise be in the way.
    /// </summary>
    public void WriteWarnings()
    {
        Warn(Searched.Warning());
        foreach (string path in _skippedPaths)
        {
            Error.WriteLine(ConsoleText.Escape($"Skipped {path}: it has no front matter."));
        }

        foreach (string warning in _warnings.Concat(_skipped.Warnings()))
        {
            Error.WriteLine(ConsoleText.Escape(warning));
        }
    }

    /// <summary>The console of this process.</summary>
    public static CliConsole OfProcess() =>
        new()
        {
            OpenInput = Console.OpenStandardInput,
            Output = OpenOutput(),
            Error = new MessageWriter(Console.Error),
            Progress = new StreamWriter(Console.OpenStandardError()) { AutoFlush = true },
            CurrentDirectory = () => Environment.CurrentDirectory,
            IsInputTerminal = !Console.IsInputRedirected,
            IsOutputTerminal = !Console.IsOutputRedirected,
            IsErrorTerminal = !Console.IsErrorRedirected,
            HasLostReader = StandardOutput.HasLostReader,
            TerminalWidth = () => Console.WindowWidth,
        };

    /// <summary>Returns a writer of UTF-8 without a byte-order mark, on every system and whatever the terminal's own encoding.</summary>
    public static TextWriter WriterTo(Stream stream) =>
        new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 64 * 1024);

    /// <summary>Asks a question on standard error, where it's visible even if the output is redirected.</summary>
    /// <returns>Null where nobody can answer; anything but y or yes is a no.</returns>
    public bool? Ask(string question)
    {
        if (!IsInputTerminal || !IsErrorTerminal)
        {
            return null;
        }

        Error.Write($"{ConsoleText.Escape(question)} [y/N] ");
        Error.Flush();
        using StreamReader input = new(OpenInput());
        string answer = input.ReadLine()?.Trim() ?? "";
        return answer.Equals("y", StringComparison.OrdinalIgnoreCase) || answer.Equals("yes", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Returns the full path of one from the command line.</summary>
    public string FullPath(string path) =>
        Path.IsPathFullyQualified(path) ? Path.GetFullPath(path) : Path.GetFullPath(path, CurrentDirectory());

    /// <summary>Returns whether a path from the command line leads to a file or directory.</summary>
    public bool Exists(string path) => path.Length > 0 && Path.Exists(FullPath(path));

    // Files and other programs get every byte; a terminal would obey some of them, even in CSV and JSON.
    private static TextWriter OpenOutput()
    {
        TextWriter output = WriterTo(Console.OpenStandardOutput());
        return Console.IsOutputRedirected ? output : new TerminalWriter(output);
    }
}
