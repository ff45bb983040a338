using ArticlesPS.FrontMatter.Text;
using ArticlesPS.FrontMatter.Tree;
using ArticlesPS.FrontMatter.Yaml.Editing;

namespace ArticlesPS.FrontMatter.Yaml;

/// <summary>A single value of YAML.</summary>
internal sealed class YamlScalar : DataScalar
{
    // A scanned text that is longer need not be read to know that it is not null.
    private const int LongestNull = 4;

    private readonly string? _source;
    private string? _text;

    public YamlScalar(string text, ScalarStyle style, TextSpan span, string? anchor = null, string? tag = null)
        : base(style, span, anchor, tag)
    {
        _text = text;
    }

    private YamlScalar(TextSpan span, ScalarStyle style, string source)
        : base(style, span)
    {
        _source = source;
    }

    /// <inheritdoc/>
    public override string Text => _text ??= Style == ScalarStyle.Plain ? StringPool.Get(_source!, Span) : QuotedText.Read(_source!, Span);

    /// <inheritdoc/>
    public override object? Value => CoreSchema.Resolve(this);

    /// <inheritdoc/>
    public override bool IsNull => (_source is null || Span.Length <= LongestNull) && CoreSchema.IsNull(this);

    internal override UnreadNode? Detach() =>
        _source is not null && EncodedText.Compress(_source, Span) is { } copy ? new Detached(copy, Style) : null;

    /// <inheritdoc/>
    internal override object? ValueOf(string text) => CoreSchema.Resolve(text);

    // Because YAML 1.1 parsers would read the text differently than YAML 1.2 parsers.
    internal override bool AreOfOneKind(string a, string b) =>
        PlainScalar.KindOf(a) is PlainScalarKind.Boolean or PlainScalarKind.Number or PlainScalarKind.Date
        && PlainScalar.KindOf(a) == PlainScalar.KindOf(b);

    /// <inheritdoc/>
    internal override ScalarStyle? ExemplaryStyle =>
        Style == ScalarStyle.Plain || ScalarWriter.CanHold(Text, ScalarStyle.Plain, isText: true, isFlow: false) ? Style : null;

    /// <summary>A scalar on one line, whose text is read from the source on demand.</summary>
    public static YamlScalar Scanned(string source, TextSpan span, ScalarStyle style) => new(span, style, source);

    private sealed class Detached(byte[] copy, ScalarStyle style) : UnreadNode
    {
        public override DataNode Read()
        {
            string text = EncodedText.Expand(copy);
            return Scanned(text, new TextSpan(0, text.Length), style);
        }
    }
}
