using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Editing.Content;

namespace ArticlesPS.Schemas.Fields;

/// <summary>How a file writes articles: the names and quotation marks it uses, for new text.</summary>
internal sealed class FormattingConventions
{
    private readonly Lazy<ScalarStyle> _prose;
    private readonly Lazy<ScalarStyle> _url;
    private readonly bool _hasCapitals;
    private readonly DataMapping _root;

    private FormattingConventions(DataMapping root, FieldTable table, bool hasOnlyText)
    {
        _root = root;
        HasOnlyText = hasOnlyText;
        _hasCapitals = table.IgnoresCase && root.Entries.Count > 0 && root.Entries.All(entry => char.IsUpper(entry.Key[0]));
        UsesAliases = table.Fields.Any(field => field.Alias is not null && root.Find(field.Alias) is not null);
        _prose = new(() => StyleOf(root, table, FieldNotation.Prose) ?? ScalarStyle.DoubleQuoted);
        _url = new(() => StyleOf(root, table, FieldNotation.Url) ?? (UsesAliases ? ScalarStyle.Plain : ScalarStyle.DoubleQuoted));
    }

    /// <summary>Whether the file has fields under the names of before mid-2020.</summary>
    public bool UsesAliases { get; }

    /// <summary>Whether the format has neither lists nor records, so that a list is one text.</summary>
    public bool HasOnlyText { get; }

    public static FormattingConventions Of(FrontMatterDocument document, FieldTable table) =>
        new(document.Root, table, document.Format == FrontMatterFormat.KeyValue);

    /// <summary>A field of a record under the name that it was read by; a new one under the names that the file uses.</summary>
    public EntryContent EntryOf(FieldRecord record, FieldDefinition field, object value)
    {
        DataContent content = field.Type.ContentOf(value, StyleOf(field.Notation), this);
        string name = record.NameOf(field) ?? NewKeyOf(field).Name;
        return new EntryContent(name, null, content, field.Index, field.StartsParagraph, record.Table.OrderOf);
    }

    /// <summary>The key under which a new value of a field is written.</summary>
    public FieldKey NewKeyOf(FieldDefinition field) => field.Keys[UsesAliases && field.Alias is not null ? 1 : 0];

    /// <summary>A new key: with a capital, if every key of the file has one and case says nothing.</summary>
    public string Spell(string key) => _hasCapitals ? char.ToUpperInvariant(key[0]) + key.Substring(1) : key;

    public static EntryContent EntryOf(FieldTable? table, string key, DataContent content)
    {
        if (table?.Find(key) is { } field)
        {
            return new EntryContent(key, null, content, field.Index, field.StartsParagraph, table.OrderOf);
        }

        return new EntryContent(key, null, content, OrderOf: table is null ? null : table.OrderOf);
    }

    /// <summary>The notation of the file's first date, of those that a site has; null if it has no date in any of them.</summary>
    public string? DateFormatAmong(IReadOnlyList<string> formats) =>
        _root
            .Entries.Select(entry => (entry.Value as DataScalar)?.Text)
            .OfType<string>()
            .Select(text => formats.FirstOrDefault(format => IsWrittenIn(text, format)))
            .FirstOrDefault(format => format is not null);

    private static bool IsWrittenIn(string text, string format) =>
        DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    public ScalarStyle StyleOf(FieldNotation notation) =>
        notation switch
        {
            FieldNotation.Prose => _prose.Value,
            FieldNotation.Url => _url.Value,
            _ => ScalarStyle.Plain,
        };

    // The most frequent style, or the first in the file if several are equal.
    private static ScalarStyle? StyleOf(DataMapping root, FieldTable table, FieldNotation notation)
    {
        Dictionary<ScalarStyle, int> counts = [];
        Count(root, table, notation, counts);
        return counts.Count == 0 ? null : counts.OrderByDescending(count => count.Value).First().Key;
    }

    private static void Count(DataNode node, FieldTable table, FieldNotation notation, Dictionary<ScalarStyle, int> counts)
    {
        if (node is DataSequence sequence)
        {
            foreach (DataNode item in sequence.Items)
            {
                Count(item, table, notation, counts);
            }
        }

        foreach (DataEntry entry in (node as DataMapping)?.Entries ?? [])
        {
            FieldDefinition? field = table.Find(entry.Key);
            if (
                field?.Notation == notation
                && entry.Value is DataScalar { Span.IsEmpty: false, Style: <= ScalarStyle.DoubleQuoted and var style }
            )
            {
                counts[style] = counts.TryGetValue(style, out int count) ? count + 1 : 1;
            }

            if (field?.Type.Table is { } below)
            {
                Count(entry.Value, below, notation, counts);
            }
        }
    }
}
