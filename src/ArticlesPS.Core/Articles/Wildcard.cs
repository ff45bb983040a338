using System;
using System.Collections.Generic;
using System.Text;
using System.Text.RegularExpressions;

namespace ArticlesPS;

/// <summary>
/// A pattern with PowerShell's wildcards: * and ? and [a-z], a backtick before one that stands for itself. Compared
/// whatever the case, by the same rules under every culture. An opening bracket that is never closed stands for itself.
/// </summary>
public sealed class Wildcard
{
    private static readonly char[] _special = ['*', '?', '[', '`'];

    private readonly string _pattern;
    private readonly Regex? _regex;

    /// <summary>Makes a pattern.</summary>
    public Wildcard(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        _pattern = pattern;
        _regex = HasWildcards(pattern)
            ? new Regex(Translate(pattern), RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline)
            : null;
    }

    /// <summary>Whether a text holds a character that a pattern treats specially.</summary>
    public static bool HasWildcards(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.IndexOfAny(_special) >= 0;
    }

    /// <summary>Whether the whole of a text fits the pattern; null never does.</summary>
    public bool IsMatch(string? text) =>
        text is not null
        && (_regex is null ? string.Equals(text, _pattern, StringComparison.OrdinalIgnoreCase) : _regex.IsMatch(text));

    /// <summary>The pattern as it was given.</summary>
    public override string ToString() => _pattern;

    internal static IReadOnlyList<Wildcard> List(IEnumerable<string>? patterns)
    {
        List<Wildcard> list = [];
        foreach (string pattern in patterns ?? [])
        {
            list.Add(new Wildcard(pattern));
        }

        return list;
    }

    private static string Translate(string pattern)
    {
        StringBuilder regex = new(@"\A");
        for (int i = 0; i < pattern.Length; i++)
        {
            char c = pattern[i];
            int close = c == '[' ? pattern.IndexOf(']', Math.Min(i + 2, pattern.Length)) : -1;
            if (c == '*')
            {
                regex.Append(".*");
            }
            else if (c == '?')
            {
                regex.Append('.');
            }
            else if (c == '`' && i + 1 < pattern.Length)
            {
                regex.Append(Regex.Escape(pattern[++i].ToString()));
            }
            else if (close > 0)
            {
                AppendSet(regex, pattern, i + 1, close);
                i = close;
            }
            else
            {
                regex.Append(Regex.Escape(c.ToString()));
            }
        }

        return regex.Append(@"\z").ToString();
    }

    // In a set only the hyphen between two characters is special; a regular expression knows more, so all else is escaped.
    private static void AppendSet(StringBuilder regex, string pattern, int start, int end)
    {
        regex.Append('[');
        for (int i = start; i < end; i++)
        {
            bool isRange = pattern[i] == '-' && i > start && i + 1 < end && pattern[i - 1] <= pattern[i + 1];
            regex.Append(isRange ? "-" : FormattableString.Invariant($"\\u{(int)pattern[i]:X4}"));
        }

        regex.Append(']');
    }
}
