using System;
using System.Globalization;
using System.Management.Automation;
using System.Threading;
using ArticlesPS.Threading;

namespace ArticlesPS.Output;

/// <summary>
/// Shows how many files, or other things, are done, and how long the rest takes, once the work takes longer than a
/// second.
/// </summary>
internal sealed class FileProgress : IDisposable
{
    private readonly PSCmdlet _cmdlet;
    private readonly string _activity;
    private readonly WorkProgress _work;
    private bool _isDisposed;

    /// <param name="cmdlet">The cmdlet that works.</param>
    /// <param name="activity">The activity, such as Reading articles.</param>
    /// <param name="unit">The unit that is counted.</param>
    /// <param name="total">How many there are; null where nobody knows yet.</param>
    public FileProgress(PSCmdlet cmdlet, string activity, string unit = "files", int? total = null)
    {
        _cmdlet = cmdlet;
        _activity = activity;
        _work = new WorkProgress(unit, Show);
        if (total is { } known)
        {
            _work.Expect(known);
        }
    }

    // Then nobody sees the total that would be counted.
    private bool IsSilent => _cmdlet.GetVariableValue("ProgressPreference") is ActionPreference.SilentlyContinue or ActionPreference.Ignore;

    /// <summary>Sets how to count the total.</summary>
    /// <param name="counter">Called on the cmdlet's thread, once the work takes long; its result counts on another thread.</param>
    public void Expect(Func<Func<CancellationToken, int>> counter) => _work.Expect(() => IsSilent ? null : counter());

    /// <summary>Counts one more as done.</summary>
    public void Advance(string item) => _work.Advance(item);

    /// <summary>Shows how far it is while one thing takes long.</summary>
    public void Refresh(string item) => _work.Refresh(item);

    /// <summary>Counts one more as done, and ends the work at Ctrl+C.</summary>
    /// <exception cref="PipelineStoppedException">The cmdlet is to stop.</exception>
    public void AdvanceOrStop(object item)
    {
        if (_cmdlet.Stopping)
        {
            throw new PipelineStoppedException();
        }

        _work.Advance(item.ToString() ?? "");
    }

    /// <summary>Removes the progress, even if the work failed.</summary>
    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        _work.Dispose();
        if (!_work.IsShown)
        {
            return;
        }

        try
        {
            _cmdlet.WriteProgress(new ProgressRecord(activityId: 0, _activity, " ") { RecordType = ProgressRecordType.Completed });
        }
        catch (PipelineStoppedException)
        {
            // Ctrl+C: the engine is unwinding already and takes the progress away itself.
        }
    }

    private void Show(ProgressReport report)
    {
        ProgressRecord record = new(activityId: 0, _activity, report.CountsIn(CultureInfo.CurrentCulture))
        {
            CurrentOperation = ConsoleText.Escape(report.Item),
            PercentComplete = report.Percent ?? -1,
            SecondsRemaining = report.Remaining is { } remaining ? (int)Math.Ceiling(remaining.TotalSeconds) : -1,
        };
        _cmdlet.WriteProgress(record);
    }
}
