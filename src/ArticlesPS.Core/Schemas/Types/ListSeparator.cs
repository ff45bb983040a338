using System;
using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS.Schemas.Types;

/// <summary>How the entries of a list that is written as one text are told apart.</summary>
internal sealed class ListSeparator
{
    private const string None = "none";

    private static readonly ListSeparator[] _all =
    [
        new("blank", ' '),
        new("comma", ','),
        // As Pelican reads tags and authors: semicolons where there is one, so that an entry can contain a comma.
        new("semicolonOrComma", ',', stronger: ';'),
    ];

    private readonly string _name;
    private readonly char _usual;
    private readonly char? _stronger;

    private ListSeparator(string name, char usual, char? stronger = null)
    {
        _name = name;
        _usual = usual;
        _stronger = stronger;
    }

    /// <summary>The names that a schema can have, of which the last stands for none.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. _all.Select(separator => separator._name), None];

    /// <summary>The separator of a name; null for none.</summary>
    public static ListSeparator? Find(string name) => Array.Find(_all, separator => separator._name == name);

    /// <summary>The entries of a text.</summary>
    public IEnumerable<string> Split(string text) =>
        _usual == ' '
            ? text.Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries)
            : text.Split(SeparatorsIn(text)).Select(entry => entry.Trim()).Where(entry => entry.Length > 0);

    /// <summary>The entries as one text, separated as in the text whose place it takes; null where no text can hold them.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="existing">The text, or null.</param>
    public string? Join(IReadOnlyList<string> entries, string? existing)
    {
        if (entries.Count == 0)
        {
            return null;
        }

        return Candidates(entries, existing ?? "").FirstOrDefault(text => Split(text).SequenceEqual(entries));
    }

    /// <summary>The first entry that no text can hold; null if each can be in one.</summary>
    public string? FindUnwritable(IEnumerable<string> entries) =>
        entries.FirstOrDefault(entry => entry.Trim().Length > 0 && Join([entry], existing: null) is null);

    /// <inheritdoc/>
    public override string ToString() => _name;

    private IEnumerable<string> Candidates(IReadOnlyList<string> entries, string existing)
    {
        bool usesStronger = _stronger is { } mark && existing.Contains(mark);
        if (!usesStronger)
        {
            yield return string.Join(Between(_usual, existing), entries);
        }

        if (_stronger is { } stronger)
        {
            string text = string.Join(Between(stronger, existing), entries);

            // One alone needs a semicolon behind it, if it contains a comma.
            yield return text;
            yield return text + stronger;
        }
    }

    // Without a blank where the text has none.
    private static string Between(char separator, string existing)
    {
        int at = existing.IndexOf(separator);
        bool isBare = at >= 0 && at + 1 < existing.Length && !char.IsWhiteSpace(existing[at + 1]);
        return separator == ' ' || isBare ? $"{separator}" : $"{separator} ";
    }

    // A value of several lines has an entry on each.
    private char[] SeparatorsIn(string text) =>
        _stronger switch
        {
            null => [_usual],
            { } stronger => [text.Contains(stronger) ? stronger : _usual, '\n'],
        };
}
