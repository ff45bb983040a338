using System;
using System.Collections;
using System.Collections.Specialized;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace ArticlesPS;

/// <summary>An entry of a list of records: a record, a hashtable that makes one, or a script block that gives one.</summary>
/// <remarks>
/// A derived type has the properties of its record, which PowerShell sets from a hashtable and completes inside of @{ }.
/// </remarks>
public abstract class RecordValue : FieldValue
{
    private readonly Type _record;
    private readonly OrderedDictionary? _properties;

    private protected RecordValue(Type record, object? given)
        : base(given)
    {
        _record = record;
    }

    private protected RecordValue(Type record)
        : base(null)
    {
        _record = record;
        _properties = new OrderedDictionary(StringComparer.OrdinalIgnoreCase);
    }

    internal override object? Input => _properties ?? base.Input;

    internal override object? Convert(object? plain)
    {
        Check(_record, plain);
        return plain;
    }

    /// <summary>Takes a property of a hashtable.</summary>
    private protected void Give(object? value, [CallerMemberName] string property = "") => _properties![property] = value;

    // A key that is misspelt would become one of the file.
    private static void Check(Type record, object? value)
    {
        if (value is not IDictionary given)
        {
            return;
        }

        foreach (DictionaryEntry entry in given)
        {
            PropertyInfo property = record.GetProperty(
                $"{entry.Key}",
                BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase
            ) ?? throw new FormatException($"'{entry.Key}' is not a property of {record.Name}. Use -Field for keys of your own.");
            Type type = property.PropertyType;
            if (typeof(FieldRecord).IsAssignableFrom(type))
            {
                Check(type, entry.Value);
            }
            else if (type.IsGenericType && typeof(FieldRecord).IsAssignableFrom(type.GetGenericArguments()[0]))
            {
                Type item = type.GetGenericArguments()[0];
                foreach (
                    object? below in entry.Value is IDictionary or not IEnumerable
                        ? [entry.Value]
                        : ((IEnumerable)entry.Value).Cast<object?>()
                )
                {
                    Check(item, below);
                }
            }
        }
    }
}
