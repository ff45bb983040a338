namespace ArticlesPS.FrontMatter;

/// <summary>A single value.</summary>
public abstract class DataScalar : DataNode
{
    private protected DataScalar(ScalarStyle style, TextSpan span, string? anchor = null, string? tag = null)
        : base(span, anchor, tag)
    {
        Style = style;
    }

    /// <summary>The text of the value: unquoted, unescaped, folded. Empty for a missing value.</summary>
    public abstract string Text { get; }

    /// <summary>
    /// What the text means in its format: null, bool, int, long, <see cref="System.Numerics.BigInteger"/>, double or string;
    /// in TOML also <see cref="System.DateTimeOffset"/> for a date with an offset and <see cref="System.DateTime"/> for one
    /// without. YAML means the core schema of YAML 1.2, by which dates are text.
    /// </summary>
    public abstract object? Value { get; }

    /// <summary>How it is written.</summary>
    public ScalarStyle Style { get; }

    /// <inheritdoc/>
    public override bool IsNull => Value is null;

    /// <summary>What a text means where it stands without quotation marks in the place of this value.</summary>
    internal abstract object? ValueOf(string text);

    /// <summary>
    /// Whether two texts without quotation marks are both dates, both numbers or both true or false, so that one can take the
    /// place of the other as it is written.
    /// </summary>
    internal abstract bool AreOfOneKind(string a, string b);

    /// <summary>Whether it is what a text says that was typed without quotation marks.</summary>
    internal virtual bool IsAsTyped(string text) => Style == ScalarStyle.Plain && Tag is null && Text == text;

    /// <summary>The style that a new text beside it takes over; null where it has its style only because its own text needs it.</summary>
    internal virtual ScalarStyle? ExemplaryStyle => Style;

    internal override long Weight => 1 + Text.Length;
}
