using System;
using System.Diagnostics;
using System.Globalization;

namespace ArticlesPS.Cli;

/// <summary>
/// Says on a terminal how many articles are done, once the work takes longer than a second, and takes the line away again.
/// Standard error that goes elsewhere gets nothing.
/// </summary>
/// <param name="activity">What is done, as in Reading.</param>
internal sealed class ProgressLine(string activity) : IDisposable
{
    private const int QuietMilliseconds = 1000;
    private const int StepMilliseconds = 200;

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly bool _isShown = !Console.IsErrorRedirected;
    private long _next = QuietMilliseconds;
    private int _count;
    private int _length;

    public void Advance()
    {
        _count++;
        if (_isShown && _watch.ElapsedMilliseconds >= _next)
        {
            _next = _watch.ElapsedMilliseconds + StepMilliseconds;
            string line = string.Create(CultureInfo.InvariantCulture, $"{activity}: {_count:N0} articles");
            Console.Error.Write("\r" + line.PadRight(_length));
            _length = line.Length;
        }
    }

    public void Dispose()
    {
        if (_length > 0)
        {
            Console.Error.Write("\r" + new string(' ', _length) + "\r");
        }
    }
}
