namespace ArticlesPS;

/// <summary>A whole number, or a script block that gives one.</summary>
/// <param name="value">A number, a text that means one, or a script block.</param>
public sealed class IntegerValue(object? value) : FieldValue(value);
