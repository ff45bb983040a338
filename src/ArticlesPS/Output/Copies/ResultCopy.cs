namespace ArticlesPS;

/// <summary>
/// Stands for objects of this module that came back from a job, a remote session or Export-Clixml. PowerShell makes bags of
/// properties of them and, where ArticlesPS.types.ps1xml names this type for them, has <see cref="ResultCopyConverter"/> restore
/// what such a bag has lost. An attribute would not do: PowerShell finds its converter in the default load context alone.
/// </summary>
public sealed class ResultCopy
{
    private ResultCopy() { }
}
