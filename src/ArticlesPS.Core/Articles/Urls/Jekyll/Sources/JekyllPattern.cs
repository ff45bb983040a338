using System.Text;
using System.Text.RegularExpressions;

namespace ArticlesPS.Articles.Urls.Jekyll.Sources;

/// <summary>A pattern of names as Ruby's fnmatch reads it.</summary>
internal static class JekyllPattern
{
    /// <summary>The regular expression of a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="isOfName">Whether it's for a name in a path: an asterisk is not a slash then, nor a dot at the start.</param>
    public static Regex ToRegex(string pattern, bool isOfName)
    {
        string one = isOfName ? "[^/]" : ".";
        StringBuilder regex = new(isOfName && pattern.Length > 0 && pattern[0] is '*' or '?' or '[' ? @"\A(?!\.)" : @"\A");
        for (int i = 0; i < pattern.Length; i++)
        {
            int end = pattern[i] == '[' ? EndOfSet(pattern, i) : -1;
            switch (pattern[i])
            {
                case '*':
                    regex.Append(one).Append('*');
                    break;
                case '?':
                    regex.Append(one);
                    break;
                case '[' when end > 0:
                    regex.Append(SetOf(pattern.Substring(i + 1, end - i - 1)));
                    i = end;
                    break;
                case '\\' when i + 1 < pattern.Length:
                    regex.Append(Regex.Escape(pattern.Substring(++i, 1)));
                    break;
                default:
                    regex.Append(Regex.Escape(pattern.Substring(i, 1)));
                    break;
            }
        }

        return new Regex(regex.Append(@"\z").ToString(), RegexOptions.CultureInvariant | RegexOptions.Singleline);
    }

    private static int EndOfSet(string pattern, int start)
    {
        int first = start + 1 < pattern.Length && pattern[start + 1] is '!' or '^' ? start + 2 : start + 1;
        return pattern.IndexOf(']', System.Math.Min(first, pattern.Length));
    }

    private static string SetOf(string set)
    {
        bool isNegated = set.Length > 0 && set[0] is '!' or '^';
        string characters = (isNegated ? set.Substring(1) : set).Replace("[", @"\[").Replace("^", @"\^");
        return isNegated ? $"[^{characters}]" : $"[{characters}]";
    }
}
