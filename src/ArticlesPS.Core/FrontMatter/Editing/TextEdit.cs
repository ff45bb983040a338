namespace ArticlesPS.FrontMatter;

/// <summary>Characters to put in the place of others; an empty span inserts.</summary>
/// <param name="Span">What is replaced.</param>
/// <param name="NewText">What stands there afterwards.</param>
internal readonly record struct TextEdit(TextSpan Span, string NewText)
{
    public static TextEdit Insert(int offset, string text) => new(new TextSpan(offset, offset), text);

    public static TextEdit Delete(int start, int end) => new(new TextSpan(start, end), "");

    public string ApplyTo(string text) => text.Substring(0, Span.Start) + NewText + text.Substring(Span.End);
}
