using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using ArticlesPS.Checks;

namespace ArticlesPS.Cli.Options;

/// <summary>The options that say which rules are applied.</summary>
internal sealed class RuleOptions
{
    private readonly Option<string[]> _include = new("--include-rule")
    {
        Description = "Apply only rules with this name. Patterns are allowed, and you can repeat the option.",
        HelpName = "RULE",
    };
    private readonly Option<string[]> _exclude = new("--exclude-rule")
    {
        Description = "Do not apply rules with this name.",
        HelpName = "RULE",
    };

    public void AddTo(Command command)
    {
        command.Add(_include);
        command.Add(_exclude);
        command.Validators.Add(RejectUnknown);
    }

    public ArticleCheckOptions Read(ParseResult parsed) => Read(parsed.CommandResult);

    private ArticleCheckOptions Read(CommandResult result) =>
        new()
        {
            IncludeRules = result.GetResult(_include) is null ? null : result.GetValue(_include),
            ExcludeRules = result.GetValue(_exclude),
        };

    private void RejectUnknown(CommandResult result)
    {
        try
        {
            _ = new ArticleChecker(Read(result));
        }
        catch (FormatException e)
        {
            result.AddError(e.Message);
        }
    }
}
