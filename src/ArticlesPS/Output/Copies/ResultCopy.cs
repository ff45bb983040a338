namespace ArticlesPS;

/// <summary>
/// Stands for objects of this module that came back from a job, a remote session or Export-Clixml. PowerShell turns them
/// into property bags and, if ArticlesPS.types.ps1xml names this type for them, calls <see cref="ResultCopyConverter"/> to
/// restore what the bag has lost. An attribute isn't possible: PowerShell finds its converter only in the default load
/// context.
/// </summary>
public sealed class ResultCopy
{
    private ResultCopy() { }
}
