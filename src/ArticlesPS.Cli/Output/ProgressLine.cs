using System;
using System.Collections.Generic;
using System.Globalization;
using ArticlesPS.Querying.Search;
using ArticlesPS.Threading;

namespace ArticlesPS.Cli.Output;

/// <summary>
/// Shows on a terminal how much is done and the time left, once the work takes longer than a second, and removes the line
/// again. If standard error is redirected, it shows nothing.
/// </summary>
internal sealed class ProgressLine : IDisposable
{
    private readonly CliConsole _console;
    private readonly string _activity;
    private readonly WorkProgress? _work;
    private int _length;

    /// <param name="console">Where it's shown.</param>
    /// <param name="activity">The activity, such as Reading.</param>
    /// <param name="unit">The unit that is counted.</param>
    /// <param name="isPrinting">Whether the command prints meanwhile: then a terminal shows that, and needs no line.</param>
    public ProgressLine(CliConsole console, string activity, string unit = "articles", bool isPrinting = false)
    {
        _console = console;
        _activity = activity;
        if (console.IsErrorTerminal && (!isPrinting || !console.IsOutputTerminal))
        {
            _work = new WorkProgress(unit, Show);
        }
    }

    /// <summary>Sets the total.</summary>
    public ProgressLine Expect(int total)
    {
        _work?.Expect(total);
        return this;
    }

    /// <summary>Sets the items to process; they're counted if it takes long.</summary>
    public ProgressLine Expect(IEnumerable<ArticleFile> files)
    {
        _work?.Expect(files);
        return this;
    }

    public void Advance() => _work?.Advance();

    /// <summary>Removes the line to make room for other text.</summary>
    public void Clear()
    {
        if (_length > 0)
        {
            _console.Progress.Write("\r" + new string(' ', _length) + "\r");
            _length = 0;
        }
    }

    public void Dispose()
    {
        Clear();
        _work?.Dispose();
    }

    private void Show(ProgressReport report)
    {
        string left = report.Remaining is { } remaining ? $", {TextOf(remaining)} left" : "";
        string line = $"{_activity}: {report.CountsIn(CultureInfo.InvariantCulture)}{left}";

        // A line that is too long goes on below, and could not be taken away.
        line = line[..Math.Min(line.Length, Math.Max(_console.TerminalWidth() - 1, 0))];
        _console.Progress.Write("\r" + line.PadRight(_length));
        _length = line.Length;
    }

    private static string TextOf(TimeSpan time)
    {
        TimeSpan whole = TimeSpan.FromSeconds(Math.Ceiling(time.TotalSeconds));
        return whole.TotalHours >= 1
            ? whole.ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture)
            : whole.ToString(@"m\:ss", CultureInfo.InvariantCulture);
    }
}
