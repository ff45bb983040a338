using System;
using System.Management.Automation;
using ArticlesPS.Checks;
using ArticlesPS.Completion;
using ArticlesPS.Output;
using ArticlesPS.Parameters;
using ArticlesPS.Parameters.Validation;
using ArticlesPS.Querying.Search;

namespace ArticlesPS.Commands;

/// <summary>Test-Article: checks articles and returns their problems.</summary>
[Cmdlet(VerbsDiagnostic.Test, "Article", DefaultParameterSetName = PathSet)]
[OutputType(typeof(ArticleProblem), typeof(bool))]
public sealed class TestArticleCommand : ArticleInputCommand
{
    private ArticleChecker? _checker;
    private bool _hasPassed = true;

    /// <summary>Patterns for the names of the only rules to apply.</summary>
    [Parameter]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ValidateWildcard]
    [ArgumentCompleter(typeof(ArticleRuleCompleter))]
    public string[]? IncludeRule { get; set; }

    /// <summary>Patterns for names of rules that are not applied.</summary>
    [Parameter]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ValidateWildcard]
    [ArgumentCompleter(typeof(ArticleRuleCompleter))]
    public string[]? ExcludeRule { get; set; }

    /// <summary>The least severity of the problems that are wanted.</summary>
    [Parameter]
    public ProblemSeverity MinimumSeverity { get; set; }

    /// <summary>Topics, or files and directories of topics, to check the topics of articles by.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public object[]? Taxonomy { get; set; }

    /// <summary>Returns one Boolean for the whole call: false if there is a problem or something can't be read.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    private protected override string Activity => "Checking articles";

    private protected override void Begin()
    {
        base.Begin();
        try
        {
            _checker = new ArticleChecker(
                new ArticleCheckOptions
                {
                    IncludeRules = IncludeRule,
                    ExcludeRules = ExcludeRule,
                    MinimumSeverity = MinimumSeverity,
                    Taxonomy = TaxonomyArgument.Find(this, Taxonomy),
                }
            );
        }
        catch (FormatException e)
        {
            ThrowTerminatingError(CommandErrorRecord.Of("RuleNotFound", ErrorCategory.InvalidArgument, null, e.Message, e));
        }
    }

    private protected override void End()
    {
        base.End();
        using FileProgress progress = new(this, "Comparing articles", "articles", _checker!.PendingCount);
        foreach (ArticleCheckResult result in _checker.Complete())
        {
            progress.AdvanceOrStop(result.Article?.ToString() ?? result.Problems[0].FullName!);
            Write(result);
        }

        if (Quiet && !Stopping)
        {
            WriteObject(_hasPassed);
        }
    }

    // A mistyped pattern must not pass.
    private protected override bool RequiresMatch => Quiet;

    private protected override void WritePathError(ErrorRecord error)
    {
        _hasPassed = false;
        base.WritePathError(error);
    }

    private protected override void WriteReadError(ArticleFile file, ArticleException error)
    {
        _hasPassed = false;
        base.WriteReadError(file, error);
    }

    private protected override void ProcessArticle(Article article)
    {
        foreach (ArticleCheckResult result in _checker!.Add(article))
        {
            Write(result);
        }
    }

    private protected override void ProcessSkipped(ArticleException e)
    {
        if (!_checker!.Reports(e))
        {
            base.ProcessSkipped(e);
            return;
        }

        foreach (ArticleCheckResult result in _checker.Add(e))
        {
            Write(result);
        }
    }

    private void Write(ArticleCheckResult result)
    {
        _hasPassed &= result.Problems.Count == 0;
        if (!Quiet)
        {
            WriteObject(result.Problems, enumerateCollection: true);
        }
    }
}
