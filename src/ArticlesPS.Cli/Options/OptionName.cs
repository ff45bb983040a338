using System.CommandLine;
using System.Text.RegularExpressions;

namespace ArticlesPS.Cli.Options;

/// <summary>What options are called: MinimumHeat in the module is --minimum-heat here.</summary>
internal static partial class OptionName
{
    public static string Of(string parameter) => "--" + Words().Replace(parameter, "-$0").ToLowerInvariant();

    /// <summary>The alias of a parameter, as in the module: what most sites call it; null if there is none.</summary>
    public static string? AliasOf(string parameter) =>
        parameter switch
        {
            "Topic" => "--tag",
            "AddTopic" => "--add-tag",
            "RemoveTopic" => "--remove-tag",
            "Excerpt" => "--description",
            _ => null,
        };

    /// <summary>An option with the name and the alias of a parameter.</summary>
    public static Option<T> Create<T>(string parameter, string description, string helpName)
    {
        Option<T> option = new(Of(parameter)) { Description = description, HelpName = helpName };
        if (AliasOf(parameter) is { } alias)
        {
            option.Aliases.Add(alias);
        }

        return option;
    }

    [GeneratedRegex("(?<!^)[A-Z]", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
