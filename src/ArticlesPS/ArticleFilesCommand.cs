using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading;

namespace ArticlesPS;

/// <summary>A cmdlet that takes article files by -Path or -LiteralPath, and stops at Ctrl+C.</summary>
public abstract class ArticleFilesCommand : PSCmdlet, IDisposable
{
    private protected const string PathSet = "Path";
    private protected const string LiteralPathSet = "LiteralPath";

    private readonly CancellationTokenSource _stop = new();
    private FileSearch? _search;

    /// <summary>Files and directories, with wildcards; the current location when nothing is given.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = PathSet)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = ["."];

    /// <summary>Files and directories as they are, wildcard characters included.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = LiteralPathSet)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>Also searches the directories below, but not hidden ones and node_modules.</summary>
    [Parameter]
    public SwitchParameter Recurse { get; set; }

    /// <summary>Patterns for names of files and directories to leave out; one with a slash is compared with the path below -Path.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Exclude { get; set; } = [];

    /// <summary>Cancelled when the pipeline is stopped.</summary>
    private protected CancellationToken Cancellation => _stop.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(isDisposing: true);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    protected override void StopProcessing() => _stop.Cancel();

    /// <summary>Frees what the cmdlet holds.</summary>
    protected virtual void Dispose(bool isDisposing)
    {
        if (isDisposing)
        {
            _stop.Dispose();
        }
    }

    /// <summary>The files that the current -Path or -LiteralPath stands for, found while they are asked for.</summary>
    private protected IEnumerable<ArticleFile> FindFiles()
    {
        bool isLiteral = ParameterSetName == LiteralPathSet;
        _search ??= new FileSearch(this, Recurse, Exclude);
        return _search.Find(isLiteral ? LiteralPath : Path, isLiteral);
    }
}
