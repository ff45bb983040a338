using System;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using ArticlesPS.Completion;
using ArticlesPS.Feeds;
using ArticlesPS.Feeds.Client;
using ArticlesPS.Feeds.State;
using ArticlesPS.Input;
using ArticlesPS.Output;
using ArticlesPS.Parameters;
using ArticlesPS.Parameters.Validation;
using ArticlesPS.Querying.Search;
using ArticlesPS.Schemas;

namespace ArticlesPS.Commands;

/// <summary>Import-ArticleFeed: feeds to articles that have no file yet.</summary>
[Cmdlet(VerbsData.Import, "ArticleFeed", DefaultParameterSetName = UriSet)]
[OutputType(typeof(Article))]
[OutputType(ArticleTypes.Site)]
public sealed class ImportArticleFeedCommand : ArticlesCommand, IDisposable
{
    private const string UriSet = "Uri";
    private const string PathSet = "Path";
    private const string LiteralPathSet = "LiteralPath";
    private const int LargestSize = 1024 * 1024 * 1024;
    private const int LongestTimeout = 24 * 60 * 60;
    private const int ProgressMilliseconds = 200;

    private static readonly string[] _endings = [".xml", ".rss", ".atom", ".rdf", ".json"];

    private readonly CancellationTokenSource _stop = new();
    private FeedOptions _options = new();
    private FeedState? _state;
    private FeedImport? _import;
    private FileProgress? _progress;

    /// <summary>URLs of feeds, of http or https.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = UriSet)]
    [Alias("Url")]
    [ValidateNotNullOrEmpty]
    public Uri[] Uri { get; set; } = [];

