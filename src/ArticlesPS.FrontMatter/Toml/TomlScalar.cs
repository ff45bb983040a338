namespace ArticlesPS.FrontMatter.Toml;

/// <summary>A single value of TOML.</summary>
internal sealed class TomlScalar : DataScalar
{
    private readonly string? _source;
    private readonly object? _value;
    private string? _text;

    private TomlScalar(ScalarStyle style, TextSpan span, string? source, string? text, object? value)
        : base(style, span)
    {
        _source = source;
        _text = text;
        _value = value;
    }

    /// <inheritdoc/>
    public override string Text => _text ??= TomlString.Read(_source!, Span, Style);

    /// <inheritdoc/>
    public override object? Value => _value ?? Text;

    /// <inheritdoc/>
    public override bool IsNull => false;

    /// <summary>Quoted text, read from the source on demand.</summary>
    public static TomlScalar Quoted(string source, TextSpan span, ScalarStyle style) => new(style, span, source, null, null);

    /// <summary>A number, a date, true or false.</summary>
    public static TomlScalar Bare(string text, TextSpan span, object value) => new(ScalarStyle.Plain, span, null, text, value);

    /// <inheritdoc/>
    internal override object? ValueOf(string text) => TomlValue.TryRead(text, out TomlValue value) ? value.Value : text;

    /// <inheritdoc/>
    internal override bool AreOfOneKind(string a, string b) =>
        TomlValue.TryRead(a, out TomlValue x) && TomlValue.TryRead(b, out TomlValue y) && x.Kind == y.Kind;

    /// <inheritdoc/>
    internal override bool IsAsTyped(string text) => Text == text && (Style == ScalarStyle.Plain || !TomlValue.TryRead(text, out _));
}
