using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using ArticlesPS.Values.Conversion;

namespace ArticlesPS.Output.Copies;

/// <summary>
/// Restores what a deserialized object has lost: lists and Metadata that read well in a cell, numbers and dates whose text
/// doesn't depend on the culture, enumerations. Parts of articles are restored to their types; articles and results stay
/// copies, because an article stands for its file, which might have changed or be on another machine.
/// </summary>
internal static class RestoredCopy
{
    private const string Prefix = "Deserialized.";

    private static readonly Dictionary<string, Type> _types = new[]
    {
        typeof(NewsArticle),
        typeof(Article),
        typeof(ArticleProblem),
        typeof(ArticleMatch),
        typeof(ArticleHeat),
        typeof(ArticleTopic),
        typeof(ArticleTopicCount),
        typeof(ArticleSecret),
        typeof(DuplicateGroup),
        typeof(DuplicateArticle),
        typeof(RelatedArticle),
        typeof(ArticleProvider),
        typeof(ArticleImage),
        typeof(ArticleAuthor),
    }.ToDictionary(type => Prefix + type.FullName, StringComparer.Ordinal);

    /// <summary>Returns a deserialized object, restored; one that can't be restored is returned unchanged.</summary>
    public static object Of(PSObject copy)
    {
        Queue<string>? keys = KeysOf(copy);
        CopyMembers.Hide(copy);
        if (copy.TypeNames.Contains(Prefix + FrontMatterObject.TypeName))
        {
            RestoreArrays(copy, depth: 0);
            return copy;
        }

        if (copy.BaseObject is IDictionary map && copy.TypeNames.Contains(Prefix + typeof(ArticleMetadata).FullName))
        {
            return (object?)MetadataOf(map) ?? copy;
        }

        Type? type = TypeOf(copy);
        if (type is null)
        {
            return copy;
        }

        bool isPart =
            typeof(FieldRecord).IsAssignableFrom(type)
            && type.GetConstructor(Type.EmptyTypes) is not null
            && !typeof(Article).IsAssignableFrom(type)
            && type != typeof(ArticleTopic);
        if (isPart && PartOf(copy, type, keys) is { } part)
        {
            return part;
        }

        HashSet<string> days = DaysOf(copy);
        foreach (PSPropertyInfo property in PropertiesOf(copy))
        {
            if (property.Value is null)
            {
                continue;
            }

            if (type.GetProperty(property.Name) is { } live)
            {
                property.Value = Shown(Restored(property.Value, live.PropertyType, keys), days.Contains(property.Name));
            }
            else if (typeof(Article).IsAssignableFrom(type))
            {
                property.Value = ShownColumn(property.Value, days.Contains(property.Name));
            }
        }

        return copy;
    }

    // The nearest one that is known: in front of it stands the type name of a schema.
    private static Type? TypeOf(PSObject copy) =>
        copy.TypeNames.Select(name => _types.TryGetValue(name, out Type? known) ? known : null).FirstOrDefault(known => known is not null);

    // Those of the class, which are adapted, and those that ps1xml files have added; a computed one is of the copy's own type.
    private static IEnumerable<PSPropertyInfo> PropertiesOf(PSObject copy) =>
        copy.Properties.Where(property => property is not PSCodeProperty and not PSScriptProperty && property.IsSettable);

    private static object? PartOf(PSObject copy, Type type, Queue<string>? keys)
    {
        object part = Activator.CreateInstance(type)!;
        foreach (PSPropertyInfo property in PropertiesOf(copy))
        {
            if (property.Value is null || type.GetProperty(property.Name) is not { } live)
            {
                continue;
            }

            object? value = Restored(property.Value, live.PropertyType, keys);
            if (live.Name == nameof(ArticleProvider.Metadata))
            {
                if (value is not ArticleMetadata metadata)
                {
                    return null;
                }

                FillMetadata((ArticleMetadata)live.GetValue(part)!, metadata);
            }
            else if (live.GetSetMethod() is not null)
            {
                if (!(Nullable.GetUnderlyingType(live.PropertyType) ?? live.PropertyType).IsInstanceOfType(value))
                {
                    return null;
                }

                live.SetValue(part, value);
            }
            else if (live.GetSetMethod(nonPublic: true) is not null)
            {
                // A link to a file is nothing that a record of values can hold.
                return null;
            }
        }

        return part;
    }

    private static void FillMetadata(ArticleMetadata target, ArticleMetadata source)
    {
        foreach (DictionaryEntry entry in source)
        {
            target[entry.Key] = entry.Value;
        }
    }

