using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ArticlesPS.FrontMatter.Json;
using ArticlesPS.FrontMatter.Yaml;

namespace ArticlesPS.FrontMatter.Editing.Content;

/// <summary>A value for the front matter, independent of how it's written.</summary>
internal abstract record DataContent
{
    /// <summary>Whether a node already has this value, so nothing needs to change.</summary>
    public abstract bool IsSameAs(DataNode node);
}

/// <summary>A single value.</summary>
internal abstract record ScalarContent : DataContent
{
    /// <summary>The text of the value, before quoting.</summary>
    /// <param name="existing">The scalar whose place it takes, whose notation it follows, or null.</param>
    public abstract string TextFor(DataScalar? existing);

    /// <summary>The value that the text will have in its new position.</summary>
    /// <param name="existing">The scalar whose place it takes, or null.</param>
    public virtual object? ValueFor(DataScalar? existing) => TextFor(existing);

    /// <summary>The style that it is written in where no other value is replaced.</summary>
    public virtual ScalarStyle Style => ScalarStyle.Plain;

    /// <summary>Whether it must not be taken for null, a bool or a number.</summary>
    public virtual bool IsText => false;

    public override bool IsSameAs(DataNode node) => node.Resolved is DataScalar scalar && IsSameAs(scalar);

    public abstract bool IsSameAs(DataScalar scalar);

    /// <summary>Whether a scalar that was written for it is right.</summary>
    public virtual bool IsProvenBy(DataScalar scalar) => IsSameAs(scalar);
}

/// <summary>Text.</summary>
/// <param name="Text">The text.</param>
/// <param name="NewStyle">The style of the text if it has none yet.</param>
/// <param name="IsTyped">Whether the field is text whatever it looks like; an unquoted 2020 then already is the text.</param>
/// <param name="IsVerbatim">Whether it's written unquoted if YAML allows that, even if older parsers read it as something else.</param>
internal sealed record TextContent(string Text, ScalarStyle NewStyle = ScalarStyle.Plain, bool IsTyped = false, bool IsVerbatim = false)
    : ScalarContent
{
    public override ScalarStyle Style => NewStyle;

    public override bool IsText => true;

    public override string TextFor(DataScalar? existing) => Text;

    public override object? ValueFor(DataScalar? existing) => IsOfKindOf(existing) ? existing!.ValueOf(Text) : Text;

    public override bool IsSameAs(DataScalar scalar) =>
        scalar.Text == Text && (IsTyped ? !scalar.IsNull : scalar.Value is string || IsOfKindOf(scalar));

    /// <summary>
    /// Whether a value is an unquoted date, number or Boolean, and this text is of the same kind; it then replaces the
    /// value without quotation marks. A field of type text has no such kind.
    /// </summary>
    public bool IsOfKindOf(DataScalar? existing) =>
        !IsTyped && existing is { Style: ScalarStyle.Plain, Tag: null, Span.IsEmpty: false } && existing.AreOfOneKind(existing.Text, Text);
}

/// <summary>A value without quotation marks, as typed.</summary>
internal sealed record TypedContent(string Text) : PlainContent(CoreSchema.Resolve(Text))
{
    public override string TextFor(DataScalar? existing) => Text;

    public override bool IsSameAs(DataScalar scalar) => scalar.IsAsTyped(Text);

    /// <summary>The text and style in YAML that is JSON. A number that JSON wouldn't read, such as 007, keeps its digits as text.</summary>
    public (string Text, ScalarStyle Style) InJson =>
        Value switch
        {
            null or bool => (base.TextFor(existing: null), ScalarStyle.Plain),
            _ => (Text, JsonLiteral.IsLiteral(Text) ? ScalarStyle.Plain : ScalarStyle.DoubleQuoted),
        };

    public override bool IsProvenBy(DataScalar scalar) => IsSameAs(scalar) || (scalar.Text, scalar.Style) == InJson;
}

/// <summary>Null, true, false or a number, always written plain.</summary>
internal record PlainContent(object? Value) : ScalarContent
{
    public override string TextFor(DataScalar? existing) =>
        Value switch
        {
            null => "null",
            bool flag => flag ? "true" : "false",
            double number when double.IsNaN(number) => ".nan",
            double number when double.IsInfinity(number) => number > 0 ? ".inf" : "-.inf",
            double number => WithPoint(number.ToString("R", CultureInfo.InvariantCulture)),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => throw new ArgumentException($"{Value.GetType()} is not a plain value of front matter."),
        };

    public override object? ValueFor(DataScalar? existing) => Value;

    public override bool IsSameAs(DataScalar scalar) => Equals(scalar.TypedValue, Value);

    // Without a point or an exponent the number would be read as a whole one.
    private static string WithPoint(string number) => number.IndexOfAny(['.', 'E', 'e']) >= 0 ? number : number + ".0";
}

/// <summary>A list.</summary>
/// <param name="Items">The entries.</param>
/// <param name="Identity">
/// Identifies the entry of the file that an entry of the list replaces, such as the URL of an image; null compares whole
/// values.
/// </param>
internal sealed record SequenceContent(IReadOnlyList<DataContent> Items, string? Identity = null) : DataContent
{
    public override bool IsSameAs(DataNode node)
    {
        if (node.Resolved is not DataSequence sequence || sequence.Items.Count != Items.Count)
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

/// <summary>A key and its wanted value.</summary>
/// <param name="Key">The spelling of the key if it's new.</param>
/// <param name="OlderKey">The key under which older files have it, or null.</param>
/// <param name="Value">The value.</param>
/// <param name="Order">The position among the keys of its mapping; unknown keys come last.</param>
/// <param name="StartsParagraph">Whether a blank line precedes it.</param>
/// <param name="OrderOf">The places of other keys in the same order; negative for unknown ones.</param>
internal sealed record EntryContent(
    string Key,
    string? OlderKey,
    DataContent Value,
    int Order = int.MaxValue,
    bool StartsParagraph = false,
    Func<string, int>? OrderOf = null
)
{
    public DataEntry? FindIn(DataMapping mapping) => mapping.Find(Key) ?? (OlderKey is null ? null : mapping.Find(OlderKey));
}

/// <summary>A set of keys with their values.</summary>
/// <param name="Entries">The entries, in their order.</param>
/// <param name="KeepsEmpty">Whether other keys in the file can stay if they have no value, as those of a record.</param>
internal sealed record MappingContent(IReadOnlyList<EntryContent> Entries, bool KeepsEmpty = false) : DataContent
{
    public override bool IsSameAs(DataNode node)
    {
        if (node.Resolved is not DataMapping mapping)
        {
            return false;
        }

        HashSet<DataEntry> known = [];
        foreach (EntryContent entry in Entries)
        {
            if (entry.FindIn(mapping) is not { } existing || !entry.Value.IsSameAs(existing.Value))
            {
                return false;
            }

            known.Add(existing);
        }

        return !SurplusIn(mapping, known).Any();
    }

    /// <summary>The keys of a mapping that are not to be there.</summary>
    public IEnumerable<DataEntry> SurplusIn(DataMapping mapping) =>
        SurplusIn(mapping, [.. Entries.Select(entry => entry.FindIn(mapping)).OfType<DataEntry>()]);

    private IEnumerable<DataEntry> SurplusIn(DataMapping mapping, HashSet<DataEntry> known) =>
        mapping.Entries.Where(entry => !known.Contains(entry) && !(KeepsEmpty && entry.Value.IsNull));
}
