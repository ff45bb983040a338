using System.Collections;
using System.Collections.Generic;

namespace ArticlesPS;

/// <summary>The values that parameters give to fields.</summary>
internal sealed class FieldValues
{
    private readonly List<KeyValuePair<string, object?>> _values = [];

    /// <summary>Takes the value of a parameter.</summary>
    public void Add(string field, object? value) => _values.Add(new(field, value));

    /// <summary>All values as changes.</summary>
    /// <param name="others">Other fields by name or path.</param>
    /// <param name="body">The text behind the front matter, or null.</param>
    /// <exception cref="System.FormatException">A path is none, or a value does not fit its field.</exception>
    public ArticleChanges ToChanges(IDictionary others, string? body)
    {
        ArticleChanges changes = new() { Body = body };
        foreach (KeyValuePair<string, object?> field in _values)
        {
            changes.Set(field.Key, field.Value);
        }

        foreach (DictionaryEntry field in others)
        {
            changes.Set($"{field.Key}", PlainObject.Of(field.Value));
        }

        return changes;
    }
}
