using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Linq;
using System.Management.Automation;
using System.Runtime.CompilerServices;

namespace ArticlesPS;

/// <summary>
/// Front matter as PowerShell shows it. An object from a file knows its path (ArticlesPS.types.ps1xml), which is hidden, so
/// that its tables, CSV and JSON have only what the file has.
/// </summary>
public static class FrontMatterObject
{
    internal const string TypeName = "ArticlesPS.FrontMatter";

    private const string DeserializedTypeName = "Deserialized." + TypeName;

    private static readonly ConditionalWeakTable<object, string> _paths = new();

    /// <summary>Returns the path of the file for -LiteralPath of any cmdlet, or null.</summary>
    public static object? GetPSPath(PSObject instance) =>
        instance is not null && _paths.TryGetValue(KeyOf(instance), out string? path) ? path : null;

    /// <summary>An object for front matter.</summary>
    /// <param name="values">The values by key.</param>
    /// <param name="isHashtable">Whether it stays a dictionary.</param>
    /// <param name="psPath">The path of the file, or null.</param>
    /// <exception cref="FormatException">A key cannot be the name of a property, or two differ in their case alone.</exception>
    internal static PSObject Create(OrderedDictionary values, bool isHashtable, string? psPath)
    {
        PSObject instance = isHashtable ? PSObject.AsPSObject(values) : ObjectOf(values);
        instance.TypeNames.Insert(0, TypeName);
        if (psPath is not null)
        {
            _paths.Add(KeyOf(instance), psPath);
        }

        return instance;
    }

    /// <summary>Whether an object of front matter came back from a job, with the path and the engine's additions as properties.</summary>
    internal static bool IsCopy(PSObject instance) => instance.TypeNames.Contains(DeserializedTypeName);

    private static PSObject ObjectOf(OrderedDictionary values)
    {
        PSObject instance = new();
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry entry in values)
        {
            string key = (string)entry.Key;
            if (!names.Add(key))
            {
                string other = names.First(name => string.Equals(name, key, StringComparison.OrdinalIgnoreCase));
                throw new FormatException(
                    $"The keys '{other}' and '{key}' differ only in case, which an object's properties cannot. Use -AsHashtable."
                );
            }

            if (key.Length == 0)
            {
                throw new FormatException("A key is empty, which the name of a property cannot be. Use -AsHashtable.");
            }

            Add(instance, new PSNoteProperty(key, ValueOf(entry.Value)));
        }

        return instance;
    }

    private static void Add(PSObject instance, PSNoteProperty property)
    {
        try
        {
            instance.Properties.Add(property);
        }
        catch (ExtendedTypeSystemException e)
        {
            // As psobject and pstypenames are.
            throw new FormatException(
                $"The key '{property.Name}' cannot be the name of a property: PowerShell uses it itself. Use -AsHashtable.",
                e
            );
        }
    }

    private static object? ValueOf(object? value) =>
        value switch
        {
            OrderedDictionary values => ObjectOf(values),
            object?[] items => items.Select(ValueOf).ToArray(),
            _ => value,
        };

    // Wrappers of a dictionary come and go; an object made of properties is its own wrapper.
    private static object KeyOf(PSObject instance) => instance.BaseObject is PSCustomObject ? instance : instance.BaseObject;
}