    // A date of an article is local in PowerShell; that of a part is one with an offset, and its member shows it as local.
    private static object? Restored(object value, Type type, Queue<string>? keys)
    {
        object plain = value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;
        Type wanted = Nullable.GetUnderlyingType(type) ?? type;
        return plain switch
        {
            DateTime date when wanted == typeof(DateTimeOffset) => new DateTimeOffset(date),
            int or long when wanted.IsEnum => Enum.ToObject(wanted, plain),
            IDictionary map when wanted == typeof(ArticleMetadata) => MetadataOf(map, keys) ?? value,
            IList list when wanted.IsGenericType && wanted.GetGenericTypeDefinition() == typeof(ArticleList<>) => ListOf(list, wanted),
            IFormattable => plain,
            _ => value,
        };
    }

    private static object? Shown(object? value, bool isDay) =>
        value switch
        {
            DateTimeOffset date => ArticleMembers.WithText(date.LocalDateTime, isDay),
            double or int => ArticleMembers.WithText(value),
            _ => value,
        };

    // A column of the schema alone, whose value says what it is.
    private static object? ShownColumn(object value, bool isDay) =>
        Plain(value) switch
        {
            DateTime date => ArticleMembers.WithText(date, isDay),
            double or int => ArticleMembers.WithText(Plain(value)),
            IList or IDictionary => MetadataValueOf(value, keys: null),
            _ => value,
        };

    // An entry that isn't of the list's type, such as the copy of a result, goes into a list of any values, which reads the same.
    private static IList ListOf(IList list, Type wanted)
    {
        Type entry = wanted.GetGenericArguments()[0];
        object?[] entries = [.. list.Cast<object?>().Select(Plain)];
        IList restored = entries.All(entry.IsInstanceOfType) ? (IList)Activator.CreateInstance(wanted)! : new ArticleList<object?>();
        foreach (object? item in entries)
        {
            restored.Add(item);
        }

        return restored;
    }

    private static object? Plain(object? value) =>
        value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;

    private static Queue<string>? KeysOf(PSObject copy) =>
        Plain(copy.Properties[ArticleMembers.Keys]?.Value) is IList keys
            ? new Queue<string>(keys.Cast<object>().Select(key => $"{key}"))
            : null;

    private static HashSet<string> DaysOf(PSObject copy) =>
        Plain(CopyMembers.GetDays(copy)) is IList days ? [.. days.Cast<object>().Select(day => $"{day}")] : [];

    // Null where two keys differ in their case alone, which only a file can have.
    private static ArticleMetadata? MetadataOf(IDictionary map, Queue<string>? keys = null)
    {
        ArticleMetadata metadata = [];
        foreach (string key in OrderOf(map, keys))
        {
            if (metadata.Contains(key))
            {
                return null;
            }

            metadata.Add(key, map[key]);
        }

        for (int i = 0; i < metadata.Count; i++)
        {
            metadata[i] = MetadataValueOf(metadata[i], keys);
        }

        return metadata;
    }

    // The next keys, if they're those of the dictionary.
    private static string[] OrderOf(IDictionary map, Queue<string>? keys)
    {
        string[] own = [.. map.Keys.Cast<object>().Select(key => $"{key}")];
        string[] next = [.. (keys ?? []).Take(own.Length)];
        if (!new HashSet<string>(own, StringComparer.Ordinal).SetEquals(next))
        {
            return own;
        }

        for (int i = 0; i < next.Length; i++)
        {
            keys!.Dequeue();
        }

        return next;
    }

    private static object? MetadataValueOf(object? value, Queue<string>? keys) =>
        Plain(value) switch
        {
            ArticleMetadata metadata when keys is null => metadata,
            IDictionary map => (object?)MetadataOf(map, keys) ?? map,
            IList list => new ArticleList<object?>(list.Cast<object?>().Select(item => MetadataValueOf(item, keys)).ToList()),
            var plain => plain,
        };

    // Live front matter has arrays; deserialized front matter has lists.
    private static void RestoreArrays(PSObject copy, int depth)
    {
        foreach (PSPropertyInfo property in PropertiesOf(copy))
        {
            property.Value = ArrayOf(property.Value, depth);
        }
    }

    private static object? ArrayOf(object? value, int depth)
    {
        if (depth > PlainObject.Deepest)
        {
            return value;
        }

        switch (value)
        {
            case PSObject { BaseObject: PSCustomObject } map:
                RestoreArrays(map, depth + 1);
                return map;
            case PSObject { BaseObject: ArrayList list }:
                return list.Cast<object?>().Select(item => ArrayOf(item, depth + 1)).ToArray();
            default:
                return value;
        }
    }
}
