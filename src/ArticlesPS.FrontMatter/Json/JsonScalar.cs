using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter.Json;

/// <summary>A JSON string, number, true, false or null. Its text is read from the source on demand.</summary>
internal sealed class JsonScalar(string source, TextSpan span, ScalarStyle style) : DataScalar(style, span)
{
    private string? _text;

    /// <inheritdoc/>
    public override string Text => _text ??= Style == ScalarStyle.Plain ? StringPool.Get(source, Span) : JsonString.Read(source, Span);

    /// <inheritdoc/>
    public override object? Value => Style == ScalarStyle.Plain ? JsonLiteral.ValueOf(Text) : Text;

    internal override object? ValueOf(string text) => JsonLiteral.IsLiteral(text) ? JsonLiteral.ValueOf(text) : text;

    internal override bool AreOfOneKind(string a, string b) =>
        (JsonLiteral.IsNumber(a) && JsonLiteral.IsNumber(b)) || (JsonLiteral.IsBoolean(a) && JsonLiteral.IsBoolean(b));

    internal override bool IsAsTyped(string text) =>
        Text == text && Style == (JsonLiteral.IsLiteral(text) ? ScalarStyle.Plain : ScalarStyle.DoubleQuoted);
}
