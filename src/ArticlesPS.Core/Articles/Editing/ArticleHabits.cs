using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter;
using Field = ArticlesPS.FieldTables.Article;

namespace ArticlesPS;

/// <summary>How one file writes articles: which names, quotation marks and blank lines it uses for what is new.</summary>
internal sealed class ArticleHabits
{
    private readonly YamlScalarStyle _prose;
    private readonly YamlScalarStyle _url;

    private ArticleHabits(YamlScalarStyle prose, YamlScalarStyle url, bool usesOlderNames, WritingHabits layout)
    {
        _prose = prose;
        _url = url;
        UsesOlderNames = usesOlderNames;
        Layout = layout;
    }

    /// <summary>Whether the file has fields under the names of before mid-2020.</summary>
    public bool UsesOlderNames { get; }

    /// <summary>How lines are laid out.</summary>
    public WritingHabits Layout { get; }

    public static ArticleHabits Of(FrontMatterDocument document)
    {
        YamlMapping root = document.Root;
        bool usesOlderNames = Field.Table.Fields.Any(field => field.OlderName is not null && root.Find(field.OlderName) is not null);
        return new ArticleHabits(
            StyleOf(root, FieldNotation.Prose) ?? YamlScalarStyle.DoubleQuoted,
            StyleOf(root, FieldNotation.Url) ?? (usesOlderNames ? YamlScalarStyle.Plain : YamlScalarStyle.DoubleQuoted),
            usesOlderNames,
            new WritingHabits(SequenceIndentOf(document), HasParagraphs(document)));
    }

    /// <summary>A field of a record under the name that it was read by; a new one under the names that the file uses.</summary>
    public EntryContent EntryOf(FieldRecord record, ArticleField field, object value)
    {
        YamlContent content = field.Type.ContentOf(value, StyleOf(field.Notation), this);
        string name = record.NameOf(field) ?? (UsesOlderNames ? field.OlderName ?? field.Name : field.Name);
        return new EntryContent(name, null, content, field.Index, field.StartsParagraph, record.Table.OrderOf);
    }

    public static EntryContent EntryOf(FieldTable? table, string key, YamlContent content) =>
        table?.Find(key) is { } field
            ? new EntryContent(key, null, content, field.Index, field.StartsParagraph, table.OrderOf)
            : new EntryContent(key, null, content, OrderOf: table is null ? null : table.OrderOf);

    public YamlScalarStyle StyleOf(FieldNotation notation) => notation switch
    {
        FieldNotation.Prose => _prose,
        FieldNotation.Url => _url,
        _ => YamlScalarStyle.Plain,
    };

    // The most frequent style; among equals the one that comes first in the file.
    private static YamlScalarStyle? StyleOf(YamlMapping root, FieldNotation notation)
    {
        Dictionary<YamlScalarStyle, int> counts = [];
        Count(root, Field.Table, notation, counts);
        return counts.Count == 0 ? null : counts.OrderByDescending(count => count.Value).First().Key;
    }

    private static void Count(YamlNode node, FieldTable table, FieldNotation notation, Dictionary<YamlScalarStyle, int> counts)
    {
        if (node is YamlSequence sequence)
        {
            foreach (YamlNode item in sequence.Items)
            {
                Count(item, table, notation, counts);
            }
        }

        foreach (YamlEntry entry in (node as YamlMapping)?.Entries ?? [])
        {
            ArticleField? field = table.Find(entry.Key);
            bool counted = field?.Notation == notation && entry.Value is YamlScalar { Span.IsEmpty: false, Style: <= YamlScalarStyle.DoubleQuoted };
            if (counted)
            {
                YamlScalarStyle style = ((YamlScalar)entry.Value).Style;
                counts[style] = counts.TryGetValue(style, out int count) ? count + 1 : 1;
            }

            if (field?.Type.Table is { } below)
            {
                Count(entry.Value, below, notation, counts);
            }
        }
    }

    private static int SequenceIndentOf(FrontMatterDocument document)
    {
        foreach (YamlEntry entry in document.Root.Entries)
        {
            if (entry.Value is YamlSequence { IsFlow: false, Items.Count: > 0 } sequence)
            {
                // All keys of the file stand in the column of the first; an anchor before one does not move it.
                int column = document.PositionOf(sequence.Span.Start).Column - document.PositionOf(document.Root.Span.Start).Column;
                return Math.Max(column, 0);
            }
        }

        return new WritingHabits().SequenceIndent;
    }

    // A file with paragraphs has a blank line before one of the keys that begin them, or has none of these keys yet.
    private static bool HasParagraphs(FrontMatterDocument document)
    {
        List<YamlEntry> paragraphs = [.. document.Root.Entries.Skip(1).Where(entry => Field.Table.Find(entry.Key)?.StartsParagraph == true)];
        return paragraphs.Count == 0 || paragraphs.Exists(entry => IsBlankLineBefore(document.Text, entry.KeySpan.Start));
    }

    private static bool IsBlankLineBefore(string text, int lineStart)
    {
        int end = lineStart - 1;
        end -= end > 0 && text[end] == '\n' && text[end - 1] == '\r' ? 1 : 0;
        return end > 0 && text[end - 1] is '\n' or '\r';
    }
}
