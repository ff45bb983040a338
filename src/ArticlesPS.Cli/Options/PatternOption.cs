using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using ArticlesPS.Text;

namespace ArticlesPS.Cli.Options;

/// <summary>Options with patterns, each of which must be valid.</summary>
internal static class PatternOption
{
    public static Option<string[]> Create(string name, string description)
    {
        Option<string[]> option = new(name) { Description = description, HelpName = "PATTERN" };
        option.Validators.Add(RejectInvalid);
        return option;
    }

    private static void RejectInvalid(OptionResult result)
    {
        foreach (Token token in result.Tokens)
        {
            try
            {
                _ = new Wildcard(token.Value);
            }
            catch (FormatException e)
            {
                result.AddError(e.Message);
            }
        }
    }
}
