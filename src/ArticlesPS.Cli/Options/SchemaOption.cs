using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Locating;

namespace ArticlesPS.Cli.Options;

/// <summary>The option that says what the keys of the articles mean.</summary>
internal sealed class SchemaOption : Option<string?>
{
    private readonly CliConsole _console;

    public SchemaOption(CliConsole console)
        : base("--schema")
    {
        _console = console;
        Description = "What the keys of the articles mean: a built-in schema, or a file. Default: that of each site.";
        HelpName = "NAME|FILE";
        Validators.Add(RejectUnknown);
        CompletionSources.Add(_ => BuiltInSchemas.Names.Select(name => new System.CommandLine.Completions.CompletionItem(name)));
    }

    /// <summary>The named schema; null where each site has its own.</summary>
    public ArticleSchema? Read(ParseResult parsed) => Read(parsed.GetValue(this));

    /// <summary>The named schema; null where each site has its own.</summary>
    public ArticleSchema? Read(CommandResult result) => Read(result.GetValue(this));

    /// <summary>Finds the schemas of directories, or gives the named one for all of them.</summary>
    public SchemaLocator Locator(ParseResult parsed) => new(Read(parsed));

    private ArticleSchema? Read(string? name) => name is null ? null : SiteSchemas.Named(name, _console.FullPath);

    // A name that isn't one is a mistake in the command line; a file that is not a schema fails when it's read.
    private void RejectUnknown(OptionResult result)
    {
        try
        {
            foreach (Token token in result.Tokens)
            {
                _ = Read(token.Value);
            }
        }
        catch (ArticleException e)
        {
            result.AddError(e.Message);
        }
    }
}
