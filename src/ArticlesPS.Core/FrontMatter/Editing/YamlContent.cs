using System;
using System.Collections.Generic;
using System.Globalization;

namespace ArticlesPS.FrontMatter;

/// <summary>A value that is to stand in the front matter, however it will be written.</summary>
internal abstract record YamlContent
{
    /// <summary>Whether a node already says this, so that nothing needs to change.</summary>
    public abstract bool IsSameAs(YamlNode node);
}

/// <summary>A single value.</summary>
internal abstract record ScalarContent : YamlContent
{
    /// <summary>The text of the value, before quoting.</summary>
    /// <param name="existing">The scalar whose place it takes, whose notation it follows, or null.</param>
    public abstract string TextFor(YamlScalar? existing);

    /// <summary>The style that it is written in where no other value is replaced.</summary>
    public virtual YamlScalarStyle Style => YamlScalarStyle.Plain;

    /// <summary>Whether it must not be taken for null, a bool or a number.</summary>
    public virtual bool IsText => false;

    public override bool IsSameAs(YamlNode node) => node.Resolved is YamlScalar scalar && IsSameAs(scalar);

    public abstract bool IsSameAs(YamlScalar scalar);
}

/// <summary>Text.</summary>
/// <param name="Text">The text.</param>
/// <param name="NewStyle">How a text is written here where it has no style yet.</param>
/// <param name="IsTyped">Whether the field makes it text, whatever it looks like: then an unquoted 2020 already is the text.</param>
/// <param name="IsVerbatim">Whether it is written as it is where YAML allows that, even if older parsers take it for something else.</param>
internal sealed record TextContent(
    string Text, YamlScalarStyle NewStyle = YamlScalarStyle.Plain, bool IsTyped = false, bool IsVerbatim = false) : ScalarContent
{
    public override YamlScalarStyle Style => NewStyle;

    public override bool IsText => true;

    public override string TextFor(YamlScalar? existing) => Text;

    public override bool IsSameAs(YamlScalar scalar) => scalar.Value == Text
        && (IsTyped ? !CoreSchema.IsNull(scalar) : CoreSchema.Resolve(scalar) is string || IsOfKindOf(scalar));

    /// <summary>
    /// Whether a value is no text but a plain date, number, true or false, and this text is of the same kind: then it takes
    /// its place without quotation marks. A field that says it is text has no such kind.
    /// </summary>
    public bool IsOfKindOf(YamlScalar? existing) =>
        !IsTyped && existing is { Style: YamlScalarStyle.Plain, Tag: null, Span.IsEmpty: false }
        && PlainScalar.KindOf(existing.Value) is PlainScalarKind.Boolean or PlainScalarKind.Number or PlainScalarKind.Date
        && PlainScalar.KindOf(existing.Value) == PlainScalar.KindOf(Text);
}

/// <summary>A value without quotation marks, as it was typed.</summary>
internal sealed record TypedContent(string Text) : PlainContent(CoreSchema.Resolve(Text))
{
    public override string TextFor(YamlScalar? existing) => Text;

    public override bool IsSameAs(YamlScalar scalar) => scalar is { Style: YamlScalarStyle.Plain, Tag: null } && scalar.Value == Text;
}

/// <summary>Null, true, false or a number, always written plain.</summary>
internal record PlainContent(object? Value) : ScalarContent
{
    public override string TextFor(YamlScalar? existing) => Value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        double number when double.IsNaN(number) => ".nan",
        double number when double.IsInfinity(number) => number > 0 ? ".inf" : "-.inf",
        double number => WithPoint(number.ToString("R", CultureInfo.InvariantCulture)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"{Value.GetType()} is not a plain YAML value."),
    };

    public override bool IsSameAs(YamlScalar scalar) => Equals(CoreSchema.Resolve(scalar), Value);

    // Without a point or an exponent the number would be read as a whole one.
    private static string WithPoint(string number) =>
        number.IndexOfAny(['.', 'E', 'e']) >= 0 ? number : number + ".0";
}

/// <summary>A list.</summary>
/// <param name="Items">The entries.</param>
/// <param name="Identity">
/// Tells which entry of the file an entry of the list stands for, as the URL does for images; null compares whole values.
/// </param>
internal sealed record SequenceContent(IReadOnlyList<YamlContent> Items, string? Identity = null) : YamlContent
{
    public override bool IsSameAs(YamlNode node)
    {
        if (node.Resolved is not YamlSequence sequence || sequence.Items.Count != Items.Count)
        {
            return false;
        }

        for (int i = 0; i < Items.Count; i++)
        {
            if (!Items[i].IsSameAs(sequence.Items[i]))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>A key and what it is to say.</summary>
/// <param name="Key">The key as it is written where it is new.</param>
/// <param name="OlderKey">The key under which older files have it, or null.</param>
/// <param name="Value">The value.</param>
/// <param name="Order">The place among the keys of its mapping; unknown keys come last.</param>
/// <param name="StartsParagraph">Whether a blank line stands before it.</param>
/// <param name="OrderOf">The places of other keys in the same order; negative for unknown ones.</param>
internal sealed record EntryContent(
    string Key,
    string? OlderKey,
    YamlContent Value,
    int Order = int.MaxValue,
    bool StartsParagraph = false,
    Func<string, int>? OrderOf = null)
{
    public YamlEntry? FindIn(YamlMapping mapping) => mapping.Find(Key) ?? (OlderKey is null ? null : mapping.Find(OlderKey));
}

/// <summary>A set of keys with their values.</summary>
/// <param name="Entries">The entries, in their order.</param>
/// <param name="KeepsEmpty">Whether other keys of the file may stay where they have no value, as those of a record.</param>
internal sealed record MappingContent(IReadOnlyList<EntryContent> Entries, bool KeepsEmpty = false) : YamlContent
{
    public override bool IsSameAs(YamlNode node)
    {
        if (node.Resolved is not YamlMapping mapping)
        {
            return false;
        }

        HashSet<YamlEntry> known = [];
        foreach (EntryContent entry in Entries)
        {
            if (entry.FindIn(mapping) is not { } existing || !entry.Value.IsSameAs(existing.Value))
            {
                return false;
            }

            known.Add(existing);
        }

        return FirstSurplus(mapping, known) is null;
    }

    /// <summary>The first key of the file that is not to be there.</summary>
    public YamlEntry? FirstSurplus(YamlMapping mapping)
    {
        HashSet<YamlEntry> known = [];
        foreach (EntryContent entry in Entries)
        {
            if (entry.FindIn(mapping) is { } existing)
            {
                known.Add(existing);
            }
        }

        return FirstSurplus(mapping, known);
    }

    private YamlEntry? FirstSurplus(YamlMapping mapping, HashSet<YamlEntry> known)
    {
        foreach (YamlEntry entry in mapping.Entries)
        {
            if (!known.Contains(entry) && !(KeepsEmpty && CoreSchema.IsNull(entry.Value)))
            {
                return entry;
            }
        }

        return null;
    }
}
