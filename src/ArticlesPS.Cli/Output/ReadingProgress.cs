using System;
using System.Diagnostics;
using System.Globalization;

namespace ArticlesPS.Cli;

/// <summary>Shows on a terminal how many articles were read, once that takes longer than a second.</summary>
internal sealed class ReadingProgress : IDisposable
{
    private const int QuietMilliseconds = 1000;
    private const int StepMilliseconds = 200;

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private long _next = Console.IsErrorRedirected ? long.MaxValue : QuietMilliseconds;
    private int _count;
    private int _width;

    public void Advance()
    {
        _count++;
        if (_watch.ElapsedMilliseconds < _next)
        {
            return;
        }

        _next = _watch.ElapsedMilliseconds + StepMilliseconds;
        string text = string.Create(CultureInfo.InvariantCulture, $"{_count:N0} articles read");
        _width = text.Length;

        // Back to the start of the line, so that what is printed next stands over it.
        Console.Error.Write(text + '\r');
    }

    public void Dispose()
    {
        if (_width > 0)
        {
            Console.Error.Write(new string(' ', _width) + '\r');
        }
    }
}
