using System;
using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS.FrontMatter;

/// <summary>How a scalar is written.</summary>
internal enum YamlScalarStyle
{
    /// <summary>Without quotation marks.</summary>
    Plain,

    /// <summary>'single-quoted'.</summary>
    SingleQuoted,

    /// <summary>"double-quoted", with escapes.</summary>
    DoubleQuoted,

    /// <summary>A block that keeps its line breaks (|).</summary>
    Literal,

    /// <summary>A block whose lines are folded (&gt;).</summary>
    Folded,
}

/// <summary>A value in the front matter and where it stands.</summary>
internal abstract class YamlNode
{
    private protected YamlNode(TextSpan span, string? anchor, string? tag)
    {
        Span = span;
        Anchor = anchor;
        Tag = tag;
    }

    /// <summary>
    /// Where the value stands in the document's text: quotation marks and brackets included, anchor and tag not.
    /// A block scalar runs through the blank lines behind it; a missing value is an empty span.
    /// </summary>
    public TextSpan Span { get; }

    /// <summary>The anchor's name without its ampersand, or null.</summary>
    public string? Anchor { get; }

    /// <summary>The tag with its handle resolved (tag:yaml.org,2002:str), or null.</summary>
    public string? Tag { get; }

    /// <summary>The node that an alias stands for; for every other node itself.</summary>
    public virtual YamlNode Resolved => this;

    /// <summary>Nodes and characters below this node with aliases followed, as a measure of what reading it costs.</summary>
    internal abstract long Weight { get; }
}

/// <summary>A single value.</summary>
internal sealed class YamlScalar : YamlNode
{
    private readonly string? _text;
    private string? _value;

    internal YamlScalar(string value, YamlScalarStyle style, TextSpan span, string? anchor = null, string? tag = null)
        : base(span, anchor, tag)
    {
        _value = value;
        Style = style;
    }

    /// <summary>A scalar on one line, read from the text when its value is asked for.</summary>
    internal YamlScalar(string text, TextSpan span, YamlScalarStyle style)
        : base(span, anchor: null, tag: null)
    {
        _text = text;
        Style = style;
    }

    /// <summary>The text of the value: unquoted, unescaped, folded. Empty for a missing value.</summary>
    public string Value => _value ??= Style == YamlScalarStyle.Plain ? SharedTexts.Get(_text!, Span) : QuotedText.Read(_text!, Span);

    /// <summary>How it is written.</summary>
    public YamlScalarStyle Style { get; }

    internal override long Weight => 1 + Value.Length;
}

/// <summary>A list.</summary>
internal sealed class YamlSequence : YamlNode
{
    private readonly string? _text;
    private readonly int _column;
    private IReadOnlyList<YamlNode>? _items;
    private long? _weight;

    internal YamlSequence(IReadOnlyList<YamlNode> items, bool isFlow, TextSpan span, string? anchor = null, string? tag = null)
        : base(span, anchor, tag)
    {
        _items = items;
        IsFlow = isFlow;
    }

    /// <summary>A list that the scanner has seen, read from the text when its entries are asked for.</summary>
    internal YamlSequence(string text, TextSpan span, int column)
        : base(span, anchor: null, tag: null)
    {
        _text = text;
        _column = column;
    }

    /// <summary>The entries in order; never null.</summary>
    public IReadOnlyList<YamlNode> Items => _items ??= YamlScanner.ReadItems(_text!, Span, _column);

    /// <summary>Whether it is written as [a, b] rather than with dashes.</summary>
    public bool IsFlow { get; }

    // Kept, since aliases in aliases ask for it again and again.
    internal override long Weight => _weight ??= 1 + Items.Sum(item => item.Weight);
}

/// <summary>A set of keys with their values, in the order of the text. No key occurs twice.</summary>
internal sealed class YamlMapping : YamlNode
{
    private readonly string? _text;
    private readonly int _column;
    private IReadOnlyList<YamlEntry>? _entries;
    private long? _weight;

    internal YamlMapping(IReadOnlyList<YamlEntry> entries, bool isFlow, TextSpan span, string? anchor = null, string? tag = null)
        : base(span, anchor, tag)
    {
        _entries = entries;
        IsFlow = isFlow;
    }

    /// <summary>A mapping that the scanner has seen, read from the text when its entries are asked for.</summary>
    internal YamlMapping(string text, TextSpan span, int column)
        : base(span, anchor: null, tag: null)
    {
        _text = text;
        _column = column;
    }

    /// <summary>The entries in order; never null.</summary>
    public IReadOnlyList<YamlEntry> Entries => _entries ??= YamlScanner.ReadEntries(_text!, Span, _column);

    /// <summary>Whether it is written as {a: b}.</summary>
    public bool IsFlow { get; }

    internal override long Weight => _weight ??= 1 + Entries.Sum(entry => entry.Key.Length + entry.Value.Weight);

    /// <summary>The entry with a key, compared by case, or null.</summary>
    public YamlEntry? Find(string key)
    {
        foreach (YamlEntry entry in Entries)
        {
            if (string.Equals(entry.Key, key, StringComparison.Ordinal))
            {
                return entry;
            }
        }

        return null;
    }
}

/// <summary>A key and its value.</summary>
internal sealed class YamlEntry
{
    internal YamlEntry(string key, TextSpan keySpan, YamlNode value)
    {
        Key = key;
        KeySpan = keySpan;
        Value = value;
    }

    /// <summary>The key's text. A key that is itself a list or mapping gives the text as written.</summary>
    public string Key { get; }

    /// <summary>Where the key stands, quotation marks included.</summary>
    public TextSpan KeySpan { get; }

    /// <summary>The value; an empty plain scalar where none is written.</summary>
    public YamlNode Value { get; }
}

/// <summary>A reference (*name) to a node that stands further up.</summary>
internal sealed class YamlAlias : YamlNode
{
    internal YamlAlias(YamlNode target, TextSpan span)
        : base(span, anchor: null, tag: null)
    {
        Resolved = target;
    }

    /// <inheritdoc/>
    public override YamlNode Resolved { get; }

    internal override long Weight => 1 + Resolved.Weight;
}
