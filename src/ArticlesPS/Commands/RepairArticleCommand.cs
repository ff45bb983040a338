using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using ArticlesPS.Checks;
using ArticlesPS.Completion;
using ArticlesPS.Editing;
using ArticlesPS.Output;
using ArticlesPS.Parameters.Validation;
using ArticlesPS.Text;

namespace ArticlesPS.Commands;

/// <summary>Repair-Article: repairs the problems that have one safe fix.</summary>
[Cmdlet(VerbsDiagnostic.Repair, "Article", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(Article))]
[OutputType(ArticleTypes.Site)]
public sealed class RepairArticleCommand : ArticleChangeCommand
{
    private readonly Dictionary<string, ArticleRepairer> _byRule = new(StringComparer.Ordinal);
    private ArticleRepairer? _chosen;
    private ArticleRepairer? _repairer;

    /// <summary>Patterns for the names of the only rules to repair.</summary>
    [Parameter]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ValidateWildcard]
    [ArgumentCompleter(typeof(ArticleRuleCompleter))]
    public string[]? IncludeRule { get; set; }

    /// <summary>Patterns for the names of rules to exclude.</summary>
    [Parameter]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ValidateWildcard]
    [ArgumentCompleter(typeof(ArticleRuleCompleter))]
    public string[]? ExcludeRule { get; set; }

    /// <summary>The ending of every line, LF or CRLF. By default, line endings stay.</summary>
    [Parameter]
    public LineEnding? NewLine { get; set; }

    private protected override void Begin()
    {
        try
        {
            _chosen = new ArticleRepairer(new ArticleCheckOptions { IncludeRules = IncludeRule, ExcludeRules = ExcludeRule }, NewLine);
        }
        catch (FormatException e)
        {
            ThrowTerminatingError(CommandErrorRecord.Of("RuleNotFound", ErrorCategory.InvalidArgument, null, e.Message, e));
        }
    }

    private protected override void Process()
    {
        _repairer = ParameterSetName == InputObjectSet && RuleOf(InputObject) is { } rule ? OfRule(rule) : _chosen!;
        base.Process();
    }

    private protected override ArticleEdit PrepareFile(string path, string? version) =>
        _repairer!.Prepare(path, Force, version, Schemas.OfFile(path));

    private protected override ArticleEdit PrepareArticle(Article article) => _repairer!.Prepare(article, Force);

    // A problem, or its copy in a CSV file or from a job.
    private static string? RuleOf(PSObject input)
    {
        if (input.BaseObject is ArticleProblem problem)
        {
            return problem.Rule;
        }

        return
            input.BaseObject is PSCustomObject
            && input.Properties[nameof(ArticleProblem.Rule)]?.Value is string name
            && RuleDescriptor.All.Any(rule => rule.Id == name)
            ? name
            : null;
    }

    // A problem asks for its own rule, unless that is left out.
    private ArticleRepairer OfRule(string rule)
    {
        if (!_byRule.TryGetValue(rule, out ArticleRepairer? repairer))
        {
            bool isLeftOut = IncludeRule is not null && !IncludeRule.Any(pattern => new Wildcard(pattern).IsMatch(rule));
            string[] excluded = isLeftOut ? [.. ExcludeRule ?? [], rule] : ExcludeRule ?? [];
            _byRule.Add(
                rule,
                repairer = new ArticleRepairer(new ArticleCheckOptions { IncludeRules = [rule], ExcludeRules = excluded }, NewLine)
            );
        }

        return repairer;
    }
}
