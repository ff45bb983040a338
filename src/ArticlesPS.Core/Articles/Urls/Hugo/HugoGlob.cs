using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace ArticlesPS.Articles.Urls.Hugo;

/// <summary>A pattern of a mount for files or directories: * and ? in a name, ** over several, and {a,b} for either.</summary>
internal sealed class HugoGlob
{
    private const string Not = "!";

    private readonly Regex _regex;

    private HugoGlob(string pattern)
    {
        string escaped = Regex
            .Escape(pattern.TrimStart('!', ' ').TrimStart('/'))
            .Replace(@"\*\*", ".*")
            .Replace(@"\*", "[^/]*")
            .Replace(@"\?", "[^/]");
        string alternatives = Regex.Replace(escaped, @"\\\{([^{}]*)}", match => $"({match.Groups[1].Value.Replace(',', '|')})");
        _regex = new Regex($"^{alternatives}(/|$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    }

    /// <summary>Whether a pattern names what is left out.</summary>
    public static bool IsExcluding(string pattern) => pattern.StartsWith(Not, System.StringComparison.Ordinal);

    public static IReadOnlyList<HugoGlob> Of(IEnumerable<string> patterns) => [.. patterns.Select(pattern => new HugoGlob(pattern))];

    /// <summary>Whether it matches a path or a directory above it.</summary>
    public bool Matches(string path) => _regex.IsMatch(path);
}
