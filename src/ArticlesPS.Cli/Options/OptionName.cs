using System.Text.RegularExpressions;

namespace ArticlesPS.Cli.Options;

/// <summary>What options are called: MinimumHeat in the module is --minimum-heat here.</summary>
internal static partial class OptionName
{
    public static string Of(string parameter) => "--" + Words().Replace(parameter, "-$0").ToLowerInvariant();

    [GeneratedRegex("(?<!^)[A-Z]", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
