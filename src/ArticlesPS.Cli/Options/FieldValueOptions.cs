using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using ArticlesPS.Editing;

namespace ArticlesPS.Cli.Options;

/// <summary>The options that give fields their values, the same as the parameters of Set-Article and New-Article.</summary>
internal sealed class FieldValueOptions
{
    // Option, field in the file, what it is.
    private readonly (Option<string> Option, string Field)[] _fields =
    [
        (Text("--title", "The headline."), "title"),
        (Text("--excerpt", "The opening lines."), "excerpt"),
        (Text("--category", "The section of the site."), "category"),
        (Text("--type", "What kind of item it is."), "type"),
        (Text("--published-date-time", "When the article appeared; a date without a zone is UTC."), "publishedDateTime"),
        (Text("--quality", "The site's measure of the article."), "quality"),
        (Text("--heat", "The rank of the article."), "heat"),
        (Text("--published", "Whether the site shows the article: true or false."), "published"),
        (Text("--original-url", "The URL that the article was found under."), "originalUrl"),
        (Text("--web-url", "The URL of the page."), "webUrl"),
        (Text("--amp-web-url", "The URL of the AMP page."), "ampWebUrl"),
        (Text("--cdn-amp-web-url", "The URL of the AMP page in the AMP cache."), "cdnAmpWebUrl"),
        (Text("--featured-content", "HTML that the site shows above the article."), "featuredContent"),
        (Text("--secured", "What the site keeps encrypted."), "secured"),
        (Text("--provider-name", "The name of the provider."), "provider.name"),
        (Text("--provider-domain", "The domain of the provider."), "provider.domain"),
    ];

    private readonly Option<string[]> _topic = Many("--topic", "All topics, one each.", "TOPIC");
    private readonly Option<string?> _body = new("--body") { Description = "The text behind the front matter.", HelpName = "TEXT" };
    private readonly Option<string[]> _field = Many(
        "--field",
        "Any other field, as in ratings.count=5 or images[0].url=…; the value as YAML has it, so \"5\" in quotes is text.",
        "PATH=VALUE"
    );

    public void AddTo(Command command)
    {
        foreach ((Option<string> option, _) in _fields)
        {
            command.Add(option);
        }

        command.Add(_topic);
        command.Add(_body);
        command.Add(_field);
        command.Validators.Add(RejectUndecoded);
        command.Validators.Add(RejectUnfitting);
    }

    /// <exception cref="FormatException">A value does not fit its field.</exception>
    public ArticleChanges Read(CommandResult result)
    {
        ArticleChanges changes = new() { Body = result.GetValue(_body) };
        foreach ((Option<string> option, string field) in _fields)
        {
            if (result.GetResult(option) is not null)
            {
                changes.SetKnown(field, result.GetValue(option));
            }
        }

        if (result.GetResult(_topic) is not null)
        {
            // Empty, as --title "" is; a topic without a name is none.
            changes.SetKnown("topics", result.GetValue(_topic) is [""] ? [] : result.GetValue(_topic));
        }

        foreach (string assignment in result.GetValue(_field) ?? [])
        {
            int equals = assignment.IndexOf('=');
            if (equals < 1)
            {
                throw new FormatException($"'{assignment}' is not of the form PATH=VALUE.");
            }

            changes.SetTyped(assignment[..equals], assignment[(equals + 1)..]);
        }

        changes.RejectContradictions();
        return changes;
    }

    /// <summary>What options say; null where one of them is given wrongly, which becomes an error of the command line.</summary>
    internal static ArticleChanges? TryRead(CommandResult result, Func<CommandResult, ArticleChanges> read)
    {
        // The parser reports an option without its value, or with two, after these validators, and gives no value of it.
        if (result.Children.OfType<OptionResult>().Any(IsMiscounted))
        {
            return null;
        }

        try
        {
            return read(result);
        }
        catch (FormatException e)
        {
            result.AddError(e.Message);
            return null;
        }
    }

    private static bool IsMiscounted(OptionResult option) =>
        option.Tokens.Count < option.Option.Arity.MinimumNumberOfValues || option.Tokens.Count > option.Option.Arity.MaximumNumberOfValues;

    internal static Option<string[]> Many(string name, string description, string helpName) =>
        new(name) { Description = description, HelpName = helpName };

    private static Option<string> Text(string name, string description) => new(name) { Description = description, HelpName = "VALUE" };

    // Bytes of a command line that are not UTF-8 have become U+FFFD, and would be written as such.
    private static void RejectUndecoded(CommandResult result)
    {
        foreach (
            OptionResult option in result
                .Children.OfType<OptionResult>()
                .Where(option => option.Tokens.Any(token => token.Value.Contains('\uFFFD')))
        )
        {
            result.AddError($"{option.Option.Name} has U+FFFD in it, which stands for letters that were lost: the text is not UTF-8.");
        }
    }

    // A value that means nothing is a mistake in the command line, not in a file.
    private void RejectUnfitting(CommandResult result) => TryRead(result, Read);
}
