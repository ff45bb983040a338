using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Linq;
using System.Management.Automation;
using ArticlesPS.Editing;
using ArticlesPS.Output;
using ArticlesPS.Schemas.Values;
using ArticlesPS.Values.Conversion;

namespace ArticlesPS.Values;

/// <summary>A value of a parameter or of -Field on its way to the field, with the script blocks in it.</summary>
internal sealed class ParameterValue
{
    private readonly string _name;
    private readonly object? _plain;
    private readonly Func<object?, object?> _convert;
    private readonly Action<ArticleChanges, object?> _take;
    private readonly Func<object?, bool>? _isList;

    /// <summary>Takes a value.</summary>
    /// <param name="name">The name to use in errors, such as -Title.</param>
    /// <param name="value">The value, or a script block, or a list or dictionary with script blocks in it.</param>
    /// <param name="convert">Converts a value for the core.</param>
    /// <param name="take">Uses the value.</param>
    /// <param name="isList">Whether the output of a script block for an article is a list; null if it never is.</param>
    /// <exception cref="FormatException">It holds null, or is nested too deeply.</exception>
    public ParameterValue(
        string name,
        object? value,
        Func<object?, object?> convert,
        Action<ArticleChanges, object?> take,
        Func<object?, bool>? isList
    )
    {
        _name = name;
        _convert = convert;
        _take = take;
        _isList = isList;
        _plain = WholeSecond.Of(PlainObject.Of(value));
        RejectNull(name, value);
        HasScript = Holds(_plain);
    }

    /// <summary>Whether the schema of an article says what type it has.</summary>
    public bool IsOfSchema { get; init; }

    /// <summary>Whether a script block has to be run to know the value.</summary>
    public bool HasScript { get; }

    /// <summary>Adds the value to the changes that are wanted of an article.</summary>
    /// <exception cref="FormatException">It doesn't match its field.</exception>
    public void AddTo(ArticleChanges changes) => _take(changes, _convert(_plain));

    /// <summary>Adds the value that script blocks return for an article.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="cmdlet">The cmdlet.</param>
    /// <param name="itemFor">Returns the article: a new one each time, so no script block sees what another did to it.</param>
    /// <exception cref="FieldValueException">A script block returned no value, or an invalid one.</exception>
    public void AddTo(ArticleChanges changes, PSCmdlet cmdlet, Func<object?> itemFor)
    {
        object? value = Resolve(_plain, new FieldScript(cmdlet, _name), itemFor, isWhole: true);
        try
        {
            _take(changes, _convert(value));
        }
        catch (FormatException e)
        {
            throw new FieldValueException(InvalidValue.Id, ErrorCategory.InvalidData, $"{_name}: {e.Message}", e);
        }
    }

    private object? Resolve(object? value, FieldScript script, Func<object?> itemFor, bool isWhole)
    {
        switch (value)
        {
            case ScriptBlock block:
                object? item = itemFor();
                bool isList = isWhole && _isList?.Invoke(item) == true;
                List<object?> values = script.Run(block, item);
                return isList ? ListOf(values) : SingleOf(values);
            case IDictionary map:
                OrderedDictionary resolved = new(StringComparer.OrdinalIgnoreCase);
                foreach (DictionaryEntry entry in map)
                {
                    resolved[entry.Key] = Resolve(entry.Value, script, itemFor, isWhole: false);
                }

                return resolved;
            case IList list when Holds(list):
                return list.Cast<object?>().Select(entry => Resolve(entry, script, itemFor, isWhole: false)).ToList();
            default:
                return value;
        }
    }

    private object? SingleOf(List<object?> values)
    {
        if (values.Count != 1)
        {
            string number = values.Count == 0 ? "nothing" : $"{values.Count} values";
            string hint = values.Count > 1 && _isList is not null ? " To return a list as one value, use ,@(…)." : "";
            throw Refused($"returned {number} instead of one value.{hint}");
        }

        return PlainOf(values[0]);
    }

    private List<object?> ListOf(List<object?> values)
    {
        if (values.Count == 0)
        {
            throw Refused("returned nothing. Return the entries of the list, or ,@() for an empty one.");
        }

        List<object?> plain = [.. values.Select(PlainOf)];
        return plain.Count == 1 && plain[0] is IList list ? [.. list.Cast<object?>()] : plain;
    }

    private object? PlainOf(object? value)
    {
        try
        {
            object? plain = WholeSecond.Of(PlainObject.Of(value));
            RejectNull("what it returned", value);
            return Holds(plain) ? throw Refused("returned a script block. Call it with & to return what it returns.") : plain;
        }
        catch (FormatException e)
        {
            throw value is null
                ? Refused("returned $null. Use Set-Article -RemoveField to remove a field.")
                : Refused($"returned a value that a field can't hold. {e.Message}");
        }
    }

    private FieldValueException Refused(string fault) =>
        new("ScriptBlockOutputInvalid", ErrorCategory.InvalidResult, $"{_name}: The script block {fault}");

    private static bool Holds(object? plain) =>
        plain switch
        {
            ScriptBlock => true,
            IDictionary map => map.Values.Cast<object?>().Any(Holds),
            IList list and not FieldRecord => list.Cast<object?>().Any(Holds),
            _ => false,
        };

    // Only values that a script wrote; null in JSON, or from a job, is a value like others.
    private static void RejectNull(string name, object? value, int depth = 0)
    {
        switch (value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value)
        {
            case null:
                throw new FormatException(
                    $"{char.ToUpperInvariant(name[0])}{name.Substring(1)} is $null. Use Set-Article -RemoveField to remove a "
                        + $"field, '' for an empty text, and @() for an empty list."
                );
            case IDictionary map when depth < PlainObject.Deepest:
                foreach (DictionaryEntry entry in map)
                {
                    RejectNull($"the key {entry.Key} of {name}", entry.Value, depth + 1);
                }

                break;
            case IList list when depth < PlainObject.Deepest:
                foreach (object? entry in list)
                {
                    RejectNull($"an entry of {name}", entry, depth + 1);
                }

                break;
        }
    }
}
