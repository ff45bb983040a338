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
    /// The value of the text in its format: null, bool, int, long, <see cref="System.Numerics.BigInteger"/>, double or
    /// string; in TOML also <see cref="System.DateTimeOffset"/> for a date with an offset and <see cref="System.DateTime"/>
    /// for one without. YAML uses the core schema of YAML 1.2, where dates are text. Lines of keys and values have only text.
    /// </summary>
    public abstract object? Value { get; }

    /// <summary>
    /// The value that the text has for a field of another type: 5 of a text 5 in a format that has only text; elsewhere the value itself.
    /// </summary>
    internal virtual object? TypedValue => Value;

    /// <summary>How it is written.</summary>
    public ScalarStyle Style { get; }

    /// <inheritdoc/>
    public override bool IsNull => Value is null;

    /// <summary>The value of a text if it replaces this value without quotation marks.</summary>
    internal abstract object? ValueOf(string text);

    /// <summary>
    /// Whether two unquoted texts are both dates, both numbers or both Boolean, so that one can replace the other as
    /// written.
    /// </summary>
    internal abstract bool AreOfOneKind(string a, string b);

    /// <summary>Whether it has the value of a text that was typed without quotation marks.</summary>
    internal virtual bool IsAsTyped(string text) => Style == ScalarStyle.Plain && Tag is null && Text == text;

    /// <summary>The style that new text beside it should copy; null if its style is only needed by its own text.</summary>
    internal virtual ScalarStyle? ExemplaryStyle => Style;

    internal override long Weight => 1 + Text.Length;
}
