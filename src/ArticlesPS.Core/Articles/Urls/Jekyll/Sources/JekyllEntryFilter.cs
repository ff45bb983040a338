using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace ArticlesPS.Articles.Urls.Jekyll.Sources;

/// <summary>
/// Which files and directories Jekyll takes: not those that exclude names, nor special ones, unless include names them
/// (<see href="https://jekyllrb.com/docs/configuration/options/"/>).
/// </summary>
internal sealed class JekyllEntryFilter
{
    private static readonly string[] _alwaysExcluded =
    [
        ".sass-cache",
        ".jekyll-cache",
        "gemfiles",
        "Gemfile",
        "Gemfile.lock",
        "node_modules",
        "vendor/bundle/",
        "vendor/cache/",
        "vendor/gems/",
        "vendor/ruby/",
    ];

    private readonly IReadOnlyList<Pattern> _excluded;
    private readonly IReadOnlyList<Pattern> _included;

    public JekyllEntryFilter(SiteConfiguration configuration)
    {
        IReadOnlyList<string> included = configuration.Has("include") ? configuration.Texts("include") : [".htaccess"];
        IncludedFiles = included;
        _included = [.. included.Select(text => new Pattern(text))];
        _excluded = [.. configuration.Texts("exclude").Concat(_alwaysExcluded).Except(included).Select(text => new Pattern(text))];
    }

    /// <summary>The files that are taken wherever they are, and patterns.</summary>
    public IReadOnlyList<string> IncludedFiles { get; }

    /// <summary>Why an entry isn't taken, as a sentence; null if it is.</summary>
    /// <param name="directory">The directory that is searched, as a path in the site; empty for the root.</param>
    /// <param name="entry">The entry's path from there.</param>
    /// <param name="isDirectory">Whether it's a directory.</param>
    public string? Refusal(string directory, string entry, bool isDirectory)
    {
        string name = JekyllPath.NameOf(entry);
        bool isIncluded = _included.Any(pattern => pattern.Matches(entry, isDirectory) || pattern.Matches(name, isDirectory));
        if (entry is [.., '.'])
        {
            return $"Jekyll does not read {entry}, whose name ends with a dot.";
        }

        if (isIncluded)
        {
            return null;
        }

        string path = directory.Length == 0 ? entry : $"{directory}/{entry}";
        if (_excluded.Any(pattern => pattern.Matches(path, isDirectory)))
        {
            return $"The site excludes {path}.";
        }

        return IsSpecial(entry) || IsSpecial(name) || name is [.., '~']
            ? $"{path} has no page: Jekyll does not read what begins with _, ., # or ~ as pages."
            : null;
    }

    private static bool IsSpecial(string name) => name.Length > 0 && name[0] is '.' or '_' or '#' or '~';

    // A pattern also matches whatever begins with its text.
    private sealed class Pattern
    {
        private readonly string _text;
        private readonly Regex _regex;

        public Pattern(string text)
        {
            _text = text is ['/', ..] ? text.Substring(1) : text;
            _regex = JekyllPattern.ToRegex(_text, isOfName: false);
        }

        public bool Matches(string path, bool isDirectory) =>
            _regex.IsMatch(path) || path.StartsWith(_text, StringComparison.Ordinal) || (isDirectory && _text == path + "/");
    }
}
