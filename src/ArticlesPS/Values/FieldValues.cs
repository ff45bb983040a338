using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Runtime.CompilerServices;
using ArticlesPS.Articles;
using ArticlesPS.Editing;
using ArticlesPS.Editing.Fields;
using ArticlesPS.Values.Conversion;

namespace ArticlesPS.Values;

/// <summary>The values that parameters set, some of them by script blocks that run for each article.</summary>
internal sealed class FieldValues
{
    private readonly List<Func<ParameterValue>> _parameters = [];
    private readonly List<ParameterValue> _values = [];
    private readonly Dictionary<ArticleSchema, ArticleChanges> _changes = [];
    private string[] _removed = [];

    /// <summary>Takes the value of a known field from the parameter that sets it.</summary>
    public void Set(FieldValue? value, [CallerMemberName] string parameter = "") =>
        Add(value, (changes, plain) => SetRole(changes, parameter, plain), parameter);

    /// <summary>Takes the value of a known field that has to say something.</summary>
    public void SetText(StringValue? value, [CallerMemberName] string parameter = "") =>
        Add(
            value,
            (changes, plain) => SetRole(changes, parameter, plain is "" ? throw new FormatException($"-{parameter} is empty.") : plain),
            parameter
        );

    /// <summary>Takes the entries of a known list from the parameter that sets it; an empty text alone is an empty list.</summary>
    public void Set(FieldValue?[]? values, [CallerMemberName] string parameter = "") =>
        AddList(
            values?.Length == 1 && values[0]?.Input is "" ? [] : values,
            (changes, list) => SetRole(changes, parameter, list),
            parameter
        );

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
                _ = ArticleFieldPaths.IsList(ArticleSchema.Default, article: null, path);
                bool IsList(object? item) =>
                    ArticleFieldPaths.IsList((item as Article)?.Schema ?? ArticleSchema.Default, item as Article, path);
                return new ParameterValue(
                    $"-Field {path}",
                    field.Value,
                    plain => plain,
                    (changes, value) => changes.Set(path, value),
                    IsList
                )
                {
                    IsOfSchema = true,
                };
            });
        }
    }

    /// <summary>Takes entries that are added to lists, or taken out of them, by the paths of the lists.</summary>
    public void ChangeEntries(IDictionary lists, Action<ArticleChanges, string, object?> change, [CallerMemberName] string parameter = "")
    {
        foreach (DictionaryEntry list in lists)
        {
            _parameters.Add(() =>
            {
                string path = PlainObject.KeyOf(list.Key);
                _ = ArticleFieldPaths.IsList(ArticleSchema.Default, article: null, path);
                void Take(ArticleChanges changes, object? value) => change(changes, path, value);
                return new ParameterValue($"-{parameter} {path}", list.Value, plain => plain, Take, isList: _ => true)
                {
                    IsOfSchema = true,
                };
            });
        }
    }

    /// <summary>Adds paths of fields to remove, which come after the values to set.</summary>
    public void Remove(string[] paths) => _removed = paths;

    /// <summary>Validates the values, before the first article.</summary>
    /// <param name="schema">What the keys of the articles mean; null to validate only what doesn't depend on it.</param>
    /// <exception cref="FormatException">A value is null or doesn't match its field, or a path isn't valid.</exception>
    public void Check(ArticleSchema? schema)
    {
        _values.AddRange(_parameters.Select(parameter => parameter()));
        Build(schema ?? ArticleSchema.Default, (changes, value) =>
        {
            if (!value.HasScript && (schema is not null || !value.IsOfSchema))
            {
                value.AddTo(changes);
            }
        });
    }

    /// <summary>The changes for an article.</summary>
    /// <param name="schema">What the keys of the article mean.</param>
    /// <param name="cmdlet">The cmdlet, which runs script blocks.</param>
    /// <param name="itemFor">Returns the object for $_: a new one each time.</param>
    /// <exception cref="FieldValueException">A script block returned no value, or an invalid one.</exception>
    public ArticleChanges ChangesFor(ArticleSchema schema, PSCmdlet cmdlet, Func<object?> itemFor)
    {
        if (_changes.TryGetValue(schema, out ArticleChanges? known))
        {
            return known;
        }

        ArticleChanges changes = Build(schema, (changes, value) =>
        {
            if (value.HasScript)
            {
                value.AddTo(changes, cmdlet, itemFor);
            }
            else
            {
                value.AddTo(changes);
            }
        });
        if (!_values.Exists(value => value.HasScript))
        {
            _changes.Add(schema, changes);
        }

        return changes;
    }

    private ArticleChanges Build(ArticleSchema schema, Action<ArticleChanges, ParameterValue> add)
    {
        ArticleChanges changes = new(schema);
        _values.ForEach(value => add(changes, value));
        Array.ForEach(_removed, changes.Remove);
        changes.RejectContradictions();
        return changes;
    }

    private static void SetRole(ArticleChanges changes, string parameter, object? value)
    {
        FieldParameter known = FieldParameter.Named(parameter);
        changes.Set(known.Role, value, known.Part);
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

    // A single script block returns the whole list; one among others returns an entry.
    private static object? ListOf(List<object?>? given) => given?.Count == 1 && given[0] is ScriptBlock script ? script : given;

    private static List<string> TextsOf(object list, string parameter) =>
        [
            .. ((IEnumerable<object?>)list).Select(entry =>
                TextOf(entry, parameter) is string text && !string.IsNullOrWhiteSpace(text)
                    ? text
                    : throw new FormatException($"-{parameter} does not accept empty text.")
            ),
        ];

    private static string TextOf(object? value, string parameter) =>
        value switch
        {
            string text => text,
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => throw new FormatException($"-{parameter} needs text, not a value of type {value?.GetType().Name}."),
        };
}
