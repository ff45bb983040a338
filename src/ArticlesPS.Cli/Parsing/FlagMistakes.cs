using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using ArticlesPS.Text;

namespace ArticlesPS.Cli.Parsing;

/// <summary>
/// Invalid values of options that can be used alone and accept only true or false. The parser reads any other value as a
/// path, so `remove . --published no` would remove published articles.
/// </summary>
internal static class FlagMistakes
{
    private static readonly string[] _words = ["yes", "no", "y", "n", "on", "off", "1", "0", "$true", "$false", "null"];

    /// <summary>The error for each.</summary>
    public static IEnumerable<string> Of(ParseResult parsed, string[] arguments)
    {
        string[] names = [.. parsed.CommandResult.Command.Options.OfType<Option<bool?>>().Select(option => option.Name)];
        string[] before = [.. arguments.TakeWhile(argument => argument != "--")];
        for (int i = 0; i < before.Length; i++)
        {
            string name = before[i].Split('=', ':')[0];
            if (!names.Contains(name))
            {
                continue;
            }

            string? value = name.Length < before[i].Length ? before[i][(name.Length + 1)..] : WordOf(before.ElementAtOrDefault(i + 1));
            if (value is not null && !bool.TryParse(value, out _))
            {
                yield return $"{name} takes true or false, not '{value}'. Before a path of that name, say {name} true.";
            }
        }
    }

    // A slip of true or false is not a path either.
    private static string? WordOf(string? next)
    {
        bool isWord =
            _words.Contains(next, StringComparer.OrdinalIgnoreCase)
            || (next is not null && !bool.TryParse(next, out _) && (Spelling.IsNear(next, "true") || Spelling.IsNear(next, "false")));
        return isWord ? next : null;
    }
}
