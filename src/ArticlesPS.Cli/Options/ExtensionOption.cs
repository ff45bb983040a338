using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using ArticlesPS.Schemas;

namespace ArticlesPS.Cli.Options;

/// <summary>The option for the extensions of files in directories that are read as articles.</summary>
internal sealed class ExtensionOption : Option<string[]>
{
    public ExtensionOption(string description)
        : base("--extension")
    {
        Description = description;
        HelpName = "EXTENSION";
        Validators.Add(RejectInvalid);
    }

    public ArticleExtensions? Read(ParseResult parsed) => ArticleExtensions.OfUser(parsed.GetValue(this));

    private static void RejectInvalid(OptionResult result)
    {
        foreach (Token token in result.Tokens)
        {
            try
            {
                _ = ArticleExtensions.Normalize(token.Value);
            }
            catch (FormatException e)
            {
                result.AddError(e.Message);
            }
        }
    }
}
