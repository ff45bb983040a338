using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using ArticlesPS.Schemas.Values;

namespace ArticlesPS.Values.Conversion;

/// <summary>PowerShell objects as plain .NET values: rows of a CSV file, parsed JSON, objects from a job.</summary>
internal static class PlainObject
{
    /// <summary>How deeply a value may be nested.</summary>
    internal const int Deepest = 20;

    /// <summary>The properties of an object, found whatever their case.</summary>
    /// <exception cref="FormatException">A property cannot be read.</exception>
    public static Dictionary<string, object?> PropertiesOf(PSObject input)
    {
        Dictionary<string, object?> properties = new(StringComparer.OrdinalIgnoreCase);
        if (input.BaseObject is IDictionary dictionary)
        {
            foreach (DictionaryEntry entry in dictionary)
            {
                string key = $"{entry.Key}";
                if (properties.ContainsKey(key))
                {
                    throw new FormatException($"The key {key} exists twice, in upper and lower case. Remove one of them.");
                }

                properties.Add(key, Of(entry.Value, 1));
            }

            return properties;
        }

        foreach (PSPropertyInfo property in input.Properties)
        {
            properties[property.Name] = Of(ValueOf(property), 1);
        }

        return properties;
    }

    /// <summary>A value without wrappers: scalars and parts of articles unchanged, lists, and dictionaries for everything else.</summary>
    public static object? Of(object? value, int depth = 0)
    {
        object? plain = value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;
        if (depth > Deepest)
        {
            throw new FormatException("The value is nested too deeply for front matter.");
        }

        return plain switch
        {
            PSObject custom when DateOf(custom) is { } date => date,
            PSObject custom => Map(custom.Properties.Select(p => (p.Name, ValueOf(p))), depth),
#if NET8_0_OR_GREATER
            DateOnly date => new TypedText(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
#endif
            null or string or IFormattable or bool or FieldRecord => plain,
            SwitchParameter flag => flag.ToBool(),
            IDictionary dictionary => Map(dictionary.Cast<DictionaryEntry>().Select(e => (KeyOf(e.Key), (object?)e.Value)), depth),
            IEnumerable list => list.Cast<object?>().Select(item => Of(item, depth + 1)).ToList(),
            _ => plain,
        };
    }

    // A date with an offset comes from a job as an object of its parts.
    private static DateTimeOffset? DateOf(PSObject copy) =>
        copy.TypeNames.FirstOrDefault() == "Deserialized.System.DateTimeOffset"
        && copy.Properties["UtcTicks"]?.Value is long ticks
        && copy.Properties["Offset"]?.Value is TimeSpan offset
            ? new DateTimeOffset(ticks + offset.Ticks, offset)
            : null;

    /// <summary>The text of a dictionary's key.</summary>
    /// <exception cref="FormatException">It's a script block, whose only text is its source.</exception>
    public static string KeyOf(object key) =>
        key is ScriptBlock ? throw new FormatException($"A script block is not a key: {{{key}}}.") : $"{key}";

    /// <summary>Removes the wrappers from values that a script put into an article's metadata, such as that of Get-Date.</summary>
    /// <exception cref="FormatException">A value cannot be read, or is nested too deeply.</exception>
    public static void Unwrap(ArticleMetadata metadata) => Unwrap(metadata, 1);

    // Deeper values, and those that contain themselves, stay: writing rejects them.
    private static void Unwrap(ArticleMetadata metadata, int depth)
    {
        for (int i = 0; i < metadata.Count && depth <= Deepest; i++)
        {
            if (metadata[i] is ArticleMetadata nested)
            {
                Unwrap(nested, depth + 1);
            }
            else if (metadata[i] is not ArticleList<object?>)
            {
                // A date from the file keeps its fraction; a wrapped date comes from a script.
                object? plain = Of(metadata[i], depth);
                metadata[i] = metadata[i] is PSObject ? WholeSecond.Of(plain) : plain;
            }
        }
    }

    /// <summary>The value of a property, which a script may compute.</summary>
    /// <exception cref="FormatException">The script failed.</exception>
    public static object? ValueOf(PSPropertyInfo property)
    {
        try
        {
            return property.Value;
        }
        catch (RuntimeException e)
        {
            throw new FormatException($"The property {property.Name} cannot be read: {e.Message}", e);
        }
    }

    private static OrderedDictionary Map(IEnumerable<(string Key, object? Value)> entries, int depth)
    {
        List<(string Key, object? Value)> list = [.. entries];
        OrderedDictionary map = KeyedMap.For([.. list.Select(entry => entry.Key)]);
        foreach ((string key, object? value) in list)
        {
            map[key] = Of(value, depth + 1);
        }

        return map;
    }
}
