using System;
using System.Management.Automation;

namespace ArticlesPS.Commands;

/// <summary>Repair-Article: mends what Test-Article finds, where that is no guess.</summary>
[Cmdlet(VerbsDiagnostic.Repair, "Article", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(Article))]
public sealed class RepairArticleCommand : ArticleChangeCommand
{
    private ArticleRepairer? _repairer;

    /// <summary>Patterns for names of rules, of which only these are mended.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ArticleRuleCompleter))]
    public string[]? IncludeRule { get; set; }

    /// <summary>Patterns for names of rules that are not mended.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ArticleRuleCompleter))]
    public string[]? ExcludeRule { get; set; }

    /// <summary>How every line is to end: LF or CRLF; line endings stay when it is not given.</summary>
    [Parameter]
    public LineEnding? NewLine { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        try
        {
            _repairer = new ArticleRepairer(new ArticleCheckOptions { IncludeRules = IncludeRule, ExcludeRules = ExcludeRule }, NewLine);
        }
        catch (ArgumentException e)
        {
            ThrowTerminatingError(new ErrorRecord(new PSArgumentException(e.Message, e), "RuleNotFound", ErrorCategory.InvalidArgument, null));
        }
    }

    private protected override ArticleChanges GetChanges(Article article) => _repairer!.ChangesFor(article);
}
