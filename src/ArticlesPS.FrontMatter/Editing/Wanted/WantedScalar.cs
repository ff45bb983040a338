using ArticlesPS.FrontMatter.Editing.Content;

namespace ArticlesPS.FrontMatter.Editing.Wanted;

/// <summary>A wanted scalar.</summary>
internal sealed class WantedScalar : DataScalar, IWanted
{
    public WantedScalar(ScalarContent content, DataNode? origin = null)
        : base(StyleOf(content, origin), origin?.Span ?? default)
    {
        Content = content;
        Origin = origin;
    }

    /// <summary>The wanted content.</summary>
    public ScalarContent Content { get; }

    /// <inheritdoc/>
    public DataNode? Origin { get; }

    /// <inheritdoc/>
    public override string Text => Content.TextFor(Origin as DataScalar);

    /// <inheritdoc/>
    public override object? Value => Content.ValueFor(Origin as DataScalar);

    /// <inheritdoc/>
    internal override object? ValueOf(string text) => Origin is DataScalar origin ? origin.ValueOf(text) : text;

    /// <inheritdoc/>
    internal override bool AreOfOneKind(string a, string b) => Origin is DataScalar origin && origin.AreOfOneKind(a, b);

    // The wanted style, unless it can't hold the text.
    private static ScalarStyle StyleOf(ScalarContent content, DataNode? origin) =>
        origin is DataScalar { Span.IsEmpty: false } existing && content.IsText ? existing.Style : content.Style;
}
