using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Runtime.CompilerServices;
using ArticlesPS.Editing;

namespace ArticlesPS.Values;

/// <summary>The values that parameters give to fields, some of them by script blocks that are run for each article.</summary>
internal sealed class FieldValues
{
    private readonly List<Func<ParameterValue>> _parameters = [];
    private readonly List<ParameterValue> _values = [];
    private string[] _removed = [];
    private ArticleChanges _changes = new();

    /// <summary>Takes the value of a known field from the parameter that sets it.</summary>
    public void Set(string field, FieldValue? value, [CallerMemberName] string parameter = "") =>
        Add(value, (changes, plain) => changes.SetKnown(field, plain), parameter);

    /// <summary>Takes the value of a known field that has to say something.</summary>
    public void SetText(string field, StringValue? value, [CallerMemberName] string parameter = "") =>
        Add(
            value,
            (changes, plain) => changes.SetKnown(field, plain is "" ? throw new FormatException($"-{parameter} is empty.") : plain),
            parameter
        );

    /// <summary>Takes the entries of a known list from the parameter that sets it; an empty text alone is an empty list.</summary>
    public void Set(string field, FieldValue?[]? values, [CallerMemberName] string parameter = "") =>
        AddList(values?.Length == 1 && values[0]?.Input is "" ? [] : values, (changes, list) => changes.SetKnown(field, list), parameter);

    /// <summary>Takes the body from its parameter.</summary>
    public void SetBody(StringValue? value, [CallerMemberName] string parameter = "") =>
        Add(value, (changes, plain) => changes.Body = TextOf(plain, parameter), parameter);

    /// <summary>Takes texts that are added to a list, or taken out of it.</summary>
    public void AddTexts(StringValue?[]? values, Func<ArticleChanges, IList<string>> listOf, [CallerMemberName] string parameter = "") =>
        AddList(values, (changes, list) => TextsOf(list!, parameter).ForEach(listOf(changes).Add), parameter);

    /// <summary>Takes other fields by their paths.</summary>
    public void SetOthers(IDictionary fields)
    {
        foreach (DictionaryEntry field in fields)
        {
            _parameters.Add(() =>
            {
                string path = PlainObject.KeyOf(field.Key);
                _ = ArticleFieldPaths.IsList(article: null, path);
                bool IsList(object? item) => ArticleFieldPaths.IsList(item as Article, path);
                return new ParameterValue($"-Field {path}", field.Value, plain => plain, (changes, value) => changes.Set(path, value), IsList);
            });
        }
    }

    /// <summary>Takes paths of fields to take out, which come after what is set.</summary>
    public void Remove(string[] paths) => _removed = paths;

    /// <summary>Checks what was given, before the first article.</summary>
    /// <exception cref="FormatException">A value is null or does not fit its field, or a path is none.</exception>
    public void Check()
    {
        _values.AddRange(_parameters.Select(parameter => parameter()));
        _changes = Build(
            (changes, value) =>
            {
                if (!value.HasScript)
                {
                    value.AddTo(changes);
                }
            }
        );
    }

    /// <summary>What is wanted of an article.</summary>
    /// <param name="cmdlet">The cmdlet, which runs script blocks.</param>
    /// <param name="itemFor">Gives what $_ is: a new one each time.</param>
    /// <exception cref="FieldValueException">A script block gave no value, or none that fits.</exception>
    public ArticleChanges ChangesFor(PSCmdlet cmdlet, Func<object?> itemFor)
    {
        return !_values.Exists(value => value.HasScript)
            ? _changes
            : Build(
                (changes, value) =>
                {
                    if (value.HasScript)
                    {
                        value.AddTo(changes, cmdlet, itemFor);
                    }
                    else
                    {
                        value.AddTo(changes);
                    }
                }
            );
    }

    private ArticleChanges Build(Action<ArticleChanges, ParameterValue> add)
    {
        ArticleChanges changes = new();
        _values.ForEach(value => add(changes, value));
        Array.ForEach(_removed, changes.Remove);
        changes.RejectContradictions();
        return changes;
    }

    private void Add(FieldValue? value, Action<ArticleChanges, object?> take, string parameter) =>
        _parameters.Add(() => new ParameterValue($"-{parameter}", value?.Input, plain => value!.Convert(plain), take, isList: null));

    private void AddList(FieldValue?[]? values, Action<ArticleChanges, object?> take, string parameter) =>
        _parameters.Add(() =>
        {
            object? Convert(object? list) => ((IEnumerable<object?>)list!).Select(entry => values![0]!.Convert(entry)).ToList();
            return new ParameterValue($"-{parameter}", ListOf(values?.Select(value => value?.Input).ToList()), Convert, take, isList: _ =>
                true
            );
        });

    // A script block alone gives the whole list; one among others gives an entry.
    private static object? ListOf(List<object?>? given) => given?.Count == 1 && given[0] is ScriptBlock script ? script : given;

    private static List<string> TextsOf(object list, string parameter) =>
        [
            .. ((IEnumerable<object?>)list).Select(entry =>
                TextOf(entry, parameter) is string text && !string.IsNullOrWhiteSpace(text)
                    ? text
                    : throw new FormatException($"-{parameter} takes texts that are not empty.")
            ),
        ];

    private static string TextOf(object? value, string parameter) =>
        value switch
        {
            string text => text,
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => throw new FormatException($"-{parameter} takes text, and not a value of the type {value?.GetType().Name}."),
        };
}
