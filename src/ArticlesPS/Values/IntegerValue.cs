namespace ArticlesPS;

/// <summary>An integer, or a script block that returns one.</summary>
/// <param name="value">A number, a text that means one, or a script block.</param>
public sealed class IntegerValue(object? value) : FieldValue(value);
