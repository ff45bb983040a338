using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using ArticlesPS.Schemas.Fields;

namespace ArticlesPS.Feeds.State;

/// <summary>
/// The URLs in a file for its page that aren't values of fields: a field that holds a list, a field with both of its names,
/// front matter that can't be read.
/// </summary>
internal static class UrlFields
{
    private static readonly string[] _names =
    [
        .. ArticleSchema
            .Default.Table.Fields.Where(field => field.Notation == FieldNotation.Url)
            .SelectMany(field => field.Keys)
            .Select(key => key.Path),
    ];

    private static readonly char[] _quotes = ['"', '\''];
    private static readonly char[] _ends = [' ', '\t', '"', '\'', ',', '[', ']', '<', '>'];

    /// <summary>Those among the values that are of no field.</summary>
    public static IEnumerable<string> In(ArticleMetadata others) => _names.SelectMany(name => TextsIn(others[name]));

    /// <summary>
    /// Those in the text of a file whose front matter can't be read. List entries, such as related articles, are ignored.
    /// </summary>
    public static IEnumerable<string> In(byte[] file)
    {
        // In every encoding that text files have, keys and URLs are ASCII with nothing but zeros between.
        string text = Encoding.UTF8.GetString(file).Replace("\0", "").Replace('\r', '\n').TrimStart('\uFEFF');
        using StringReader reader = new(text);
        bool isBelow = false;
        while (reader.ReadLine() is { } line)
        {
            string? value = ValueIn(line);

            // A long URL, or a list of them, can be below its key.
            isBelow = value is not null || (isBelow && line.Length > 0 && (char.IsWhiteSpace(line[0]) || line[0] == '-'));
            foreach (string url in isBelow ? UrlsIn(value ?? line) : [])
            {
                yield return url;
            }
        }
    }

    // One blank before a key is a slip, and a reason why the file cannot be read. Two are those of a related article.
    private static string? ValueIn(string line)
    {
        string key = line.Length > 1 && char.IsWhiteSpace(line[0]) && !char.IsWhiteSpace(line[1]) ? line.Substring(1) : line;
        key = key.TrimStart(_quotes);
        if (Array.Find(_names, name => key.StartsWith(name, StringComparison.OrdinalIgnoreCase)) is not { } found)
        {
            return null;
        }

        string rest = key.Substring(found.Length).TrimStart(_quotes).TrimStart();
        return rest.Length > 0 && rest[0] is ':' or '=' ? rest.Substring(1) : null;
    }

    private static IEnumerable<string> UrlsIn(string text) =>
        text.Split(_ends).Where(part => part.StartsWith("http", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> TextsIn(object? value) =>
        value switch
        {
            string text => [text],
            IEnumerable<object?> list => list.OfType<string>(),
            _ => [],
        };
}
