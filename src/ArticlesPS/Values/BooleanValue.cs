namespace ArticlesPS;

/// <summary>True or false, or a script block that returns one of them.</summary>
/// <param name="value">A bool, a switch, the text True or False, or a script block.</param>
public sealed class BooleanValue(object? value) : FieldValue(value);