    /// <summary>Files of feeds, with wildcards.</summary>
    [Parameter(Mandatory = true, ParameterSetName = PathSet)]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>Files of feeds, used exactly as typed, including wildcard characters.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = LiteralPathSet)]
    [Alias("PSPath", "LP", "FullName")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>The file that stores what was returned before; created if it doesn't exist.</summary>
    [Parameter]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    public string? StatePath { get; set; }

    /// <summary>
    /// Articles that are there already, archives included: paths of files and directories, with wildcards and all that
    /// is below, or articles.
    /// </summary>
    [Parameter]
    [AllowNull]
    [AllowEmptyCollection]
    [SupportsWildcards]
    public object?[]? Known { get; set; }

    /// <summary>The extensions of articles in the directories of -Known, such as .mdx; by default, .md and .markdown.</summary>
    [Parameter]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    [ValidateExtension]
    public string[] Extension { get; set; } = [];

    /// <summary>The schema of the articles of -Known: a built-in one, or a file. By default, that of each site.</summary>
    [Parameter]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ArticleSchemaCompleter))]
    public string? Schema { get; set; }

    /// <summary>How many new articles are wanted of each feed at most.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int First
    {
        get => _options.First ?? int.MaxValue;
        set => _options = _options with { First = value };
    }

    /// <summary>The largest size of a feed in bytes, unpacked.</summary>
    [Parameter]
    [ValidateRange(1, LargestSize)]
    public int MaximumSize
    {
        get => _options.MaximumSize;
        set => _options = _options with { MaximumSize = value };
    }

    /// <summary>How many seconds the whole answer of a server may take.</summary>
    [Parameter]
    [ValidateRange(1, LongestTimeout)]
    public int TimeoutSec
    {
        get => (int)_options.Timeout.TotalSeconds;
        set => _options = _options with { Timeout = TimeSpan.FromSeconds(value) };
    }

    /// <summary>Reads feeds as if for the first time, whatever the state says.</summary>
    [Parameter]
    public SwitchParameter Force
    {
        get => _options.IgnoresState;
        set => _options = _options with { IgnoresState = value };
    }

    /// <summary>Releases the cmdlet's resources, including the state for other processes.</summary>
    public void Dispose()
    {
        _import?.Dispose();
        _state?.Dispose();
        _stop.Dispose();
    }

    private protected override void Begin()
    {
        KnownArticles known = new();
        ArticleFiles files = new(recurse: true, extensions: ArticleExtensions.OfUser(Extension))
        {
            IncludesHidden = true,
            Schemas = SchemaArgument.LocatorOf(this, Schema),
        };
        FileSearch search = new(this, files, ThrowTerminatingError, isComplete: true);
        ArticleArgument given = new(nameof(Known), this, search, ThrowTerminatingError, _stop.Token) { Unread = known.Add };
        given.Read([.. (Known ?? []).OfType<object>()], known.Add);
        _state = OpenState();
        _import = new FeedImport(_options, _state, known);
    }

    private protected override void Process()
    {
        try
        {
            Import();
        }
        catch
        {
            _progress?.Dispose();
            throw;
        }
    }

    private protected override void End()
    {
        _progress?.Dispose();

        // The engine also calls this after Ctrl+C, if nothing has been written since.
        if (_state is null || _stop.IsCancellationRequested)
        {
            return;
        }

        // A preview must not change the result of the real run.
        if (LanguagePrimitives.IsTrue(GetVariableValue("WhatIfPreference")))
        {
            WriteVerbose("The state of the feeds was not updated, because $WhatIfPreference is set.");
            return;
        }

        _state.Save();
    }

    /// <inheritdoc/>
    protected override void StopProcessing() => _stop.Cancel();

    private FeedState? OpenState()
    {
        if (StatePath is null)
        {
            return null;
        }

        string fullPath = new SessionPaths(this, report: ThrowTerminatingError).FullPathOf(StatePath);
        return FeedState.Open(fullPath);
    }

    private void Import()
    {
        if (ParameterSetName == UriSet)
        {
            foreach (Uri url in Uri)
            {
                Import(url.OriginalString, () => _import!.Read(url, _stop.Token));
            }

            return;
        }

        bool isLiteral = ParameterSetName == LiteralPathSet;
        SessionPaths paths = new(this, path => Array.Exists(_endings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)));
        foreach ((string fullPath, _) in (isLiteral ? LiteralPath : Path).SelectMany(path => paths.Resolve(path, isLiteral)))
        {
            Import(fullPath, () => _import!.ReadFile(fullPath, _stop.Token));
        }
    }

    private void Import(string feed, Func<FeedNews> read)
    {
        if (Stopping)
        {
            return;
        }

        _progress ??= new FileProgress(
            this,
            "Reading feeds",
            "feeds",
            MyInvocation.ExpectingInput || ParameterSetName != UriSet ? null : Uri.Length
        );
        FeedNews news;
        try
        {
            news = Wait(Task.Run(read), feed);
        }
        catch (FeedException e) when (e.Kind != ArticleErrorKind.WriteFailed)
        {
            WriteError(ArticleErrorRecord.Of(e));
            return;
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Ctrl+C: the engine is already unwinding and accepts no more output.
            return;
        }

        foreach (string warning in news.Warnings)
        {
            WriteWarning(ConsoleText.Escape(warning));
        }

        WriteVerbose(ConsoleText.Escape($"{news.Feed}: {news.Summary}."));
        WriteObject(news.Articles, enumerateCollection: true);

        // Only now: a pipeline that was stopped has not taken them all.
        _import!.Complete(news);
        _progress.Advance(feed);
    }

    // A server can keep it waiting, and people should see what it waits for.
    private FeedNews Wait(Task<FeedNews> reading, string feed)
    {
        try
        {
            while (Task.WaitAny([reading], ProgressMilliseconds) < 0)
            {
                _progress!.Refresh(feed);
            }
        }
        finally
        {
            // At Ctrl+C it ends too, and soon: nothing it needs is taken away before.
            Task.WaitAny([reading]);
        }

        return reading.GetAwaiter().GetResult();
    }
}
