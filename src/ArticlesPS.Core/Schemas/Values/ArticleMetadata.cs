using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Globalization;

namespace ArticlesPS;

/// <summary>
/// Keys in the order of the file with their values by the YAML 1.2 core schema: null, bool, int, long, BigInteger,
/// double, string, <see cref="ArticleList{T}"/> of object, and nested <see cref="ArticleMetadata"/>.
/// </summary>
/// <remarks>Keys are case-insensitive, unless two of them differ only in case.</remarks>
// PowerShell, JSON and jobs take the ordered dictionary of [ordered]@{}, so it is one: hence no generic interface.
#pragma warning disable CA1010, CA1710, CA2229
public sealed class ArticleMetadata : OrderedDictionary
#pragma warning restore CA1010, CA1710, CA2229
{
    /// <summary>Creates an empty set.</summary>
    public ArticleMetadata()
        : base(StringComparer.OrdinalIgnoreCase) { }

    internal ArticleMetadata(IReadOnlyList<KeyValuePair<string, object?>> entries)
        : base(ComparerFor(entries))
    {
        foreach (KeyValuePair<string, object?> entry in entries)
        {
            Add(entry.Key, entry.Value);
        }
    }

    /// <summary>
    /// All values on one line, each with the path that leads to it and line breaks as \n: <c>price=Free;
    /// ratings.count=675; levels[0]=Beginner</c>.
    /// </summary>
    public override string ToString()
    {
        List<string> lines = [];
        Append(lines, path: "", this);
        return string.Join(ArticleList<string>.Separator, lines);
    }

    /// <summary>The keys and values in their order.</summary>
    internal IEnumerable<KeyValuePair<string, object?>> Entries
    {
        get
        {
            foreach (DictionaryEntry entry in this)
            {
                yield return new((string)entry.Key, entry.Value);
            }
        }
    }

    internal static string TextOf(object? value) =>
        value switch
        {
            null => "",
            bool flag => flag ? "true" : "false",
            DateTime date => TextOf(date),
            DateTimeOffset date => date.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };

    // TOML has dates without a time, which are those of midnight here.
    private static string TextOf(DateTime date) =>
        date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture);

    private static StringComparer ComparerFor(IReadOnlyList<KeyValuePair<string, object?>> entries)
    {
        HashSet<string> keys = new(StringComparer.OrdinalIgnoreCase);
        foreach (KeyValuePair<string, object?> entry in entries)
        {
            if (!keys.Add(entry.Key))
            {
                return StringComparer.Ordinal;
            }
        }

        return StringComparer.OrdinalIgnoreCase;
    }

    private static void Append(List<string> lines, string path, object? value)
    {
        switch (value)
        {
            case IDictionary dictionary:
                foreach (DictionaryEntry entry in dictionary)
                {
                    Append(lines, path.Length == 0 ? $"{entry.Key}" : $"{path}.{entry.Key}", entry.Value);
                }

                break;
            case IList list:
                for (int i = 0; i < list.Count; i++)
                {
                    Append(lines, $"{path}[{i.ToString(CultureInfo.InvariantCulture)}]", list[i]);
                }

                break;
            default:
                lines.Add($"{path}={TextOf(value).Replace("\r", "\\r").Replace("\n", "\\n")}");
                break;
        }
    }
}
