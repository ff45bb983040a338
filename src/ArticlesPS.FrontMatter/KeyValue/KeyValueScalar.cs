using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter.Text;
using ArticlesPS.FrontMatter.Yaml;

namespace ArticlesPS.FrontMatter.KeyValue;

/// <summary>A value of one line or several. It is text, and quotation marks belong to it.</summary>
internal sealed class KeyValueScalar : DataScalar
{
    private readonly string _source;
    private string? _text;

    /// <param name="source">The text of the whole file.</param>
    /// <param name="lines">The parts of the value without the blanks around them; only the first can be empty.</param>
    public KeyValueScalar(string source, IReadOnlyList<TextSpan> lines)
        : base(ScalarStyle.Plain, new TextSpan(lines[0].Start, lines[lines.Count - 1].End))
    {
        _source = source;
        Lines = lines;
    }

    /// <summary>The parts of the value, one a line.</summary>
    public IReadOnlyList<TextSpan> Lines { get; }

    /// <inheritdoc/>
    public override string Text => _text ??= TextOf(_source, Lines);

    /// <inheritdoc/>
    public override object? Value => ValueOf(Text);

    /// <inheritdoc/>
    internal override object? TypedValue => CoreSchema.Resolve(Text) ?? Value;

    internal override object? ValueOf(string text) => text.Length == 0 ? null : text;

    internal override bool AreOfOneKind(string a, string b) => false;

    private static string TextOf(string source, IReadOnlyList<TextSpan> lines) =>
        lines.Count == 1 ? StringPool.Get(source, lines[0]) : string.Join("\n", lines.Select(line => line.In(source)));
}
