using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.FrontMatter.Editing.Content;

namespace ArticlesPS.FrontMatter.Tests.Specifications;

/// <summary>An edit as specifications write it.</summary>
/// <param name="Path">The path that it changes.</param>
/// <param name="Apply">Makes it.</param>
/// <param name="Value">The value that a path is set to, or null for other edits.</param>
internal sealed partial record SpecificationEdit(string Path, Action<FrontMatterEdit> Apply, DataContent? Value = null)
{
    /// <summary>Reads an edit; null where the text is none.</summary>
    public static SpecificationEdit? Parse(string text)
    {
        Match match = Pattern().Match(text);
        string path = match.Groups["path"].Value;
        string rest = match.Groups["rest"].Value;
        return match.Groups["verb"].Value switch
        {
            "set" => Set(path, ValueContent.Of(SpecificationValue.Parse(rest))),
            "type" => Set(path, new TypedContent(rest)),
            "remove" => new(path, edit => edit.Remove(path)),
            "rename" => new(path, edit => edit.Rename(path, rest)),
            "insert" => new(path, edit => edit.Insert(path, Number(match.Groups["index"].Value), SpecificationValue.Parse(rest))),
            "arrange" => new(path, edit => edit.Arrange(path, [.. rest.Split(' ').Select(Number)])),
            _ => null,
        };
    }

    private static SpecificationEdit Set(string path, DataContent value) => new(path, edit => edit.Set(path, value), value);

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        """
            ^(?:
              (?<verb>set|type) [ ] (?<path>.+?) [ ]=[ ] (?<rest>.+)
              | (?<verb>remove) [ ] (?<path>.+)
              | (?<verb>rename) [ ] (?<path>.+) [ ]to[ ] (?<rest>.+)
              | (?<verb>insert) [ ] (?<path>.+?) [ ] (?<index>[0-9]+) [ ]=[ ] (?<rest>.+)
              | (?<verb>arrange) [ ] (?<path>.+?) (?:[ ] (?<rest>[0-9]+(?:[ ][0-9]+)*))
            )$
            """,
        RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Pattern();
}
