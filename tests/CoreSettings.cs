using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;

namespace ArticlesPS.Tests;

/// <summary>What the core lets its users set, by the names that both front ends have for it.</summary>
internal static class CoreSettings
{
    /// <summary>The parameters that say which articles are wanted.</summary>
    public static IReadOnlyList<string> FilterParameters(Type filter) => [.. SettableProperties(filter).Where(name => name != "Now")];

    /// <summary>The names of the properties that can be set.</summary>
    public static IReadOnlyList<string> SettableProperties(Type type) =>
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.SetMethod?.IsPublic == true)
                .Select(property => property.Name),
        ];

    /// <summary>A parameter as an option of the command line: MinimumHeat is --minimum-heat.</summary>
    public static string OptionOf(string parameter) => "--" + Regex.Replace(parameter, "(?<!^)[A-Z]", "-$0").ToLowerInvariant();
}
