using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Editing.Content;
using ArticlesPS.Schemas.Fields;
using ArticlesPS.Schemas.Values;

namespace ArticlesPS.Schemas.Types;

/// <summary>A list of texts, which a file may also have as one text.</summary>
/// <param name="separator">What separates the entries in one text; null where the text is one entry.</param>
internal sealed class TextsType(ListSeparator? separator) : FieldType
{
    public override string Description => "a list of text values";

    public override bool IsList => true;

    public override bool IsOfSite(object? value) => true;

    public override object Missing => new ArticleList<string>();

    public override bool TryRead(DataNode node, out object? value)
    {
        value = node switch
        {
            DataScalar scalar => new ArticleList<string>(Split(scalar.Text, separator)),
            DataSequence sequence when sequence.Items.All(item => item.Resolved is DataScalar) => new ArticleList<string>(
                sequence.Items.Select(item => item.IsNull ? "" : ((DataScalar)item.Resolved).Text)
            ),
            _ => null,
        };
        return value is not null;
    }

    public override object AsRead(object value) => value is ArticleList<string> list ? new ArticleList<string>(list.ItemsAsRead) : value;

    public override object? Convert(object value) => FieldConversion.TextsOf(value);

    public override DataContent ContentOf(object value, ScalarStyle style, FormattingConventions formatting, DataNode? existing)
    {
        IReadOnlyList<string> texts = [.. (IEnumerable<string>)value];
        string? existingText = existing?.Resolved is DataScalar { IsNull: false } scalar ? scalar.Text : null;
        bool isOneText = existingText is not null || formatting.HasOnlyText;
        if (isOneText && TextOf(texts, existingText, separator) is { } text)
        {
            return new TextContent(text, style, IsTyped: true);
        }

        RejectUnwritable(texts, separator, formatting);

        // An entry without a value stays one.
        Queue<DataNode> empty = new((existing?.Resolved as DataSequence)?.Items.Where(IsEmpty) ?? []);
        return new SequenceContent([
            .. texts.Select(entry =>
                entry.Length == 0 && empty.Count > 0 && empty.Dequeue().IsNull
                    ? MetadataValue.ContentOf(null)
                    : new TextContent(entry, style, IsTyped: true)
            ),
        ]);

        static bool IsEmpty(DataNode item) => item.IsNull || item.Resolved is DataScalar { Text: "" };
    }

    /// <summary>Refuses entries that a file without lists has no text for.</summary>
    /// <exception cref="EditException">One contains what separates them.</exception>
    public static void RejectUnwritable(IReadOnlyList<string> texts, ListSeparator? separator, FormattingConventions formatting)
    {
        if (formatting.HasOnlyText && separator?.FindUnwritable(texts) is { } entry)
        {
            throw new EditException(
                $"'{entry}' cannot be an entry of a list that is written as one text, because it would be read as something else. "
                    + "Change it."
            );
        }
    }

    /// <summary>The entries of one text.</summary>
    public static IEnumerable<string> Split(string text, ListSeparator? separator)
    {
        if (separator is not null)
        {
            return separator.Split(text);
        }

        return string.IsNullOrWhiteSpace(text) ? [] : [text];
    }

    /// <summary>The entries as one text; null where one text cannot hold them.</summary>
    /// <param name="texts">The entries.</param>
    /// <param name="existing">The text whose place it takes, which stays if it says the same; or null.</param>
    /// <param name="separator">What separates the entries; null where the text is one entry.</param>
    public static string? TextOf(IReadOnlyList<string> texts, string? existing, ListSeparator? separator)
    {
        if (existing is not null && Split(existing, separator).SequenceEqual(texts))
        {
            return existing;
        }

        if (separator is not null)
        {
            return separator.Join(texts, existing);
        }

        return texts.Count == 1 && Split(texts[0], separator).Any() ? texts[0] : null;
    }
}
