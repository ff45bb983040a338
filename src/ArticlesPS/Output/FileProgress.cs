using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;

namespace ArticlesPS;

/// <summary>Shows how many files, or other things, are done, once the work takes longer than a second.</summary>
/// <param name="cmdlet">The cmdlet that works.</param>
/// <param name="activity">What it does, as in Reading articles.</param>
/// <param name="unit">What is counted.</param>
internal sealed class FileProgress(Cmdlet cmdlet, string activity, string unit = "files")
{
    private const int QuietMilliseconds = 1000;
    private const int StepMilliseconds = 200;

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private long _next = QuietMilliseconds;
    private int _count;

    public void Advance(string path)
    {
        _count++;
        if (_watch.ElapsedMilliseconds >= _next)
        {
            _next = _watch.ElapsedMilliseconds + StepMilliseconds;
            cmdlet.WriteProgress(Record(ProgressRecordType.Processing, path));
        }
    }

    public void Complete()
    {
        if (_next > QuietMilliseconds)
        {
            cmdlet.WriteProgress(Record(ProgressRecordType.Completed, ""));
        }
    }

    private ProgressRecord Record(ProgressRecordType type, string path) =>
        new(activityId: 0, activity, string.Format(CultureInfo.CurrentCulture, "{0:N0} {1}", _count, unit))
        {
            RecordType = type,
            CurrentOperation = path,
        };
}
