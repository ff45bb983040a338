using System;

namespace ArticlesPS.Cli;

/// <summary>
/// A request to end a command early, for example with Ctrl+C. A command that changes files ends between two of them, and
/// still prints what it has done; any other exits immediately.
/// </summary>
internal sealed class Interruption
{
    private volatile bool _isChangingFiles;
    private volatile bool _isRequested;

    /// <summary>Asks the command to end.</summary>
    /// <returns>Whether it ends by itself. If requested again, it doesn't.</returns>
    public bool Request()
    {
        bool endsByItself = _isChangingFiles && !_isRequested;
        _isRequested = true;
        return endsByItself;
    }

    /// <summary>Called before each file that is changed.</summary>
    /// <exception cref="OperationCanceledException">The command is asked to end.</exception>
    public void BeforeFile()
    {
        _isChangingFiles = true;
        if (_isRequested)
        {
            throw new OperationCanceledException();
        }
    }
}
