using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using ArticlesPS.Querying.Filtering;
using ArticlesPS.Text;

namespace ArticlesPS.Cli.Options;

/// <summary>The options that say which articles are wanted, the same as those of Get-Article.</summary>
internal sealed class FilterOptions
{
    private readonly Option<string[]> _title = Patterns("--title", "Titles");
    private readonly Option<string[]> _provider = Patterns("--provider", "Names or domains of providers");
    private readonly Option<string[]> _topic = Patterns("--topic", "Topics");
    private readonly Option<string[]> _author = Patterns("--author", "Authors");
    private readonly Option<string[]> _category = Patterns("--category", "Categories");
    private readonly Option<string[]> _type = Patterns("--type", "Types");
    private readonly Option<string[]> _url = Patterns("--url", "URLs");
    private readonly Option<bool?> _published = new("--published")
    {
        Description = "Only published articles, or unpublished ones with '--published false'. Not with --state.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private readonly Option<string[]> _state = Patterns("--state", "States: Draft, Scheduled, Published, Expired or Unknown");
    private readonly Option<int> _minimumQuality = new("--minimum-quality") { Description = "The lowest quality.", HelpName = "NUMBER" };
    private readonly Option<int> _minimumHeat = new("--minimum-heat") { Description = "The lowest heat.", HelpName = "NUMBER" };
    private readonly Option<DateTimeOffset?> _after = Date("--after", "Only articles from this moment on");
    private readonly Option<DateTimeOffset?> _before = Date("--before", "Only articles before this moment");

    public void AddTo(Command command)
    {
        _topic.Aliases.Add(OptionName.AliasOf("Topic")!);
        foreach (
            Option option in (Option[])
                [
                    _title,
                    _provider,
                    _topic,
                    _author,
                    _category,
                    _type,
                    _published,
                    _state,
                    _minimumQuality,
                    _minimumHeat,
                    _after,
                    _before,
                    _url,
                ]
        )
        {
            command.Add(option);
        }

        _state.Validators.Add(RejectUnknownStates);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_state) is not null && result.GetResult(_published) is not null)
            {
                result.AddError("--state and --published cannot be combined. Use --state Published, or leave one of them out.");
            }
        });
    }

    private static void RejectUnknownStates(OptionResult result)
    {
        foreach (Token token in result.Tokens)
        {
            try
            {
                StatePattern.Check(token.Value);
            }
            catch (FormatException e)
            {
                result.AddError(e.Message);
            }
        }
    }

    public ArticleFilter Read(ParseResult parsed)
    {
        return new ArticleFilter
        {
            // Without a value the option means true.
            Published = parsed.GetResult(_published) is null ? null : parsed.GetValue(_published) ?? true,
            MinimumQuality = parsed.GetResult(_minimumQuality) is null ? null : parsed.GetValue(_minimumQuality),
            MinimumHeat = parsed.GetResult(_minimumHeat) is null ? null : parsed.GetValue(_minimumHeat),
            After = parsed.GetValue(_after),
            Before = parsed.GetValue(_before),
            Title = Wildcard.List(parsed.GetValue(_title)),
            Provider = Wildcard.List(parsed.GetValue(_provider)),
            Topic = Wildcard.List(parsed.GetValue(_topic)),
            Author = Wildcard.List(parsed.GetValue(_author)),
            Category = Wildcard.List(parsed.GetValue(_category)),
            Type = Wildcard.List(parsed.GetValue(_type)),
            Url = Wildcard.List(parsed.GetValue(_url)),
            State = Wildcard.List(parsed.GetValue(_state)),
        };
    }

    private static Option<string[]> Patterns(string name, string what) =>
        PatternOption.Create(name, $"{what}, with wildcards * ? [a-z]. If repeated, one of them must match.");

    private static Option<DateTimeOffset?> Date(string name, string what) =>
        new(name)
        {
            Description = $"{what}: a date, which means midnight here without a time, or an age such as 90d.",
            HelpName = "DATE",
            CustomParser = ParseDate,
        };

    private static DateTimeOffset? ParseDate(ArgumentResult result)
    {
        string text = result.Tokens.Single().Value;
        if (ArticleDate.TryParseMoment(text, DateTimeOffset.UtcNow, out DateTimeOffset date))
        {
            return date;
        }

        result.AddError(
            $"'{text}' is not a date. Use a form such as 2020-11-25 or 2020-11-25T12:44:00Z, or an age such as 90d, 36h or 2w."
        );
        return null;
    }
}
