using System;
using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS.Cli.Parsing;

/// <summary>Options that were renamed. Scripts can still use the former names, which no help shows.</summary>
internal static class FormerNames
{
    private static readonly Dictionary<string, (string Former, string Name)[]> _byCommand = new(StringComparer.Ordinal)
    {
        ["new"] = [("--directory", "--destination")],
        ["report"] = [("--output", "--destination"), ("-o", "-d"), ("--title", "--site-title")],
        ["api"] = [("--locale", "--language")],
        ["frontmatter"] = [("--to", "--format"), ("-t", "-f")],
    };

    /// <summary>Returns the arguments with the current names of options.</summary>
    public static string[] Replace(string[] arguments)
    {
        string[] words = [.. arguments.Where(argument => !argument.StartsWith('-')).Take(2)];
        string command = words is ["export", var what] ? what : words.FirstOrDefault("");
        (string Former, string Name)[] names = _byCommand.GetValueOrDefault(command, []);
        int end = Array.IndexOf(arguments, "--");
        return [.. arguments.Select((argument, index) => end >= 0 && index > end ? argument : Replace(argument, names))];
    }

    private static string Replace(string argument, (string Former, string Name)[] names)
    {
        string given = argument.Split('=', ':')[0];
        (string former, string name) = Array.Find(names, entry => entry.Former == given);
        return former is null ? argument : name + argument[given.Length..];
    }
}
