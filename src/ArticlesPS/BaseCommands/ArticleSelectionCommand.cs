using System;
using System.Collections.Generic;
using System.Management.Automation;
using ArticlesPS.Completion;
using ArticlesPS.Editing.Moving;
using ArticlesPS.Output;
using ArticlesPS.Parameters;
using ArticlesPS.Parameters.Validation;
using ArticlesPS.Querying.Filtering;
using ArticlesPS.Querying.Search;
using ArticlesPS.Text;

namespace ArticlesPS;

/// <summary>A cmdlet that moves or removes article files that match a filter.</summary>
public abstract class ArticleSelectionCommand : ArticleTargetCommand
{
    private ArticleFilter _filter = new();
    private SelectionRun? _run;

    /// <summary>Only published articles; -Published:$false for those that are not. Not with -State.</summary>
    [Parameter]
    public SwitchParameter Published
    {
        set => _filter = _filter with { Published = value.ToBool() };
    }

    /// <summary>States, with wildcards: Draft, Scheduled, Published, Expired, or Unknown where nothing says.</summary>
    [Parameter]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ValidateState]
    [ArgumentCompleter(typeof(ArticleStateCompleter))]
    public string[] State
    {
        set => _filter = _filter with { State = Wildcard.List(value) };
    }

    /// <summary>Only articles from this moment on: a date, which means midnight here without a time, or an age such as 90d.</summary>
    [Parameter]
    [ArticleMomentTransformation]
    public DateTimeOffset After
    {
        set => _filter = _filter with { After = value };
    }

    /// <summary>Only articles before this moment: a date, which means midnight here without a time, or an age such as 90d.</summary>
    [Parameter]
    [ArticleMomentTransformation]
    public DateTimeOffset Before
    {
        set => _filter = _filter with { Before = value };
    }

    /// <summary>Returns the processed articles.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>The activity, such as Moving articles.</summary>
    private protected abstract string ChangeActivity { get; }

    /// <summary>Which files wait until all are known.</summary>
    private protected virtual SelectionHold Hold => SelectionHold.None;

    private protected sealed override string Activity => Hold == SelectionHold.All ? "Reading articles" : ChangeActivity;

    private SelectionRun Run => _run ??= new SelectionRun(_filter, Hold, isArticleNeeded: PassThru);

    /// <summary>Processes the file of an article that matches.</summary>
    /// <param name="path">The file's full path.</param>
    /// <param name="current">The current article; null if its front matter is invalid and nothing depends on it.</param>
    /// <param name="input">The article that was piped, or null.</param>
    /// <exception cref="ArticleException">It cannot be done.</exception>
    private protected abstract void ProcessSelected(string path, Article? current, Article? input);

    /// <summary>Decides, when all files are known, whether those that have waited are done.</summary>
    /// <param name="run">The state of the run.</param>
    /// <exception cref="ArticleException">It must not be done.</exception>
    private protected virtual bool Confirms(SelectionRun run) => true;

    private protected override void Begin()
    {
        _filter.RejectContradiction();
        base.Begin();
        Search.Repeated = file => Run.AdmitAgain(file);
    }

    private protected override void End()
    {
        try
        {
            if (!Stopping)
            {
                Warn(Run.Warnings());
                ProcessWaiting();
            }
        }
        finally
        {
            base.End();
        }
    }

    private protected override void ProcessFile(ArticleFile file) => Select(file, input: null);

    private protected override void ProcessArticle(ArticleFile file, Article article) => Select(file, article);

    private void Select(ArticleFile file, Article? input)
    {
        if (Run.Admit(file, input, out Article? current))
        {
            ProcessSelected(file.Path, current, input);
        }
    }

    private void ProcessWaiting()
    {
        IReadOnlyList<SelectedFile> waiting = Run.Complete();
        if (!Confirms(Run))
        {
            return;
        }

        using FileProgress progress = new(this, ChangeActivity, total: waiting.Count);
        Process(waiting, progress);
    }

    private void Process(IReadOnlyList<SelectedFile> files, FileProgress? progress = null)
    {
        foreach (SelectedFile selected in files)
        {
            // Ctrl+C ends the call between two files, each of which is whole.
            if (Stopping)
            {
                return;
            }

            Attempt(selected.File, _ => Process(selected));
            progress?.Advance(selected.File.Path);
        }
    }

    private void Process(SelectedFile selected)
    {
        if (Run.StillIncludes(selected, out Article? current))
        {
            ProcessSelected(selected.File.Path, current, selected.Input);
        }
    }
}
