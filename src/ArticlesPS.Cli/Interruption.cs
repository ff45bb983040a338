using System;

namespace ArticlesPS.Cli;

/// <summary>
/// The wish to end a command early, as by Ctrl+C. A command that changes files ends between two of them, and still prints
/// what it has done; any other ends at once.
/// </summary>
internal sealed class Interruption
{
    private volatile bool _isChangingFiles;
    private volatile bool _isRequested;

    /// <summary>Asks the command to end.</summary>
    /// <returns>Whether it ends by itself. Asked again, it does not.</returns>
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
